// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelinegeometry.h"

#include "models/core/oneline.h"
#include "models/dates/calendarticks.h"
#include "models/wording/counts.h"
#include "models/wording/datewords.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace Dateline {

namespace {

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
                const LetterWidths &widths)
{
    const TimelineMetrics &metrics = geometry.metrics;
    const double visibleLeft = std::max(mark.body.left(), geometry.headerWidth);
    const double wanted = widths(text);
    const double badge = mark.disputed ? 4 : 0; // the sign of disagreement stands to the right of the glyph
    const double afterGlyph = mark.glyph.x() + metrics.dotRadius + metrics.labelGap + badge;
    const double inside = std::min({mark.body.right(), geometry.size.width(), limit}) - afterGlyph - metrics.labelGap;
    double left = afterGlyph;
    double room = inside;
    const bool beside =
        mark.shape == MarkShape::Dot || mark.count > 1 || inside < std::min(wanted, metrics.labelRoom * 0.75);
    if (beside) {
        left = std::max(mark.body.right(), visibleLeft) + metrics.labelGap + (mark.shape == MarkShape::Dot ? badge : 0);
        room = std::min(limit, geometry.size.width()) - left;
    }
    if (room < std::min(metrics.narrowestLabel, wanted))
        return;
    mark.label = wanted <= room ? text : widths.elided(text, room);
    if (mark.label.isEmpty())
        return;
    const double width = std::min(wanted, room);
    if (!beside && mark.label.isRightToLeft())
        left += room - width; // begins at the right end of what is seen of the bar
    mark.labelRect = QRectF(left, mark.body.center().y() - metrics.lineHeight / 2, width, metrics.lineHeight);
}

/// Lines from right to left of a block of text that begins at \p left end where its longest line does.
void alignAtRight(TimelineMark &mark, double left)
{
    const bool withLabel = mark.labelRect.left() == left;
    double right = withLabel ? mark.labelRect.right() : left;
    for (const PlacedText &line : mark.details)
        right = std::max(right, line.rect.right());
    for (PlacedText &line : mark.details) {
        if (line.text.isRightToLeft())
            line.rect.moveRight(right);
    }
    if (withLabel && mark.label.isRightToLeft())
        mark.labelRect.moveRight(right);
}

/// The lines below a label: when, and in a card what happened.
void placeDetails(TimelineMark &mark, const Snapshot &snapshot, LabelDetail detail, double limit,
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
    add(dateInWords(snapshot.date(mark.row)));
    if (detail != LabelDetail::Card)
        return alignAtRight(mark, left);
    for (const QString &line : wrappedLines(snapshot.event(mark.row).summary, fonts.label,
                                            std::min(room, geometry.metrics.labelRoom), linesOfSummary))
        add(line);
    alignAtRight(mark, left);
}

/// A packed mark that is in view, and of which tile.
struct VisibleMark
{
    const PackedMark *packed;
    std::int64_t tile;
    double left;
};

/// How long marks are drawn in a lane at the most.
double longestOfLane(const TimelineLayout &layout, std::size_t lane, double pixelsPerDay)
{
    if (layout.laneDetail[lane] != LaneDetail::Tiles)
        return std::numeric_limits<double>::infinity();
    return layout.tiles->longestMark() * pixelsPerDay / layout.pixelsPerDay;
}

