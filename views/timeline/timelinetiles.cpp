// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelinetiles.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Dateline {

namespace {

constexpr std::size_t mostTiles = 1000;

} // namespace

LaneTiles::LaneTiles(std::shared_ptr<const Snapshot> snapshot, double pixelsPerDay, int log2Days,
                     const TimelineMetrics &metrics, LabelWidth labelWidth)
    : m_snapshot(std::move(snapshot))
    , m_pixelsPerDay(pixelsPerDay)
    , m_log2Days(log2Days)
    , m_metrics(metrics)
    , m_labelWidth(std::move(labelWidth))
{ }

std::int64_t LaneTiles::tileOf(double day) const
{
    return static_cast<std::int64_t>(std::floor(std::ldexp(day, -m_log2Days)));
}

double LaneTiles::longestMark() const { return std::ldexp(m_pixelsPerDay, m_log2Days); }

std::vector<EventRow> LaneTiles::rowsOfTile(const Lane &lane, std::int64_t number) const
{
    const EventTable &table = m_snapshot->table();
    const auto isOpen = [&](EventRow row) { return table.begin()[row] == openBegin; };
    const auto isInside = [&](EventRow row) {
        return table.firstKnownDay(row) != openBegin && table.firstKnownDay(row) >> m_log2Days == number;
    };
    // Open starts come first in a lane and stand at their ends; behind them rows are in order.
    const std::vector<EventRow> &rows = lane.rows();
    std::vector<EventRow> found;
    const auto bounded = std::partition_point(rows.begin(), rows.end(), isOpen);
    std::copy_if(rows.begin(), bounded, std::back_inserter(found), isInside);
    const auto first = std::partition_point(bounded, rows.end(),
                                            [&](EventRow row) { return table.begin()[row] >> m_log2Days < number; });
    for (auto row = first; row != rows.end() && isInside(*row); ++row)
        found.push_back(*row);
    return found;
}

const PackedLane &LaneTiles::tile(const std::vector<Lane> &lanes, std::size_t lane, LaneTracks most,
                                  std::int64_t number)
{
    const auto [place, isNew] = m_packed.try_emplace({lane, number});
    if (isNew) {
        const auto before = rowsOfTile(lanes[lane], number - 1);
        const auto rows = rowsOfTile(lanes[lane], number);
        // Where labels have no chance to be shown whole, short ones do, and nothing needs to be measured.
        const bool crowded = static_cast<double>(rows.size()) * m_metrics.labelRoom > most.all() * longestMark();
        const LabelWidth shortLabel = [this](EventRow) { return m_metrics.narrowestLabel; };
        place->second = packRows(m_snapshot->table(), before, rows, m_pixelsPerDay, {most, longestMark(), true},
                                 m_metrics, crowded ? shortLabel : m_labelWidth);
    }
    return place->second;
}

void LaneTiles::takeOver(const LaneTiles &before, std::span<const std::uint32_t> laneBefore)
{
    if (before.m_pixelsPerDay != m_pixelsPerDay || before.m_log2Days != m_log2Days || before.m_metrics != m_metrics)
        return;
    for (std::size_t lane = 0; lane < laneBefore.size(); ++lane) {
        const std::size_t place = laneBefore[lane];
        if (laneBefore[lane] == noIndex)
            continue;
        for (auto tile = before.m_packed.lower_bound({place, std::numeric_limits<std::int64_t>::min()});
             tile != before.m_packed.end() && tile->first.first == place; ++tile)
            m_packed.emplace(std::pair(lane, tile->first.second), tile->second);
    }
}

void LaneTiles::trim()
{
    if (m_packed.size() > mostTiles)
        m_packed.clear();
}

} // namespace Dateline
