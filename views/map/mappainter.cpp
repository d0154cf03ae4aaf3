// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/map/mappainter.h"

#include "views/map/mapgeometry.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QPen>

#include <algorithm>
#include <cmath>

namespace Dateline {

namespace {

constexpr double selectionWidth = 2;
constexpr double inset = 8; // of legend and caption from the frame

/// Saves a painter's state for as long as it lives.
class Saved
{
    Q_DISABLE_COPY_MOVE(Saved)
public:
    explicit Saved(QPainter &painter) : m_painter(painter) { m_painter.save(); }
    ~Saved() { m_painter.restore(); }

private:
    QPainter &m_painter;
};

QPainterPath closedPath(const std::vector<QPolygonF> &rings)
{
    QPainterPath path; // odd-even is its default
    for (const QPolygonF &ring : rings) {
        path.addPolygon(ring);
        path.closeSubpath();
    }
    return path;
}

QPen pen(const QColor &colour, double width) { return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin}; }

QFont smaller(QFont font)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(std::max(1.0, font.pointSizeF() - 1));
    else
        font.setPixelSize(std::max(1, font.pixelSize() - 1));
    return font;
}

} // namespace

std::vector<QColor> MapStyle::blues()
{
    std::vector<QColor> colours;
    for (const QRgb colour : {0xb3d1eaU, 0x7fb0dbU, 0x4a8ac4U, 0x2563a3U, 0x103d73U})
        colours.emplace_back(colour);
    return colours;
}

QColor MapStyle::fill(int fillClass, int classes) const
{
    if (fillClass <= 0 || ramp.empty())
        return land;
    const auto last = static_cast<double>(ramp.size() - 1);
    // A single class gets a colour from the middle: a lone palest blue looks like no data.
    const double place = classes > 1 ? last * (fillClass - 1) / (classes - 1) : last * 0.6;
    return ramp[static_cast<std::size_t>(std::clamp(std::lround(place), 0L, std::lround(last)))];
}

QColor MapPainter::fill(int fillClass) const
{
    return m_style.fill(fillClass, static_cast<int>(m_geometry.classes.size()));
}

void MapPainter::paintMap(QPainter &painter) const
{
    const Saved saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(m_geometry.frame, m_style.ground);
    paintAreas(painter);
    paintBorders(painter);
    paintSelection(painter);
    paintDots(painter);
}

void MapPainter::paintAreas(QPainter &painter) const
{
    for (const MapArea &area : m_geometry.areas) {
        const QPainterPath path = closedPath(area.rings);
        painter.fillPath(path, fill(area.fillClass));
    }
}

void MapPainter::paintBorders(QPainter &painter) const
{
    const bool small = m_geometry.frame.width() < 700; // where countries are a few pixels wide, borders eat them up
    painter.setPen(pen(m_style.ground, small ? m_style.border * 0.7 : m_style.border));
    for (const QPolygonF &line : m_geometry.borders)
        painter.drawPolyline(line);
}

void MapPainter::paintDots(QPainter &painter) const
{
    for (const MapDot &dot : m_geometry.dots) {
        const bool quiet = dot.fillClass == 0 && !dot.value.selected;
        // A rim in the colour of the ground parts dots that touch; quiet ones are too small to carry one.
        painter.setPen(quiet ? QPen(Qt::NoPen) : pen(m_style.ground, 1));
        painter.setBrush(quiet ? m_style.quietDot : fill(dot.fillClass));
        painter.drawEllipse(dot.centre, dot.radius, dot.radius);
        if (dot.value.selected)
            strokeCountry(painter, dot.code, m_style.selection, selectionWidth, selectionWidth);
    }
}

// The accent may be one of the blues it lies upon: a rim in the colour of the ground sets it off.
void MapPainter::paintSelection(QPainter &painter) const
{
    for (const MapArea &area : m_geometry.areas) {
        if (!area.value.selected || m_geometry.dot(area.code))
            continue;
        strokeCountry(painter, area.code, m_style.ground, 2 * selectionWidth, 0);
        strokeCountry(painter, area.code, m_style.selection, selectionWidth, 0);
    }
}

void MapPainter::strokeCountry(QPainter &painter, CountryCode code, const QColor &colour, double width,
                               double dotGap) const
{
    painter.setPen(pen(colour, width));
    painter.setBrush(Qt::NoBrush);
    if (const MapDot *dot = m_geometry.dot(code)) {
        painter.drawEllipse(dot->centre, dot->radius + dotGap, dot->radius + dotGap);
        return;
    }
    if (const MapArea *area = m_geometry.area(code)) {
        for (const QPolygonF &line : m_geometry.outline(*area))
            painter.drawPolyline(line);
    }
}

