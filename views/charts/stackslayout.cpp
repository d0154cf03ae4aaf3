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
        placeValues(most);
        placeTicks();
        placeSegments();
        placeAsOf();
        return m_result;
    }

private:
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
