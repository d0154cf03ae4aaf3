// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/textsearch.h"
#include "models/query/snapshot.h"
#include "models/query/textfold.h"
#include "tests/query/querytests.h"
#include "tests/query/sampletracker.h"
#include "tests/support/trackergenerator.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

class TextSearchTest : public TestCase
{
    Q_OBJECT

private slots:
    void folds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("case") << u"Huawei BAN"_s << u"huawei ban"_s;
        QTest::newRow("blanks") << u"  a\t\n b  "_s << u"a b"_s;
        QTest::newRow("only blanks") << u" \t "_s << QString();
        QTest::newRow("no-break and wide blanks") << u"a\u00a0\u3000b"_s << u"a b"_s;
        QTest::newRow("composed accent") << u"Équipement"_s << u"equipement"_s;
        QTest::newRow("decomposed accent") << u"E\u0301quipement"_s << u"equipement"_s;
        QTest::newRow("stacked marks") << u"Việt"_s << u"viet"_s;
        QTest::newRow("sharp s") << u"Straße"_s << u"strasse"_s;
        QTest::newRow("capital sharp s") << u"STRAẞE"_s << u"strasse"_s;
        QTest::newRow("ligature") << u"ﬁrm"_s << u"firm"_s;
        QTest::newRow("wide letters") << u"５Ｇ"_s << u"5g"_s;
        QTest::newRow("final sigma") << u"ΕΛΛΆΣ ελλάς"_s << u"ελλασ ελλασ"_s;
        QTest::newRow("Cyrillic") << u"ЗАПРЕТ Йод"_s << u"запрет иод"_s;
        QTest::newRow("Turkish dotless i") << u"Işık"_s << u"isik"_s;
        QTest::newRow("Turkish capital I") << u"İstanbul"_s << u"istanbul"_s;
        QTest::newRow("Arabic vowels") << u"حَظْر"_s << u"حظر"_s;
        QTest::newRow("Hebrew points") << u"שָׁלוֹם"_s << u"שלום"_s;
        QTest::newRow("Chinese") << u"华为 禁令"_s << u"华为 禁令"_s;
        QTest::newRow("Devanagari keeps its vowels") << u"भारत"_s << u"भारत"_s;
        QTest::newRow("emoji") << u"🛰️ Link"_s << u"🛰 link"_s; // without its variation selector
        QTest::newRow("soft hyphen, direction marks") << u"tele\u00adcom\u200f\u200b"_s << u"telecom"_s;
        QTest::newRow("superscript") << u"10²"_s << u"102"_s;
    }

    void folds()
    {
        QFETCH(QString, text);
        QFETCH(QString, folded);
        QCOMPARE(QString::fromUtf8(foldForSearch(text)), folded);
    }

    /// Folding what is folded changes nothing, for every character but surrogates.
    void foldsOnce()
    {
        for (char32_t c = 1; c <= 0x10ffff; ++c) {
            if (c >= 0xd800 && c < 0xe000)
                continue;
            const QByteArray once = foldForSearch(u'a' + QString::fromUcs4(&c, 1) + u'b');
            const QByteArray twice = foldForSearch(QString::fromUtf8(once));
            if (once != twice)
                QFAIL(qPrintable(u"U+%1"_s.arg(static_cast<uint>(c), 4, 16)));
        }
    }

    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("word") << u"huawei"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("part of a word") << u"uawe"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("accents in the text") << u"equipement"_s << QStringList{u"b"_s};
        QTest::newRow("accents in the needle") << u"HÜÁWEI"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("words in any order") << u"bars australia"_s << QStringList{u"a"_s};
        QTest::newRow("all words") << u"australia spark"_s << QStringList();
        QTest::newRow("sharp s") << u"STRASSE"_s << QStringList{u"c"_s};
        QTest::newRow("Chinese, one character") << u"为"_s << QStringList{u"d"_s};
        QTest::newRow("Arabic with vowels") << u"حَظْر"_s << QStringList{u"d"_s};
        QTest::newRow("Cyrillic") << u"запрет"_s << QStringList{u"d"_s};
        QTest::newRow("emoji") << u"🛰"_s << QStringList{u"d"_s};
        QTest::newRow("across two rows") << u"huaweiaustralia"_s << QStringList();
        QTest::newRow("a line break") << u"huawei\naustralia"_s << QStringList{u"a"_s};
        QTest::newRow("across two fields") << u"huawei5g"_s << QStringList();
        QTest::newRow("tag") << u"5g"_s << QStringList{u"a"_s};
        QTest::newRow("summary") << u"quiet"_s << QStringList{u"c"_s};
        QTest::newRow("party") << u"commonwealth"_s << QStringList{u"a"_s};
        QTest::newRow("quote") << u"really intensified"_s << QStringList{u"b"_s};
        QTest::newRow("source title") << u"delegation"_s << QStringList{u"b"_s};
        QTest::newRow("last row's last word") << u"end"_s << QStringList{u"d"_s};
        QTest::newRow("only blanks") << u" \t"_s << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
        QTest::newRow("same word twice") << u"bars bars"_s << QStringList{u"a"_s};
    }

    void finds()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, found);
        TrackerBuilder b;
        b.country(u"AU"_s, u"Commonwealth of Australia"_s);
        b.source(u"s"_s, u"Delegation tours"_s, u"Paper"_s, u"2018"_s);
        b.event(u"a"_s, u"2018-01-01"_s, u"Australia bars Huawei"_s).with(u"au"_s, Role::Issuer).tagged({u"5g"_s});
        b.event(u"b"_s, u"2018-01-02"_s, u"Équipement de HUAWEI"_s).saidIn(u"s"_s);
        b.lastAttribution().quote.exact = u"really intensified recently"_s;
        b.event(u"c"_s, u"2018-01-03"_s, u"Straße"_s).summary(u"A quiet street"_s);
        b.event(u"d"_s, u"2018-01-04"_s, u"华为 حظر ЗАПРЕТ 🛰️ end"_s);
        const Snapshot snapshot(b.tracker());

        QStringList ids;
        snapshot.engine().texts().rowsWithWords(searchWords(text)).forEach([&](std::size_t row) {
            ids.append(snapshot.eventId(static_cast<EventRow>(row)).text);
        });
        QCOMPARE(ids, found);
    }

    void findsNothingInNothing()
    {
        const Snapshot snapshot(Tracker{});
        QCOMPARE(snapshot.engine().texts().rowsWithWords(searchWords(u"x"_s)).count(), std::size_t{0});
    }

    /// Enough rows that several processors share the work.
    void largeTablesAreSearchedWhole()
    {
        GeneratorSettings settings;
        settings.events = 70'000;
        const Tracker tracker = generateTracker(settings);
        const Snapshot snapshot(tracker);
        for (const QString &text : {u"court"_s, u"7 court rules"_s, u"69999"_s, u"a"_s, u"nowhere"_s})
            compareWithOracle(tracker, snapshot, text);
    }

    /// Letters that fold to others, to several, to none; blanks of all kinds; words of all scripts; search words cut
    /// out of the texts.
    void agreesWithTheOracle()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 300; ++round) {
            TrackerBuilder b;
            b.country(u"AU"_s, randomText(random)).source(u"s"_s, randomText(random), u"Paper"_s, u"2018"_s);
            b.source(u"t"_s, randomText(random), u"Paper"_s, u"2018"_s);
            for (int event = 0; event < 6; ++event) {
                b.event(QString::number(event), u"2018-01-0%1"_s.arg(6 - event), randomText(random));
                b.summary(randomText(random));
                if (random.bounded(3) == 0)
                    b.with(u"au"_s, Role::Issuer);
                if (random.bounded(3) == 0)
                    b.tagged({randomText(random)});
                for (int attribution = random.bounded(3); attribution > 0; --attribution) {
                    b.saidIn(random.bounded(2) == 0 ? u"s"_s : u"t"_s);
                    b.lastAttribution().quote.exact = randomText(random);
                }
            }
            const Tracker tracker = b.tracker();
            const Snapshot snapshot(tracker);
            for (int search = 0; search < 20; ++search) {
                const QString text = randomText(random);
                const QString part = text.mid(random.bounded(3), 1 + random.bounded(6));
                compareWithOracle(tracker, snapshot, part);
                if (QTest::currentTestFailed())
                    qFatal("round %d, search for \"%s\"", round, qPrintable(part));
            }
        }
    }

