// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Level bars with a name and a number each, and upright ones in pairs.
#include "models/content/chartwords.h"
#include "models/wording/counts.h"
#include "views/charts/chartlayout.h"

#include <algorithm>
#include <cmath>

namespace Dateline {

namespace {

class RowsLayout : public ChartLayout
{
public:
    RowsLayout(const ChartContent &content, const TextFonts &fonts, QSizeF size, const ChartOptions &options)
        : ChartLayout(content, fonts, size, options)
    { }

    ChartGeometry make()
    {
        placeHeading();
        if (placeNothing())
            return m_result;
        placeKey();
        m_top += gap;
        chooseHeights();
        placeBars();
        if (m_result.plot.isEmpty())
            return m_result;
        placeRows();
        placeMore();
        return m_result;
    }

private:
    /// As many rows as fit, and a line for how many do not.
    void chooseHeights()
    {
        const double least = m_line + 2;
        const double most = std::round(5 * m_line); // one bar alone is no wall
        const double room = m_result.size.height() - m_top;
        const std::size_t all = m_content.parties.size();
        const auto fitting = [least](double height) {
            return static_cast<std::size_t>(std::max(0.0, std::floor(height / least)));
        };
        m_shown = std::min(all, fitting(room));
        if (m_shown < all || m_content.moreParties > 0)
            m_shown = std::min(all, fitting(room - m_line));
        const bool more = m_shown < all || m_content.moreParties > 0;
        if (m_shown > 0)
            m_height = std::floor(std::min(most, (room - (more ? m_line : 0)) / static_cast<double>(m_shown)));
    }

    std::uint32_t numberOf(std::size_t row) const
    {
        std::uint32_t sum = 0;
        for (std::size_t band = 0; band < m_content.bands.size(); ++band)
            sum += isHidden(m_content.bands[band].series) ? 0 : m_content.count(row, band);
        return sum;
    }

    void placeBars()
    {
        constexpr double leastWidth = 30;
        double name = 0;
        double number = 0;
        for (std::size_t row = 0; row < m_shown; ++row) {
            name = std::max(name, widthOf(m_content.parties[row].name));
            number = std::max(number, widthOf(QString::number(numberOf(row))));
            m_highest = std::max(m_highest, numberOf(row));
        }
        m_nameWidth = std::min(name, std::floor(0.36 * m_result.size.width()));
        const double left = m_nameWidth + 2 * gap;
        const double width = m_result.size.width() - left - number - gap - 2;
        if (m_shown > 0 && width >= leastWidth)
            m_result.plot = QRectF(left, m_top, width, m_height * static_cast<double>(m_shown));
    }

    void placeRows()
    {
        const double thickness = std::round(std::max(m_line * 0.8, 0.72 * m_height));
        const QRectF &plot = m_result.plot;
        for (std::size_t i = 0; i < m_shown; ++i) {
            const double top = plot.top() + static_cast<double>(i) * m_height;
            const double barTop = top + std::floor((m_height - thickness) / 2);
            const double textTop = top + std::round((m_height - m_line) / 2);
            double x = plot.left();
            std::int64_t sum = 0;
            for (std::size_t band = 0; band < m_content.bands.size(); ++band) {
                if (m_content.count(i, band) == 0 || isHidden(m_content.bands[band].series))
                    continue;
                sum += m_content.count(i, band);
                const double right =
                    plot.left() + static_cast<double>(sum) / static_cast<double>(m_highest) * plot.width();
                m_result.segments.push_back({i, band, QRectF(x, barTop, right - x, thickness)});
                x = right;
            }
            ChartGeometry::Row row;
            row.name = labelAt({0, textTop}, m_content.parties[i].name, m_nameWidth);
            row.name.rect.moveRight(plot.left() - gap);
            const QString number = QString::number(numberOf(i));
            row.number = {number, QRectF(x + gap, textTop, widthOf(number), m_line)};
            row.area = QRectF(0, top, m_result.size.width(), m_height);
            m_result.rows.push_back(row);
        }
    }

    void placeMore()
    {
        const std::size_t more = m_content.parties.size() - m_shown + m_content.moreParties;
        if (more > 0)
            m_result.more =
                labelAt({m_result.plot.left(), m_result.plot.bottom()}, moreInWords(more), m_result.plot.width());
    }

    std::size_t m_shown = 0;
    double m_height = 0; ///< of a row
    double m_nameWidth = 0;
    std::uint32_t m_highest = 1;
};

class OriginsLayout : public ChartLayout
{
public:
    OriginsLayout(const ChartContent &content, const TextFonts &fonts, QSizeF size, const ChartOptions &options)
        : ChartLayout(content, fonts, size, options)
    { }

