// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelinepainter.h"

#include "views/common/categorylook.h"
#include "views/common/glyphs.h"
#include "views/common/hatching.h"

#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Dateline {

namespace {

constexpr double cornerRadius = 3;

QRectF visiblePart(const QRectF &rect, const TimelineGeometry &geometry)
{
    return rect.intersected(QRectF(geometry.headerWidth, geometry.axisHeight,
                                   geometry.size.width() - geometry.headerWidth,
                                   geometry.size.height() - geometry.axisHeight));
}

/// A brush that fades towards the open ends of a mark.
QBrush fading(const QColor &colour, const TimelineMark &mark, double fadeLength)
{
    if (!mark.dateMarks.openStart && !mark.dateMarks.openEnd)
        return colour;
    QColor clear = colour;
    clear.setAlpha(0);
    const double width = std::max(mark.body.width(), 1.0);
    const double fade = std::min(fadeLength / width, mark.dateMarks.openStart && mark.dateMarks.openEnd ? 0.5 : 1.0);
    QLinearGradient gradient(mark.body.topLeft(), mark.body.topRight());
    gradient.setColorAt(0, mark.dateMarks.openStart ? clear : colour);
    if (mark.dateMarks.openStart)
        gradient.setColorAt(fade, colour);
    if (mark.dateMarks.openEnd)
        gradient.setColorAt(1 - fade, colour);
    gradient.setColorAt(1, mark.dateMarks.openEnd ? clear : colour);
    return gradient;
}

/// From the side of \p rect at which the text begins, half way up.
void drawLine(QPainter &painter, const QRectF &rect, const QString &text)
{
    const QFontMetricsF metrics(painter.font());
    drawTextOnBaseline(painter, rect, rect.center().y() - metrics.height() / 2 + metrics.ascent(), text);
}

/// Paints by sprites where they pay, else directly.
class Brushwork
{
public:
    Brushwork(const QPainter &painter, const TimelineGeometry &geometry, TimelineSprites *sprites)
        : m_sprites(geometry.stamped && painter.paintEngine()->type() == QPaintEngine::Raster ? sprites : nullptr)
    {
        if (m_sprites)
            m_sprites->setPixelRatio(painter.device()->devicePixelRatioF() * painter.worldTransform().m11());
    }

    /// Paints something of \p size around \p centre by \p paint(painter, centre).
    template<typename Paint>
    void shape(QPainter &painter, QPointF centre, const TimelineSprites::Key &key, QSizeF size, Paint paint)
    {
        const QPointF half(size.width() / 2, size.height() / 2);
        if (m_sprites)
            m_sprites->draw(painter, centre - half, key, size, [&](QPainter &to) { paint(to, half); });
        else
            paint(painter, centre);
    }