TimelineMark placeMark(const LanePlacing &place, const PackedMark &packed)
{
    const EventTable &table = place.layout.snapshot->table();
    const TimelineGeometry &geometry = place.geometry;
    const TimelineMetrics &metrics = geometry.metrics;
    const double origin = geometry.xOfDay(0);
    const MarkExtent extent = drawnExtent(place.layout, place.lane, packed.row, geometry.pixelsPerDay);

    TimelineMark mark;
    mark.row = packed.row;
    mark.lane = place.lane;
    mark.count = packed.count;
    mark.firstMember = packed.firstMember;
    mark.shape = packed.count > 1 ? MarkShape::Dot : extent.shape;
    mark.category = table.category()[packed.row];
    mark.dateMarks = table.marks()[packed.row];
    mark.cut = extent.cut;
    mark.planned = place.view.asOf && table.firstKnownDay(packed.row) > place.view.asOf->number;
    mark.disputed = table.disputed()[packed.row] != 0;
    mark.origins = table.origins()[packed.row];

    const double height = mark.shape == MarkShape::Dot ? 2 * metrics.dotRadius : metrics.barHeight;
    mark.body = trackRect(metrics, place.top, packed.track, origin + extent.left, origin + extent.right, height);
    if (packed.count > 1)
        mark.body.setWidth(metrics.boxWidth(packed.count));
    if (mark.dateMarks.interval && mark.shape == MarkShape::Bar) {
        const auto [coreBegin, coreEnd] = table.core(packed.row);
        const double left = coreBegin == openBegin ? mark.body.left() : geometry.xOfDay(static_cast<double>(coreBegin));
        const double right = coreEnd == openEnd ? mark.body.right() : geometry.xOfDay(static_cast<double>(coreEnd));
        if (left < right)
            mark.core = QRectF(left, mark.body.top(), right - left, mark.body.height()).intersected(mark.body);
    }
    if (const auto rivals = mark.disputed && mark.count == 1 ? table.rivalSpan(packed.row) : std::nullopt) {
        // At a scale where the days cannot be told apart there is nothing to see beside the sign of disagreement.
        const double left = std::max(geometry.xOfDay(static_cast<double>(rivals->first)), geometry.headerWidth);
        const double right = std::min(geometry.xOfDay(static_cast<double>(rivals->second)), geometry.size.width());
        constexpr double least = 6;
        if (right - left >= least)
            mark.spread = QRectF(left, mark.body.center().y() + metrics.barHeight / 2 - 1, right - left, 4);
    }
    const double visibleLeft = std::max(mark.body.left(), geometry.headerWidth);
    const double glyphX = mark.shape == MarkShape::Dot ? mark.body.center().x() : visibleLeft + metrics.dotRadius + 2;
    mark.glyph = QPointF(glyphX, mark.body.center().y());
    return mark;
}

/// The marks of \p packed that reach into view, from left to right, onto the end of \p visible.
void collectMarks(const LanePlacing &place, const PackedLane &packed, std::int64_t tile,
                  std::vector<VisibleMark> &visible)
{
    const TimelineGeometry &geometry = place.geometry;
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
    for (auto mark = first; mark != packed.marks.end(); ++mark) {
        const double left = leftOf(*mark);
        if (left >= geometry.size.width())
            break;
        visible.push_back({&*mark, tile, left});
    }
}

