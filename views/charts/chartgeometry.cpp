// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chartgeometry.h"

#include "models/dates/yearname.h"
#include "models/query/eventperiods.h"
#include "views/charts/chartwords.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr double gap = 4;
constexpr double keyGap = 16; ///< between the entries of the key
constexpr double signGap = 5;
constexpr double countGap = 4;
constexpr double labelGap = 8; ///< least room between labels of the time axis

using Label = ChartGeometry::Label;

/// Puts a geometry together from top to bottom.
class Layout
{
public:
    Layout(const ChartContent &content, const TextFonts &fonts, QSizeF size, const ChartOptions &options)
        : m_content(content), m_options(options), m_fonts(fonts), m_label(fonts.label), m_line(m_label.height())
    {
        m_result.size = size;
    }

    ChartGeometry make()
    {
        placeHeading();
        if (!m_content.nothing.isEmpty()) {
            m_result.nothing =
                Label{m_content.nothing, QRectF(0, m_top, m_result.size.width(), m_result.size.height() - m_top)};
            return m_result;
        }
        m_result.bounds = m_content.bounds;
        m_result.even = m_content.kind == ChartKind::EventsPerPeriod;
        placeKey();
        placePlot();
        if (m_result.plot.isEmpty())
            return m_result;
        placeValues();
        placeTicks();
        placeSegments();
        placeAsOf();
        return m_result;
    }

private:
    double widthOf(const QString &text) const { return std::ceil(m_label.horizontalAdvance(text)); }
    bool isHidden(std::size_t series) const { return m_options.hidden.count(m_content.series[series].id) > 0; }

    void placeHeading()
    {
        if (!m_options.heading)
            return;
        const QFont font = semibold(m_fonts.base);
        const double height = QFontMetricsF(font).height();
        m_result.heading =
            Label{elided(m_content.heading, font, m_result.size.width()), QRectF(0, 0, m_result.size.width(), height)};
        m_top = height + gap;
    }

    void addKeyEntry(std::optional<std::size_t> series, const QString &text, const QString &count)
    {
        const double side = std::round(m_line * 0.7);
        const double countWidth = count.isEmpty() ? 0 : widthOf(count) + countGap;
        const QString name =
            elided(text, m_fonts.label, std::max(0.0, m_result.size.width() - side - signGap - countWidth));
        const double width = side + signGap + widthOf(name) + countWidth;
        if (m_keyX > 0 && m_keyX + width > m_result.size.width()) {
            m_keyX = 0;
            m_top += m_line + 2;
        }
        ChartGeometry::KeyEntry entry;
        entry.series = series;
        entry.hidden = series && isHidden(*series);
        entry.sign = QRectF(m_keyX, m_top + std::round((m_line - side) / 2), side, side);
        entry.label = {name, QRectF(entry.sign.right() + signGap, m_top, widthOf(name), m_line)};
        entry.count = {count, QRectF(entry.label.rect.right() + countGap, m_top, widthOf(count), m_line)};
        entry.area = QRectF(m_keyX, m_top, width, m_line);
        m_result.key.push_back(entry);
        m_keyX += width + keyGap;
    }

    void placeKey()
    {
        for (std::size_t series = 0; series < m_content.series.size(); ++series)
            addKeyEntry(series, m_content.series[series].name, QString::number(keyCount(m_content, series)));
        if (showsPossible())
            addKeyEntry(std::nullopt, possibleWords(), {});
        m_top += m_line + gap;
    }