    ChartGeometry make()
    {
        placeHeading();
        if (placeNothing())
            return m_result;
        placeKey();
        choosePlot();
        if (m_result.plot.isEmpty())
            return m_result;
        placeBars();
        placeGroups();
        return m_result;
    }

private:
    std::size_t drawnBands() const
    {
        std::size_t drawn = 0;
        for (std::size_t series = 0; series < m_content.series.size(); ++series)
            drawn += isHidden(series) ? 0 : 1;
        return drawn;
    }

    std::uint32_t highest() const
    {
        std::uint32_t highest = 1;
        for (std::size_t column = 0; column < m_content.columns(); ++column) {
            for (std::size_t band = 0; band < m_content.bands.size(); ++band)
                highest = isHidden(band) ? highest : std::max(highest, m_content.count(column, band));
        }
        return highest;
    }

    /// With a number on top of each bar, or with an axis where numbers are wider than bars.
    void choosePlot()
    {
        constexpr double leastWidth = 60;
        constexpr double leastHeight = 24;
        const std::uint32_t most = highest();
        const double number = widthOf(QString::number(most));
        const auto columns = static_cast<double>(m_content.columns());
        const auto bars = static_cast<double>(std::max<std::size_t>(drawnBands(), 1));
        m_numbered = number + 2 <= barShare * m_result.size.width() / columns / bars;
        const double left = m_numbered ? 0 : widthOf(QString::number(2ULL * most)) + gap;
        const double top = std::ceil(m_top + m_line + 2);
        const double bottom = std::floor(m_result.size.height() - 2 * m_line - gap);
        if (m_result.size.width() - left < leastWidth || bottom - top < leastHeight)
            return;
        m_result.plot = QRectF(left, top, m_result.size.width() - left, bottom - top);
        if (m_numbered)
            m_result.top = most;
        else
            placeValues(most);
    }

    void placeBars()
    {
        const QRectF &plot = m_result.plot;
        const double width = plot.width() / static_cast<double>(m_content.columns());
        const auto bars = static_cast<double>(std::max<std::size_t>(drawnBands(), 1));
        const double bar = std::floor(std::min(barShare * width / bars, 4.5 * m_line));
        for (std::size_t column = 0; column < m_content.columns(); ++column) {
            double x = std::round(plot.left() + width * (static_cast<double>(column) + 0.5) - bars * bar / 2);
            for (std::size_t band = 0; band < m_content.bands.size(); ++band) {
                if (isHidden(band))
                    continue;
                const std::uint32_t count = m_content.count(column, band);
                const double top = m_result.yOf(count);
                if (count > 0)
                    m_result.segments.push_back({column, band, QRectF(x, top, bar, plot.bottom() - top)});
                if (m_numbered) {
                    const QString number = QString::number(count);
                    m_result.numbers.push_back({number,
                                                QRectF(x + std::round((bar - widthOf(number)) / 2), top - m_line - 1,
                                                       widthOf(number), m_line)});
                }
                x += bar;
            }
        }
    }

    void placeGroups()
    {
        const QRectF &plot = m_result.plot;
        const double width = plot.width() / static_cast<double>(m_content.columns());
        for (std::size_t column = 0; column < m_content.columns(); ++column) {
            const QString name = originsGroup(column);
            const double middle = plot.left() + width * (static_cast<double>(column) + 0.5);
            m_result.groups.push_back(
                {name, QRectF(std::round(middle - widthOf(name) / 2), plot.bottom() + 2, widthOf(name), m_line)});
        }
        m_result.axis = labelAt({plot.left(), plot.bottom() + 2 + m_line}, originsAxisWords(), plot.width());
        m_result.axis->rect.moveLeft(std::round(plot.center().x() - m_result.axis->rect.width() / 2));
    }

    static constexpr double barShare = 0.78; ///< of a group's width
    bool m_numbered = false;
};

} // namespace

ChartGeometry layoutRows(const ChartContent &content, const TextFonts &fonts, QSizeF size, const ChartOptions &options)
{
    return RowsLayout(content, fonts, size, options).make();
}

ChartGeometry layoutOrigins(const ChartContent &content, const TextFonts &fonts, QSizeF size,
                            const ChartOptions &options)
{
    return OriginsLayout(content, fonts, size, options).make();
}

} // namespace Dateline
