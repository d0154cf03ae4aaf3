// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chartmarks.h"

#include "views/common/categorylook.h"
#include "views/common/glyphs.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace Dateline {

namespace {

constexpr double spellHatchSpacing = 5;
constexpr double barHatchSpacing = 4;
constexpr double stackHatchSpacing = 5;

/// Lengths in widths of the line. The first ones are the plainest: they are the ones that are always there.
const std::array<QList<qreal>, 8> &dashes()
{
    static const std::array<QList<qreal>, 8> patterns = {
        QList<qreal>{}, {5, 1.5}, {1.5, 1.5}, {6, 1.5, 1.5, 1.5}, {9, 3}, {3, 3}, {6, 1.5, 1.5, 1.5, 1.5, 1.5}, {1, 3}};
    return patterns;
}

std::optional<Stance> stanceOf(const ChartContent &content, std::size_t series)
{
    const std::uint32_t id = content.series[series].id;
    if (content.kind == ChartKind::StancesOverTime)
        return static_cast<Stance>(id);
    if (content.kind == ChartKind::PartyStrip && id != noIndex && id >= stripStances)
        return static_cast<Stance>(id - stripStances);
    return std::nullopt;
}

class MarksPainter
{
public:
    MarksPainter(QPainter &painter, const ChartContent &content, const ChartGeometry &geometry, const Theme &theme,
                 const TextFonts &fonts)
        : m_painter(painter), m_content(content), m_geometry(geometry), m_theme(theme), m_fonts(fonts)
    { }

    void paintValueLines()
    {
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.setPen(QPen(m_theme.grid, 1));
        for (const ChartGeometry::ValueLine &line : m_geometry.values)
            m_painter.drawLine(QPointF(m_geometry.plot.left(), line.y), QPointF(m_geometry.plot.right(), line.y));
    }

    void paintLines()
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setBrush(Qt::NoBrush);
        // The first one is seen best.
        for (auto line = m_geometry.lines.rbegin(); line != m_geometry.lines.rend(); ++line) {
            if (line->points.isEmpty())
                continue;
            m_painter.setPen(linePen(m_content, line->series, m_theme, m_geometry.lineWidth));
            m_painter.drawPolyline(line->points);
        }
    }

    /// With the ground between them; edges where colours need one to be seen.
    void paintBars()
    {
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        for (const ChartGeometry::Segment &segment : m_geometry.segments)
            paintBar(segment.rect, m_content.bands[segment.band].series);
    }

    /// Bars where there is ground between the columns, else areas. All edges are level or upright: without smoothing they
    /// are sharp, and neighbours leave no seam.
    void paintStacks()
    {
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        std::vector<std::vector<const ChartGeometry::Segment *>> bands(m_content.bands.size());
        for (const ChartGeometry::Segment &segment : m_geometry.segments)
            bands[segment.band].push_back(&segment);
        for (std::size_t band = 0; band < bands.size(); ++band) {
            const MarkColours colours = seriesColours(m_content, m_content.bands[band].series, m_theme);
            m_painter.setBrush(colours.fill);
            // All bars have an outline, so that those that need one to be seen are no larger than the others.
            m_painter.setPen(m_geometry.barWidth < 1 ? QPen(colours.edge, 1) : QPen(Qt::NoPen));
            if (m_geometry.barWidth < 1) {
                for (const ChartGeometry::Segment *segment : bands[band])
                    m_painter.drawRect(segment->rect);
            } else {
                paintArea(bands[band]);
            }
        }
        m_painter.setRenderHint(QPainter::Antialiasing);
        for (const ChartGeometry::Segment &segment : m_geometry.segments)
            paintStackPattern(segment);
    }

    void paintStrip()
    {
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        for (const ChartGeometry::Row &row : m_geometry.rows) {
            if (row.odd)
                m_painter.fillRect(row.area, m_theme.band);
        }
        m_painter.setPen(QPen(m_theme.grid, 1));
        for (const ChartGeometry::TimeTick &tick : m_geometry.ticks)
            m_painter.drawLine(QPointF(tick.x, m_geometry.plot.top()), QPointF(tick.x, m_geometry.plot.bottom()));
        for (const ChartGeometry::Spell &spell : m_geometry.spells)
            paintSpell(spell);
        // What reaches over others lies behind them.
        for (const ChartGeometry::Mark &mark : m_geometry.marks)
            paintDays(mark);
        for (const ChartGeometry::Mark &mark : m_geometry.marks)
            paintMark(mark);
    }

