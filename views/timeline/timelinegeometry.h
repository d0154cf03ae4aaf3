// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timeline/timelinelayout.h"

#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace Dateline {

/// A line of text that fits its rectangle.
struct PlacedText
{
    QString text;
    QRectF rect;
};

/// An event, or several folded into one, as drawn.
struct TimelineMark
{
    EventRow row{0};
    std::uint32_t lane = 0;
    std::uint32_t count = 1;
    std::uint32_t firstMember = 0; ///< of a folded mark, into PackedLane::members
    std::int64_t tile = 0;         ///< where the lane is packed in tiles
    MarkShape shape = MarkShape::Dot;
    std::uint32_t category = noIndex;
    DateMarks dateMarks;
    bool planned = false; ///< begins after "as of"
    bool cut = false;     ///< goes on beyond its body, which ends where the lane is crowded
    bool disputed = false;
    std::uint32_t origins = 0;
    QRectF body; ///< what is filled; may reach beyond the visible part
    /// Below the body: all days that sources who disagree give the event, cut to the visible part; or empty.
    QRectF spread;
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
    std::uint32_t lane = 0; ///< its place in the layout
    std::uint32_t key = noIndex;
    std::uint32_t count = 0;
    QRectF rect; ///< the whole lane, header included
    LaneState state = LaneState::Usual;
    bool isEmpty = false;     ///< nothing of it is in view
    bool hasSign = false;     ///< the head says whether it is open
    bool isPinned = false;    ///< with the sign only, like the next two
    std::uint32_t folded = 0; ///< events in view that stand in marks of several
    PlacedText rest;          ///< "+12 more" or "Show less", where a click opens or closes the rest; or empty
};

/// "‹ 3" or "5 ›": how many events of a lane are out of view on that side.
struct LanePill
{
    PlacedText text;
    QRectF rect;
    std::uint32_t lane = 0; ///< as in TimelineLaneBox
    std::uint32_t count = 0;
    bool isLater = false; ///< at the right end
};

struct AxisLine
{
    double x = 0;
    bool major = false;
};

/// From where to where the line of the "as of" day is drawn: not where a text stands.
struct CursorPiece
{
    double top, bottom;
};

/// Everything a timeline shows as plain rectangles and texts: what is painted, hit and tested.
/// Coordinates are those of the widget or picture, in device-independent pixels, y downwards.
struct TimelineGeometry
{
    QSizeF size;
    double headerWidth = 0;
    double axisHeight = 0; ///< of all its lines of text
    double axisTop = 0;    ///< of the line of months or years: below that of the "as of" day, if there is one
    double axisLine = 0;   ///< how high each is
    TimeRange range;
    double pixelsPerDay = 1;
    std::vector<AxisLine> axisLines;
    std::vector<PlacedText> axisLabels;   ///< last line: what a tick is
    std::vector<PlacedText> axisContexts; ///< the line above: what the ticks are part of
    std::vector<TimelineLaneBox> lanes;   ///< those that are visible
    std::vector<TimelineMark> marks;      ///< lane by lane, left to right
    std::vector<DensityColumn> columns;
    std::vector<LanePill> pills;
    bool stamped = false;                  ///< so many marks that a screen shows them as TimelineSprites
    std::optional<double> cursorX;         ///< the "as of" day, if visible
    std::vector<CursorPiece> cursorPieces; ///< of its line below the axis, downwards
    bool cursorCrossesLabel = false;       ///< of the axis: there the line is left out, too
    bool cursorCrossesContext = false;     ///< the same of its upper line
    PlacedText cursorLabel;                ///< where the axis has a line for it
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
    bool stamped = false;     ///< what was shown before was: then it stays so for somewhat fewer marks
    bool details = true;      ///< false: without the lines below labels
    bool hasControls = false; ///< with what is clicked on a screen: signs of open lanes, pills
};

/// The visible part of a layout. O(log events + visible marks or columns), and what is packed or counted for the first
/// time.
TimelineGeometry timelineGeometry(const TimelineLayout &layout, const TimelineView &view);

/// The range that a view which follows \p shown at the same scale had better show: \p range moved by at most half a
/// pixel, so that all that is drawn moves by whole pixels. \p range itself if the scales differ or nothing was shown.
TimeRange rangeInStep(const TimelineGeometry &shown, TimeRange range);

/// Where an event's mark lies in a lane, as markExtent().
MarkExtent drawnExtent(const TimelineLayout &layout, std::size_t lane, EventRow row, double pixelsPerDay);

/// Whether \p mark is drawn: what stands half below the foot is left out; half above is covered by the axis.
bool isDrawn(const TimelineGeometry &geometry, const TimelineMark &mark);
/// The same of its label and what stands below that.
bool isLabelDrawn(const TimelineGeometry &geometry, const TimelineMark &mark);

/// The mark under a point, the topmost if several; nullptr if none.
const TimelineMark *markAt(const TimelineGeometry &geometry, QPointF point);

/// The pill under a point; nullptr if none.
const LanePill *pillAt(const TimelineGeometry &geometry, QPointF point);

/// The lane under a point, head or not; nullptr if none.
const TimelineLaneBox *laneAt(const TimelineGeometry &geometry, QPointF point);

/// All rows of a mark: its own, or those folded into it.
std::vector<EventRow> rowsOf(const TimelineLayout &layout, const TimelineMark &mark);

} // namespace Dateline
