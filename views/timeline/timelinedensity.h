// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/eventtable.h"

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <vector>

namespace Dateline {

/// How many of a lane's events stand in each bucket of 2^k days, by category, for all k from the finest on. Buckets are
/// counted from 1970-01-01, so they stay where they are whatever is visible. An event is counted once, on its
/// countedDay().
class DensityMipmap
{
public:
    struct Level
    {
        int log2Days = 0;
        std::int64_t firstBucket = 0;
        std::size_t buckets = 0;
        std::vector<std::uint32_t> counts; ///< bucket by bucket, categories() numbers for each
        std::uint32_t highest = 0;         ///< sum of the fullest bucket
    };

    /// \p rows ascending; like the table not owned, and must outlive the mipmap. O(rows).
    DensityMipmap(const EventTable &table, std::span<const EventRow> rows);
    /// The same after a step: \p gone have left the \p rows of \p before and \p come have joined them, which are rows
    /// with other contents among them. O(numbers of the levels that are known), or O(rows) if the first or the last day
    /// is among what went.
    DensityMipmap(const DensityMipmap &before, const EventTable &table, std::span<const EventRow> rows,
                  std::span<const EventRow> gone, std::span<const EventRow> come);

    /// Numbers of a bucket: one for each category in the table's order, then one for events without any.
    std::size_t categories() const { return m_categories; }
    /// The level with buckets of 2^log2Days days, or the nearest there is: the finest has at most a few numbers for
    /// each row. Empty: no event has a known day. Stays where it is. O(rows) when first asked for, but not for each
    /// level anew.
    const Level &level(int log2Days);

private:
    void findDays();
    void chooseLevels();
    std::uint64_t bucketsAt(int log2Days) const;
    Level counted(int log2Days) const;
    std::shared_ptr<const Level> recounted(const Level &level, const EventTable &before, std::span<const EventRow> gone,
                                           std::span<const EventRow> come) const;

    const EventTable &m_table;
    std::span<const EventRow> m_rows;
    std::size_t m_categories;
    std::int64_t m_first = openEnd; ///< day that an event is counted on
    std::int64_t m_last = openBegin;
    int m_finest = 0;
    int m_coarsest = 0;
    std::map<int, std::shared_ptr<const Level>> m_levels; ///< by log2Days
};

} // namespace Dateline
