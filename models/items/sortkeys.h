// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

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

/// Orders \p things by the key that \p keys has for each, ascending or descending; equal ones keep their order.
/// O(things · log things).
void sortByKey(std::vector<std::uint32_t> &things, std::span<const std::uint64_t> keys, Qt::SortOrder order);

} // namespace Dateline
