// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/chartcontent.h"
#include "views/common/fonts.h"

#include <QLineF>
#include <QPolygonF>
#include <QRectF>
#include <QSizeF>

#include <cmath>
#include <optional>
#include <set>
#include <vector>

namespace Dateline {

/// What a chart looks like beyond its content.
struct ChartOptions
{
    std::set<std::uint32_t> hidden; ///< ids of series that are not drawn
    bool heading = true;            ///< written above it; false: it stands elsewhere
};

/// Where everything stands in a chart of one size: what painting, hit tests and tests read. Logical pixels, the origin
/// at the chart's corner.
struct ChartGeometry
{
    struct Label
    {
        QString text;
        QRectF rect;
    };
    /// A line of the key; without a series the one that explains the hatching, and the one that says how many have no
    /// room.
    struct KeyEntry
    {
        std::optional<std::size_t> series; ///< place in ChartContent::series
        bool hidden = false;
        bool more = false; ///< "+3": there is no sign
        QRectF sign;
        Label label;
        Label count; ///< of stances on the as-of day, of events in all
        QRectF area; ///< where a click counts
    };
    struct ValueLine
    {
        double y = 0;
        Label label;
    };
    struct TimeTick
    {
        double x = 0;
        Label label; ///< without text where there is no room for one
    };
    /// What can be pointed at and walked to. One band in one column or row, if its count is not 0; of lines one each,
    /// \a column and \a band being the line and \a rect its end; of a strip \a column is the row and \a band the place
    /// in marks.
    struct Segment
    {
        std::size_t column = 0;
        std::size_t band = 0;
        QRectF rect;
    };
    /// The steps of one series, pulled apart where several have the same value.
    struct Line
    {
        std::size_t series = 0;
        QPolygonF points; ///< from its first restriction on; empty: hidden
        QLineF leader;    ///< from its end to its name
        Label name;       ///< at its right end; without text where the key names it
    };
    /// A country or company with its name at the left.
    struct Row
    {
        Label name;
        Label number; ///< at the end of its bar, or beside its name
        QRectF area;  ///< all of it
        bool odd = false;
    };
    /// One event of a strip with its days, several that would cover each other, or those of a period and category.
    struct Mark
    {
        std::size_t row = 0;
        std::size_t series = 0;
        QRectF rect;
        QRectF days;                    ///< the whole span, if it is longer than the mark
        bool bar = false;               ///< counted: a part of a stack
        std::vector<std::size_t> marks; ///< places in ChartContent::marks; more than one: a figure in a box
    };
    struct Spell
    {
        std::size_t spell = 0; ///< place in ChartContent::spells
        QRectF rect;
    };

    QSizeF size;
    QRectF plot;         ///< of no area if there is no room
    bool even = false;   ///< all columns are equally wide, and bars with gaps
    double barWidth = 1; ///< share of a column that its bar takes
    std::vector<Day> bounds;
    std::int64_t top = 1;  ///< value at the upper edge of the plot
    std::int64_t step = 1; ///< from one horizontal line to the next

    std::optional<Label> heading;
    std::vector<KeyEntry> key;
    std::vector<ValueLine> values;
    std::vector<TimeTick> ticks;
    std::vector<Label> contexts;   ///< below the ticks' labels: the coarser unit
    std::vector<Segment> segments; ///< by column, then from the bottom up or from the left
    std::vector<Line> lines;       ///< by series
    double lineWidth = 2;
    /// The name of a series on its own area.
    struct AreaName
    {
        std::size_t series = 0;
        Label label;
    };
    std::vector<AreaName> areaNames;
    std::vector<Row> rows;
    std::vector<Mark> marks; ///< by row, then from the left
    std::vector<Spell> spells;
    std::vector<Label> numbers; ///< on top of bars
    std::vector<Label> groups;  ///< beneath bars
    std::optional<Label> axis;  ///< what the groups are
    std::optional<Label> more;  ///< how many rows have no room
    std::optional<double> asOfX;
    /// The part of the plot after the as-of day, whose ground covers it; may be empty. A bar is covered or not: it
    /// begins with the first period that begins after that day.
    QRectF later;
    std::optional<Label> asOf;
    std::optional<Label> planned;
    std::optional<Label> nothing; ///< instead of all else

    double xOf(double day) const;
    double dayAt(double x) const; ///< between the bounds
    double yOf(double value) const;
    /// The stack of a column from the bottom up, as indexes of segments.
    std::pair<std::size_t, std::size_t> segmentsOf(std::size_t column) const;
    /// Whether a point is on the line of the as-of day, near enough to take hold of it.
    bool isOnAsOf(QPointF position) const;
    /// What is at a point: a segment, of lines the nearest one.
    const Segment *segmentAt(QPointF position) const;
    /// How high a ribbon is coloured in full at the foot of a row: nothing else stands there.
    static double ribbonFoot(double row) { return row < 24 ? 3 : std::round(0.12 * row); }
    /// The row that a point lies in, if any.
    std::optional<std::size_t> rowAt(QPointF position) const;
};

/// O(columns · bands + ticks).
ChartGeometry layoutChart(const ChartContent &content, const TextFonts &fonts, QSizeF size,
                          const ChartOptions &options = {});

} // namespace Dateline