    bool showsPossible() const
    {
        for (std::size_t band = 0; band < m_content.bands.size(); ++band) {
            for (std::size_t column = 0; !m_content.bands[band].certain && column < m_content.columns(); ++column) {
                if (m_content.count(column, band) > 0)
                    return true;
            }
        }
        return false;
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

    void placePlot()
    {
        m_highest = highest();
        const double left = widthOf(QString::number(2 * m_highest)) + gap;
        const double width = m_result.size.width() - left - 1;
        m_tickStep = tickStep(width);
        const double axis = m_line * (hasContexts() ? 2 : 1) + gap;
        const double top = m_top + m_line + 2; // the as-of day stands above
        m_result.plot = QRectF(left, std::ceil(top), width, std::floor(m_result.size.height() - axis) - std::ceil(top));
        if (width < 40 || m_result.plot.height() < 24)
            m_result.plot = QRectF();
        constexpr double leastGap = 4;
        const double column = width / static_cast<double>(std::max<std::size_t>(m_content.columns(), 1));
        m_result.barWidth = !m_result.even || column < leastGap ? 1 : std::max(0.82, 1 - 12 / column);
    }

    bool hasContexts() const { return m_tickStep.unit != TickStep::Unit::Year; }

    TickStep tickStep(double width) const
    {
        const Day begin = m_result.bounds.front();
        const Day end = m_result.bounds.back();
        double label = widthOf(u"0000"_s);
        for (const Day day : {begin, end})
            label = std::max(label, widthOf(yearName(civilFromDay(day).year, false)));
        const TickStep step = tickStepFor(width / static_cast<double>(std::max<std::int64_t>(1, (end - begin).count)),
                                          label + 2 * labelGap);
        return m_result.even && isLonger(m_content.period, step) ? m_content.period : step;
    }

    void placeValues()
    {
        const double lines = std::clamp(std::floor(m_result.plot.height() / (2.2 * m_line)), 1.0, 5.0);
        std::int64_t magnitude = 1;
        for (bool found = false; !found; magnitude *= 10) {
            for (const std::int64_t digit : {1, 2, 5}) {
                m_result.step = digit * magnitude;
                found = static_cast<double>(m_highest) <= lines * static_cast<double>(m_result.step);
                if (found)
                    break;
            }
        }
        m_result.top = m_highest; // and no higher: small panels have no height to give away
        for (std::int64_t value = 0; value <= m_result.top; value += m_result.step) {
            const double y = m_result.yOf(static_cast<double>(value));
            m_result.values.push_back(
                {y, {QString::number(value), QRectF(0, y - m_line / 2, m_result.plot.left() - gap, m_line)}});
        }
    }

    void placeTicks()
    {
        const double top = m_result.plot.bottom() + 2;
        double right = 0;
        for (const Tick &tick : calendarTicks(m_result.bounds.front(), m_result.bounds.back(), m_tickStep)) {
            ChartGeometry::TimeTick placed;
            placed.x = m_result.xOf(static_cast<double>(tick.day.number));
            const double left = placed.x + 3;
            const double end = left + widthOf(tick.label);
            if (left >= right && end <= m_result.size.width()) {
                placed.label = {tick.label, QRectF(left, top, end - left, m_line)};
                right = end + labelGap;
            }
            m_result.ticks.push_back(placed);
            placeContext(tick, left, top + m_line);
        }
    }

    /// The first context gives way to the next one that comes along.
    void placeContext(const Tick &tick, double left, double top)
    {
        const double width = widthOf(tick.context);
        if (tick.context.isEmpty() || left + width > m_result.size.width())
            return;
        if (!m_result.contexts.empty() && m_result.contexts.back().rect.right() + labelGap > left)
            m_result.contexts.pop_back();
        m_result.contexts.push_back({tick.context, QRectF(left, top, width, m_line)});
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

    void placeAsOf()
    {
        const QRectF &plot = m_result.plot;
        const Day end = m_content.asOf + Days{1}; // what happens on the day itself is not planned
        if (end > m_result.bounds.back())
            return;
        const bool inside = end > m_result.bounds.front();
        const double x = inside ? m_result.xOf(static_cast<double>(end.number)) : plot.left();
        m_result.later = QRectF(x, plot.top(), plot.right() - x, plot.height());
        if (inside)
            m_result.asOfX = x;
        const QString asOf = asOfWords(m_content.asOf);
        const QString planned = plannedWords();
        const double asOfWidth = widthOf(asOf);
        const double plannedWidth = widthOf(planned);
        const double top = plot.top() - m_line - 2;
        const bool leftOfLine = x - gap - asOfWidth >= plot.left();
        const double left = leftOfLine ? x - gap - asOfWidth : x + gap;
        if (left + asOfWidth <= m_result.size.width())
            m_result.asOf = Label{asOf, QRectF(left, top, asOfWidth, m_line)};
        const double plannedLeft = leftOfLine ? x + gap : left + asOfWidth + 3 * gap;
        if (!m_result.later.isEmpty() && plannedLeft + plannedWidth <= m_result.size.width())
            m_result.planned = Label{planned, QRectF(plannedLeft, top, plannedWidth, m_line)};
    }

    const ChartContent &m_content;
    const ChartOptions &m_options;
    const TextFonts &m_fonts;
    const QFontMetricsF m_label;
    const double m_line;
    ChartGeometry m_result;
    TickStep m_tickStep;
    std::int64_t m_highest = 1;
    double m_top = 0;
    double m_keyX = 0;
};

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

ChartGeometry layoutChart(const ChartContent &content, const TextFonts &fonts, QSizeF size, const ChartOptions &options)
{
    return Layout(content, fonts, size, options).make();
}

} // namespace Dateline
