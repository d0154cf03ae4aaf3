// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelinegeometry.h"

#include "models/dates/calendarticks.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Dateline {

namespace {

constexpr double headerPadding = 8;
constexpr double narrowestHeader = 88;
constexpr double widestHeader = 190;
constexpr std::uint32_t mostTracksOfLane = 16;
constexpr std::uint32_t fewestTracksOfLane = 1;
constexpr double cardWidth = 330;
constexpr int linesOfSummary = 4;

/// What one visible lane needs while its marks are placed.
struct LanePlacing
{
    const TimelineLayout &layout;
    const TimelineView &view;
    TimelineGeometry &geometry;
    std::uint32_t lane;
    double top; ///< of the first track
};

QRectF trackRect(const TimelineMetrics &metrics, double top, std::uint32_t track, double left, double right,
                 double height)
{
    const double middle = top + track * metrics.trackHeight + metrics.lineHeight / 2;
    return {left, middle - height / 2, right - left, height};
}

/// Where a label may stand: inside a wide mark, else to its right, up to the next mark or the edge.
void placeLabel(TimelineMark &mark, const QString &text, double limit, const TimelineGeometry &geometry,
                const QFont &font)
{
    const TimelineMetrics &metrics = geometry.metrics;
    const double visibleLeft = std::max(mark.body.left(), geometry.headerWidth);
    const double wanted = QFontMetricsF(font).horizontalAdvance(text);
    const double badge = mark.disputed ? 4 : 0; // the sign of disagreement stands to the right of the glyph
    const double afterGlyph = mark.glyph.x() + metrics.dotRadius + metrics.labelGap + badge;
    const double inside = std::min(mark.body.right(), geometry.size.width()) - afterGlyph - metrics.labelGap;
    double left = afterGlyph;
    double room = inside;
    if (mark.shape == MarkShape::Dot || mark.count > 1 || inside < std::min(wanted, metrics.labelRoom * 0.75)) {
        left = std::max(mark.body.right(), visibleLeft) + metrics.labelGap + (mark.shape == MarkShape::Dot ? badge : 0);
        room = std::min(limit, geometry.size.width()) - left;
    }
    if (room < std::min(metrics.narrowestLabel, wanted))
        return;
    mark.label = wanted <= room ? text : elided(text, font, room);
    if (mark.label.isEmpty())
        return;
    const double width = std::min(wanted, room);
    mark.labelRect = QRectF(left, mark.body.center().y() - metrics.lineHeight / 2, width, metrics.lineHeight);
}

/// The lines below a label: when, and in a card what happened.
void placeDetails(TimelineMark &mark, const Event &event, LabelDetail detail, double limit,
                  const TimelineGeometry &geometry, const TextFonts &fonts)
{
    if (detail == LabelDetail::Title || mark.label.isEmpty() || mark.count > 1)
        return;
    const QFontMetricsF metrics(fonts.label);
    const double left =
        mark.shape == MarkShape::Dot ? mark.labelRect.left() : std::max(mark.body.left(), geometry.headerWidth) + 2;
    const double room = std::min({limit, geometry.size.width()}) - left;
    double top = mark.labelRect.bottom();
    const auto add = [&](const QString &text) {
        const QString shown = metrics.elidedText(text, Qt::ElideRight, room);
        mark.details.push_back({shown, QRectF(left, top, metrics.horizontalAdvance(shown), metrics.height())});
        top += metrics.height();
    };
    add(event.date.toHuman());
    if (detail != LabelDetail::Card)
        return;
    for (const QString &line :
         wrappedLines(event.summary, fonts.label, std::min(room, geometry.metrics.labelRoom), linesOfSummary))
        add(line);
}

TimelineMark placeMark(const LanePlacing &place, const PackedMark &packed)
{
    const EventTable &table = place.layout.snapshot->table();
    const TimelineGeometry &geometry = place.geometry;
    const TimelineMetrics &metrics = geometry.metrics;
    const double origin = geometry.xOfDay(0);
    MarkExtent extent = markExtent(table, packed.row, geometry.pixelsPerDay, metrics);

    TimelineMark mark;
    mark.row = packed.row;
    mark.lane = place.lane;
    mark.count = packed.count;
    mark.firstMember = packed.firstMember;
    mark.shape = packed.count > 1 ? MarkShape::Dot : extent.shape;
    mark.category = table.category()[packed.row];
    mark.dateMarks = table.marks()[packed.row];
    mark.planned = place.view.asOf && table.begin()[packed.row] != openBegin
        && table.begin()[packed.row] > place.view.asOf->number;
    mark.planned = mark.planned
        || (place.view.asOf && table.begin()[packed.row] == openBegin
            && table.end()[packed.row] - 1 > place.view.asOf->number);
    mark.disputed = table.disputed()[packed.row] != 0;
    mark.origins = table.origins()[packed.row];

    const double height = mark.shape == MarkShape::Dot ? 2 * metrics.dotRadius : metrics.barHeight;
    mark.body = trackRect(metrics, place.top, packed.track, origin + extent.left, origin + extent.right, height);
    if (packed.count > 1)
        mark.body.setWidth(2 * metrics.dotRadius);
    if (mark.dateMarks.interval && mark.shape == MarkShape::Bar) {
        const std::int64_t coreBegin = table.coreBegin()[packed.row];
        const std::int64_t coreEnd = table.coreEnd()[packed.row];
        const double left = coreBegin == openBegin ? mark.body.left() : geometry.xOfDay(static_cast<double>(coreBegin));
        const double right = coreEnd == openEnd ? mark.body.right() : geometry.xOfDay(static_cast<double>(coreEnd));
        if (left < right)
            mark.core = QRectF(left, mark.body.top(), right - left, mark.body.height()).intersected(mark.body);
    }
    const double visibleLeft = std::max(mark.body.left(), geometry.headerWidth);
    const double glyphX = mark.shape == MarkShape::Dot ? mark.body.center().x() : visibleLeft + metrics.dotRadius + 2;
    mark.glyph = QPointF(glyphX, mark.body.center().y());
    return mark;
}

void placeMarks(const LanePlacing &place)
{
    const PackedLane &packed = place.layout.packed[place.lane];
    TimelineGeometry &geometry = place.geometry;
    const EventTable &table = place.layout.snapshot->table();
    const double origin = geometry.xOfDay(0);
    const auto leftOf = [&](const PackedMark &mark) {
        return origin + markExtent(table, mark.row, geometry.pixelsPerDay, geometry.metrics).left;
    };
    // Marks are in order of their left ends, so those that may reach into view form one run.
    const double growth = geometry.pixelsPerDay / place.layout.pixelsPerDay;
    const double reach = packed.widest * growth + geometry.metrics.labelRoom + 2 * geometry.metrics.fadeLength;
    const auto first = std::partition_point(packed.marks.begin(), packed.marks.end(), [&](const PackedMark &mark) {
        return leftOf(mark) < geometry.headerWidth - reach;
    });
    for (auto it = first; it != packed.marks.end() && leftOf(*it) < geometry.size.width(); ++it) {
        TimelineMark mark = placeMark(place, *it);
        const double limit = it->nextOnTrack == noIndex
            ? geometry.size.width()
            : leftOf(packed.marks[it->nextOnTrack]) - geometry.metrics.clearance;
        const QString text = it->count > 1
            ? QCoreApplication::translate("Dateline::Timeline", "%1 events").arg(it->count)
            : place.layout.snapshot->event(it->row).title;
        const bool markVisible = mark.body.right() > geometry.headerWidth;
        if (!markVisible)
            continue;
        placeLabel(mark, text, limit, geometry, timelineTitleFont(place.layout.detail, place.view.fonts));
        placeDetails(mark, place.layout.snapshot->event(it->row), place.layout.detail, limit, geometry,
                     place.view.fonts);
        mark.hit = mark.body.united(mark.labelRect.isEmpty() ? mark.body : mark.labelRect).adjusted(-2, -1, 2, 1);
        for (const PlacedText &line : mark.details)
            mark.hit |= line.rect;
        mark.hit = mark.hit.intersected(
            QRectF(geometry.headerWidth, 0, geometry.size.width() - geometry.headerWidth, geometry.size.height()));
        geometry.marks.push_back(std::move(mark));
    }
}

/// Buckets of a power of two of days, aligned to 1970-01-01, each a column stacked by category.
void placeColumns(const LanePlacing &place)
{
    const EventTable &table = place.layout.snapshot->table();
    TimelineGeometry &geometry = place.geometry;
    const Lane &lane = place.layout.lanes[place.lane];
    constexpr double narrowestColumn = 6;
    int log2Days = 0;
    while (std::ldexp(geometry.pixelsPerDay, log2Days) < narrowestColumn)
        ++log2Days;
    const auto bucketOf = [&](double day) { return static_cast<std::int64_t>(std::floor(std::ldexp(day, -log2Days))); };
    const std::int64_t firstBucket = bucketOf(geometry.range.begin);
    const std::int64_t lastBucket = bucketOf(geometry.range.end);
    const std::size_t categories = table.categoryIds().size() + 1;
    std::vector<std::uint32_t> counts(static_cast<std::size_t>(lastBucket - firstBucket + 1) * categories);
    std::uint32_t highest = 1;
    const auto firstDay = static_cast<std::int64_t>(std::ldexp(static_cast<double>(firstBucket), log2Days));
    const auto it = std::partition_point(lane.rows.begin(), lane.rows.end(),
                                         [&](EventRow row) { return table.begin()[row] < firstDay; });
    for (auto row = it; row != lane.rows.end(); ++row) {
        const std::int64_t bucket = bucketOf(static_cast<double>(table.begin()[*row]));
        if (bucket > lastBucket)
            break;
        const std::uint32_t category = table.category()[*row];
        const std::size_t slot = category == noIndex ? categories - 1 : category;
        ++counts[static_cast<std::size_t>(bucket - firstBucket) * categories + slot];
    }
    for (std::int64_t b = firstBucket; b <= lastBucket; ++b) {
        const auto *column = &counts[static_cast<std::size_t>(b - firstBucket) * categories];
        std::uint32_t sum = 0;
        for (std::size_t c = 0; c < categories; ++c)
            sum += column[c];
        highest = std::max(highest, sum);
    }
    const double height = place.layout.packed[place.lane].tracks * geometry.metrics.trackHeight;
    for (std::int64_t b = firstBucket; b <= lastBucket; ++b) {
        const auto *column = &counts[static_cast<std::size_t>(b - firstBucket) * categories];
        const double left =
            std::max(geometry.xOfDay(std::ldexp(static_cast<double>(b), log2Days)), geometry.headerWidth);
        const double right =
            std::min(geometry.xOfDay(std::ldexp(static_cast<double>(b + 1), log2Days)) - 1, geometry.size.width());
        double bottom = place.top + height;
        for (std::size_t c = 0; c < categories && right > left; ++c) {
            if (column[c] == 0)
                continue;
            const double part = height * column[c] / highest;
            geometry.columns.push_back({QRectF(left, bottom - part, right - left, part),
                                        c + 1 == categories ? noIndex : static_cast<std::uint32_t>(c), column[c]});
            bottom -= part;
        }
    }
}

/// "Nov 2018" where that month begins, or at the left edge.
void placeContext(TimelineGeometry &geometry, const TextFonts &fonts, Day firstOfMonth)
{
    const Result<Edtf> month = Edtf::parse(isoDay(firstOfMonth).chopped(3));
    const QString text = month ? month->toHuman() : isoDay(firstOfMonth);
    const double left = std::max(geometry.xOfDay(static_cast<double>(firstOfMonth.number)), geometry.headerWidth) + 4;
    const double width = QFontMetricsF(fonts.label).horizontalAdvance(text);
    constexpr double contextMargin = 12;
    if (!geometry.axisContexts.empty() && geometry.axisContexts.back().rect.right() + contextMargin > left)
        geometry.axisContexts.pop_back();
    if (left + width <= geometry.size.width())
        geometry.axisContexts.push_back({text, QRectF(left, 0, width, geometry.axisHeight / 2)});
}

void placeAxis(TimelineGeometry &geometry, const TextFonts &fonts)
{
    constexpr double labelMargin = 14;
    constexpr double contextMargin = 12;
    const QFontMetricsF metrics(fonts.label);
    const double widest = metrics.horizontalAdvance(QStringLiteral("0000")) + labelMargin;
    const TickStep step = tickStepFor(geometry.pixelsPerDay, widest);
    const auto ticks = calendarTicks(Day{static_cast<std::int64_t>(std::floor(geometry.range.begin))},
                                     Day{static_cast<std::int64_t>(std::ceil(geometry.range.end))}, step);
    const double line = geometry.axisHeight / 2;
    // Weeks do not begin with months: with days and weeks for ticks, months have lines and names of their own.
    const bool byMonth = step.unit == TickStep::Unit::Day;
    if (byMonth) {
        const Day first = Day{static_cast<std::int64_t>(std::floor(geometry.range.begin))};
        const CivilDate month = civilFromDay(first);
        placeContext(geometry, fonts, dayFromCivil({month.year, month.month, 1}));
        for (const Tick &tick : calendarTicks(first, Day{static_cast<std::int64_t>(std::ceil(geometry.range.end))},
                                              {TickStep::Unit::Month, 1})) {
            placeContext(geometry, fonts, tick.day);
            const double x = geometry.xOfDay(static_cast<double>(tick.day.number));
            if (x >= geometry.headerWidth && x < geometry.size.width())
                geometry.axisLines.push_back({x, true});
        }
    }
    for (const Tick &tick : ticks) {
        const double x = geometry.xOfDay(static_cast<double>(tick.day.number));
        if (x >= geometry.headerWidth && x < geometry.size.width())
            geometry.axisLines.push_back({x, tick.major && !byMonth});
        const double width = metrics.horizontalAdvance(tick.label);
        const bool free = geometry.axisLabels.empty() || geometry.axisLabels.back().rect.right() + 6 < x + 4;
        if (free && x + 4 >= geometry.headerWidth && x + 4 + width <= geometry.size.width())
            geometry.axisLabels.push_back({tick.label, QRectF(x + 4, line, width, line)});
        if (tick.context.isEmpty() || byMonth)
            continue;
        // The first context stands at the left edge and gives way to the next one that comes along.
        const double left = std::max(x, geometry.headerWidth) + 4;
        const double contextWidth = metrics.horizontalAdvance(tick.context);
        if (!geometry.axisContexts.empty() && geometry.axisContexts.back().rect.right() + contextMargin > left)
            geometry.axisContexts.pop_back();
        if (left + contextWidth <= geometry.size.width())
            geometry.axisContexts.push_back({tick.context, QRectF(left, 0, contextWidth, line)});
    }
}

/// On the upper line of the axis, where it puts aside what it would cover.
void placeCursorLabel(TimelineGeometry &geometry, Day asOf, const TextFonts &fonts)
{
    const Result<Edtf> date = Edtf::parse(isoDay(asOf));
    const QString text =
        QCoreApplication::translate("Dateline::Timeline", "as of %1").arg(date ? date->toHuman() : isoDay(asOf));
    const double width = QFontMetricsF(fonts.label).horizontalAdvance(text) + 8;
    const double last = std::max(geometry.headerWidth, geometry.size.width() - width);
    const double left = std::clamp(*geometry.cursorX - width / 2, geometry.headerWidth, last);
    geometry.cursorLabel = {text, QRectF(left, 0, width, geometry.axisHeight / 2)};
    std::erase_if(geometry.axisContexts,
                  [&](const PlacedText &context) { return context.rect.intersects(geometry.cursorLabel.rect); });
}

TimelineMetrics metricsFor(const QFontMetricsF &labels, LabelDetail detail)
{
    TimelineMetrics metrics;
    const double scale = std::max(1.0, labels.height() / 16);
    metrics.dotRadius *= scale;
    metrics.labelGap *= scale;
    metrics.lineHeight = std::ceil(std::max(labels.height() + 4, 2 * metrics.dotRadius + 6));
    metrics.barHeight = metrics.lineHeight - 4;
    metrics.trackHeight = metrics.lineHeight;
    if (detail != LabelDetail::Title) {
        const int lines = detail == LabelDetail::Card ? 1 + linesOfSummary : 1;
        metrics.trackHeight += std::ceil(lines * labels.height() + 8);
        metrics.labelRoom = cardWidth * scale;
        metrics.clearance = 20;
    }
    return metrics;
}

double widthOfLabel(const Event &event, const TextFonts &fonts, LabelDetail detail)
{
    const QFontMetricsF labels(fonts.label);
    double width = QFontMetricsF(timelineTitleFont(detail, fonts)).horizontalAdvance(event.title);
    if (detail != LabelDetail::Title)
        width = std::max(width, labels.horizontalAdvance(event.date.toHuman()));
    if (detail == LabelDetail::Card)
        width =
            std::max(width, std::min(labels.horizontalAdvance(event.summary), metricsFor(labels, detail).labelRoom));
    return width;
}

} // namespace

