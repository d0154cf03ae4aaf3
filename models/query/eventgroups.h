// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/bitset.h"
#include "models/query/snapshot.h"

#include <array>
#include <vector>

namespace Dateline {

/// How many events the values of a facet (countries, companies) have, those that have most, by category.
struct EventGroups
{
    std::vector<std::uint32_t>
        values; ///< numbers into the table's dictionary: most events first, equal ones in order of name
    std::vector<std::uint32_t> totals; ///< by value
    std::size_t columns = 1;           ///< categories of the table, and one more for events without a category
    std::vector<std::uint32_t> counts; ///< by value, then category
    std::uint32_t others = 0;          ///< values that have events and are left out

    std::uint32_t count(std::size_t place, std::size_t column) const { return counts[place * columns + column]; }
};

/// Of \p rows, an event counting for each of its values once. \p valuesOfRow is the table's list of countries or
/// companies, \p dictionary how many values that has. O(rows · values of each).
EventGroups countByValue(const EventTable &table, const CompressedRows &valuesOfRow, std::size_t dictionary,
                         const Bitset &rows, std::size_t most);

/// How many events rest on how many first reporters, and on how many sources; attributions that dispute left out.
struct OriginSpread
{
    static constexpr std::size_t groups = 6; ///< 0, 1, 2, 3, 4, and 5 or more
    std::array<std::uint32_t, groups> origins = {};
    std::array<std::uint32_t, groups> sources = {};
};

/// Of \p rows. O(rows + their attributions · log).
OriginSpread originSpread(const Snapshot &snapshot, const Bitset &rows);

} // namespace Dateline
