// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chartcontent.h"
#include "views/common/fonts.h"

#include <QRectF>
#include <QSizeF>

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

/// Where everything stands in a chart of one size: what painting, hit tests and tests read. Logical pixels, the origin at the chart's corner.
struct ChartGeometry
{
    struct Label
    {
        QString text;
        QRectF rect;
    };
    /// A line of the key; of the last one, which explains the hatching, there is no series.
    struct KeyEntry
    {
        std::optional<std::size_t> series; ///< place in ChartContent::series
        bool hidden = false;
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
    /// One band in one column, if its count is not 0.
    struct Segment
    {
        std::size_t column = 0;
        std::size_t band = 0;
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
    std::vector<Segment> segments; ///< by column, then from the bottom up
    std::optional<double> asOfX;
    QRectF later; ///< the part of the plot after the as-of day; may be empty
    std::optional<Label> asOf;
    std::optional<Label> planned;
    std::optional<Label> nothing; ///< instead of all else

    double xOf(double day) const;
    double dayAt(double x) const; ///< between the bounds
    double yOf(double value) const;
    /// The stack of a column from the bottom up, as indexes of segments.
    std::pair<std::size_t, std::size_t> segmentsOf(std::size_t column) const;
};

/// O(columns · bands + ticks).
ChartGeometry layoutChart(const ChartContent &content, const TextFonts &fonts, QSizeF size,
                          const ChartOptions &options = {});

} // namespace Dateline
