// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/map/maplegend.h"

#include "views/common/fonts.h"
#include "views/map/mappattern.h"
#include "views/map/mapstyle.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Dateline {

namespace {

constexpr double legendInset = 8; // from the frame
constexpr double gap = 4;
constexpr double listFrom = 700; // width of a map from which the legend is a list
constexpr double mostOfHeight = 0.45;
constexpr double mostNoteWidth = 420;
constexpr double signSpacing = 3.5; // of hatching in a swatch

/// Puts the parts of a legend beneath each other, from (0, 0) on.
class LegendBuilder
{
public:
    LegendBuilder(const MapLegend &legend, double room, bool list, const QFont &font)
        : m_legend(legend), m_room(room), m_list(list), m_font(font), m_metrics(font), m_strong(semibold(font))
    {
        m_swatch = {std::round(m_metrics.height() * 1.2), std::round(m_metrics.ascent() * 0.85)};
    }

    MapLegendLayout build(bool items, bool note)
    {
        const QString title = m_legend.emptyText.isEmpty() ? m_legend.title : m_legend.emptyText;
        addTexts(title, m_strong, 2, true);
        if (items && m_legend.emptyText.isEmpty())
            m_list ? addList() : addLines();
        if (note)
            addTexts(m_legend.note, m_font, 2, false);
        m_layout.box = QRectF(0, 0, std::ceil(m_width), std::ceil(m_y));
        return std::move(m_layout);
    }

private:
    void addTexts(const QString &text, const QFont &font, int lines, bool strong)
    {
        if (text.isEmpty())
            return;
        const QFontMetricsF metrics(font);
        for (const QString &line : wrappedLines(text, font, m_list ? std::min(m_room, mostNoteWidth) : m_room, lines)) {
            const QRectF box(0, m_y, metrics.horizontalAdvance(line) + 1, metrics.height());
            m_layout.texts.push_back({line, box, strong});
            m_width = std::max(m_width, box.right());
            m_y = box.bottom();
        }
        m_y += gap;
    }

    struct Entry
    {
        int fillClass;
        const MapClass &meant;
    };

    std::vector<Entry> entries() const
    {
        std::vector<Entry> all;
        for (std::size_t i = m_legend.classes.size(); i-- > 0;) {
            // A sign goes before "no data", which ends the list.
            for (std::size_t sign = 0; i == 0 && sign < m_legend.signs.size(); ++sign)
                all.push_back({MapLegendLayout::Item::aSign, m_legend.signs[sign]});
            all.push_back({static_cast<int>(i), m_legend.classes[i]});
        }
        return all;
    }

    static QString countOf(const MapClass &entry)
    {
        return entry.countries == MapClass::uncounted ? QString() : QString::number(entry.countries);
    }

    MapLegendLayout::Item item(const Entry &from, double x, double labelWidth, double countWidth) const
    {
        const MapClass &entry = from.meant;
        const double height = m_metrics.height();
        MapLegendLayout::Item item;
        item.fillClass = from.fillClass;
        item.entry = entry;
        item.swatch = QRectF(QPointF(x, std::round(m_y + (height - m_swatch.height()) / 2)), m_swatch);
        item.label = QRectF(item.swatch.right() + gap, m_y, labelWidth, height);
        item.count = countOf(entry);
        item.countBox = QRectF(item.label.right() + 1.5 * gap, m_y, countWidth, height);
        return item;
    }

    double widthOf(const QString &text) const
    {
        return text.isEmpty() ? 0 : std::ceil(m_metrics.horizontalAdvance(text)) + 1;
    }

    void addList()
    {
        double labelWidth = 0;
        double countWidth = 0;
        for (const Entry &entry : entries()) {
            labelWidth = std::max(labelWidth, widthOf(entry.meant.label));
            countWidth = std::max(countWidth, widthOf(countOf(entry.meant)));
        }
        addHeading(m_swatch.width() + gap + labelWidth + 1.5 * gap + countWidth);
        for (const Entry &entry : entries()) {
            m_layout.items.push_back(item(entry, 0, labelWidth, countWidth));
            m_width = std::max(m_width, m_layout.items.back().countBox.right());
            m_y += m_metrics.height() + gap;
        }
        m_y += gap;
    }

    /// Over the counts, ending where they do.
    void addHeading(double right)
    {
        if (m_legend.counted.isEmpty())
            return;
        const double width = widthOf(m_legend.counted);
        const double left = std::max(0.0, right - width);
        m_layout.texts.push_back({m_legend.counted, QRectF(left, m_y, width, m_metrics.height()), false});
        m_width = std::max(m_width, left + width);
        m_y += m_metrics.height() + gap;
    }

