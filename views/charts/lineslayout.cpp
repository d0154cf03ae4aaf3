// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Stepped lines over time, each with its name at its right end.
#include "views/charts/chartlayout.h"

#include <algorithm>
#include <cmath>

namespace Dateline {

namespace {

constexpr double leader = 14;        ///< from the plot to the names
constexpr double mostForNames = 0.3; ///< of the width
constexpr double leastWidth = 340;   ///< of a chart with names at its lines
constexpr double lineGap = 0.5;      ///< between lines that would cover each other

/// Moves what wants to stand at \p wanted (ascending) as little as is needed for \p apart between neighbours, within
/// [top, bottom]. Places that would touch become a group that stands around its middle.
std::vector<double> spread(const std::vector<double> &wanted, double apart, double top, double bottom)
{
    struct Group
    {
        double sum;
        std::size_t size;
        double first;
    };
    std::vector<Group> groups;
    const auto place = [&](Group &group) {
        const auto size = static_cast<double>(group.size);
        const double length = (size - 1) * apart;
        group.first = std::clamp(group.sum / size - length / 2, top, std::max(top, bottom - length));
    };
    for (const double want : wanted) {
        groups.push_back({want, 1, want});
        place(groups.back());
        while (groups.size() > 1) {
            Group &before = groups[groups.size() - 2];
            const Group &last = groups.back();
            if (before.first + static_cast<double>(before.size) * apart <= last.first)
                break;
            before.sum += last.sum;
            before.size += last.size;
            groups.pop_back();
            place(groups.back());
        }
    }
    std::vector<double> places;
    for (const Group &group : groups) {
        for (std::size_t i = 0; i < group.size; ++i)
            places.push_back(group.first + static_cast<double>(i) * apart);
    }
    return places;
}

class LinesLayout : public ChartLayout
{
public:
    LinesLayout(const ChartContent &content, const TextFonts &fonts, QSizeF size, const ChartOptions &options)
        : ChartLayout(content, fonts, size, options)
    { }

    ChartGeometry make()
    {
        m_result.lineWidth = std::max(2.0, std::round(m_line / 8));
        placeHeading();
        if (placeNothing())
            return m_result;
        const double top = m_top;
        const double left = widthOf(QString::number(2 * highest())) + gap;
        if (m_result.size.width() >= leastWidth)
            placeTimePlot(left, leader + namesWidth() + 2);
        // Between the as-of day above and the labels of the axis.
        m_named = m_result.plot.height() >= m_line * static_cast<double>(m_content.series.size()) - 4;
        if (!m_named) {
            m_result.plot = QRectF();
            m_top = top;
            placeKey();
            placeTimePlot(left, 2);
        }
        if (m_result.plot.isEmpty())
            return m_result;
        placeValues(highest());
        placeTicks();
        placeLines();
        placeNames();
        placeAsOf();
        m_result.later.setTop(m_result.plot.top() - m_result.lineWidth); // half of a line reaches out
        return m_result;
    }

private:
    std::int64_t highest() const
    {
        std::int64_t highest = 1;
        for (std::size_t column = 0; column < m_content.columns(); ++column) {
            for (std::size_t band = 0; band < m_content.bands.size(); ++band) {
                if (!isHidden(m_content.bands[band].series))
                    highest = std::max<std::int64_t>(highest, m_content.count(column, band));
            }
        }
        return highest;
    }

    double namesWidth() const
    {
        double width = 0;
        for (const ChartSeries &series : m_content.series)
            width = std::max(width, widthOf(series.name));
        return std::min(width, std::floor(mostForNames * m_result.size.width()));
    }