QFont timelineTitleFont(LabelDetail detail, const TextFonts &fonts)
{
    return detail == LabelDetail::Title ? fonts.label : semibold(fonts.label);
}

double laneHeaderWidth(const std::vector<Lane> &lanes, double width, const TextWidth &textWidth)
{
    const double count = textWidth(QStringLiteral("0000"));
    double widest = narrowestHeader;
    for (const Lane &lane : lanes)
        widest = std::max(widest, textWidth(lane.name) + count + 3 * headerPadding);
    return std::ceil(std::min({widest, widestHeader, width / 3}));
}

double packedScale(double pixelsPerDay) { return std::exp2(std::floor(2 * std::log2(pixelsPerDay) + 1e-9) / 2); }

double timelineScale(TimeRange range, double width, double headerWidth)
{
    return std::max(width - headerWidth, 1.0) / range.length();
}

void packLanes(TimelineLayout &layout, double height, const LabelWidth &labelWidth)
{
    const EventTable &table = layout.snapshot->table();
    std::vector<std::uint32_t> wanted;
    for (const Lane &lane : layout.lanes)
        wanted.push_back(
            packLane(table, lane, layout.pixelsPerDay, mostTracksOfLane, layout.metrics, labelWidth).tracks);
    const double room = height - static_cast<double>(layout.lanes.size()) * 2 * layout.metrics.lanePadding;
    const auto available = static_cast<std::uint32_t>(std::max(room / layout.metrics.trackHeight, 0.0));
    const auto tracks = shareTracks(wanted, available, fewestTracksOfLane);
    layout.everythingFits = std::accumulate(wanted.begin(), wanted.end(), 0U) <= available;

    double top = 0;
    for (std::size_t i = 0; i < layout.lanes.size(); ++i) {
        layout.packed.push_back(
            packLane(table, layout.lanes[i], layout.pixelsPerDay, tracks[i], layout.metrics, labelWidth));
        layout.laneTops.push_back(top);
        top += layout.packed.back().tracks * layout.metrics.trackHeight + 2 * layout.metrics.lanePadding;
    }
    layout.laneTops.push_back(top);
    layout.contentHeight = top;
}

