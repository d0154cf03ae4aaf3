// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/measure/measurepainter.h"

#include "views/common/hatching.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace Dateline {

namespace {

constexpr double hatchSpacing = 6;
constexpr double hatchWidth = 1.2;
constexpr double plannedShare = 0.35; // of a segment's colour after the as-of day
constexpr double markEdge = 1.5;
constexpr int deadlineDashes = 4;
constexpr double dashLength = 5;
constexpr double chipMargin = 4;

class MeasurePainter
{
public:
    MeasurePainter(QPainter &painter, const MeasureGeometry &geometry, const Theme &theme, const TextFonts &fonts)
        : m_painter(painter), m_geometry(geometry), m_theme(theme), m_fonts(fonts)
    { }

    void paint(const MeasureHighlights &highlights)
    {
        if (!m_geometry.items.empty()) {
            paintRows(highlights);
            paintTicks();
            for (const MeasureSegment &segment : m_geometry.segments)
                paintSegment(segment);
            paintCursor();
            for (const MeasureMark &mark : m_geometry.marks)
                paintPole(mark);
            for (const MeasureMark &mark : m_geometry.marks)
                paintMark(mark, highlights);
        }
        for (const MeasureText &text : m_geometry.texts)
            paintText(text);
    }

private:
    void paintRows(const MeasureHighlights &highlights)
    {
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        const auto fill = [&](std::optional<std::size_t> item, const QColor &colour) {
            if (item)
                m_painter.fillRect(m_geometry.items[*item].rect, colour);
        };
        fill(highlights.hovered, m_theme.band);
        fill(highlights.selected, Theme::mix(m_theme.accent, m_theme.ground, 0.18));
        if (const QRectF first = m_geometry.items.front().rect; !first.isEmpty())
            m_painter.fillRect(QRectF(first.topLeft() - QPointF(0, 4), QSizeF(first.width(), 1)), m_theme.grid);
        if (highlights.focused) {
            m_painter.setPen(QPen(m_theme.accent, 2));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRect(m_geometry.items[*highlights.focused].rect.adjusted(1, 1, -1, -1));
        }
        m_painter.setRenderHint(QPainter::Antialiasing);
        const QPointF corner(m_geometry.markRadius, m_geometry.markRadius);
        for (const MeasureItem &item : m_geometry.items) {
            if (!item.rect.isEmpty())
                paintDot(QRectF(item.mark - corner, item.mark + corner), item.stance, item.planned, false);
        }
    }

    void paintTicks()
    {
        const QRectF &line = m_geometry.line;
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.fillRect(line, m_theme.band);
        const double besideLabel = std::round(QFontMetricsF(m_fonts.label).height());
        for (const MeasureTick &tick : m_geometry.ticks) {
            const double above = tick.label.isEmpty() ? 4 : besideLabel;
            m_painter.fillRect(QRectF(tick.x, line.top() - above, 1, line.height() + above),
                               tick.major ? m_theme.strongGrid : m_theme.grid);
        }
        m_painter.setFont(m_fonts.label);
        m_painter.setPen(m_theme.mutedText);
        for (const MeasureTick &tick : m_geometry.ticks)
            m_painter.drawText(QPointF(tick.x + 4, line.top() - 4), tick.label);
        m_painter.fillRect(QRectF(line.left(), line.top(), line.width(), 1), m_theme.strongGrid);
        m_painter.fillRect(QRectF(line.left(), line.bottom() - 1, line.width(), 1), m_theme.strongGrid);
    }

