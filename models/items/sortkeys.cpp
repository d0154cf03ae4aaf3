// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/sortkeys.h"

#include <algorithm>

namespace Dateline {

void sortByKey(std::vector<std::uint32_t> &things, std::span<const std::uint64_t> keys, Qt::SortOrder order)
{
    // Turning the keys round instead of the comparison keeps "no value" last and equal things in their order.
    const auto key = [&](std::uint32_t thing) {
        const std::uint64_t ascending = keys[thing];
        return order == Qt::AscendingOrder || ascending == noSortKey ? ascending : noSortKey - 1 - ascending;
    };
    std::stable_sort(things.begin(), things.end(), [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
}

} // namespace Dateline
