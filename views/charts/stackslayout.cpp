// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bands on top of each other in columns of time.
#include "views/charts/chartlayout.h"

#include <algorithm>
#include <cmath>

namespace Dateline {

namespace {

class StacksLayout : public ChartLayout
{
public:
    StacksLayout(const ChartContent &content, const TextFonts &fonts, QSizeF size, const ChartOptions &options)
        : ChartLayout(content, fonts, size, options)
    { }

    ChartGeometry make()
    {
        placeHeading();
        if (placeNothing())
            return m_result;
        m_result.even = m_content.kind == ChartKind::EventsPerPeriod;
        placeKey();
        const std::int64_t most = highest();
        placeTimePlot(widthOf(QString::number(2 * most)) + gap, 1);
        if (m_result.plot.isEmpty())
            return m_result;
        chooseBarWidth();
        if (isOneCountry())
            lowerToRibbon();
        else
            placeValues(leastTop(most));
        placeTicks();
        placeSegments();
        placeAsOf();
        if (m_content.kind == ChartKind::StancesOverTime)
            placeAreaNames();
        return m_result;
    }

private:
    bool isOneCountry() const { return m_content.kind == ChartKind::StancesOverTime && m_content.countries == 1; }

    /// One country has no numbers: what it goes through is a ribbon.
    void lowerToRibbon() { m_result.plot.setHeight(std::min(m_result.plot.height(), std::round(4 * m_line))); }

    /// The step of one country among several is no wall.
    std::int64_t leastTop(std::int64_t most) const
    {
        constexpr std::int64_t steps = 3;
        return m_content.kind == ChartKind::StancesOverTime
            ? std::max(most, std::min<std::int64_t>(steps, m_content.countries))
            : most;
    }

    /// Where the band can have its name at its widest.
    struct AreaRoom
    {
        double left = 0, right = 0, top = 0, bottom = 0;
    };

    std::vector<AreaRoom> areasOf(std::size_t band) const
    {
        std::vector<AreaRoom> rooms;
        const double end = m_result.later.width() > 0 ? m_result.later.left() : m_result.plot.right();
        for (const ChartGeometry::Segment &segment : m_result.segments) {
            const QRectF &rect = segment.rect;
            if (segment.band == band && rect.left() < end)
                rooms.push_back({rect.left(), std::min(rect.right(), end), rect.top(), rect.bottom()});
        }
        return rooms;
    }

    /// The widest run of neighbouring columns across which a line of text lies on the band.
    AreaRoom widestRun(const std::vector<AreaRoom> &rooms, double height) const
    {
        AreaRoom best;
        for (std::size_t first = 0; first < rooms.size(); ++first) {
            if (rooms.back().right - rooms[first].left <= best.right - best.left)
                break;
            AreaRoom run = rooms[first];
            for (std::size_t i = first; i < rooms.size() && rooms[i].left <= run.right + 0.5; ++i) {
                const double top = std::max(run.top, rooms[i].top);
                const double bottom = std::min(run.bottom, rooms[i].bottom);
                if (bottom - top < height)
                    break;
                run = {run.left, rooms[i].right, top, bottom};
                if (run.right - run.left > best.right - best.left)
                    best = run;
            }
        }
        return best;
    }

    void placeAreaNames()
    {
        for (std::size_t band = 0; band < m_content.bands.size(); ++band) {
            const std::size_t series = m_content.bands[band].series;
            if (!m_content.bands[band].certain || isHidden(series))
                continue;
            const QString &name = m_content.series[series].name;
            const double width = widthOf(name);
            const AreaRoom room = widestRun(areasOf(band), m_line);
            if (room.right - room.left < width + 4 * gap)
                continue;
            const QPointF corner(std::round(room.right - width - 2 * gap),
                                 std::round((room.top + room.bottom - m_line) / 2));
            m_result.areaNames.push_back({series, {name, QRectF(corner, QSizeF(width, m_line))}});
        }
    }

    std::int64_t highest() const
    {
        std::int64_t highest = 1;
        for (std::size_t column = 0; column < m_content.columns(); ++column) {
            std::int64_t sum = 0;
            for (std::size_t band = 0; band < m_content.bands.size(); ++band)
                sum += isHidden(m_content.bands[band].series) ? 0 : m_content.count(column, band);
            highest = std::max(highest, sum);
        }
        return highest;
    }

    void chooseBarWidth()
    {
        constexpr double leastGap = 4;
        const double column =
            m_result.plot.width() / static_cast<double>(std::max<std::size_t>(m_content.columns(), 1));
        constexpr double widestBar = 120; // a few periods are no walls
        m_result.barWidth = !m_result.even || column < leastGap
            ? 1
            : std::min(std::max(0.82, 1 - 12 / column), widestBar / std::max(column, widestBar));
    }

    void placeSegments()
    {
        for (std::size_t column = 0; column < m_content.columns(); ++column) {
            double left = m_result.xOf(static_cast<double>(m_result.bounds[column].number));
            double right = m_result.xOf(static_cast<double>(m_result.bounds[column + 1].number));
            const double free = (right - left) * (1 - m_result.barWidth) / 2;
            left += free;
            right -= free;
            std::int64_t sum = 0;
            for (std::size_t band = 0; band < m_content.bands.size(); ++band) {
                const std::uint32_t count = m_content.count(column, band);
                if (count == 0 || isHidden(m_content.bands[band].series))
                    continue;
                const double bottom = m_result.yOf(static_cast<double>(sum));
                sum += count;
                const double top = m_result.yOf(static_cast<double>(sum));
                m_result.segments.push_back({column, band, QRectF(left, top, right - left, bottom - top)});
            }
        }
    }
};

} // namespace

ChartGeometry layoutStacks(const ChartContent &content, const TextFonts &fonts, QSizeF size,
                           const ChartOptions &options)
{
    return StacksLayout(content, fonts, size, options).make();
}

} // namespace Dateline
