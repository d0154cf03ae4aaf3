// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chartlayout.h"

#include "models/content/chartwords.h"
#include "models/query/eventperiods.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr double keyGap = 16; ///< between the entries of the key
constexpr double signGap = 5;
constexpr double countGap = 4;
constexpr double mostForKey = 0.3; ///< of the height

} // namespace

ChartLayout::ChartLayout(const ChartContent &content, const TextFonts &fonts, QSizeF size, const ChartOptions &options)
    : m_content(content), m_options(options), m_fonts(fonts), m_label(fonts.label), m_line(m_label.height())
{
    m_result.size = size;
}

double ChartLayout::widthOf(const QString &text) const { return std::ceil(m_label.horizontalAdvance(text)); }

ChartLayout::Label ChartLayout::labelAt(QPointF topLeft, const QString &text, double room) const
{
    const QString shown = elided(text, m_fonts.label, room);
    return {shown, QRectF(topLeft, QSizeF(widthOf(shown), m_line))};
}

void ChartLayout::placeHeading()
{
    if (!m_options.heading)
        return;
    const QFont font = semibold(m_fonts.base);
    const double height = QFontMetricsF(font).height();
    if (height > m_result.size.height())
        return;
    m_result.heading =
        Label{elided(m_content.heading, font, m_result.size.width()), QRectF(0, 0, m_result.size.width(), height)};
    m_top = height + gap;
}

bool ChartLayout::placeNothing()
{
    if (m_content.nothing.isEmpty())
        return false;
    m_result.nothing =
        Label{m_content.nothing, QRectF(0, m_top, m_result.size.width(), m_result.size.height() - m_top)};
    return true;
}

std::vector<ChartLayout::KeyText> ChartLayout::keyTexts() const
{
    std::vector<KeyText> texts;
    for (std::size_t series = 0; series < m_content.series.size(); ++series) {
        const auto count = keyCount(m_content, series);
        const QString text = count ? QString::number(*count) : QString();
        const QString widest = count ? QString::number(mostKeyCount(m_content, series)) : QString();
        texts.push_back({series, m_content.series[series].name, text, std::max(widthOf(text), widthOf(widest))});
    }
    if (showsPossible())
        texts.push_back({std::nullopt, possibleWords(), {}, 0});
    return texts;
}

/// False if it would need a line below \p bottom, or there is no room for one.
bool ChartLayout::addKeyEntry(const KeyText &key, double bottom)
{
    const double side = std::round(m_line * 0.7);
    const double countWidth = key.count.isEmpty() ? 0 : key.countWidth + countGap;
    const QString name =
        elided(key.text, m_fonts.label, std::max(0.0, m_result.size.width() - side - signGap - countWidth));
    const double width = side + signGap + widthOf(name) + countWidth;
    if (m_keyX > 0 && m_keyX + width > m_result.size.width()) {
        if (m_top + 2 * m_line + 2 > bottom)
            return false;
        m_keyX = 0;
        m_top += m_line + 2;
    }
    if (m_keyX + width > m_result.size.width() || m_top + m_line > m_result.size.height())
        return false;
    ChartGeometry::KeyEntry entry;
    entry.series = key.series;
    entry.hidden = key.series && isHidden(*key.series);
    entry.sign = QRectF(m_keyX, m_top + std::round((m_line - side) / 2), side, side);
    entry.label = {name, QRectF(entry.sign.right() + signGap, m_top, widthOf(name), m_line)};
    entry.count = {key.count, QRectF(entry.label.rect.right() + countGap, m_top, widthOf(key.count), m_line)};
    entry.area = QRectF(m_keyX, m_top, width, m_line);
    m_result.key.push_back(entry);
    m_keyX += width + keyGap;
    return true;
}

/// At the end of the last line, in place of as many of its entries as it takes; one that is alone there has its name
/// cut, for a key that ends without a word looks whole.
void ChartLayout::addMoreEntry(std::size_t left)
{
    auto &key = m_result.key;
    if (key.empty())
        return;
    const auto words = [&left] { return QString(u'+' + QString::number(left)); };
    while (key.size() > 1 && key.back().area.right() + keyGap + widthOf(words()) > m_result.size.width()
           && key[key.size() - 2].area.top() == key.back().area.top()) {
        key.pop_back();
        ++left;
    }
    const double width = widthOf(words());
    if (const double over = key.back().area.right() + keyGap + width - m_result.size.width(); over > 0)
        cutName(key.back(), over);
    const double x = key.back().area.right() + keyGap;
    if (x + width > m_result.size.width())
        return;
    ChartGeometry::KeyEntry entry;
    entry.more = true;
    entry.label = {words(), QRectF(x, m_top, width, m_line)};
    entry.area = entry.label.rect;
    key.push_back(entry);
}

void ChartLayout::cutName(ChartGeometry::KeyEntry &entry, double over) const
{
    QRectF &place = entry.label.rect;
    entry.label.text = elided(entry.label.text, m_fonts.label, std::max(0.0, place.width() - over));
    const double less = place.width() - widthOf(entry.label.text);
    place.setWidth(place.width() - less);
    entry.count.rect.translate(-less, 0);
    entry.area.setWidth(entry.area.width() - less);
}

