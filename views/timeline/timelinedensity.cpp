// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelinedensity.h"

#include <algorithm>
#include <tuple>

namespace Dateline {

namespace {

void findHighest(DensityMipmap::Level &level, std::size_t categories)
{
    for (std::size_t bucket = 0; bucket < level.buckets; ++bucket) {
        std::uint32_t sum = 0;
        for (std::size_t slot = 0; slot < categories; ++slot)
            sum += level.counts[bucket * categories + slot];
        level.highest = std::max(level.highest, sum);
    }
}

/// Two buckets to one.
DensityMipmap::Level coarser(const DensityMipmap::Level &fine, std::size_t categories)
{
    DensityMipmap::Level level;
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

DensityMipmap::DensityMipmap(const EventTable &table, std::span<const EventRow> rows)
    : m_table(table), m_rows(rows), m_categories(table.categoryIds().size() + 1)
{
    findDays();
    chooseLevels();
}

DensityMipmap::DensityMipmap(const DensityMipmap &before, const EventTable &table, std::span<const EventRow> rows,
                             std::span<const EventRow> gone, std::span<const EventRow> come)
    : m_table(table), m_rows(rows), m_categories(before.m_categories), m_first(before.m_first), m_last(before.m_last)
{
    const auto isAtEnd = [&](EventRow row) {
        const std::int64_t day = before.m_table.countedDay(row);
        return day == m_first || day == m_last;
    };
    if (std::any_of(gone.begin(), gone.end(), isAtEnd)) {
        m_first = openEnd;
        m_last = openBegin;
        findDays();
    }
    for (const EventRow row : come) {
        if (const std::int64_t day = table.countedDay(row); day != openBegin) {
            m_first = std::min(m_first, day);
            m_last = std::max(m_last, day);
        }
    }
    chooseLevels();
    if (std::tie(m_first, m_last, m_finest, m_coarsest)
        != std::tie(before.m_first, before.m_last, before.m_finest, before.m_coarsest))
        return;
    m_levels = before.m_levels;
    if (gone.empty() && come.empty())
        return;
    for (auto &[log2Days, level] : m_levels)
        level = recounted(*level, before.m_table, gone, come);
}

void DensityMipmap::findDays()
{
    for (const EventRow row : m_rows) {
        const std::int64_t day = m_table.countedDay(row);
        if (day == openBegin)
            continue;
        m_first = std::min(m_first, day);
        m_last = std::max(m_last, day);
    }
}

void DensityMipmap::chooseLevels()
{
    if (m_first > m_last)
        return;
    constexpr std::size_t leastNumbers = 4096;
    constexpr std::size_t numbersPerRow = 8;
    const std::uint64_t mostBuckets = std::max(leastNumbers, m_rows.size() * numbersPerRow) / m_categories + 2;
    while (bucketsAt(m_finest) > mostBuckets)
        ++m_finest;
    m_coarsest = m_finest;
    while (bucketsAt(m_coarsest) > 2 && m_coarsest < 60)
        ++m_coarsest;
}

/// Unsigned: from the first to the last may be beyond int64.
std::uint64_t DensityMipmap::bucketsAt(int log2Days) const
{
    return static_cast<std::uint64_t>(m_last >> log2Days) - static_cast<std::uint64_t>(m_first >> log2Days) + 1;
}

DensityMipmap::Level DensityMipmap::counted(int log2Days) const
{
    Level level;
    level.log2Days = log2Days;
    level.firstBucket = m_first >> log2Days;
    level.buckets = static_cast<std::size_t>(bucketsAt(log2Days));
    level.counts.resize(level.buckets * m_categories);
    const PackedNumbers &category = m_table.category();
    for (const EventRow row : m_rows) {
        const std::int64_t day = m_table.countedDay(row);
        if (day == openBegin)
            continue;
        const auto bucket = static_cast<std::size_t>((day >> log2Days) - level.firstBucket);
        ++level.counts[bucket * m_categories + std::min<std::size_t>(category[row], m_categories - 1)];
    }
    findHighest(level, m_categories);
    return level;
}

std::shared_ptr<const DensityMipmap::Level> DensityMipmap::recounted(const Level &level, const EventTable &before,
                                                                     std::span<const EventRow> gone,
                                                                     std::span<const EventRow> come) const
{
    auto result = std::make_shared<Level>(level);
    if (level.buckets == 0)
        return result;
    const auto number = [&](const EventTable &table, EventRow row) {
        const auto bucket = static_cast<std::size_t>((table.countedDay(row) >> level.log2Days) - level.firstBucket);
        const std::size_t slot = std::min<std::size_t>(table.category()[row], m_categories - 1);
        return bucket * m_categories + slot;
    };
    for (const EventRow row : gone) {
        if (before.countedDay(row) != openBegin)
            --result->counts[number(before, row)];
    }
    for (const EventRow row : come) {
        if (m_table.countedDay(row) != openBegin)
            ++result->counts[number(m_table, row)];
    }
    result->highest = 0;
    findHighest(*result, m_categories);
    return result;
}

const DensityMipmap::Level &DensityMipmap::level(int log2Days)
{
    constexpr int levelsAtOnce = 3;
    const int wanted = std::clamp(log2Days, m_finest, m_coarsest);
    const auto known = m_levels.find(wanted);
    if (known != m_levels.end())
        return *known->second;
    const auto keep = [this](int at, Level level) {
        return m_levels.insert_or_assign(at, std::make_shared<const Level>(std::move(level))).first->second;
    };
    if (m_first > m_last)
        return *keep(wanted, {});
    // The rows are gone through for a finer level than is asked for, since zooming in goes on.
    int below = wanted;
    while (below > m_finest && below > wanted - levelsAtOnce && !m_levels.contains(below))
        --below;
    if (!m_levels.contains(below))
        keep(below, counted(below));
    for (int next = below + 1; next <= wanted; ++next)
        keep(next, coarser(*m_levels.at(next - 1), m_categories));
    return *m_levels.at(wanted);
}

} // namespace Dateline
