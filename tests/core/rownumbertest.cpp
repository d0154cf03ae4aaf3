// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/rownumber.h"
#include "tests/core/coretests.h"

#include <QHash>
#include <QTest>
#include <QVariant>

#include <algorithm>
#include <unordered_set>
#include <vector>

namespace Dateline {

namespace {

using AppleRow = RowNumber<struct AppleTag>;
using PearRow = RowNumber<struct PearTag>;

// A plain number becomes a row only where that is said; a row of another kind never does.
static_assert(std::is_constructible_v<AppleRow, std::uint32_t>);
static_assert(std::is_constructible_v<AppleRow, std::size_t>);
static_assert(std::is_constructible_v<AppleRow, int>);
static_assert(!std::is_convertible_v<std::uint32_t, AppleRow>);
static_assert(!std::is_convertible_v<int, AppleRow>);
static_assert(!std::is_assignable_v<AppleRow &, std::uint32_t>);
static_assert(!std::is_constructible_v<AppleRow, bool>);
static_assert(!std::is_constructible_v<AppleRow, double>);
static_assert(!std::is_constructible_v<AppleRow, PearRow>);
static_assert(!std::is_convertible_v<PearRow, AppleRow>);
static_assert(!std::is_assignable_v<AppleRow &, PearRow>);

// Nor are rows of two kinds compared.
template<typename A, typename B>
concept Comparable = requires(A a, B b)
{
    a == b;
};
template<typename A, typename B>
concept Ordered = requires(A a, B b)
{
    a < b;
};
static_assert(
    Comparable<AppleRow, AppleRow> && Comparable<AppleRow, std::uint32_t> && Comparable<AppleRow, std::size_t>);
static_assert(!Comparable<AppleRow, PearRow>);
static_assert(Ordered<AppleRow, AppleRow> && Ordered<AppleRow, std::size_t>);
static_assert(!Ordered<AppleRow, PearRow>);

// Each reads as a plain number, and takes the room of one.
static_assert(std::is_convertible_v<AppleRow, std::uint32_t>);
static_assert(sizeof(AppleRow) == sizeof(std::uint32_t) && alignof(AppleRow) == alignof(std::uint32_t));
static_assert(std::is_trivially_copyable_v<AppleRow> && std::is_standard_layout_v<AppleRow>);
static_assert(std::is_nothrow_move_constructible_v<AppleRow>);

// All of it can be known when compiling.
static_assert(AppleRow() == noIndex && AppleRow(3) == 3U && AppleRow(3) < AppleRow(4));
static_assert(++AppleRow(3) == AppleRow(4));

} // namespace

void RowNumberTest::standsForNoneAtFirst()
{
    const AppleRow none;
    QVERIFY(none == noIndex);
    QVERIFY(none == AppleRow(noIndex));
    const std::vector<AppleRow> several(3);
    QCOMPARE(std::count(several.begin(), several.end(), none), std::ptrdiff_t{3});
    AppleRow row(7);
    row = {};
    QVERIFY(row == noIndex);
}

void RowNumberTest::readsAsThePlainNumber()
{
    const std::vector<int> column{10, 11, 12};
    int sum = 0;
    for (AppleRow row(0); row < column.size(); ++row)
        sum += column[row];
    QCOMPARE(sum, 33);
    const std::uint32_t number = AppleRow(2);
    QCOMPARE(number, 2U);
    QCOMPARE(AppleRow(2) + 1, 3U);
    QCOMPARE(AppleRow(std::size_t{5}), AppleRow(5U));
    QCOMPARE(AppleRow(std::ptrdiff_t{5}), AppleRow(5U));
}

void RowNumberTest::ordersAsThePlainNumber()
{
    std::vector<AppleRow> rows{AppleRow(9), AppleRow(), AppleRow(0), AppleRow(4)};
    std::sort(rows.begin(), rows.end());
    QVERIFY(rows == (std::vector<AppleRow>{AppleRow(0), AppleRow(4), AppleRow(9), AppleRow()}));
    QVERIFY(std::binary_search(rows.begin(), rows.end(), AppleRow(4)));
    QVERIFY(!std::binary_search(rows.begin(), rows.end(), AppleRow(5)));
}

void RowNumberTest::isAKeyOfHashes()
{
    QHash<AppleRow, int> places;
    std::unordered_set<AppleRow> seen;
    for (AppleRow row(0); row < 100U; ++row) {
        places.insert(row, static_cast<int>(row) + 1);
        seen.insert(row);
        seen.insert(row);
    }
    QCOMPARE(places.value(AppleRow(41)), 42);
    QVERIFY(!places.contains(AppleRow()));
    QCOMPARE(seen.size(), std::size_t{100});
    QCOMPARE((QHash<int, AppleRow>().value(1)), AppleRow()); // what is not there is none, and not the first
}

void RowNumberTest::isAValueOfVariants()
{
    QCOMPARE(QVariant::fromValue(AppleRow(3)).value<AppleRow>(), AppleRow(3));
    QCOMPARE(QVariant::fromValue(AppleRow(3)), QVariant::fromValue(AppleRow(3)));
    QVERIFY(QVariant::fromValue(AppleRow(3)) != QVariant::fromValue(AppleRow(4)));
    QCOMPARE(QVariant::fromValue(PearRow(3)).value<AppleRow>(), AppleRow());
}

void RowNumberTest::spansReadPlainNumbersAsRows()
{
    const std::vector<std::uint32_t> numbers{2, 3, 5, 7, 11};
    const RowSpan<AppleRow> rows(numbers);
    static_assert(std::is_same_v<decltype(rows[0]), AppleRow>);
    QCOMPARE(rows.size(), numbers.size());
    QVERIFY(!rows.empty());
    QCOMPARE(rows.front(), AppleRow(2));
    QCOMPARE(rows.back(), AppleRow(11));
    QCOMPARE(rows[3], AppleRow(7));

    std::vector<AppleRow> read;
    for (const AppleRow row : rows)
        read.push_back(row);
    QVERIFY(std::equal(read.begin(), read.end(), numbers.begin(), numbers.end()));
    QVERIFY(read == std::vector<AppleRow>(rows.begin(), rows.end()));
    QVERIFY(std::binary_search(rows.begin(), rows.end(), AppleRow(7)));
    QVERIFY(!std::binary_search(rows.begin(), rows.end(), AppleRow(6)));
    QVERIFY(
        std::equal(std::make_reverse_iterator(rows.end()), std::make_reverse_iterator(rows.begin()), read.rbegin()));

    QVERIFY(RowSpan<AppleRow>().empty());
    QVERIFY(RowSpan<AppleRow>().begin() == RowSpan<AppleRow>().end());
}

} // namespace Dateline