private:
    static QString randomText(QRandomGenerator &random)
    {
        const QStringList pieces = {u"a"_s,      u"B"_s,      u"ban"_s,    u"E"_s,      u"é"_s, u"e\u0301"_s, u"ß"_s,
                                    u"ẞ"_s,      u"ﬁ"_s,      u"Ｇ"_s,     u"5"_s,      u" "_s, u" "_s,       u"\t"_s,
                                    u"\u00a0"_s, u"\u3000"_s, u"\u00ad"_s, u"\u200b"_s, u"ς"_s, u"Σ"_s,       u"“"_s,
                                    u"”"_s,      u"—"_s,      u"为"_s,     u"华"_s,     u"حَ"_s, u"ظ"_s,       u"Ж"_s,
                                    u"й"_s,      u"한"_s,     u"🛰"_s,   u"\u0308"_s, u"İ"_s, u"ı"_s,       u"@"_s,
                                    u"`"_s,      u"["_s,      u"{"_s,      u"\u00a8"_s, u"²"_s};
        QString text;
        for (int length = random.bounded(14); length > 0; --length)
            text += pieces[random.bounded(pieces.size())];
        return text;
    }

    /// Each text is folded for itself and looked through.
    static void compareWithOracle(const Tracker &tracker, const Snapshot &snapshot, const QString &text)
    {
        QHash<QString, QByteArray> textOf;
        const auto add = [&textOf](const QString &event, const QString &more) {
            textOf[event] += foldForSearch(more) + '\n';
        };
        QHash<QString, QString> partyNames, sourceTitles;
        for (const Party &party : tracker.parties)
            partyNames.insert(party.id.text, party.name);
        for (const Source &source : tracker.sources)
            sourceTitles.insert(source.id.text, source.title);
        for (const Event &event : tracker.events) {
            const QString &id = event.id.text;
            add(id, event.title);
            add(id, event.summary);
            for (const QString &tag : event.tags)
                add(id, tag);
            for (const Participation &participation : event.parties)
                add(id, partyNames.value(participation.party.text));
        }
        for (const Attribution &attribution : tracker.attributions) {
            add(attribution.event.text, attribution.quote.exact);
            add(attribution.event.text, sourceTitles.value(attribution.source.text));
        }
        const QList<QByteArray> words = searchWords(text);
        const Bitset rows = snapshot.engine().texts().rowsWithWords(words);
        for (EventRow row{0}; row < snapshot.table().size(); ++row) {
            const QByteArray all = textOf.value(snapshot.eventId(row).text);
            const bool expected =
                std::all_of(words.begin(), words.end(), [&](const QByteArray &word) { return all.contains(word); });
            QCOMPARE(rows.test(row), expected);
        }
    }
};

std::unique_ptr<TestCase> newTextSearchTest() { return std::make_unique<TextSearchTest>(); }

} // namespace Dateline

#include "textsearchtest.moc"
