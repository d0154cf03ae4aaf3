// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart.h"

#include "views/charts/chartplot.h"
#include "views/common/glyphs.h"
#include "views/common/hatching.h"

#include <QPainter>

namespace Dateline {

namespace {

constexpr double hatchSpacing = 5;
constexpr float veil = 0.62F; ///< how much of what is planned the ground covers

StancePattern patternOf(const ChartContent &content, const ChartBand &band)
{
    return content.kind == ChartKind::StancesOverTime
        ? stancePattern(static_cast<Stance>(content.series[band.series].id), band.certain)
        : StancePattern::Plain;
}

void paintLabel(QPainter &painter, const ChartGeometry::Label &label, int alignment)
{
    painter.drawText(label.rect.adjusted(alignment & Qt::AlignRight ? -2 : 0, 0, alignment & Qt::AlignRight ? 0 : 2, 0),
                     alignment | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, label.text);
}

} // namespace

Chart::Chart(ChartContent content, const Theme &theme, const TextFonts &fonts, QSizeF size, const ChartOptions &options)
    : m_content(std::move(content))
    , m_theme(theme)
    , m_fonts(fonts)
    , m_geometry(layoutChart(m_content, fonts, size, options))
{
    if (!m_geometry.nothing && !m_geometry.plot.isEmpty())
        m_plot = std::make_unique<ChartPlot>(m_content, m_geometry, m_theme);
}

Chart::~Chart() = default;

void Chart::paint(QPainter &painter) const
{
    painter.save();
    if (m_plot) {
        m_plot->paint(painter);
        paintPatterns(painter);
        paintFrame(painter);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    paintKey(painter);
    paintLabels(painter);
    painter.restore();
}

void Chart::paintPatterns(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const ChartGeometry::Segment &segment : m_geometry.segments) {
        const ChartBand &band = m_content.bands[segment.band];
        const StancePattern pattern = patternOf(m_content, band);
        if (pattern == StancePattern::Plain)
            continue;
        painter.setPen(QPen(patternColour(seriesColours(m_content, band.series, m_theme).fill), 1));
        const std::vector<QLineF> lines = hatchLines(segment.rect, pattern, hatchSpacing);
        painter.drawLines(lines.data(), static_cast<int>(lines.size()));
    }
}

void Chart::paintFrame(QPainter &painter) const
{
    const QRectF &plot = m_geometry.plot;
    painter.setRenderHint(QPainter::Antialiasing, false);
    QColor planned = m_theme.ground;
    planned.setAlphaF(veil);
    painter.fillRect(m_geometry.later, planned);
    painter.setPen(QPen(m_theme.mutedText, 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
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
    const QRectF box = entry.sign.adjusted(0.5, 0.5, -0.5, -0.5);
    if (!entry.series) {
        painter.fillRect(box, m_theme.strongGrid);
        painter.setPen(QPen(patternColour(m_theme.strongGrid), 1));
        const std::vector<QLineF> lines = hatchLines(box, StancePattern::Rising, 4);
        painter.drawLines(lines.data(), static_cast<int>(lines.size()));
        return;
    }
    const MarkColours colours = seriesColours(m_content, *entry.series, m_theme);
    painter.setPen(QPen(entry.hidden ? m_theme.mutedText : colours.edge, 1.25));
    painter.setBrush(entry.hidden ? QBrush(Qt::NoBrush) : QBrush(colours.fill));
    if (m_content.kind == ChartKind::EventsPerPeriod) {
        painter.drawPath(glyphPath(Theme::glyph(m_content.series[*entry.series].id), box.center(), box.width() / 2));
        return;
    }
    painter.drawRect(box);
    painter.setPen(QPen(patternColour(colours.fill), 1));
    const StancePattern pattern = patternOf(m_content, {*entry.series, true});
    const std::vector<QLineF> lines = hatchLines(box, entry.hidden ? StancePattern::Plain : pattern, 4);
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
        painter.setPen(m_content.kind == ChartKind::StancesOverTime && !entry.hidden ? m_theme.cursor
                                                                                     : m_theme.mutedText);
        paintLabel(painter, entry.count, Qt::AlignLeft);
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
    painter.setPen(m_theme.mutedText);
    for (const ChartGeometry::ValueLine &line : m_geometry.values)
        paintLabel(painter, line.label, Qt::AlignRight);
    for (const ChartGeometry::TimeTick &tick : m_geometry.ticks)
        paintLabel(painter, tick.label, Qt::AlignLeft);
    if (m_geometry.planned)
        paintLabel(painter, *m_geometry.planned, Qt::AlignLeft);
    painter.setPen(m_theme.text);
    for (const ChartGeometry::Label &context : m_geometry.contexts)
        paintLabel(painter, context, Qt::AlignLeft);
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

std::unique_ptr<Chart> makeChart(ChartContent content, const Theme &theme, const TextFonts &fonts, QSizeF size,
                                 const ChartOptions &options)
{
    return std::make_unique<Chart>(std::move(content), theme, fonts, size, options);
}

} // namespace Dateline
