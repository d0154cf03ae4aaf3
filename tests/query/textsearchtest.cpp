// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/textsearch.h"
#include "models/query/textfold.h"
#include "tests/query/querytests.h"
#include "tests/query/sampletracker.h"
#include "tests/support/trackergenerator.h"

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
        const EventTable table(b.tracker());

        QStringList ids;
        rowsWithWords(table, searchWords(text)).forEach([&](std::size_t row) {
            ids.append(b.tracker().events[table.eventIndex()[row]].id.text);
        });
        QCOMPARE(ids, found);
    }

    void findsNothingInNothing()
    {
        const EventTable table(Tracker{});
        QCOMPARE(rowsWithWords(table, searchWords(u"x"_s)).count(), std::size_t{0});
    }

    /// Enough rows that several processors share the work.
    void largeTablesAreSearchedWhole()
    {
        GeneratorSpec spec;
        spec.events = 70'000;
        const Tracker tracker = generateTracker(spec);
        const EventTable table(tracker);
        for (const QString &text : {u"court"_s, u"7 court rules"_s, u"69999"_s, u"a"_s, u"nowhere"_s}) {
            const QList<QByteArray> words = searchWords(text);
            const Bitset expected = Bitset::where(table.size(), [&](std::size_t row) {
                const QByteArrayView rowText = table.searchText(static_cast<EventRow>(row));
                return std::all_of(words.begin(), words.end(),
                                   [&](const QByteArray &word) { return rowText.contains(word); });
            });
            QVERIFY2(rowsWithWords(table, words) == expected, qPrintable(text));
        }
    }
};

std::unique_ptr<TestCase> newTextSearchTest() { return std::make_unique<TextSearchTest>(); }

} // namespace Dateline

#include "textsearchtest.moc"
