// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/snapshot.h"
#include "views/timeline/timelinepacking.h"

#include <functional>
#include <map>
#include <memory>
#include <span>

namespace Dateline {

/// Lanes of large trackers, packed piece by piece when they come into view: tile k covers the days [k·2^n, (k+1)·2^n)
/// from 1970-01-01 and holds the events that begin there. A tile depends on itself and the one before, of whose marks
/// it keeps clear as far as they follow from that one alone, and on nothing that is visible, so that nothing jumps
/// while panning. Marks are cut where they would be longer than a tile.
class LaneTiles
{
public:
    LaneTiles(std::shared_ptr<const Snapshot> snapshot, double pixelsPerDay, int log2Days,
              const TimelineMetrics &metrics, LabelWidth labelWidth);

    std::int64_t tileOf(double day) const;
    /// How long a mark is at the most, in pixels at the packed scale.
    double longestMark() const;

    /// Tile \p number of the lane at this place, in at most these tracks; valid until trim().
    const PackedLane &tile(const std::vector<Lane> &lanes, std::size_t lane, LaneTracks most, std::int64_t number);
    /// Takes over what \p before has packed of lanes that are as they were there, if it was for the same scale:
    /// \p laneBefore has their places there, by lane, and noIndex for others.
    void takeOver(const LaneTiles &before, std::span<const std::uint32_t> laneBefore);
    /// Forgets tiles if there are too many; call before a new view is put together.
    void trim();

private:
    std::vector<EventRow> rowsOfTile(const Lane &lane, std::int64_t number) const;

    std::shared_ptr<const Snapshot> m_snapshot;
    double m_pixelsPerDay;
    int m_log2Days;
    TimelineMetrics m_metrics;
    LabelWidth m_labelWidth;
    std::map<std::pair<std::size_t, std::int64_t>, PackedLane> m_packed;
};

} // namespace Dateline