TimelineLayout layoutTimeline(const TimelineLayoutRequest &request)
{
    const EventTable &table = request.snapshot->table();
    TimelineLayout layout;
    layout.snapshot = request.snapshot;
    layout.grouping = request.grouping;
    layout.lanes = lanesOf(table, request.result->passing, request.grouping, request.filter);
    const QFontMetricsF labels(request.fonts.label);
    layout.headerWidth = laneHeaderWidth(layout.lanes, request.size.width(),
                                         [&](const QString &text) { return labels.horizontalAdvance(text); });
    layout.pixelsPerDay = packedScale(timelineScale(request.range, request.size.width(), layout.headerWidth));
    layout.detail = request.detail;
    layout.metrics = metricsFor(labels, request.detail);
    layout.axisHeight = std::ceil(2 * (labels.height() + 3));

    // Measured once for both rounds of packing and all lanes: shaping text is what a layout spends its time on.
    std::vector<float> widths(table.size(), -1.0F);
    const LabelWidth labelWidth = [&](EventRow row) {
        if (widths[row] < 0)
            widths[row] = static_cast<float>(widthOfLabel(request.snapshot->event(row), request.fonts, request.detail));
        return static_cast<double>(widths[row]);
    };
    packLanes(layout, request.size.height() - layout.axisHeight, labelWidth);
    return layout;
}