void ChartLayout::placeKey()
{
    const std::vector<KeyText> texts = keyTexts();
    const double bottom = m_top + std::max(m_line, mostForKey * m_result.size.height());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (addKeyEntry(texts[i], bottom))
            continue;
        addMoreEntry(texts.size() - i);
        break;
    }
    m_top += m_line + gap;
}

bool ChartLayout::showsPossible() const
{
    for (std::size_t band = 0; band < m_content.bands.size(); ++band) {
        for (std::size_t column = 0; !m_content.bands[band].certain && column < m_content.columns(); ++column) {
            if (m_content.count(column, band) > 0)
                return true;
        }
    }
    return std::any_of(m_content.spells.begin(), m_content.spells.end(),
                       [](const ChartSpell &spell) { return !spell.certain; });
}

TickStep ChartLayout::tickStep(double width) const
{
    const Day begin = m_result.bounds.front();
    const Day end = m_result.bounds.back();
    constexpr double margin = 2 * labelGap;
    const double pixelsPerDay = width / static_cast<double>(std::max<std::int64_t>(1, (end - begin).count));
    const TickStep step = fittingTicks(begin, end,
                                       {pixelsPerDay, widthOf(u"0000"_s) + margin, margin,
                                        [this](const QString &text) { return widthOf(text); }})
                              .step;
    return m_result.even && isLonger(m_content.period, step) ? m_content.period : step;
}

void ChartLayout::placeTimePlot(double left, double right)
{
    constexpr double leastWidth = 40;
    constexpr double leastHeight = 24;
    m_result.bounds = m_content.bounds;
    const double width = m_result.size.width() - left - right;
    if (width < leastWidth)
        return;
    m_tickStep = tickStep(width);
    const double axis = m_line * (hasContexts() ? 2 : 1) + gap;
    const double top = std::ceil(m_top + m_line + 2); // the as-of day stands above
    const double height = std::floor(m_result.size.height() - axis) - top;
    if (height >= leastHeight)
        m_result.plot = QRectF(left, top, width, height);
}

void ChartLayout::placeValues(std::int64_t highest)
{
    const double lines = std::clamp(std::floor(m_result.plot.height() / (2.2 * m_line)), 1.0, 5.0);
    std::int64_t magnitude = 1;
    for (bool found = false; !found; magnitude *= 10) {
        for (const std::int64_t digit : {1, 2, 5}) {
            m_result.step = digit * magnitude;
            found = static_cast<double>(highest) <= lines * static_cast<double>(m_result.step);
            if (found)
                break;
        }
    }
    m_result.top = highest; // and no higher: small panels have no height to give away
    for (std::int64_t value = 0; value <= m_result.top; value += m_result.step) {
        const double y = m_result.yOf(static_cast<double>(value));
        m_result.values.push_back(
            {y, {QString::number(value), QRectF(0, y - m_line / 2, m_result.plot.left() - gap, m_line)}});
    }
}

void ChartLayout::placeTicks()
{
    const double top = m_result.plot.bottom() + 2;
    double right = 0;
    for (const Tick &tick : calendarTicks(m_result.bounds.front(), m_result.bounds.back(), m_tickStep)) {
        ChartGeometry::TimeTick placed;
        placed.x = m_result.xOf(static_cast<double>(tick.day.number));
        const double left = placed.x + 3;
        const double end = left + widthOf(tick.label);
        // Without its name on the line below, what follows would be taken for part of the month or year before.
        if (!m_result.contexts.empty() && left + widthOf(tick.context) > m_result.size.width())
            right = std::numeric_limits<double>::infinity();
        if (left >= right && end <= m_result.size.width()) {
            placed.label = {tick.label, QRectF(left, top, end - left, m_line)};
            right = end + labelGap;
        }
        m_result.ticks.push_back(placed);
        placeContext(tick, left, top + m_line);
    }
}

/// The first context gives way to the next one that comes along.
void ChartLayout::placeContext(const Tick &tick, double left, double top)
{
    const double width = widthOf(tick.context);
    if (tick.context.isEmpty() || left + width > m_result.size.width())
        return;
    if (!m_result.contexts.empty() && m_result.contexts.back().rect.right() + labelGap > left)
        m_result.contexts.pop_back();
    m_result.contexts.push_back({tick.context, QRectF(left, top, width, m_line)});
}

void ChartLayout::placeAsOf()
{
    const QRectF &plot = m_result.plot;
    const Day end = m_content.asOf + Days{1}; // what happens on the day itself is not planned
    if (end > m_result.bounds.back())
        return;
    const bool inside = end > m_result.bounds.front();
    const double x = inside ? m_result.xOf(static_cast<double>(end.number)) : plot.left();
    double later = x;
    if (m_result.even && inside) {
        const auto next = std::lower_bound(m_result.bounds.begin(), m_result.bounds.end(), end);
        later = m_result.xOf(static_cast<double>(next->number));
    }
    m_result.later = QRectF(later, plot.top(), plot.right() - later, plot.height());
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
    if (m_result.later.width() > 0 && plannedLeft + plannedWidth <= m_result.size.width())
        m_result.planned = Label{planned, QRectF(plannedLeft, top, plannedWidth, m_line)};
}

} // namespace Dateline
