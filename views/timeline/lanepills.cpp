// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/lanepills.h"

#include <QFontMetricsF>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// On the first track from the top that has nothing there.
std::optional<QRectF> freePlaceForPill(const LanePlacing &place, const TimelineLaneBox &box, PlacedInLane placed,
                                       double width, bool isLater)
{
    const TimelineGeometry &geometry = place.geometry;
    const TimelineMetrics &metrics = geometry.metrics;
    constexpr double margin = 4;
    const double left = isLater ? geometry.size.width() - width - margin : geometry.headerWidth + margin;
    const double height = metrics.lineHeight - 4;
    const double step = metrics.trackHeight;
    const double first = box.isEmpty ? box.rect.center().y() : place.top + metrics.lineHeight / 2;
    for (double middle = first; middle + height / 2 <= box.rect.bottom(); middle += step) {
        const QRectF rect(left, middle - height / 2, width, height);
        if (rect.top() < geometry.axisHeight)
            continue;
        const auto isCovered = [&](const QRectF &taken) { return taken.adjusted(-2, 0, 2, 0).intersects(rect); };
        if (std::none_of(placed.marks.begin(), placed.marks.end(),
                         [&](const TimelineMark &mark) { return isCovered(mark.hit); })
            && std::none_of(placed.columns.begin(), placed.columns.end(),
                            [&](const DensityColumn &column) { return isCovered(column.rect); }))
            return rect;
    }
    return std::nullopt;
}

} // namespace

OutOfView outOfView(const TimelineLayout &layout, std::size_t lane, TimeRange range,
                    const std::vector<VisibleMark> &visible)
{
    const EventTable &table = layout.snapshot->table();
    const std::vector<EventRow> &rows = layout.lanes[lane].rows();
    const auto isBefore = [&](EventRow row) { return static_cast<double>(table.firstKnownDay(row)) < range.begin; };
    const auto isAfter = [&](EventRow row) { return static_cast<double>(table.firstKnownDay(row)) >= range.end; };
    std::vector<EventRow> seenBefore;
    std::vector<EventRow> seenAfter;
    for (const VisibleMark &mark : visible) {
        for (const EventRow row : membersOf(layout, lane, mark.tile, *mark.packed)) {
            if (isBefore(row))
                seenBefore.push_back(row);
            else if (isAfter(row))
                seenAfter.push_back(row);
        }
    }
    const auto isIn = [](const std::vector<EventRow> &seen, EventRow row) {
        return std::find(seen.begin(), seen.end(), row) != seen.end();
    };
    OutOfView out;
    // Open starts come first in a lane and stand at their ends; behind them rows are in order.
    const auto bounded =
        std::partition_point(rows.begin(), rows.end(), [&](EventRow row) { return table.begin()[row] == openBegin; });
    const auto first = std::partition_point(bounded, rows.end(), isBefore);
    const auto end = std::partition_point(first, rows.end(), [&](EventRow row) { return !isAfter(row); });
    const auto countOf = [](auto from, auto to) { return static_cast<std::uint32_t>(to - from); };
    out.earlier = countOf(bounded, first);
    out.later = countOf(end, rows.end());
    for (auto row = first; row != bounded && out.lastBefore == noIndex;) {
        if (!isIn(seenBefore, *--row))
            out.lastBefore = *row;
    }
    for (auto row = end; row != rows.end() && out.firstAfter == noIndex; ++row) {
        if (!isIn(seenAfter, *row))
            out.firstAfter = *row;
    }
    for (auto row = rows.begin(); row != bounded; ++row) {
        const bool isKnown = table.firstKnownDay(*row) != openBegin; // open on both sides: nowhere
        out.earlier += isKnown && isBefore(*row) ? 1 : 0;
        out.later += isKnown && isAfter(*row) ? 1 : 0;
        if (isKnown && isBefore(*row) && !isIn(seenBefore, *row) && out.lastBefore == noIndex)
            out.lastBefore = *row;
        if (isKnown && isAfter(*row) && !isIn(seenAfter, *row) && out.firstAfter == noIndex)
            out.firstAfter = *row;
    }
    out.earlier -= static_cast<std::uint32_t>(seenBefore.size());
    out.later -= static_cast<std::uint32_t>(seenAfter.size());
    return out;
}

void placePills(const LanePlacing &place, const TimelineLaneBox &box, const std::vector<VisibleMark> &visible,
                PlacedInLane placed)
{
    const OutOfView out = outOfView(place.layout, place.lane, place.geometry.range, visible);
    const QFontMetricsF metrics(place.view.fonts.label);
    for (const bool isLater : {false, true}) {
        const std::uint32_t count = isLater ? out.later : out.earlier;
        if (count == 0)
            continue;
        const QString number = laneCount(count);
        const QString text = isLater ? number + u" ›"_s : u"‹ "_s + number;
        constexpr double padding = 6;
        const double width = metrics.horizontalAdvance(text) + 2 * padding;
        if (const auto rect = freePlaceForPill(place, box, placed, width, isLater))
            place.geometry.pills.push_back(
                {{text, rect->adjusted(padding, 0, -padding, 0)}, *rect, place.lane, count, isLater});
    }
}

} // namespace Dateline
