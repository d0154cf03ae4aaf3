// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelinedensity.h"

#include <algorithm>

namespace Dateline {

namespace {

void findHighest(DensityPyramid::Level &level, std::size_t categories)
{
    for (std::size_t bucket = 0; bucket < level.buckets; ++bucket) {
        std::uint32_t sum = 0;
        for (std::size_t slot = 0; slot < categories; ++slot)
            sum += level.counts[bucket * categories + slot];
        level.highest = std::max(level.highest, sum);
    }
}

/// Two buckets to one.
DensityPyramid::Level coarser(const DensityPyramid::Level &fine, std::size_t categories)
{
    DensityPyramid::Level level;
    level.log2Days = fine.log2Days + 1;
    level.firstBucket = fine.firstBucket >> 1; // rounds down, also before 1970 (C++20)
    const std::int64_t last = (fine.firstBucket + static_cast<std::int64_t>(fine.buckets) - 1) >> 1;
    level.buckets = static_cast<std::size_t>(last - level.firstBucket + 1);
    level.counts.resize(level.buckets * categories);
    for (std::size_t bucket = 0; bucket < fine.buckets; ++bucket) {
        const std::int64_t whole = (fine.firstBucket + static_cast<std::int64_t>(bucket)) >> 1;
        const auto target = static_cast<std::size_t>(whole - level.firstBucket) * categories;
        for (std::size_t slot = 0; slot < categories; ++slot)
            level.counts[target + slot] += fine.counts[bucket * categories + slot];
    }
    findHighest(level, categories);
    return level;
}

} // namespace

DensityPyramid::DensityPyramid(const EventTable &table, std::span<const EventRow> rows)
    : m_table(table), m_rows(rows), m_categories(table.categoryIds().size() + 1)
{
    const auto days = table.countedDay();
    for (const EventRow row : rows) {
        if (days[row] == openBegin)
            continue;
        m_first = std::min(m_first, days[row]);
        m_last = std::max(m_last, days[row]);
    }
    if (m_first > m_last)
        return;
    constexpr std::size_t leastNumbers = 4096;
    constexpr std::size_t numbersPerRow = 8;
    const std::uint64_t mostBuckets = std::max(leastNumbers, rows.size() * numbersPerRow) / m_categories + 2;
    while (bucketsAt(m_finest) > mostBuckets)
        ++m_finest;
    m_coarsest = m_finest;
    while (bucketsAt(m_coarsest) > 2 && m_coarsest < 60)
        ++m_coarsest;
}

/// Unsigned: from the first to the last may be beyond int64.
std::uint64_t DensityPyramid::bucketsAt(int log2Days) const
{
    return static_cast<std::uint64_t>(m_last >> log2Days) - static_cast<std::uint64_t>(m_first >> log2Days) + 1;
}

DensityPyramid::Level DensityPyramid::counted(int log2Days) const
{
    Level level;
    level.log2Days = log2Days;
    level.firstBucket = m_first >> log2Days;
    level.buckets = static_cast<std::size_t>(bucketsAt(log2Days));
    level.counts.resize(level.buckets * m_categories);
    const auto days = m_table.countedDay();
    const auto category = m_table.category();
    for (const EventRow row : m_rows) {
        if (days[row] == openBegin)
            continue;
        const auto bucket = static_cast<std::size_t>((days[row] >> log2Days) - level.firstBucket);
        ++level.counts[bucket * m_categories + std::min<std::size_t>(category[row], m_categories - 1)];
    }
    findHighest(level, m_categories);
    return level;
}

const DensityPyramid::Level &DensityPyramid::level(int log2Days)
{
    constexpr int levelsAtOnce = 3;
    const int wanted = std::clamp(log2Days, m_finest, m_coarsest);
    const auto known = m_levels.find(wanted);
    if (known != m_levels.end())
        return known->second;
    if (m_first > m_last)
        return m_levels[wanted];
    // The rows are gone through for a finer level than is asked for, since zooming in goes on.
    int below = wanted;
    while (below > m_finest && below > wanted - levelsAtOnce && !m_levels.contains(below))
        --below;
    if (!m_levels.contains(below))
        m_levels.emplace(below, counted(below));
    for (int next = below + 1; next <= wanted; ++next)
        m_levels.insert_or_assign(next, coarser(m_levels.at(next - 1), m_categories));
    return m_levels.at(wanted);
}

} // namespace Dateline
