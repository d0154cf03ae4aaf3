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
    : m_categories(table.categoryIds().size() + 1)
{
    Level finest;
    std::int64_t first = openEnd;
    std::int64_t last = openBegin;
    const auto days = table.countedDay();
    for (const EventRow row : rows) {
        if (days[row] == openBegin)
            continue;
        first = std::min(first, days[row]);
        last = std::max(last, days[row]);
    }
    if (first > last) {
        m_levels.push_back(std::move(finest));
        return;
    }
    constexpr std::size_t leastNumbers = 4096;
    constexpr std::size_t numbersPerRow = 8;
    const std::uint64_t mostBuckets = std::max(leastNumbers, rows.size() * numbersPerRow) / m_categories + 2;
    const auto bucketsFor = [&](int log2Days) { // unsigned: from the first to the last may be beyond int64
        return static_cast<std::uint64_t>(last >> log2Days) - static_cast<std::uint64_t>(first >> log2Days) + 1;
    };
    while (bucketsFor(finest.log2Days) > mostBuckets)
        ++finest.log2Days;
    finest.firstBucket = first >> finest.log2Days;
    finest.buckets = static_cast<std::size_t>(bucketsFor(finest.log2Days));
    finest.counts.resize(finest.buckets * m_categories);
    const auto category = table.category();
    for (const EventRow row : rows) {
        if (days[row] == openBegin)
            continue;
        const auto bucket = static_cast<std::size_t>((days[row] >> finest.log2Days) - finest.firstBucket);
        ++finest.counts[bucket * m_categories + std::min<std::size_t>(category[row], m_categories - 1)];
    }
    findHighest(finest, m_categories);
    m_levels.push_back(std::move(finest));
    while (m_levels.back().buckets > 2 && m_levels.back().log2Days < 60)
        m_levels.push_back(coarser(m_levels.back(), m_categories));
}

const DensityPyramid::Level &DensityPyramid::level(int log2Days) const
{
    const int place = std::clamp(log2Days - m_levels.front().log2Days, 0, static_cast<int>(m_levels.size()) - 1);
    return m_levels[static_cast<std::size_t>(place)];
}

} // namespace Dateline
