// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/wordfinder.h"

#include "models/reading/normaltext.h"
#include "tests/reading/randomtext.h"
#include "tests/reading/readingtests.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QString wordsAt(const QString &text, const std::optional<WordFinder::Place> &place)
{
    return place ? text.mid(place->start, place->length) : u"none"_s;
}

} // namespace

class WordFinderTest : public TestCase
{
    Q_OBJECT

private slots:
    void goesFromPlaceToPlace()
    {
        const QString text = u"\U0001f4f0 NETWORK, net-\nwork and Net\u00adwork \u2013 no net work"_s;
        const WordFinder finder(text);
        const QString words = u"network"_s;
        QCOMPARE(wordsAt(text, finder.next(words, 0)), u"NETWORK"_s);
        QCOMPARE(finder.next(words, 0)->start, 3);
        QCOMPARE(wordsAt(text, finder.next(words, 3)), u"NETWORK"_s);
        QCOMPARE(wordsAt(text, finder.next(words, 4)), u"net-\nwork"_s);
        QCOMPARE(wordsAt(text, finder.next(words, 13)), u"Net\u00adwork"_s);
        QCOMPARE(wordsAt(text, finder.next(words, 27)), u"none"_s);
        QCOMPARE(wordsAt(text, finder.previous(words, text.size())), u"Net\u00adwork"_s);
        QCOMPARE(wordsAt(text, finder.previous(words, 12)), u"net-\nwork"_s);
        QCOMPARE(wordsAt(text, finder.previous(words, 3)), u"NETWORK"_s);
        QCOMPARE(wordsAt(text, finder.previous(words, 2)), u"none"_s);
        QCOMPARE(wordsAt(text, finder.previous(words, -1)), u"none"_s);
        QCOMPARE(wordsAt(text, finder.next(u" \u2013 "_s, 0)), u" \u2013 "_s);
        QCOMPARE(wordsAt(text, finder.next(u"net "_s, 0)), u"net "_s);
        QCOMPARE(wordsAt(text, finder.next(QString(), 0)), u"none"_s);
        QCOMPARE(wordsAt(QString(), WordFinder(QString()).next(words, 0)), u"none"_s);
    }

    /// What is typed as the text has it is found as by a plain search, or earlier.
    void agreesWithPlainSearch()
    {
        for (std::uint32_t seed = 0; seed < 80; ++seed) {
            RandomText random(seed);
            const QString text = normalText(random.raw(600));
            const WordFinder finder(text);
            for (int i = 0; i < 20; ++i) {
                const auto size = static_cast<std::size_t>(text.size());
                const QString words =
                    text.mid(static_cast<qsizetype>(random.below(size)), static_cast<qsizetype>(1 + random.below(12)));
                const auto from = static_cast<qsizetype>(random.below(size));
                const qsizetype next = text.indexOf(words, from, Qt::CaseInsensitive);
                const qsizetype previous = text.lastIndexOf(words, from, Qt::CaseInsensitive);
                const auto found = finder.next(words, from);
                const auto before = finder.previous(words, from);
                QVERIFY(next < 0 || (found && found->start >= from && found->start <= next));
                QVERIFY(previous < 0 || (before && before->start <= from && before->start >= previous));
            }
        }
    }
};

std::unique_ptr<TestCase> newWordFinderTest() { return std::make_unique<WordFinderTest>(); }

} // namespace Dateline

#include "wordfindertest.moc"