void placeMarks(const LanePlacing &place)
{
    TimelineGeometry &geometry = place.geometry;
    const TimelineLayout &layout = place.layout;
    std::vector<VisibleMark> visible;
    if (layout.laneDetail[place.lane] == LaneDetail::Whole) {
        collectMarks(place, layout.packed[place.lane], 0, visible);
    } else {
        // Marks are no longer than a tile, so they reach into view at most from the one before; open starts and dots
        // can stand a little before the tile that they belong to.
        const std::int64_t last = layout.tiles->tileOf(geometry.range.end) + 1;
        for (std::int64_t tile = layout.tiles->tileOf(geometry.range.begin) - 1; tile <= last; ++tile)
            collectMarks(place, layout.tiles->tile(layout.lanes, place.lane, layout.tracks[place.lane], tile), tile,
                         visible);
        std::stable_sort(visible.begin(), visible.end(),
                         [](const VisibleMark &a, const VisibleMark &b) { return a.left < b.left; });
    }

    // A label ends before the next mark on its track.
    std::vector<double> limits(visible.size());
    std::vector<double> nextLeft(layout.tracks[place.lane], geometry.size.width() + geometry.metrics.clearance);
    for (std::size_t i = visible.size(); i-- > 0;) {
        double &next = nextLeft[visible[i].packed->track];
        limits[i] = std::min(next - geometry.metrics.clearance, geometry.size.width());
        next = visible[i].left;
    }
    for (std::size_t i = 0; i < visible.size(); ++i) {
        const PackedMark &packed = *visible[i].packed;
        TimelineMark mark = placeMark(place, packed);
        mark.tile = visible[i].tile;
        if (mark.body.right() <= geometry.headerWidth)
            continue;
        const QString text =
            packed.count > 1 ? eventsInWords(packed.count) : oneLine(layout.snapshot->title(packed.row));
        placeLabel(mark, text, limits[i], geometry, layout.labels->title);
        if (place.view.details)
            placeDetails(mark, *layout.snapshot, layout.detail, limits[i], geometry, place.view.fonts);
        mark.hit = mark.body.united(mark.labelRect.isEmpty() ? mark.body : mark.labelRect).adjusted(-2, -1, 2, 1);
        for (const PlacedText &line : mark.details)
            mark.hit |= line.rect;
        mark.hit = mark.hit.intersected(
            QRectF(geometry.headerWidth, 0, geometry.size.width() - geometry.headerWidth, geometry.size.height()));
        geometry.marks.push_back(std::move(mark));
    }
}

/// Buckets of a power of two of days, aligned to 1970-01-01, each a column stacked by category. Heights are relative to
/// the lane's fullest bucket, wherever that is, so columns do not change while panning.
void placeColumns(const LanePlacing &place)
{
    TimelineGeometry &geometry = place.geometry;
    const TimelineLayout &layout = place.layout;
    auto &mipmap = layout.density[place.lane];
    if (!mipmap)
        mipmap = std::make_shared<DensityMipmap>(layout.snapshot->table(), layout.lanes[place.lane].rows());

    constexpr double narrowestColumn = 6;
    int log2Days = 0;
    while (std::ldexp(geometry.pixelsPerDay, log2Days) < narrowestColumn)
        ++log2Days;
    const DensityMipmap::Level &level = mipmap->level(log2Days);
    if (level.buckets == 0)
        return;
    const auto bucketOf = [&](double day) {
        return static_cast<std::int64_t>(std::floor(std::ldexp(day, -level.log2Days)));
    };
    const std::int64_t first = std::max(bucketOf(geometry.range.begin), level.firstBucket);
    const std::int64_t last =
        std::min(bucketOf(geometry.range.end), level.firstBucket + static_cast<std::int64_t>(level.buckets) - 1);
    const double height = layout.tracks[place.lane] * geometry.metrics.trackHeight;
    for (std::int64_t bucket = first; bucket <= last; ++bucket) {
        const auto *counts = &level.counts[static_cast<std::size_t>(bucket - level.firstBucket) * mipmap->categories()];
        const double left = std::max(
            std::round(geometry.xOfDay(std::ldexp(static_cast<double>(bucket), level.log2Days))), geometry.headerWidth);
        const double right =
            std::min(std::round(geometry.xOfDay(std::ldexp(static_cast<double>(bucket + 1), level.log2Days))) - 1,
                     geometry.size.width());
        double bottom = place.top + height;
        for (std::size_t slot = 0; slot < mipmap->categories() && right > left; ++slot) {
            if (counts[slot] == 0)
                continue;
            const double part = height * counts[slot] / level.highest;
            geometry.columns.push_back({QRectF(left, bottom - part, right - left, part),
                                        slot + 1 == mipmap->categories() ? noIndex : static_cast<std::uint32_t>(slot),
                                        counts[slot]});
            bottom -= part;
        }
    }
}

