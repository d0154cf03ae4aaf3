// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/sortkeys.h"
#include "tests/items/itemstests.h"

#include <QTest>

#include <algorithm>
#include <limits>

namespace Dateline {

using namespace Qt::StringLiterals;

class SortKeysTest : public TestCase
{
    Q_OBJECT

private slots:
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

std::unique_ptr<TestCase> newSortKeysTest() { return std::make_unique<SortKeysTest>(); }

} // namespace Dateline

#include "sortkeystest.moc"
