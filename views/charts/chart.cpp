// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart.h"

#include "views/charts/chartmarks.h"
#include "views/common/glyphs.h"
#include "views/common/hatching.h"

#include <QPainter>

namespace Dateline {

namespace {

constexpr float veil = 0.62F; ///< how much of what is planned the ground covers

void paintLabel(QPainter &painter, const ChartGeometry::Label &label, int alignment)
{
    drawTextLine(painter, label.rect, alignment | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, label.text);
}

} // namespace

Chart::Chart(ChartContent content, const Theme &theme, const TextFonts &fonts, QSizeF size, const ChartOptions &options)
    : m_content(std::move(content))
    , m_theme(theme)
    , m_fonts(fonts)
    , m_geometry(layoutChart(m_content, fonts, size, options))
{ }

void Chart::paint(QPainter &painter) const
{
    painter.save();
    if (!m_geometry.plot.isEmpty()) {
        paintMarks(painter, m_content, m_geometry, m_theme, m_fonts);
        paintFrame(painter);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    paintAreaNames(painter);
    paintKey(painter);
    paintLabels(painter);
    painter.restore();
}

void Chart::paintFrame(QPainter &painter) const
{
    const QRectF &plot = m_geometry.plot;
    painter.setRenderHint(QPainter::Antialiasing, false);
    QColor planned = m_theme.ground;
    planned.setAlphaF(veil);
    if (m_geometry.later.width() > 0)
        painter.fillRect(m_geometry.later, planned);
    paintBegunBars(painter, m_content, m_geometry, m_theme, m_fonts);
    const bool rows = m_content.kind == ChartKind::EventsByCountry || m_content.kind == ChartKind::EventsByCompany;
    painter.setPen(QPen(m_theme.mutedText, 1));
    painter.drawLine(rows ? plot.topLeft() : plot.bottomLeft(), rows ? plot.bottomLeft() : plot.bottomRight());
    painter.setPen(QPen(m_theme.strongGrid, 1));
    for (const ChartGeometry::TimeTick &tick : m_geometry.ticks)
        painter.drawLine(QPointF(tick.x, plot.bottom()),
                         QPointF(tick.x, plot.bottom() + (tick.label.text.isEmpty() ? 3 : 6)));
    if (m_geometry.asOfX) {
        painter.setPen(QPen(m_theme.cursor, 1.5));
        painter.drawLine(QPointF(*m_geometry.asOfX, plot.top() - 4), QPointF(*m_geometry.asOfX, plot.bottom()));
    }
}

void Chart::paintKeySign(QPainter &painter, const ChartGeometry::KeyEntry &entry) const
{
    if (entry.more)
        return;
    const QRectF box = entry.sign.adjusted(0.5, 0.5, -0.5, -0.5);
    if (!entry.series) {
        painter.fillRect(box, m_theme.strongGrid);
        painter.setPen(QPen(patternColour(m_theme.strongGrid), 1));
        const std::vector<QLineF> lines = hatchLines(box, StancePattern::Rising, 4);
        painter.drawLines(lines.data(), static_cast<int>(lines.size()));
        return;
    }
    if (m_content.kind == ChartKind::RestrictionsOverTime) {
        painter.setPen(linePen(m_content, *entry.series, m_theme, m_geometry.lineWidth));
        painter.drawLine(QPointF(entry.sign.left(), box.center().y()), QPointF(entry.sign.right(), box.center().y()));
        return;
    }
    const MarkColours colours = seriesColours(m_content, *entry.series, m_theme);
    painter.setPen(QPen(entry.hidden ? m_theme.mutedText : colours.edge, 1.25));
    painter.setBrush(entry.hidden ? QBrush(Qt::NoBrush) : QBrush(colours.fill));
    if (isOfCategory(m_content, *entry.series)) {
        painter.drawPath(categoryGlyph(m_theme, m_content.series[*entry.series].id, box.center(), box.width() / 2));
        return;
    }
    painter.drawRect(box);
    painter.setPen(QPen(patternColour(colours.fill), 1));
    const std::vector<QLineF> lines =
        entry.hidden ? std::vector<QLineF>() : seriesLines(m_content, *entry.series, true, m_theme, box, 4);
    painter.drawLines(lines.data(), static_cast<int>(lines.size()));
}

void Chart::paintKey(QPainter &painter) const
{
    for (const ChartGeometry::KeyEntry &entry : m_geometry.key) {
        paintKeySign(painter, entry);
        QFont font = m_fonts.label;
        font.setStrikeOut(entry.hidden);
        painter.setFont(font);
        painter.setPen(entry.hidden || !entry.series ? m_theme.mutedText : m_theme.text);
        paintLabel(painter, entry.label, Qt::AlignLeft);
        // In the colour of the as-of day's line where it is the count on that day.
        painter.setFont(m_fonts.label);
        const bool ofTheDay = m_content.kind != ChartKind::EventsPerPeriod;
        painter.setPen(ofTheDay && !entry.hidden ? m_theme.cursor : m_theme.mutedText);
        paintLabel(painter, entry.count, Qt::AlignLeft);
    }
}

/// On a patch of their colour, for patterns lie under them.
void Chart::paintAreaNames(QPainter &painter) const
{
    painter.setFont(m_fonts.label);
    for (const ChartGeometry::AreaName &name : m_geometry.areaNames) {
        const QColor fill = seriesColours(m_content, name.series, m_theme).fill;
        painter.fillRect(name.label.rect.adjusted(-3, 0, 3, 0), fill);
        painter.setPen(m_theme.textOn(fill));
        paintLabel(painter, name.label, Qt::AlignLeft);
    }
}

void Chart::paintLabels(QPainter &painter) const
{
    if (m_geometry.heading) {
        painter.setFont(semibold(m_fonts.base));
        painter.setPen(m_theme.text);
        paintLabel(painter, *m_geometry.heading, Qt::AlignLeft);
    }
    painter.setFont(m_fonts.label);
    paintAxisLabels(painter);
    paintNames(painter);
    painter.setFont(m_fonts.label);
    painter.setPen(m_theme.cursor);
    if (m_geometry.asOf)
        paintLabel(painter, *m_geometry.asOf, Qt::AlignLeft);
    if (m_geometry.nothing) {
        painter.setFont(m_fonts.base);
        painter.setPen(m_theme.mutedText);
        painter.drawText(m_geometry.nothing->rect.adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap,
                         m_geometry.nothing->text);
    }
}

void Chart::paintAxisLabels(QPainter &painter) const
{
    painter.setPen(m_theme.mutedText);
    for (const ChartGeometry::ValueLine &line : m_geometry.values)
        paintLabel(painter, line.label, Qt::AlignRight);
    for (const ChartGeometry::TimeTick &tick : m_geometry.ticks)
        paintLabel(painter, tick.label, Qt::AlignLeft);
    for (const auto &label : {m_geometry.planned, m_geometry.axis, m_geometry.more}) {
        if (label)
            paintLabel(painter, *label, Qt::AlignLeft);
    }
    painter.setPen(m_theme.text);
    for (const ChartGeometry::Label &context : m_geometry.contexts)
        paintLabel(painter, context, Qt::AlignLeft);
    for (const ChartGeometry::Label &group : m_geometry.groups)
        paintLabel(painter, group, Qt::AlignLeft);
    for (const ChartGeometry::Label &number : m_geometry.numbers) {
        painter.setPen(number.text == u"0" ? m_theme.mutedText : m_theme.text);
        paintLabel(painter, number, Qt::AlignLeft);
    }
}

/// Of rows beside them, in the accent where the filter names them; of lines at their ends and in their colours.
void Chart::paintNames(QPainter &painter) const
{
    for (std::size_t i = 0; i < m_geometry.rows.size(); ++i) {
        const ChartGeometry::Row &row = m_geometry.rows[i];
        painter.setFont(m_fonts.label);
        painter.setPen(m_content.parties[i].chosen ? Theme::withContrast(m_theme.accent, m_theme.ground, 4.5)
                                                   : m_theme.text);
        paintLabel(painter, row.name, Qt::AlignLeft);
        painter.setPen(m_theme.mutedText);
        paintLabel(painter, row.number, Qt::AlignLeft);
    }
    for (const ChartGeometry::Line &line : m_geometry.lines) {
        if (line.name.text.isEmpty())
            continue;
        const bool hidden = line.points.isEmpty();
        const QColor colour = seriesColours(m_content, line.series, m_theme).edge;
        painter.setPen(QPen(Theme::mix(colour, m_theme.ground, 0.6), 1));
        if (!hidden)
            painter.drawLine(line.leader);
        QFont font = m_fonts.label;
        font.setStrikeOut(hidden);
        painter.setFont(font);
        painter.setPen(hidden ? m_theme.mutedText : Theme::withContrast(colour, m_theme.ground, 4.5));
        paintLabel(painter, line.name, Qt::AlignLeft);
    }
}

std::unique_ptr<Chart> makeChart(ChartContent content, const Theme &theme, const TextFonts &fonts, QSizeF size,
                                 const ChartOptions &options)
{
    return std::make_unique<Chart>(std::move(content), theme, fonts, size, options);
}

} // namespace Dateline
