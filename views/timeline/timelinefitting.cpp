// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How high lanes are: as their events in view want.
#include "views/timeline/timelinevisible.h"

#include <algorithm>

namespace Dateline {

namespace {

void fitLane(TimelineLayout &layout, std::size_t lane, TimeRange range)
{
    FittedLane fitted;
    for (const VisibleMark &mark : visibleMarks(layout, lane, range, layout.axisWidth)) {
        std::uint32_t &tracks = mark.packed->isSpan ? fitted.tracks.spans : fitted.tracks.days;
        tracks = std::max(tracks, mark.packed->track + 1);
        fitted.folded += mark.packed->count > 1 ? mark.packed->count : 0;
    }
    layout.fitted[lane] = fitted;
}

double heightOfLane(const TimelineLayout &layout, std::size_t lane)
{
    const std::uint32_t tracks = layout.fitted[lane].tracks.all();
    if (tracks == 0)
        return layout.arrangement.hidesEmpty ? 0 : layout.metrics.emptyLane();
    return tracks * layout.metrics.trackHeight + 2 * layout.metrics.lanePadding;
}

} // namespace

void fitLanes(TimelineLayout &layout, const LaneWindow &window)
{
    const std::size_t lanes = layout.lanes.size();
    const auto isOfTiles = [&](std::size_t lane) { return layout.laneDetail[lane] == LaneDetail::Tiles; };
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        if (layout.laneDetail[lane] == LaneDetail::Whole)
            fitLane(layout, lane, window.range);
    }
    // Tiles are packed where they are looked at: from the lane that stays downwards, then upwards.
    constexpr std::size_t mostAtOnce = 200; // of many that have nothing in view
    std::size_t fittedNow = 0;
    const auto fitTiles = [&](std::size_t lane) {
        if (isOfTiles(lane) && fittedNow++ < mostAtOnce)
            fitLane(layout, lane, window.range);
        return heightOfLane(layout, lane);
    };
    double below = window.anchorTop;
    for (std::size_t lane = window.anchor; lane < lanes && below < window.height; ++lane)
        below += fitTiles(lane);
    double above = window.anchorTop;
    for (std::size_t lane = std::min(window.anchor, lanes); lane-- > 0 && above > 0;)
        above -= fitTiles(lane);

    layout.laneTops.clear();
    double top = 0;
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        layout.laneTops.push_back(top);
        top += heightOfLane(layout, lane);
    }
    layout.laneTops.push_back(top);
    layout.contentHeight = top;
}

} // namespace Dateline