    void addLines()
    {
        double x = 0;
        for (const Entry &entry : entries()) {
            const double labelWidth = widthOf(entry.meant.label);
            const double countWidth = widthOf(countOf(entry.meant));
            MapLegendLayout::Item next = item(entry, x, labelWidth, countWidth);
            const double right = next.count.isEmpty() ? next.label.right() : next.countBox.right();
            if (x > 0 && right > m_room) {
                x = 0;
                m_y += m_metrics.height() + 1;
                next = item(entry, x, labelWidth, countWidth);
            }
            const double end = next.count.isEmpty() ? next.label.right() : next.countBox.right();
            m_width = std::max(m_width, end);
            m_layout.items.push_back(std::move(next));
            x = end + 3 * gap;
        }
        m_y += m_metrics.height() + gap;
    }

    const MapLegend &m_legend;
    const double m_room;
    const bool m_list;
    const QFont m_font;
    const QFontMetricsF m_metrics;
    const QFont m_strong;
    QSizeF m_swatch;
    double m_y = 0;
    double m_width = 0;
    MapLegendLayout m_layout;
};

void move(MapLegendLayout &layout, QPointF by)
{
    layout.box.translate(by);
    for (auto &text : layout.texts)
        text.box.translate(by);
    for (auto &item : layout.items) {
        item.swatch.translate(by);
        item.label.translate(by);
        item.countBox.translate(by);
    }
}

void paintSwatch(QPainter &painter, const MapLegendLayout::Item &item, const MapStyle &style)
{
    const bool noData = item.entry.fill.kind == MapFill::Kind::NoData;
    const QColor fill = style.fill(item.entry.fill);
    painter.fillRect(item.swatch, fill);
    if (item.entry.sign != MapSign::None) {
        painter.setPen(QPen(noData ? style.theme.mutedText : patternColour(fill), 1.1, Qt::SolidLine, Qt::FlatCap));
        const auto lines = hatchLines(item.swatch, patternOf(item.entry.sign), signSpacing);
        painter.drawLines(lines.data(), static_cast<int>(lines.size()));
    }
    // On the pixels, so that it is as fine as on the map.
    painter.setPen(QPen(style.theme.outline(), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(item.swatch.adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace

MapLegendLayout layoutMapLegend(const MapLegend &legend, const QRectF &frame, const QFont &font)
{
    const double room = frame.width() - 2 * legendInset;
    const double height = frame.height() * mostOfHeight;
    for (const auto &[items, note] : {std::pair(true, true), std::pair(true, false), std::pair(false, false)}) {
        MapLegendLayout layout = LegendBuilder(legend, room, frame.width() >= listFrom, font).build(items, note);
        if (room <= 0 || layout.box.height() > height || layout.box.width() > room)
            continue;
        const QPointF corner(frame.left() + legendInset,
                             std::round(frame.bottom() - legendInset - layout.box.height()));
        move(layout, corner);
        return layout;
    }
    return {};
}

const MapLegendLayout::Item *MapLegendLayout::itemAt(QPointF point) const
{
    const auto item = std::find_if(items.begin(), items.end(), [point](const Item &candidate) {
        return candidate.swatch.united(candidate.label).united(candidate.countBox).contains(point);
    });
    return item == items.end() ? nullptr : &*item;
}

bool isOf(const MapLegendLayout::Item &item, const MapValue &value)
{
    return item.fillClass == MapLegendLayout::Item::aSign ? value.sign == item.entry.sign
                                                          : value.fillClass == item.fillClass;
}

void paintMapLegend(QPainter &painter, const MapLegendLayout &layout, const MapStyle &style)
{
    if (layout.box.isNull())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = style.theme.ground;
    veil.setAlphaF(0.85F);
    painter.fillRect(layout.box.adjusted(-gap, -gap, gap, gap), veil);
    for (const auto &item : layout.items)
        paintSwatch(painter, item, style);
    painter.setFont(style.font);
    painter.setPen(style.theme.text);
    for (const auto &item : layout.items) {
        drawTextLine(painter, item.label, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                     item.entry.label);
        painter.drawText(item.countBox, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                         item.count);
    }
    for (const auto &text : layout.texts) {
        painter.setFont(text.strong ? semibold(style.font) : style.font);
        painter.setPen(text.strong ? style.theme.text : style.theme.mutedText);
        drawTextLine(painter, text.box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                     text.text);
    }
    painter.restore();
}

} // namespace Dateline