/// "2018" where that year begins, or at the left edge, where it gives way to the next one that comes along.
void placeContext(TimelineGeometry &geometry, const QFontMetricsF &metrics, const QString &text, Day begin)
{
    constexpr double inset = 4;
    constexpr double margin = 12;
    const double edge = geometry.headerWidth + inset;
    const double left = std::max(geometry.xOfDay(static_cast<double>(begin.number)) + inset, edge);
    const double width = metrics.horizontalAdvance(text);
    if (text.isEmpty() || left + width > geometry.size.width())
        return;
    std::vector<PlacedText> &contexts = geometry.axisContexts;
    if (!contexts.empty() && contexts.back().rect.right() + margin > left) {
        if (contexts.back().rect.left() > edge)
            return;
        contexts.pop_back();
    }
    contexts.push_back({text, QRectF(left, 0, width, geometry.axisHeight / 2)});
}

/// "Nov 2018".
void placeMonth(TimelineGeometry &geometry, const QFontMetricsF &metrics, Day firstOfMonth)
{
    const Result<Edtf> month = Edtf::parse(isoDay(firstOfMonth).chopped(3));
    placeContext(geometry, metrics, month ? dateInWords(*month) : isoDay(firstOfMonth), firstOfMonth);
}

void placeAxis(TimelineGeometry &geometry, const TextFonts &fonts)
{
    constexpr double labelMargin = 14;
    const QFontMetricsF metrics(fonts.label);
    const double ofYear = metrics.horizontalAdvance(QStringLiteral("0000")) + labelMargin;
    const auto [step, ticks] =
        fittingTicks(Day{static_cast<std::int64_t>(std::floor(geometry.range.begin))},
                     Day{static_cast<std::int64_t>(std::ceil(geometry.range.end))},
                     {geometry.pixelsPerDay, ofYear, labelMargin,
                      [&metrics](const QString &text) { return metrics.horizontalAdvance(text); }});
    const double line = geometry.axisHeight / 2;
    // Weeks do not begin with months: with days and weeks for ticks, months have lines and names of their own.
    const bool byMonth = step.unit == TickStep::Unit::Day;
    if (byMonth) {
        const Day first = Day{static_cast<std::int64_t>(std::floor(geometry.range.begin))};
        const CivilDate month = civilFromDay(first);
        placeMonth(geometry, metrics, dayFromCivil({month.year, month.month, 1}));
        for (const Tick &tick : calendarTicks(first, Day{static_cast<std::int64_t>(std::ceil(geometry.range.end))},
                                              {TickStep::Unit::Month, 1})) {
            placeMonth(geometry, metrics, tick.day);
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
        if (!byMonth)
            placeContext(geometry, metrics, tick.context, tick.day);
    }
    // Where it is so narrow that none has room to the right of its line, one has to the left.
    for (const Tick &tick : ticks) {
        const double width = metrics.horizontalAdvance(tick.label);
        const double left = geometry.xOfDay(static_cast<double>(tick.day.number)) - 4 - width;
        if (geometry.axisLabels.empty() && left >= geometry.headerWidth && left + width <= geometry.size.width())
            geometry.axisLabels.push_back({tick.label, QRectF(left, line, width, line)});
    }
}

/// Where the name of the last month or year has no room, what follows would be taken for part of the one before.
void leaveOutNamelessLabels(TimelineGeometry &geometry)
{
    const auto last = std::find_if(geometry.axisLines.rbegin(), geometry.axisLines.rend(),
                                   [](const AxisLine &line) { return line.major; });
    if (last == geometry.axisLines.rend() || geometry.axisContexts.empty()
        || geometry.axisContexts.back().rect.left() > last->x)
        return;
    std::erase_if(geometry.axisLabels, [&](const PlacedText &label) { return label.rect.left() > last->x; });
}

/// On the upper line of the axis, where it puts aside what it would cover.
void placeCursorLabel(TimelineGeometry &geometry, Day asOf, const TextFonts &fonts)
{
    const QString text = QCoreApplication::translate("Dateline::Timeline", "as of %1").arg(dayInWords(asOf));
    const double width = QFontMetricsF(fonts.label).horizontalAdvance(text) + 8;
    const double last = std::max(geometry.headerWidth, geometry.size.width() - width);
    const double left = std::clamp(*geometry.cursorX - width / 2, geometry.headerWidth, last);
    geometry.cursorLabel = {text, QRectF(left, 0, width, geometry.axisHeight / 2)};
    std::erase_if(geometry.axisContexts,
                  [&](const PlacedText &context) { return context.rect.intersects(geometry.cursorLabel.rect); });
}

/// Leaves room for texts: a line through them, even behind, makes them hard to read.
void placeCursorPieces(TimelineGeometry &geometry)
{
    constexpr double margin = 3;
    constexpr double shortest = 2;
    const double x = *geometry.cursorX;
    const auto crosses = [&](const QRectF &text) { return text.left() - margin <= x && x <= text.right() + margin; };
    geometry.cursorCrossesLabel = std::any_of(geometry.axisLabels.begin(), geometry.axisLabels.end(),
                                              [&](const PlacedText &label) { return crosses(label.rect); });
    std::vector<CursorPiece> gaps;
    const auto leaveRoom = [&](const QRectF &text) {
        if (crosses(text))
            gaps.push_back({std::floor(text.top()), std::ceil(text.bottom())});
    };
    for (const TimelineMark &mark : geometry.marks) {
        if (!isDrawn(geometry, mark) || !isLabelDrawn(geometry, mark))
            continue;
        leaveRoom(mark.labelRect);
        for (const PlacedText &line : mark.details)
            leaveRoom(line.rect);
    }
    std::sort(gaps.begin(), gaps.end(), [](const CursorPiece &a, const CursorPiece &b) { return a.top < b.top; });
    gaps.push_back({geometry.size.height(), geometry.size.height()});
    double top = geometry.axisHeight;
    for (const CursorPiece &gap : gaps) {
        if (gap.top - top >= shortest)
            geometry.cursorPieces.push_back({top, gap.top});
        top = std::max(top, gap.bottom);
    }
}

} // namespace

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
    leaveOutNamelessLabels(geometry);

    if (layout.tiles)
        layout.tiles->trim();
    for (std::size_t i = 0; i < layout.lanes.size(); ++i) {
        const double top = layout.axisHeight + layout.laneTops[i] - view.scrollY;
        const double height = layout.laneTops[i + 1] - layout.laneTops[i];
        if (top + height <= layout.axisHeight || top >= view.size.height())
            continue;
        const Lane &lane = layout.lanes[i];
        geometry.lanes.push_back({lane.name(), lane.key(), static_cast<std::uint32_t>(lane.count()),
                                  QRectF(0, top, view.size.width(), height)});
        const LanePlacing place{layout, view, geometry, static_cast<std::uint32_t>(i),
                                top + layout.metrics.lanePadding};
        if (layout.laneDetail[i] == LaneDetail::Columns)
            placeColumns(place);
        else
            placeMarks(place);
    }
    constexpr std::size_t fewestToBegin = 150;
    constexpr std::size_t fewestToGoOn = 100;
    geometry.stamped = geometry.marks.size() >= (view.stamped ? fewestToGoOn : fewestToBegin);
    if (view.asOf) {
        const double x = geometry.xOfDay(static_cast<double>(view.asOf->number));
        if (x >= geometry.headerWidth && x < view.size.width()) {
            geometry.cursorX = x;
            placeCursorLabel(geometry, *view.asOf, view.fonts);
            placeCursorPieces(geometry);
        }
    }
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

std::vector<EventRow> rowsOf(const TimelineLayout &layout, const TimelineMark &mark)
{
    if (mark.count == 1)
        return {mark.row};
    const PackedLane &packed = layout.laneDetail[mark.lane] == LaneDetail::Whole
        ? layout.packed[mark.lane]
        : layout.tiles->tile(layout.lanes, mark.lane, layout.tracks[mark.lane], mark.tile);
    const auto first = packed.members.begin() + mark.firstMember;
    return {first, first + mark.count};
}

} // namespace Dateline