TimelineGeometry timelineGeometry(const TimelineLayout &layout, const TimelineView &view)
{
    TimelineGeometry geometry;
    geometry.size = view.size;
    geometry.headerWidth = layout.headerWidth;
    geometry.axisHeight = layout.axisHeight;
    geometry.range = view.range;
    geometry.pixelsPerDay = timelineScale(view.range, view.size.width(), layout.headerWidth);
    geometry.metrics = layout.metrics;
    placeAxis(geometry, view.fonts);

    for (std::size_t i = 0; i < layout.lanes.size(); ++i) {
        const double top = layout.axisHeight + layout.laneTops[i] - view.scrollY;
        const double height = layout.laneTops[i + 1] - layout.laneTops[i];
        if (top + height <= layout.axisHeight || top >= view.size.height())
            continue;
        const Lane &lane = layout.lanes[i];
        geometry.lanes.push_back({lane.name, lane.key, static_cast<std::uint32_t>(lane.rows.size()),
                                  QRectF(0, top, view.size.width(), height)});
        const LanePlacing place{layout, view, geometry, static_cast<std::uint32_t>(i),
                                top + layout.metrics.lanePadding};
        if (layout.packed[i].density)
            placeColumns(place);
        else
            placeMarks(place);
    }
    if (view.asOf) {
        const double x = geometry.xOfDay(static_cast<double>(view.asOf->number));
        if (x >= geometry.headerWidth && x < view.size.width()) {
            geometry.cursorX = x;
            placeCursorLabel(geometry, *view.asOf, view.fonts);
        }
    }
    return geometry;
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

std::vector<EventRow> rowsOf(const TimelineLayout &layout, const TimelineMark &mark)
{
    if (mark.count == 1)
        return {mark.row};
    const auto &members = layout.packed[mark.lane].members;
    const auto first = members.begin() + mark.firstMember;
    return {first, first + mark.count};
}

} // namespace Dateline
