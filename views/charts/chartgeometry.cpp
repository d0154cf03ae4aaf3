// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chartgeometry.h"

#include "views/charts/chartlayout.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Dateline {

namespace {

/// How far a point is from the nearest of the steps.
double distance(const QPolygonF &steps, QPointF point)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (qsizetype i = 1; i < steps.size(); ++i) {
        const QRectF step = QRectF(steps[i - 1], steps[i]).normalized();
        const double dx = std::max({step.left() - point.x(), 0.0, point.x() - step.right()});
        const double dy = std::max({step.top() - point.y(), 0.0, point.y() - step.bottom()});
        nearest = std::min(nearest, std::hypot(dx, dy));
    }
    return nearest;
}

} // namespace

double ChartGeometry::xOf(double day) const
{
    const auto begin = static_cast<double>(bounds.front().number);
    const auto end = static_cast<double>(bounds.back().number);
    if (!even)
        return plot.left() + (day - begin) / (end - begin) * plot.width();
    const auto after = std::upper_bound(bounds.begin() + 1, bounds.end() - 1, day,
                                        [](double d, Day bound) { return d < static_cast<double>(bound.number); });
    const auto first = static_cast<double>((after - 1)->number);
    const double share = (day - first) / (static_cast<double>(after->number) - first);
    return plot.left()
        + (static_cast<double>(after - 1 - bounds.begin()) + share) / static_cast<double>(bounds.size() - 1)
        * plot.width();
}

double ChartGeometry::dayAt(double x) const
{
    const double share = std::clamp((x - plot.left()) / plot.width(), 0.0, 1.0);
    const auto begin = static_cast<double>(bounds.front().number);
    const auto end = static_cast<double>(bounds.back().number);
    if (!even)
        return begin + share * (end - begin);
    const double position = share * static_cast<double>(bounds.size() - 1);
    const auto column = std::min(static_cast<std::size_t>(position), bounds.size() - 2);
    const auto first = static_cast<double>(bounds[column].number);
    return first + (position - static_cast<double>(column)) * (static_cast<double>(bounds[column + 1].number) - first);
}

double ChartGeometry::yOf(double value) const
{
    return plot.bottom() - value / static_cast<double>(top) * plot.height();
}

std::pair<std::size_t, std::size_t> ChartGeometry::segmentsOf(std::size_t column) const
{
    const auto [first, last] = std::equal_range(segments.begin(), segments.end(), Segment{column, 0, {}},
                                                [](const Segment &a, const Segment &b) { return a.column < b.column; });
    return {static_cast<std::size_t>(first - segments.begin()), static_cast<std::size_t>(last - segments.begin())};
}

bool ChartGeometry::isOnAsOf(QPointF position) const
{
    constexpr double reach = 4;
    return asOfX && std::abs(position.x() - *asOfX) <= reach && position.y() >= plot.top() - reach
        && position.y() <= plot.bottom();
}

const ChartGeometry::Segment *ChartGeometry::segmentAt(QPointF position) const
{
    constexpr double reach = 5;
    const Segment *nearest = nullptr;
    double least = reach;
    for (const Segment &segment : segments) {
        if (segment.rect.contains(position))
            return &segment;
        const double away = lines.empty() ? least : distance(lines[segment.column].points, position);
        if (away < least) {
            least = away;
            nearest = &segment;
        }
    }
    return nearest;
}

std::optional<std::size_t> ChartGeometry::rowAt(QPointF position) const
{
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows[row].area.contains(position))
            return row;
    }
    return std::nullopt;
}

ChartGeometry layoutChart(const ChartContent &content, const TextFonts &fonts, QSizeF size, const ChartOptions &options)
{
    switch (content.kind) {
    case ChartKind::StancesOverTime:
    case ChartKind::EventsPerPeriod:
        return layoutStacks(content, fonts, size, options);
    case ChartKind::RestrictionsOverTime:
        return layoutLines(content, fonts, size, options);
    case ChartKind::EventsByCountry:
    case ChartKind::EventsByCompany:
        return layoutRows(content, fonts, size, options);
    case ChartKind::EventsByOrigins:
        return layoutOrigins(content, fonts, size, options);
    case ChartKind::PartyStrip:
        return layoutStrip(content, fonts, size, options);
    }
    Q_UNREACHABLE();
}

} // namespace Dateline