    /// Bars are covered by what lies over the planned part, or they are not.
    void paintBegunBars()
    {
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        for (const ChartGeometry::Mark &mark : m_geometry.marks) {
            if (mark.bar && mark.rect.left() < m_geometry.later.left() && mark.rect.right() > m_geometry.later.left())
                paintBar(mark.rect, mark.series);
        }
    }

private:
    /// A band's segments as one piece for each row of neighbours: pieces of their own would show seams where the picture
    /// is scaled.
    void paintArea(const std::vector<const ChartGeometry::Segment *> &band)
    {
        for (std::size_t first = 0, next = 0; first < band.size(); first = next) {
            for (next = first + 1; next < band.size() && band[next]->column == band[next - 1]->column + 1; ++next) { }
            QPolygonF outline{band[first]->rect.bottomLeft()};
            for (std::size_t i = first; i < next; ++i)
                outline << band[i]->rect.topLeft() << band[i]->rect.topRight();
            for (std::size_t i = next; i > first; --i)
                outline << band[i - 1]->rect.bottomRight() << band[i - 1]->rect.bottomLeft();
            m_painter.drawPolygon(outline);
        }
    }

    void paintStackPattern(const ChartGeometry::Segment &segment)
    {
        const ChartBand &band = m_content.bands[segment.band];
        const std::vector<QLineF> lines =
            seriesLines(m_content, band.series, band.certain, m_theme, segment.rect, stackHatchSpacing);
        if (lines.empty())
            return;
        // With flat ends they keep to their segment.
        m_painter.setPen(
            QPen(patternColour(seriesColours(m_content, band.series, m_theme).fill), 1, Qt::SolidLine, Qt::FlatCap));
        m_painter.drawLines(lines.data(), static_cast<int>(lines.size()));
    }

    void paintBar(const QRectF &rect, std::size_t series)
    {
        const MarkColours colours = seriesColours(m_content, series, m_theme);
        const QRectF inner = rect.width() > 3 ? rect.adjusted(0, 0, -1, 0) : rect;
        m_painter.fillRect(inner, colours.fill);
        const std::vector<QLineF> lines = seriesLines(m_content, series, true, m_theme, inner, barHatchSpacing);
        if (!lines.empty()) {
            m_painter.setPen(QPen(patternColour(colours.fill), 1));
            m_painter.drawLines(lines.data(), static_cast<int>(lines.size()));
        }
        if (colours.edge == colours.fill || inner.width() < 3 || inner.height() < 3)
            return;
        m_painter.setPen(QPen(colours.edge, 1));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(inner.adjusted(0.5, 0.5, -0.5, -0.5));
    }

    /// A tint behind the row, with the colour itself along its foot.
    void paintSpell(const ChartGeometry::Spell &spell)
    {
        const ChartSpell &meant = m_content.spells[spell.spell];
        const QColor fill = seriesColours(m_content, meant.series, m_theme).fill;
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.fillRect(spell.rect, Theme::mix(fill, m_theme.ground, 0.18));
        QRectF foot = spell.rect;
        foot.setTop(foot.bottom() - ChartGeometry::ribbonFoot(foot.height()));
        m_painter.fillRect(foot, fill);
        const std::vector<QLineF> lines =
            seriesLines(m_content, meant.series, meant.certain, m_theme, spell.rect, spellHatchSpacing);
        if (lines.empty())
            return;
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(QPen(Theme::mix(fill, m_theme.ground, 0.65), 1));
        m_painter.drawLines(lines.data(), static_cast<int>(lines.size()));
    }

    void paintDays(const ChartGeometry::Mark &mark)
    {
        if (mark.days.isNull() || mark.bar)
            return;
        const MarkColours colours = seriesColours(m_content, mark.series, m_theme);
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(QPen(colours.edge, 1));
        m_painter.setBrush(colours.tint);
        const double radius = m_content.marks[mark.marks.front()].interval ? 1 : mark.days.height() / 2;
        m_painter.drawRoundedRect(mark.days.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }

    void paintMark(const ChartGeometry::Mark &mark)
    {
        const MarkColours colours = seriesColours(m_content, mark.series, m_theme);
        if (mark.bar) {
            m_painter.setRenderHint(QPainter::Antialiasing, false);
            return paintBar(mark.rect, mark.series);
        }
        m_painter.setRenderHint(QPainter::Antialiasing);
        if (mark.marks.size() > 1)
            return paintBox(mark);
        const QPainterPath path =
            categoryGlyph(m_theme, m_content.series[mark.series].id, mark.rect.center(), mark.rect.width() / 2 - 1);
        // A rim of the ground keeps it apart from ribbons and from others.
        m_painter.setPen(QPen(m_theme.ground, 3));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPath(path);
        m_painter.setPen(QPen(colours.edge, 1.25));
        m_painter.setBrush(colours.fill);
        m_painter.drawPath(path);
    }

    /// How many are of which category, along the foot of a box.
    void paintCategories(const ChartGeometry::Mark &mark, const QRectF &foot)
    {
        std::vector<std::size_t> counts(m_content.series.size());
        for (const std::size_t place : mark.marks)
            ++counts[m_content.marks[place].series];
        double x = foot.left();
        for (std::size_t series = 0; series < counts.size(); ++series) {
            const double width =
                foot.width() * static_cast<double>(counts[series]) / static_cast<double>(mark.marks.size());
            if (counts[series] > 0)
                m_painter.fillRect(QRectF(x, foot.top(), width, foot.height()),
                                   seriesColours(m_content, series, m_theme).edge);
            x += width;
        }
    }

    void paintBox(const ChartGeometry::Mark &mark)
    {
        const QRectF frame = mark.rect.adjusted(0.5, 0.5, -0.5, -0.5);
        m_painter.setPen(QPen(m_theme.mutedText, 1));
        m_painter.setBrush(m_theme.ground);
        m_painter.drawRoundedRect(frame, 3, 3);
        paintCategories(mark, QRectF(frame.left() + 2, frame.bottom() - 2.5, frame.width() - 4, 2));
        m_painter.setFont(m_fonts.label);
        m_painter.setPen(m_theme.text);
        m_painter.drawText(mark.rect.adjusted(-4, -4, 4, 2), Qt::AlignCenter | Qt::TextSingleLine,
                           QString::number(mark.marks.size()));
    }

    QPainter &m_painter;
    const ChartContent &m_content;
    const ChartGeometry &m_geometry;
    const Theme &m_theme;
    const TextFonts &m_fonts;
};

} // namespace