    /// Paints a line of text in the painter's font and pen, as drawLine().
    void line(QPainter &painter, const QRectF &rect, const QString &text, quint32 variant)
    {
        if (!m_sprites)
            return drawLine(painter, rect, text);
        const QPointF reach(overhang, 0);
        const QSizeF size(rect.width() + 2 * overhang, rect.height());
        m_sprites->draw(painter, rect.topLeft() - reach, {text, 0, variant, rect.width()}, size, [&](QPainter &to) {
            to.setFont(painter.font());
            to.setPen(painter.pen());
            drawLine(to, QRectF(reach, rect.size()), text);
        });
    }

private:
    static constexpr double overhang = 3; ///< letters reach out of their advance
    TimelineSprites *m_sprites;
};

void paintGlyph(QPainter &painter, const TimelineMark &mark, QPointF centre, const MarkColours &colours,
                const Theme &theme, double radius)
{
    QPen pen(colours.edge, 1.25);
    if (mark.dateMarks.approximate && mark.shape == MarkShape::Dot)
        pen.setDashPattern({2, 1.5});
    painter.setPen(pen);
    painter.setBrush(mark.planned ? theme.ground : colours.fill);
    const QPainterPath path = categoryGlyph(theme, mark.category, centre, radius);
    painter.drawPath(path);
    if (mark.dateMarks.uncertain && mark.shape == MarkShape::Dot) {
        const QList<QPolygonF> outlines = path.toSubpathPolygons();
        painter.setPen(QPen(mark.planned ? colours.edge : theme.ground, 0.9));
        for (const QLineF &line : hatchLines({outlines.begin(), outlines.end()}, StancePattern::Rising, 2.5))
            painter.drawLine(line);
    }
}

/// Lines one pixel wide as filled rectangles: a stroked line's ends would reach out of the frame.
void fillRow(QPainter &painter, double y, double width, const QColor &colour)
{
    painter.fillRect(QRectF(0, std::floor(y), width, 1), colour);
}

void fillColumn(QPainter &painter, double x, double top, double bottom, const QColor &colour, double width = 1)
{
    painter.fillRect(QRectF(std::floor(x), std::floor(top), width, bottom - std::floor(top)), colour);
}

/// Lines at 45° inside a rectangle, drawn as lines so that vector output has no pattern images.
void paintHatching(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    painter.setPen(QPen(colour, 0.8));
    constexpr double step = 5;
    for (double x = std::floor(rect.left() / step) * step - rect.height(); x < rect.right(); x += step) {
        QPointF low(x, rect.bottom());
        QPointF high(x + rect.height(), rect.top());
        if (low.x() < rect.left())
            low = QPointF(rect.left(), rect.bottom() - (rect.left() - low.x()));
        if (high.x() > rect.right())
            high = QPointF(rect.right(), rect.top() + (high.x() - rect.right()));
        if (low.x() < high.x())
            painter.drawLine(low, high);
    }
}

/// "Goes on": two chevrons inside the right end.
void paintCut(QPainter &painter, const QRectF &body, const QColor &colour)
{
    const double reach = body.height() / 4;
    painter.setPen(QPen(colour, 1.25));
    for (const double back : {2.0, 2.0 + reach * 1.4}) {
        const QPointF tip(body.right() - 2 - back, body.center().y());
        painter.drawPolyline(QPolygonF{tip + QPointF(-reach, -reach), tip, tip + QPointF(-reach, reach)});
    }
}

void paintBar(QPainter &painter, const TimelineMark &mark, const QRectF &body, const QRectF &core,
              const MarkColours &colours, const TimelineGeometry &geometry, const Theme &theme)
{
    const bool open = mark.dateMarks.openStart || mark.dateMarks.openEnd;
    const double radius =
        std::min(mark.shape == MarkShape::Capsule ? body.height() / 2 : cornerRadius, body.width() / 2);
    QPen edge(open ? fading(colours.edge, mark, geometry.metrics.fadeLength) : QBrush(colours.edge), 1.25);
    if (mark.dateMarks.approximate)
        edge.setDashPattern({3, 2});
    painter.setPen(edge);
    painter.setBrush(mark.planned ? QBrush(theme.ground) : fading(colours.tint, mark, geometry.metrics.fadeLength));
    QPainterPath outline;
    outline.addRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (open && painter.paintEngine()->type() == QPaintEngine::SVG) {
        // Qt's generator writes a pen that fades as a black one: the line becomes a shape that is filled.
        painter.fillPath(outline, painter.brush());
        painter.fillPath(QPainterPathStroker(edge).createStroke(outline), edge.brush());
    } else {
        painter.drawPath(outline);
    }
    const QRectF inner = core.adjusted(0.5, 1.5, -0.5, -1.5);
    if (!inner.isEmpty() && mark.core != mark.body && !mark.planned) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::mix(colours.fill, colours.tint, 0.25));
        painter.drawRect(inner);
    }
    if (mark.dateMarks.uncertain)
        paintHatching(painter, body.adjusted(2, 2, -2, -2), Theme::mix(colours.edge, colours.tint, 0.45));
    if (mark.cut)
        paintCut(painter, body, colours.edge);
}