void MapPainter::paintHover(QPainter &painter, CountryCode code) const
{
    const Saved saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor light = m_style.ground;
    light.setAlphaF(0.3F);
    if (const MapArea *area = m_geometry.area(code); area && !m_geometry.dot(code))
        painter.fillPath(closedPath(area->rings), light);
    strokeCountry(painter, code, m_style.text, 1, 1);
}

void MapPainter::paintFocus(QPainter &painter, CountryCode code) const
{
    const Saved saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    strokeCountry(painter, code, m_style.ground, 4, 2.5);
    strokeCountry(painter, code, m_style.text, 2, 2.5);
}

void MapPainter::paintCaption(QPainter &painter, const QString &text) const
{
    if (text.isEmpty())
        return;
    const Saved saved(painter);
    painter.setFont(m_style.font);
    const QFontMetricsF metrics(m_style.font, painter.device());
    const double room = m_geometry.frame.width() - 4 * inset;
    const QString shown = metrics.elidedText(text, Qt::ElideRight, room);
    const QRectF box(m_geometry.frame.topLeft() + QPointF(inset, inset),
                     QSizeF(metrics.horizontalAdvance(shown) + 2 * inset, metrics.height() + inset));
    painter.fillRect(box, m_style.ground);
    painter.setPen(pen(m_style.quietDot, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box);
    painter.setPen(m_style.text);
    painter.drawText(box.topLeft() + QPointF(inset, inset / 2 + metrics.ascent()), shown);
}

void MapPainter::paintLegend(QPainter &painter, const QString &title, const QString &emptyText) const
{
    const Saved saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont small = smaller(m_style.font);
    const QFontMetricsF metrics(small, painter.device());
    painter.setFont(small);

    constexpr double gap = 4;
    const int classes = static_cast<int>(m_geometry.classes.size());
    const auto label = [this](int fillClass) {
        return fillClass == 0 ? QStringLiteral("0") : m_geometry.classes[static_cast<std::size_t>(fillClass - 1)].label;
    };
    const bool empty = classes == 0;
    const double room = m_geometry.frame.width() - 2 * inset;
    const QString heading = metrics.elidedText(empty ? emptyText : title, Qt::ElideRight, room);
    const double swatchHeight = std::round(metrics.height() * 0.6);
    double swatchWidth = 24;
    for (int fillClass = 1; fillClass <= classes; ++fillClass)
        swatchWidth = std::max(swatchWidth, std::ceil(metrics.horizontalAdvance(label(fillClass)) + gap));
    swatchWidth = std::max(1.0, std::min(swatchWidth, std::floor(room / (classes + 1)) - 1));
    const double headingHeight = heading.isEmpty() ? 0 : metrics.height() + gap;
    const double barHeight = empty ? 0 : swatchHeight + gap / 2 + metrics.height();
    const double width = std::max(metrics.horizontalAdvance(heading), empty ? 0.0 : (classes + 1) * (swatchWidth + 1));
    const QRectF box(m_geometry.frame.left() + inset,
                     std::round(m_geometry.frame.bottom() - inset - headingHeight - barHeight), width,
                     headingHeight + barHeight);

    if (box.height() > m_geometry.frame.height() / 3)
        return; // a thumbnail: the map is worth more than its legend

    // Zoomed in, there is land underneath.
    QColor veil = m_style.ground;
    veil.setAlphaF(0.85F);
    painter.fillRect(box.adjusted(-gap, -gap, gap, gap), veil);
    painter.setPen(m_style.mutedText);
    if (!heading.isEmpty())
        painter.drawText(box.topLeft() + QPointF(0, metrics.ascent()), heading);
    double x = box.left();
    double freeFrom = 0; // where the next label may begin
    const double y = std::round(box.top() + headingHeight);
    for (int fillClass = 0; !empty && fillClass <= classes; ++fillClass) {
        painter.fillRect(QRectF(x, y, swatchWidth, swatchHeight), fill(fillClass));
        const double labelX = x + (swatchWidth - metrics.horizontalAdvance(label(fillClass))) / 2;
        if (labelX >= freeFrom) { // in a very narrow window not every label has room
            painter.drawText(QPointF(labelX, y + swatchHeight + gap / 2 + metrics.ascent()), label(fillClass));
            freeFrom = labelX + metrics.horizontalAdvance(label(fillClass)) + gap / 2;
        }
        x += swatchWidth + 1;
    }
}

} // namespace Dateline
