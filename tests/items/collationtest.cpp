// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/collation.h"
#include "models/items/sortkeys.h"
#include "tests/items/itemstests.h"

#include <QTest>

#include <algorithm>
#include <limits>

namespace Dateline {

using namespace Qt::StringLiterals;

class CollationTest : public TestCase
{
    Q_OBJECT

private slots:
    void sortsAsPeopleDo_data()
    {
        QTest::addColumn<QStringList>("sorted");
        QTest::newRow("case") << QStringList{u"apple"_s, u"Banana"_s, u"cherry"_s};
        QTest::newRow("accents") << QStringList{u"Eclair"_s, u"Équipement"_s, u"Estate"_s};
        QTest::newRow("numbers") << QStringList{u"Article 9"_s, u"Article 10"_s, u"Article 101"_s};
        QTest::newRow("empty last") << QStringList{u"a"_s, u"z"_s, QString()};
    }

    void sortsAsPeopleDo()
    {
        QFETCH(QStringList, sorted);
        std::vector<QString> texts(sorted.rbegin(), sorted.rend());
        const std::vector<std::uint32_t> ranks = collationRanks(texts);
        QStringList found(sorted.size());
        for (std::size_t i = 0; i < texts.size(); ++i)
            found[ranks[i]] = texts[i];
        QCOMPARE(found, sorted);
    }

    void equalTextsHaveEqualRanks()
    {
        const std::vector<QString> texts{u"b"_s, u"a"_s, u"b"_s, QString(), u""_s, u"B"_s};
        const std::vector<std::uint32_t> ranks = collationRanks(texts);
        QCOMPARE(ranks[0], ranks[2]);
        QCOMPARE(ranks[3], ranks[4]);
        QVERIFY(ranks[0] != ranks[5]);
        QVERIFY(ranks[1] < ranks[0] && ranks[0] < ranks[3]);
    }

    void keysOrderAsNumbersDo()
    {
        constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
        QVERIFY(sortKeyOf(least) < sortKeyOf(-1));
        QVERIFY(sortKeyOf(-1) < sortKeyOf(0));
        QVERIFY(sortKeyOf(0) < sortKeyOf(1));
        QVERIFY(sortKeyOf(1) < noSortKey);
    }

    void sortsStablyWithNothingLast_data()
    {
        QTest::addColumn<bool>("ascending");
        QTest::addColumn<QString>("order");
        QTest::newRow("ascending") << true << u"1 3 0 4 2 5"_s;
        QTest::newRow("descending") << false << u"0 4 1 3 2 5"_s;
    }

    void sortsStablyWithNothingLast()
    {
        QFETCH(bool, ascending);
        QFETCH(QString, order);
        const std::vector<std::uint64_t> keys{7, 5, noSortKey, 5, 7, noSortKey};
        std::vector<std::uint32_t> things{0, 1, 2, 3, 4, 5};
        sortByKey(things, keys, ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
        QStringList found;
        for (const std::uint32_t thing : things)
            found.append(QString::number(thing));
        QCOMPARE(found.join(u' '), order);
    }
};

std::unique_ptr<TestCase> newCollationTest() { return std::make_unique<CollationTest>(); }

} // namespace Dateline

#include "collationtest.moc"