void paintSpan(QPainter &painter, const TimelineMark &mark, const MarkColours &colours,
               const TimelineGeometry &geometry, const Theme &theme, Brushwork &brushwork)
{
    const QRectF body = visiblePart(mark.body, geometry);
    if (body.isEmpty())
        return;
    constexpr double widestStamp = 256; // wider ones are few, and seldom as wide as another
    const bool plain = !mark.dateMarks.openStart && !mark.dateMarks.openEnd && !mark.dateMarks.approximate
        && !mark.dateMarks.uncertain && (mark.core.isEmpty() || mark.core == mark.body);
    if (plain && body == mark.body && body.width() <= widestStamp) {
        const quint32 variant =
            4U + (mark.planned ? 1U : 0U) + (mark.cut ? 2U : 0U) + (mark.shape == MarkShape::Capsule ? 8U : 0U);
        const QSizeF size(std::round(body.width()), body.height());
        brushwork.shape(painter, body.center(), {{}, mark.category, variant, size.width()}, size,
                        [&](QPainter &to, QPointF centre) {
                            const QRectF whole(centre - QPointF(size.width() / 2, size.height() / 2), size);
                            paintBar(to, mark, whole, {}, colours, geometry, theme);
                        });
    } else {
        paintBar(painter, mark, body, visiblePart(mark.core, geometry), colours, geometry, theme);
    }
}

/// To the upper right of the glyph.
void paintDisputed(QPainter &painter, const TimelineMark &mark, const Theme &theme)
{
    paintDisagreement(painter, mark.glyph + QPointF(6.5, -5), 3.6, theme.disputed, theme.ground);
}

/// A bracket beneath a mark from the first to the last day that its sources give.
void paintSpread(QPainter &painter, const QRectF &spread, const Theme &theme)
{
    const double foot = std::floor(spread.bottom()) - 1;
    painter.fillRect(QRectF(spread.left(), foot, spread.width(), 1), theme.disputed);
    painter.fillRect(QRectF(spread.left(), spread.top(), 1, foot - spread.top()), theme.disputed);
    painter.fillRect(QRectF(spread.right() - 1, spread.top(), 1, foot - spread.top()), theme.disputed);
}

constexpr int roomAroundCount = 2; // its outline

std::uint32_t shownCount(const TimelineMark &mark) { return std::min(mark.count, mostCounted + 1); }

void paintFolded(QPainter &painter, const QRectF &body, std::uint32_t shown, const Theme &theme, const TextFonts &fonts)
{
    painter.setPen(QPen(theme.mutedText, 1));
    painter.setBrush(theme.header);
    painter.drawRoundedRect(body, cornerRadius, cornerRadius);
    painter.setFont(timelineCountFont(fonts));
    painter.setPen(theme.text);
    const QString count = shown > mostCounted ? QStringLiteral("%1+").arg(mostCounted) : QString::number(shown);
    painter.drawText(body.adjusted(0, -4, 0, 4), Qt::AlignCenter | Qt::TextDontClip, count);
}

void paintMark(QPainter &painter, const TimelineMark &mark, const TimelineGeometry &geometry, const Theme &theme,
               const TextFonts &fonts, Brushwork &brushwork)
{
    const MarkColours &colours = theme.category(mark.category);
    if (mark.count > 1) {
        if (mark.body.left() >= geometry.headerWidth)
            brushwork.shape(painter, mark.body.center(), {{}, shownCount(mark), noIndex, mark.body.width()},
                            mark.body.size().toSize() + QSize(2 * roomAroundCount, 8),
                            [&](QPainter &to, QPointF centre) {
                                QRectF body = mark.body;
                                body.moveCenter(centre);
                                paintFolded(to, body, shownCount(mark), theme, fonts);
                            });
    } else {
        if (mark.shape != MarkShape::Dot)
            paintSpan(painter, mark, colours, geometry, theme, brushwork);
        const double radius = geometry.metrics.dotRadius - (mark.shape == MarkShape::Dot ? 0.75 : 1.25);
        if (mark.glyph.x() - radius >= geometry.headerWidth && mark.glyph.x() + radius <= geometry.size.width()) {
            const auto paint = [&](QPainter &to, QPointF centre) {
                paintGlyph(to, mark, centre, colours, theme, radius);
            };
            if (mark.dateMarks.approximate || mark.dateMarks.uncertain)
                paint(painter, mark.glyph);
            else
                brushwork.shape(painter, mark.glyph, {{}, mark.category, mark.planned ? 1U : 0U, radius},
                                QSizeF(1, 1) * (std::ceil(2 * radius) + 4), paint);
            if (mark.disputed)
                paintDisputed(painter, mark, theme);
            if (!mark.spread.isEmpty())
                paintSpread(painter, mark.spread, theme);
        }
    }
    if (!isLabelDrawn(geometry, mark))
        return;
    // Several lines of text want a quiet ground, without the grid showing through.
    for (const PlacedText &line : mark.details)
        painter.fillRect(line.rect, theme.ground);
    if (!mark.details.empty() && mark.labelRect.left() >= mark.body.right())
        painter.fillRect(mark.labelRect, theme.ground);
    painter.setFont(timelineTitleFont(mark.details.empty() ? LabelDetail::Title : LabelDetail::Dated, fonts));
    const bool muted = mark.planned || mark.count > 1;
    painter.setPen(muted ? theme.mutedText : theme.text);
    brushwork.line(painter, mark.labelRect, mark.label, (muted ? 1U : 0U) | (mark.details.empty() ? 0U : 2U));
    painter.setFont(fonts.label);
    painter.setPen(theme.mutedText);
    for (const PlacedText &line : mark.details)
        drawLine(painter, line.rect, line.text);
}

