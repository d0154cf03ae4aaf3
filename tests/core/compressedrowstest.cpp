// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/compressedrows.h"
#include "tests/core/coretests.h"

#include <QTest>

#include <random>

namespace Dateline {

namespace {

using Numbers = std::vector<std::uint32_t>;
using Plain = std::vector<Numbers>;

Numbers anyList(std::mt19937 &random, std::uint32_t values)
{
    Numbers list(random() % 5);
    for (std::uint32_t &value : list)
        value = static_cast<std::uint32_t>(random() % values);
    return list;
}

CompressedRows listsOf(const Plain &plain)
{
    CompressedRows lists;
    for (const Numbers &row : plain) {
        lists.startRow();
        for (const std::uint32_t value : row)
            lists.add(value);
    }
    lists.finish();
    return lists;
}

Plain contents(const CompressedRows &lists)
{
    Plain rows;
    for (std::size_t row = 0; row < lists.rows(); ++row)
        rows.emplace_back(lists[row].begin(), lists[row].end());
    return rows;
}

} // namespace

void CompressedRowsTest::agreeWithVectors()
{
    for (unsigned seed = 1; seed <= 10; ++seed) {
        std::mt19937 random(seed);
        Plain plain(random() % 40);
        for (Numbers &row : plain)
            row = anyList(random, 100);
        CompressedRows lists = listsOf(plain);
        QCOMPARE(contents(lists), plain);
        CompressedRows copy = lists;
        Plain copied = plain;
        for (int step = 0; step < 300; ++step) {
            const Numbers row = anyList(random, 100);
            if (plain.empty() || random() % 3 == 0) {
                lists.addRow(row);
                plain.push_back(row);
            } else {
                const std::size_t place = random() % plain.size();
                lists.set(place, row);
                plain[place] = row;
            }
            QCOMPARE(contents(lists), plain);
            QCOMPARE(contents(copy), copied);
            std::size_t values = 0;
            for (const Numbers &each : plain)
                values += each.size();
            QCOMPARE(lists.valueCount(), values);
            if (step % 40 == 0) {
                copy = lists;
                copied = plain;
            }
        }
    }
}

void CompressedRowsTest::emptyOnesHaveNoRows()
{
    QCOMPARE(CompressedRows().rows(), std::size_t(0));
    QCOMPARE(listsOf({}).rows(), std::size_t(0));
    QCOMPARE(listsOf({}).valueCount(), std::size_t(0));
    CompressedRows lists;
    lists.addRow({3});
    QCOMPARE(contents(lists), (Plain{{3}}));
}

void CompressedRowsTest::groupsAreInOrder()
{
    const Numbers groupOf{2, noIndex, 0, 2, 2, 0};
    QCOMPARE(contents(groupedBy(groupOf, 4)), (Plain{{2, 5}, {}, {0, 3, 4}, {}}));
    const Numbers values{10, 11, 12, 13, 14, 15};
    QCOMPARE(contents(groupedBy(groupOf, values, 3)), (Plain{{12, 15}, {}, {10, 13, 14}}));
    QCOMPARE(contents(groupedBy(Numbers(), 2)), (Plain{{}, {}}));
}

void CompressedRowsTest::invertedTwiceIsTheSame()
{
    std::mt19937 random(3);
    Plain plain(50);
    for (Numbers &row : plain) {
        row = anyList(random, 20);
        std::sort(row.begin(), row.end());
        row.erase(std::unique(row.begin(), row.end()), row.end());
    }
    const CompressedRows other = inverted(listsOf(plain), 20);
    QCOMPARE(other.rows(), std::size_t(20));
    QCOMPARE(contents(inverted(other, plain.size())), plain);
}

} // namespace Dateline
