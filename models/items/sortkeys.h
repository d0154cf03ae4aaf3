// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace Dateline {

/// The sort key of something without a value: last in either order.
constexpr std::uint64_t noSortKey = std::numeric_limits<std::uint64_t>::max();

/// A key that orders as \p number does; no number becomes noSortKey but the greatest of all, which stands for "open".
constexpr std::uint64_t sortKeyOf(std::int64_t number)
{
    return static_cast<std::uint64_t>(number) ^ (std::uint64_t{1} << 63);
}

/// Orders \p things (numbers of any kind) by the key that \p keys has for each, ascending or descending; equal ones
/// keep their order. O(things · log things).
template<typename Number>
void sortByKey(std::vector<Number> &things, std::span<const std::uint64_t> keys, Qt::SortOrder order)
{
    // Turning the keys round instead of the comparison keeps "no value" last and equal things in their order.
    const auto key = [&](Number thing) {
        const std::uint64_t ascending = keys[thing];
        return order == Qt::AscendingOrder || ascending == noSortKey ? ascending : noSortKey - 1 - ascending;
    };
    std::stable_sort(things.begin(), things.end(), [&](Number a, Number b) { return key(a) < key(b); });
}

} // namespace Dateline