void paintLanes(QPainter &painter, const TimelineGeometry &geometry, const Theme &theme)
{
    const double bottom = geometry.size.height();
    for (const TimelineLaneBox &lane : geometry.lanes) {
        const QRectF rect =
            lane.rect.intersected(QRectF(0, geometry.axisHeight, geometry.size.width(), bottom - geometry.axisHeight));
        painter.fillRect(QRectF(0, rect.top(), geometry.headerWidth, rect.height()), theme.header);
        fillRow(painter, rect.bottom() - 1, geometry.size.width(), theme.grid);
    }
}

/// A triangle that points down where a lane is open, and to its name where it is closed; a pin where it is pinned.
void paintLaneSign(QPainter &painter, const TimelineLaneBox &lane, const QRectF &line, const Theme &theme)
{
    const QPointF centre(line.left() + laneSignWidth / 2 - 3, line.center().y());
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.mutedText);
    if (lane.isPinned) {
        painter.drawEllipse(centre - QPointF(0, 2.5), 3, 3);
        painter.fillRect(QRectF(centre.x() - 0.75, centre.y(), 1.5, 5.5), theme.mutedText);
    } else if (lane.state == LaneState::Closed) {
        painter.drawPolygon(QPolygonF{centre + QPointF(-2, -4), centre + QPointF(3, 0), centre + QPointF(-2, 4)});
    } else {
        painter.drawPolygon(QPolygonF{centre + QPointF(-4, -2), centre + QPointF(4, -2), centre + QPointF(0, 3)});
    }
}

void paintLaneHeaders(QPainter &painter, const TimelineGeometry &geometry, const Theme &theme, const TextFonts &fonts)
{
    painter.setFont(fonts.label);
    const double height = geometry.metrics.lineHeight;
    for (const TimelineLaneBox &lane : geometry.lanes) {
        // The name stays in view while its lane does.
        const double top = lane.isEmpty ? lane.rect.center().y() - height / 2
                                        : std::max(lane.rect.top(), geometry.axisHeight) + geometry.metrics.lanePadding;
        QRectF line(laneHeadPadding, top, geometry.headerWidth - 2 * laneHeadPadding, height);
        if (line.bottom() - 2 > geometry.size.height() || (lane.isEmpty && lane.rect.top() < geometry.axisHeight - 2))
            continue;
        if (lane.hasSign) {
            paintLaneSign(painter, lane, line, theme);
            line.setLeft(line.left() + laneSignWidth);
        }
        const QString count = laneCount(lane.count);
        const double countWidth = QFontMetricsF(fonts.label).horizontalAdvance(count);
        painter.setPen(theme.mutedText);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, count);
        painter.setPen(lane.isEmpty ? theme.mutedText : theme.text);
        const QRectF name = line.adjusted(0, 0, -countWidth - laneHeadPadding, 0);
        drawTextLine(painter, name, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                     QFontMetricsF(fonts.label).elidedText(lane.name, Qt::ElideRight, name.width()));
        if (lane.rest.text.isEmpty() || lane.rest.rect.bottom() > geometry.size.height())
            continue;
        painter.setPen(Theme::withContrast(theme.accent, theme.header, 4.5));
        drawLine(painter, lane.rest.rect, lane.rest.text);
    }
}

