// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelinevisible.h"

#include <algorithm>
#include <iterator>

namespace Dateline {

namespace {

/// Those of one packing onto the end of \p visible.
void collectVisible(const TimelineLayout &layout, const PackedLane &packed, std::int64_t tile, TimeRange range,
                    double axisWidth, double longest, std::vector<VisibleMark> &visible)
{
    const EventTable &table = layout.snapshot->table();
    const TimelineMetrics &metrics = layout.metrics;
    const double pixelsPerDay = axisWidth / range.length();
    const double origin = -range.begin * pixelsPerDay;
    const auto extentOf = [&](const PackedMark &mark) {
        MarkExtent extent = markExtent(table, mark.row, pixelsPerDay, metrics, longest);
        extent.left += origin;
        extent.right = mark.count > 1 ? extent.left + metrics.boxWidth(mark.count) : extent.right + origin;
        return extent;
    };
    // Marks are in order of their left ends, so those that may reach into view form one run.
    const double growth = pixelsPerDay / layout.pixelsPerDay;
    const double reach = packed.widest * growth + metrics.boxWidth(mostCounted + 1) + 2 * metrics.fadeLength;
    const auto first = std::partition_point(packed.marks.begin(), packed.marks.end(),
                                            [&](const PackedMark &mark) { return extentOf(mark).left < -reach; });
    for (auto mark = first; mark != packed.marks.end(); ++mark) {
        const MarkExtent extent = extentOf(*mark);
        if (extent.left >= axisWidth)
            break;
        if (extent.right > 0)
            visible.push_back({&*mark, tile, extent});
    }
}

const PackedLane &packingOf(const TimelineLayout &layout, std::size_t lane, std::int64_t tile)
{
    return layout.laneDetail[lane] == LaneDetail::Whole
        ? layout.packed[lane]
        : layout.tiles->tile(layout.lanes, lane, layout.most[lane], tile);
}

} // namespace

double longestOfLane(const TimelineLayout &layout, std::size_t lane, double pixelsPerDay)
{
    if (layout.laneDetail[lane] != LaneDetail::Tiles)
        return std::numeric_limits<double>::infinity();
    return layout.tiles->longestMark() * pixelsPerDay / layout.pixelsPerDay;
}

std::vector<VisibleMark> visibleMarks(const TimelineLayout &layout, std::size_t lane, TimeRange range, double axisWidth)
{
    std::vector<VisibleMark> visible;
    const double longest = longestOfLane(layout, lane, axisWidth / range.length());
    if (layout.laneDetail[lane] == LaneDetail::Whole) {
        collectVisible(layout, layout.packed[lane], 0, range, axisWidth, longest, visible);
        return visible;
    }
    // Marks are no longer than a tile, so they reach into view at most from the one before; open starts and dots can
    // stand a little before the tile that they belong to.
    const std::int64_t last = layout.tiles->tileOf(range.end) + 1;
    for (std::int64_t tile = layout.tiles->tileOf(range.begin) - 1; tile <= last; ++tile)
        collectVisible(layout, packingOf(layout, lane, tile), tile, range, axisWidth, longest, visible);
    std::stable_sort(visible.begin(), visible.end(),
                     [](const VisibleMark &a, const VisibleMark &b) { return a.extent.left < b.extent.left; });
    return visible;
}

std::optional<std::uint32_t> shownTrack(const FittedLane &lane, const PackedMark &mark)
{
    if (mark.track >= (mark.isSpan ? lane.tracks.spans : lane.tracks.days))
        return std::nullopt;
    return mark.isSpan ? lane.tracks.days + mark.track : mark.track;
}

std::span<const EventRow> membersOf(const TimelineLayout &layout, std::size_t lane, std::int64_t tile,
                                    const PackedMark &mark)
{
    if (mark.count == 1)
        return {&mark.row, 1};
    return std::span(packingOf(layout, lane, tile).members).subspan(mark.firstMember, mark.count);
}

} // namespace Dateline