    void paintSegment(const MeasureSegment &segment)
    {
        QColor fill = m_theme.stance(segment.standing.stance);
        if (segment.planned)
            fill = Theme::mix(fill, m_theme.ground, plannedShare);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.fillRect(segment.rect, fill);
        m_painter.setRenderHint(QPainter::Antialiasing);
        const StancePattern pattern = stancePattern(segment.standing.stance, segment.standing.isCertain());
        const auto lines = hatchLines(segment.rect, pattern, hatchSpacing);
        m_painter.setPen(QPen(patternColour(fill), hatchWidth));
        m_painter.drawLines(lines.data(), static_cast<int>(lines.size()));
        if (segment.text.isEmpty())
            return;
        const QFont font = semibold(m_fonts.label);
        m_painter.setFont(font);
        if (pattern != StancePattern::Plain) {
            const QSizeF size = QFontMetricsF(font).size(Qt::TextSingleLine, segment.text);
            QRectF chip(QPointF(), size + QSizeF(2 * chipMargin, 2));
            chip.moveCenter(segment.rect.center());
            m_painter.fillRect(chip, fill);
        }
        m_painter.setPen(m_theme.textOn(fill));
        m_painter.drawText(segment.rect, static_cast<int>(Qt::AlignCenter) | Qt::TextSingleLine | Qt::TextDontClip,
                           segment.text);
    }

    void paintCursor()
    {
        if (!m_geometry.cursorX)
            return;
        const QRectF &line = m_geometry.line;
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.fillRect(QRectF(*m_geometry.cursorX - 1, line.top() - 6, 2, line.height() + 12), m_theme.cursor);
    }

    void paintPole(const MeasureMark &mark)
    {
        if (!mark.poleEnd)
            return;
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        const double top = mark.body.center().y();
        m_painter.fillRect(QRectF(mark.poleEnd->x() - 0.5, top, 1, mark.poleEnd->y() - top), m_theme.strongGrid);
    }

    void paintMark(const MeasureMark &mark, const MeasureHighlights &highlights)
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
        paintDot(mark.body, mark.stance, mark.planned, mark.deadline);
        if (highlights.selected == mark.item || highlights.hovered == mark.item) {
            m_painter.setPen(QPen(m_theme.accent, 2));
            m_painter.setBrush(Qt::NoBrush);
            const QRectF ring = mark.body.adjusted(-3, -3, 3, 3);
            m_painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2);
        }
    }

    /// Filled when it has come about, hollow while it is planned; dashes from the left where it may come about any time
    /// before.
    void paintDot(const QRectF &body, Stance stance, bool planned, bool deadline)
    {
        const QColor fill = m_theme.stance(stance);
        const QColor edge = Theme::withContrast(fill, m_theme.ground, 4.5);
        if (deadline) {
            m_painter.setPen(QPen(edge, markEdge));
            for (int dash = 0; dash < deadlineDashes; ++dash) {
                const double right = body.left() - 2 - dash * 2 * dashLength;
                m_painter.drawLine(QPointF(right - dashLength, body.center().y()), QPointF(right, body.center().y()));
            }
        }
        m_painter.setPen(QPen(edge, markEdge));
        m_painter.setBrush(planned ? m_theme.ground : fill);
        const QRectF shape = body.adjusted(markEdge / 2, markEdge / 2, -markEdge / 2, -markEdge / 2);
        m_painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);
    }

    void paintText(const MeasureText &text)
    {
        const bool quiet = text.style == MeasureText::Style::Quiet;
        m_painter.setFont(measureFont(text.style, m_fonts));
        m_painter.setPen(text.style == MeasureText::Style::Disputed ? m_theme.disputed
                             : quiet                                ? m_theme.mutedText
                                                                    : m_theme.text);
        drawTextLine(m_painter, text.rect.adjusted(0, 0, text.alignment & Qt::AlignLeft ? 0 : 2, 0),
                     static_cast<int>(text.alignment | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip,
                     text.text);
    }

    QPainter &m_painter;
    const MeasureGeometry &m_geometry;
    const Theme &m_theme;
    const TextFonts &m_fonts;
};

} // namespace

void paintMeasure(QPainter &painter, const MeasureGeometry &geometry, const MeasureHighlights &highlights,
                  const Theme &theme, const TextFonts &fonts)
{
    painter.save();
    MeasurePainter(painter, geometry, theme, fonts).paint(highlights);
    painter.restore();
}

} // namespace Dateline