void paintPills(QPainter &painter, const TimelineGeometry &geometry, const Theme &theme, const TextFonts &fonts)
{
    painter.setFont(fonts.label);
    for (const LanePill &pill : geometry.pills) {
        if (pill.rect.bottom() > geometry.size.height())
            continue;
        painter.setPen(QPen(theme.strongGrid, 1));
        painter.setBrush(theme.header);
        painter.drawRoundedRect(pill.rect.adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
        painter.setPen(theme.mutedText);
        drawLine(painter, pill.text.rect, pill.text.text);
    }
}

void paintAxis(QPainter &painter, const TimelineGeometry &geometry, const Theme &theme, const TextFonts &fonts)
{
    painter.fillRect(QRectF(0, 0, geometry.size.width(), geometry.axisHeight), theme.header);
    painter.setFont(fonts.label);
    painter.setPen(theme.text);
    for (const PlacedText &label : geometry.axisContexts)
        drawLine(painter, label.rect, label.text);
    painter.setPen(theme.mutedText);
    for (const PlacedText &label : geometry.axisLabels)
        drawLine(painter, label.rect, label.text);
    fillRow(painter, geometry.axisHeight - 1, geometry.size.width(), theme.strongGrid);
}

void paintGrid(QPainter &painter, const TimelineGeometry &geometry, const Theme &theme)
{
    for (const AxisLine &line : geometry.axisLines)
        fillColumn(painter, line.x, line.major ? geometry.axisHeight - geometry.axisLine : geometry.axisHeight,
                   geometry.size.height(), line.major ? theme.strongGrid : theme.grid);
}

void paintCursorLabel(QPainter &painter, const TimelineGeometry &geometry, const Theme &theme, const TextFonts &fonts)
{
    if (!geometry.cursorX)
        return;
    const double labels = geometry.axisTop + geometry.axisLine;
    if (!geometry.cursorCrossesContext)
        fillColumn(painter, *geometry.cursorX, geometry.axisTop, labels, theme.cursor, 1.5);
    if (!geometry.cursorCrossesLabel)
        fillColumn(painter, *geometry.cursorX, labels, geometry.axisHeight, theme.cursor, 1.5);
    painter.setFont(fonts.label);
    painter.setPen(theme.cursor);
    painter.drawText(geometry.cursorLabel.rect, Qt::AlignCenter | Qt::TextDontClip, geometry.cursorLabel.text);
}

} // namespace

void paintTimeline(QPainter &painter, const TimelineGeometry &geometry, const Theme &theme, const TextFonts &fonts,
                   TimelineSprites *sprites)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRectF(QPointF(), geometry.size), theme.ground);
    paintLanes(painter, geometry, theme);
    paintGrid(painter, geometry, theme);
    // Beneath marks, which it must not strike through.
    for (const CursorPiece &piece : geometry.cursorPieces)
        fillColumn(painter, *geometry.cursorX, piece.top, piece.bottom, theme.cursor, 1.5);
    for (const DensityColumn &column : geometry.columns) {
        const QRectF rect = visiblePart(column.rect, geometry);
        fillWithCategory(painter, rect, column.category, theme);
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
    Brushwork brushwork(painter, geometry, sprites);
    for (const TimelineMark &mark : geometry.marks) {
        if (isDrawn(geometry, mark))
            paintMark(painter, mark, geometry, theme, fonts, brushwork);
    }
    paintPills(painter, geometry, theme, fonts);
    paintLaneHeaders(painter, geometry, theme, fonts);
    paintAxis(painter, geometry, theme, fonts);
    paintCursorLabel(painter, geometry, theme, fonts);
}

void paintTimelineOverlay(QPainter &painter, const TimelineGeometry &geometry, const Theme &theme,
                          const std::vector<const TimelineMark *> &selected, const TimelineMark *hovered, bool focused)
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (hovered && hovered->hit.top() >= geometry.axisHeight - 2) {
        QColor light = theme.accent;
        light.setAlphaF(0.14F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(light);
        painter.drawRoundedRect(hovered->hit, cornerRadius, cornerRadius);
    }
    painter.setBrush(Qt::NoBrush);
    for (const TimelineMark *mark : selected) {
        if (mark->body.top() < geometry.axisHeight - 2)
            continue;
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRoundedRect(visiblePart(mark->hit.adjusted(-1, 0, 1, 0), geometry), cornerRadius, cornerRadius);
    }
    if (focused) {
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRect(QRectF(QPointF(), geometry.size).adjusted(1, 1, -1, -1));
    }
}

} // namespace Dateline