    /// By how much each line is moved in a column, in pixels upwards: those with one value stand side by side, the
    /// first one on top.
    std::vector<double> offsets(std::size_t column, const std::vector<bool> &begun) const
    {
        const double unit = m_result.yOf(0) - m_result.yOf(1);
        std::vector<double> result(m_content.bands.size());
        for (std::size_t band = 0; band < result.size(); ++band) {
            std::size_t same = 0;
            std::size_t before = 0;
            for (std::size_t other = 0; other < result.size(); ++other) {
                if (!begun[other] || m_content.count(column, other) != m_content.count(column, band))
                    continue;
                ++same;
                before += other < band ? 1 : 0;
            }
            const auto last = static_cast<double>(std::max<std::size_t>(same, 1) - 1);
            const double apart = last > 0 ? std::min(m_result.lineWidth + lineGap, 0.7 * unit / last) : 0;
            // None below the axis, and none above the plot.
            const std::uint32_t value = m_content.count(column, band);
            const double middle = value == 0 ? 0 : value == m_result.top ? last : last / 2;
            result[band] = (last - static_cast<double>(before) - middle) * apart;
        }
        return result;
    }

    void placeLines()
    {
        m_result.lines.resize(m_content.series.size());
        std::vector<bool> begun(m_content.bands.size());
        for (std::size_t line = 0; line < m_result.lines.size(); ++line)
            m_result.lines[line].series = line;
        for (std::size_t column = 0; column < m_content.columns(); ++column) {
            for (std::size_t band = 0; band < begun.size(); ++band)
                begun[band] = begun[band] || (m_content.count(column, band) > 0 && !isHidden(band));
            const std::vector<double> moved = offsets(column, begun);
            const double left = std::round(m_result.xOf(static_cast<double>(m_content.bounds[column].number)));
            const double right = std::round(m_result.xOf(static_cast<double>(m_content.bounds[column + 1].number)));
            for (std::size_t band = 0; band < begun.size(); ++band) {
                if (!begun[band])
                    continue;
                const double y = std::round(m_result.yOf(m_content.count(column, band)) - moved[band]);
                QPolygonF &points = m_result.lines[band].points;
                if (points.isEmpty())
                    points.append(QPointF(left, m_result.plot.bottom()));
                if (points.last().y() != y)
                    points.append(QPointF(left, y));
                points.append(QPointF(right, y));
            }
        }
    }

    void placeNames()
    {
        std::vector<std::size_t> order;
        for (std::size_t line = 0; line < m_result.lines.size(); ++line)
            order.push_back(line);
        const auto endOf = [this](std::size_t line) {
            const QPolygonF &points = m_result.lines[line].points;
            return points.isEmpty() ? m_result.plot.bottom() : points.last().y();
        };
        std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return endOf(a) < endOf(b); });
        std::vector<double> wanted;
        for (const std::size_t line : order)
            wanted.push_back(endOf(line) - m_line / 2);
        const std::vector<double> tops =
            spread(wanted, m_line, m_result.plot.top() - 2, m_result.plot.bottom() - m_line + 2);
        const double x = m_result.plot.right() + leader;
        for (std::size_t i = 0; m_named && i < order.size(); ++i) {
            ChartGeometry::Line &line = m_result.lines[order[i]];
            line.name = labelAt({x, tops[i]}, m_content.series[order[i]].name, m_result.size.width() - x);
            if (!line.points.isEmpty())
                line.leader = QLineF(line.points.last(), QPointF(x - 3, tops[i] + m_line / 2));
        }
        for (const ChartGeometry::Line &line : m_result.lines) {
            constexpr double reach = 4;
            const QPointF end = line.points.isEmpty() ? QPointF() : line.points.last();
            if (m_named)
                m_result.segments.push_back({line.series, line.series, line.name.rect});
            else if (!line.points.isEmpty())
                m_result.segments.push_back(
                    {line.series, line.series, QRectF(end.x() - reach, end.y() - reach, 2 * reach, 2 * reach)});
        }
    }

    bool m_named = false;
};

} // namespace

ChartGeometry layoutLines(const ChartContent &content, const TextFonts &fonts, QSizeF size, const ChartOptions &options)
{
    return LinesLayout(content, fonts, size, options).make();
}

} // namespace Dateline
