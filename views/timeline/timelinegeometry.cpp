// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelinegeometry.h"

#include "models/wording/counts.h"
#include "views/timeline/lanepills.h"
#include "views/timeline/timelineaxis.h"
#include "views/timeline/timelinemarks.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace Dateline {

namespace {

/// "+12 more" below the name, if there is a line for it.
void placeRest(TimelineLaneBox &box, const LanePlacing &place)
{
    const TimelineMetrics &metrics = place.geometry.metrics;
    const bool hasMore = box.folded > 0 || place.layout.isCut[place.lane];
    if (box.state == LaneState::Closed || (!hasMore && box.state == LaneState::Usual)
        || box.rect.height() < 2 * metrics.lineHeight + metrics.lanePadding)
        return;
    const double top = std::max(box.rect.top(), place.geometry.axisHeight) + metrics.lanePadding + metrics.lineHeight;
    if (box.state == LaneState::Open)
        box.rest.text = QCoreApplication::translate("Dateline::Timeline", "Show less");
    else if (box.folded > 0)
        box.rest.text = u'+' + moreInWords(box.folded);
    else
        box.rest.text = QCoreApplication::translate("Dateline::Timeline", "Show all rows");
    const double width = QFontMetricsF(place.view.fonts.label).horizontalAdvance(box.rest.text);
    box.rest.rect = QRectF(laneHeadPadding + laneSignWidth, top, width, metrics.lineHeight);
}

void placeLane(const LanePlacing &place, double height)
{
    const TimelineLayout &layout = place.layout;
    TimelineGeometry &geometry = place.geometry;
    const Lane &lane = layout.lanes[place.lane];
    const FittedLane &fitted = layout.fitted[place.lane];
    const double top = place.top - layout.metrics.lanePadding;
    TimelineLaneBox box;
    box.name = lane.name();
    box.lane = place.lane;
    box.key = lane.key();
    box.count = static_cast<std::uint32_t>(lane.count());
    box.rect = QRectF(0, top, place.view.size.width(), height);
    box.state = stateOf(layout, place.lane);
    box.isEmpty = fitted.tracks.all() == 0;
    const std::size_t firstMark = geometry.marks.size();
    const std::size_t firstColumn = geometry.columns.size();
    std::vector<VisibleMark> visible;
    if (layout.laneDetail[place.lane] == LaneDetail::Columns) {
        placeColumns(place);
    } else {
        visible = visibleMarks(layout, place.lane, geometry.range, geometry.size.width() - geometry.headerWidth);
        placeMarks(place, visible);
    }
    if (place.view.hasControls) {
        box.hasSign = true;
        box.isPinned = layout.arrangement.isPinned(lane.name());
        box.folded = fitted.folded;
        placeRest(box, place);
        placePills(place, box, visible,
                   {std::span(geometry.marks).subspan(firstMark), std::span(geometry.columns).subspan(firstColumn)});
    }
    geometry.lanes.push_back(std::move(box));
}

} // namespace

TimelineGeometry timelineGeometry(const TimelineLayout &layout, const TimelineView &view)
{
    TimelineGeometry geometry;
    geometry.size = view.size;
    geometry.headerWidth = layout.headerWidth;
    geometry.axisHeight = layout.axisHeight;
    geometry.axisLine = axisLineHeight(view.fonts);
    geometry.axisTop = layout.hasCursorRow ? geometry.axisLine : 0;
    geometry.range = view.range;
    geometry.pixelsPerDay = timelineScale(view.range, view.size.width(), layout.headerWidth);
    geometry.metrics = layout.metrics;
    placeAxis(geometry, view.fonts);

    if (layout.tiles)
        layout.tiles->trim();
    for (std::size_t i = 0; i < layout.lanes.size(); ++i) {
        const double top = layout.axisHeight + layout.laneTops[i] - view.scrollY;
        const double height = layout.laneTops[i + 1] - layout.laneTops[i];
        if (height <= 0 || top + height <= layout.axisHeight || top >= view.size.height())
            continue;
        placeLane({layout, view, geometry, static_cast<std::uint32_t>(i), top + layout.metrics.lanePadding}, height);
    }
    constexpr std::size_t fewestToBegin = 150;
    constexpr std::size_t fewestToGoOn = 100;
    geometry.stamped = geometry.marks.size() >= (view.stamped ? fewestToGoOn : fewestToBegin);
    if (view.asOf)
        placeCursor(geometry, *view.asOf, view.fonts);
    return geometry;
}

TimeRange rangeInStep(const TimelineGeometry &shown, TimeRange range)
{
    const double width = shown.size.width() - shown.headerWidth;
    const bool sameScale = width > 0 && std::abs(shown.range.length() - range.length()) <= 1e-9 * range.length();
    if (!sameScale)
        return range;
    const double pixels = std::round((range.begin - shown.range.begin) * shown.pixelsPerDay);
    const double begin = shown.range.begin + pixels / shown.pixelsPerDay;
    return {begin, begin + range.length()};
}

MarkExtent drawnExtent(const TimelineLayout &layout, std::size_t lane, EventRow row, double pixelsPerDay)
{
    return markExtent(layout.snapshot->table(), row, pixelsPerDay, layout.metrics,
                      longestOfLane(layout, lane, pixelsPerDay));
}

bool isDrawn(const TimelineGeometry &geometry, const TimelineMark &mark)
{
    const double middle = mark.body.center().y();
    const double half = geometry.metrics.lineHeight / 2;
    return middle + half > geometry.axisHeight && middle + half <= geometry.size.height();
}

bool isLabelDrawn(const TimelineGeometry &geometry, const TimelineMark &mark)
{
    return !mark.label.isEmpty() && mark.labelRect.left() >= geometry.headerWidth;
}

const TimelineMark *markAt(const TimelineGeometry &geometry, QPointF point)
{
    if (point.y() < geometry.axisHeight || point.x() < geometry.headerWidth)
        return nullptr;
    const TimelineMark *found = nullptr;
    for (const TimelineMark &mark : geometry.marks) {
        // A mark's body beats the label of another.
        if (mark.hit.contains(point) && (!found || mark.body.contains(point)))
            found = &mark;
    }
    return found;
}

const LanePill *pillAt(const TimelineGeometry &geometry, QPointF point)
{
    if (point.y() < geometry.axisHeight)
        return nullptr;
    const auto pill = std::find_if(geometry.pills.begin(), geometry.pills.end(),
                                   [&](const LanePill &one) { return one.rect.contains(point); });
    return pill == geometry.pills.end() ? nullptr : &*pill;
}

const TimelineLaneBox *laneAt(const TimelineGeometry &geometry, QPointF point)
{
    if (point.y() < geometry.axisHeight)
        return nullptr;
    const auto lane = std::find_if(geometry.lanes.begin(), geometry.lanes.end(),
                                   [&](const TimelineLaneBox &box) { return box.rect.contains(point); });
    return lane == geometry.lanes.end() ? nullptr : &*lane;
}

std::vector<EventRow> rowsOf(const TimelineLayout &layout, const TimelineMark &mark)
{
    PackedMark packed;
    packed.row = mark.row;
    packed.count = mark.count;
    packed.firstMember = mark.firstMember;
    const auto members = membersOf(layout, mark.lane, mark.tile, packed);
    return {members.begin(), members.end()};
}

} // namespace Dateline
