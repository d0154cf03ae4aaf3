// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"
#include "views/common/fonts.h"
#include "views/timeline/letterwidths.h"
#include "views/timeline/timelinechunks.h"
#include "views/timeline/timelinedensity.h"
#include "views/timeline/timelinepacking.h"

#include <QRectF>
#include <QSizeF>

#include <functional>
#include <optional>
#include <vector>

namespace Dateline {

/// How much of an event its label tells.
enum class LabelDetail {
    Title,
    Dated, ///< its date below
    Card   ///< its date and its summary below
};

/// How a lane's events are drawn.
enum class LaneDetail {
    Whole,  ///< as marks, packed once
    Chunks, ///< as marks, packed where they are looked at: of a large tracker
    Columns ///< as columns of counts: more than there is room for
};

struct LabelWidths;

/// The events of a timeline in their lanes, packed for one scale. Everything that panning leaves as it is.
struct TimelineLayout
{
    std::shared_ptr<const Snapshot> snapshot;
    std::vector<Lane> lanes;
    std::vector<LaneDetail> laneDetail; ///< as lanes, like the next two
    std::vector<std::uint32_t> tracks;
    std::vector<PackedLane> packed;     ///< empty unless whole
    std::shared_ptr<LaneChunks> chunks; ///< the pieces of those in chunks
    /// As lanes, null until columns of the lane are first looked at. Independent of the scale.
    mutable std::vector<std::shared_ptr<DensityPyramid>> density;
    double middleDays = 1; ///< from the 5th to the 95th percentile of the events
    std::shared_ptr<const LabelWidths> labels;
    double pixelsPerDay = 1; ///< scale that it was packed for; good for any larger scale up to twice that
    double headerWidth = 0;
    double axisHeight = 0;
    double contentHeight = 0;     ///< of all lanes together
    std::vector<double> laneTops; ///< below the axis, lanes.size() + 1 entries
    TimelineMetrics metrics;
    LaneGrouping grouping = LaneGrouping::Category;
    LabelDetail detail = LabelDetail::Title;
    bool everythingFits = true; ///< no lane was cut to fewer tracks than it wanted
};

/// Measures of text for one detail and its fonts.
struct LabelWidths
{
    LabelWidths(LabelDetail detail, const TextFonts &fonts);
    LetterWidths title;
    LetterWidths label;
};

struct TimelineLayoutRequest
{
    std::shared_ptr<const Snapshot> snapshot;
    const QueryResult *result = nullptr;
    Filter filter;
    LaneGrouping grouping = LaneGrouping::Category;
    QSizeF size;     ///< of the whole timeline, with axis and lane headers
    TimeRange range; ///< its length decides the scale; where it begins does not matter
    TextFonts fonts;
    LabelDetail detail = LabelDetail::Title;
};

/// The font of an event's title: semibold where more text stands below it.
QFont timelineTitleFont(LabelDetail detail, const TextFonts &fonts);

/// The scales that layouts are made for: powers of √2, the largest that is no larger than \p pixelsPerDay.
double packedScale(double pixelsPerDay);

/// The lanes of what passes, and what depends on them alone. O(rows / 64 · values).
TimelineLayout timelineLanes(const std::shared_ptr<const Snapshot> &snapshot, const QueryResult &result,
                             LaneGrouping grouping, const Filter &filter);
/// O(rows / 64 · values); up to a few thousand events · tracks plus the width of each label.
TimelineLayout layoutTimeline(const TimelineLayoutRequest &request);
/// The same for another scale, size or detail, all else unchanged: keeps what does not depend on those. O(lanes), or as above for a few
/// thousand events.
void relayoutTimeline(TimelineLayout &layout, const TimelineLayoutRequest &request);

/// The number beside a lane's name.
QString laneCount(std::size_t events);
/// How wide a text is in pixels.
using TextWidth = std::function<double(const QString &)>;
/// What the names and counts of \p lanes need on the left of a timeline of \p width pixels.
double laneHeaderWidth(const std::vector<Lane> &lanes, double width, const TextWidth &textWidth);

/// The last step of a layout whose lanes, scale and metrics are set: shares \p size among the lanes, whose events are packed if
/// there are not too many. \p labelWidth is asked for any event, then and later.
void packLanes(TimelineLayout &layout, QSizeF size, const LabelWidth &labelWidth);

/// A line of text that fits its rectangle.
struct PlacedText
{
    QString text;
    QRectF rect;
};

/// An event, or several folded into one, as drawn.
struct TimelineMark
{
    EventRow row = 0;
    std::uint32_t lane = 0;
    std::uint32_t count = 1;
    std::uint32_t firstMember = 0; ///< of a folded mark, into PackedLane::members
    std::int64_t chunk = 0;        ///< where the lane is packed in chunks
    MarkShape shape = MarkShape::Dot;
    std::uint32_t category = noIndex;
    DateMarks dateMarks;
    bool planned = false; ///< begins after "as of"
    bool cut = false;     ///< goes on beyond its body, which ends where the lane is crowded
    bool disputed = false;
    std::uint32_t origins = 0;
    QRectF body;   ///< what is filled; may reach beyond the visible part
    QRectF core;   ///< an interval's certain part, empty if there is none
    QRectF hit;    ///< where a click means this mark: body and label, cut to the visible part
    QPointF glyph; ///< centre of the category's glyph
    QString label; ///< elided, may be empty
    QRectF labelRect;
    std::vector<PlacedText> details; ///< lines below the label: the date, then the summary
};

/// One column of a lane that is too dense for marks.
struct DensityColumn
{
    QRectF rect;
    std::uint32_t category = noIndex;
    std::uint32_t count = 0;
};

struct TimelineLaneBox
{
    QString name;
    std::uint32_t key = noIndex;
    std::uint32_t count = 0;
    QRectF rect; ///< the whole lane, header included
};

struct AxisLine
{
    double x = 0;
    bool major = false;
};

/// Everything a timeline shows as plain rectangles and texts: what is painted, hit and tested.
/// Coordinates are those of the widget or picture, in device-independent pixels, y downwards.
struct TimelineGeometry
{
    QSizeF size;
    double headerWidth = 0;
    double axisHeight = 0;
    TimeRange range;
    double pixelsPerDay = 1;
    std::vector<AxisLine> axisLines;
    std::vector<PlacedText> axisLabels;   ///< lower line: what a tick is
    std::vector<PlacedText> axisContexts; ///< upper line: what the ticks are part of
    std::vector<TimelineLaneBox> lanes;   ///< those that are visible
    std::vector<TimelineMark> marks;      ///< lane by lane, left to right
    std::vector<DensityColumn> columns;
    std::optional<double> cursorX; ///< the "as of" day, if visible
    PlacedText cursorLabel;
    TimelineMetrics metrics;

    double xOfDay(double day) const { return headerWidth + (day - range.begin) * pixelsPerDay; }
    double dayOfX(double x) const { return range.begin + (x - headerWidth) / pixelsPerDay; }
};

struct TimelineView
{
    TimeRange range;
    QSizeF size;
    double scrollY = 0;
    std::optional<Day> asOf;
    TextFonts fonts;
};

/// The visible part of a layout. O(log events + visible marks or columns), and what is packed or counted for the first time.
TimelineGeometry timelineGeometry(const TimelineLayout &layout, const TimelineView &view);

/// Where an event's mark lies in a lane, as markExtent().
MarkExtent drawnExtent(const TimelineLayout &layout, std::size_t lane, EventRow row, double pixelsPerDay);

/// The mark under a point, the topmost if several; nullptr if none.
const TimelineMark *markAt(const TimelineGeometry &geometry, QPointF point);

/// All rows of a mark: its own, or those folded into it.
std::vector<EventRow> rowsOf(const TimelineLayout &layout, const TimelineMark &mark);

/// Pixels per day when \p range fills the width beside the lane headers.
double timelineScale(TimeRange range, double width, double headerWidth);

} // namespace Dateline