MarkColours seriesColours(const ChartContent &content, std::size_t series, const Theme &theme)
{
    const ChartSeries &meant = content.series[series];
    if (const auto stance = stanceOf(content, series)) {
        const QColor fill = theme.stance(*stance);
        return {fill, Theme::mix(fill, theme.ground, 0.2), Theme::withContrast(fill, theme.ground, 3.0)};
    }
    switch (content.kind) {
    case ChartKind::RestrictionsOverTime: {
        const QColor edge = theme.place(meant.look).edge;
        return {edge, theme.place(meant.look).tint, edge};
    }
    case ChartKind::EventsByOrigins: {
        const QColor fill =
            meant.id == 0 ? theme.place(0).fill : Theme::withContrast(theme.strongGrid, theme.ground, 1.6);
        return {fill, Theme::mix(fill, theme.ground, 0.2), Theme::withContrast(fill, theme.ground, 3.0)};
    }
    case ChartKind::StancesOverTime:
    case ChartKind::EventsPerPeriod:
    case ChartKind::EventsByCountry:
    case ChartKind::EventsByCompany:
    case ChartKind::PartyStrip:
        return theme.category(meant.id);
    }
    Q_UNREACHABLE();
}

QPen linePen(const ChartContent &content, std::size_t series, const Theme &theme, double width)
{
    QPen pen(seriesColours(content, series, theme).edge, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    if (const QList<qreal> &pattern = dashes()[content.series[series].look % dashes().size()]; !pattern.isEmpty())
        pen.setDashPattern(pattern);
    return pen;
}

bool isOfCategory(const ChartContent &content, std::size_t series)
{
    switch (content.kind) {
    case ChartKind::EventsPerPeriod:
    case ChartKind::EventsByCountry:
    case ChartKind::EventsByCompany:
        return true;
    case ChartKind::PartyStrip:
        return !stanceOf(content, series);
    case ChartKind::StancesOverTime:
    case ChartKind::RestrictionsOverTime:
    case ChartKind::EventsByOrigins:
        return false;
    }
    Q_UNREACHABLE();
}

std::vector<QLineF> seriesLines(const ChartContent &content, std::size_t series, bool certain, const Theme &theme,
                                const QRectF &rect, double spacing)
{
    if (const auto stance = stanceOf(content, series))
        return hatchLines(rect, stancePattern(*stance, certain), spacing);
    return isOfCategory(content, series) ? categoryLines(theme, rect, content.series[series].id, spacing)
                                         : std::vector<QLineF>();
}

void paintBegunBars(QPainter &painter, const ChartContent &content, const ChartGeometry &geometry, const Theme &theme,
                    const TextFonts &fonts)
{
    MarksPainter(painter, content, geometry, theme, fonts).paintBegunBars();
}

void paintMarks(QPainter &painter, const ChartContent &content, const ChartGeometry &geometry, const Theme &theme,
                const TextFonts &fonts)
{
    MarksPainter marks(painter, content, geometry, theme, fonts);
    marks.paintValueLines();
    switch (content.kind) {
    case ChartKind::RestrictionsOverTime:
        return marks.paintLines();
    case ChartKind::EventsByCountry:
    case ChartKind::EventsByCompany:
    case ChartKind::EventsByOrigins:
        return marks.paintBars();
    case ChartKind::PartyStrip:
        return marks.paintStrip();
    case ChartKind::StancesOverTime:
    case ChartKind::EventsPerPeriod:
        return marks.paintStacks();
    }
}

} // namespace Dateline
