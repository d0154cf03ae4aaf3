// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/map/mappainter.h"

#include "views/common/fonts.h"
#include "views/common/hatching.h"
#include "views/map/mapgeometry.h"
#include "views/map/mapnames.h"
#include "views/map/mapstyle.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QPen>

#include <algorithm>
#include <cmath>

namespace Dateline {

namespace {

constexpr double selectionWidth = 2;
constexpr double hatchWidth = 1.2;
constexpr double dotHatchWidth = 0.9;
constexpr double captionInset = 8; // of the caption from the frame

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

QPen hatchPen(const QColor &colour, double width) { return {colour, width, Qt::SolidLine, Qt::FlatCap}; }

QPen pen(const QColor &colour, double width) { return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin}; }

} // namespace

QPainterPath areaPath(const MapArea &area)
{
    QPainterPath path; // odd-even is its default
    for (const QPolygonF &ring : area.rings) {
        path.addPolygon(ring);
        path.closeSubpath();
    }
    return path;
}

void paintHatching(QPainter &painter, const MapArea &area, const QColor &colour)
{
    painter.setPen(hatchPen(colour, hatchWidth));
    painter.drawLines(area.hatching.data(), static_cast<int>(area.hatching.size()));
}

void paintOutlines(QPainter &painter, const MapGeometry &geometry, const MapStyle &style, const QColor &colour)
{
    const bool small = geometry.frame.width() < 700; // where countries are a few pixels wide, lines eat them up
    const double width = small ? style.outline * 0.7 : style.outline;
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
    for (const auto *lines : {&geometry.coasts, &geometry.borders}) {
        for (const QPolygonF &line : *lines)
            painter.drawPolyline(line);
    }
}

void MapPainter::paintMap(QPainter &painter) const
{
    paintLand(painter);
    paintMarks(painter);
}

void MapPainter::paintLand(QPainter &painter) const
{
    const Saved saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(m_geometry.frame, m_style.theme.ground);
    for (const MapArea &area : m_geometry.areas) {
        if (!area.value.hasData())
            continue;
        const QColor fill = m_style.fill(area.value.fillClass, m_legend);
        painter.fillPath(areaPath(area), fill);
        if (!area.hatching.empty())
            paintHatching(painter, area, patternColour(fill));
    }
    paintOutlines(painter, m_geometry, m_style, m_style.theme.outline());
}

void MapPainter::paintMarks(QPainter &painter) const
{
    const Saved saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    paintSelection(painter);
    paintDots(painter);
}

void MapPainter::paintDots(QPainter &painter) const
{
    for (const MapDot &dot : m_geometry.dots) {
        const bool quiet = !dot.value.hasData() && !dot.value.selected;
        const QColor fill = quiet ? m_style.theme.outline() : m_style.fill(dot.value.fillClass, m_legend);
        // A rim sets off pale dots from the ground and parts those that touch; quiet ones are too small to carry one.
        painter.setPen(quiet ? QPen(Qt::NoPen) : pen(m_style.theme.outline(), 1));
        painter.setBrush(fill);
        painter.drawEllipse(dot.centre, dot.radius, dot.radius);
        if (!dot.hatching.empty()) {
            painter.setPen(hatchPen(patternColour(fill), dotHatchWidth));
            painter.drawLines(dot.hatching.data(), static_cast<int>(dot.hatching.size()));
        }
        if (dot.value.selected)
            strokeCountry(painter, dot.code, m_style.theme.accent, selectionWidth, selectionWidth);
    }
}

// The accent may be one of the colours it lies upon: a rim in the colour of the ground sets it off.
void MapPainter::paintSelection(QPainter &painter) const
{
    for (const MapArea &area : m_geometry.areas) {
        if (!area.value.selected || m_geometry.dot(area.code))
            continue;
        strokeCountry(painter, area.code, m_style.theme.ground, 2 * selectionWidth, 0);
        strokeCountry(painter, area.code, m_style.theme.accent, selectionWidth, 0);
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

void MapPainter::paintNames(QPainter &painter, const std::vector<MapName> &names) const
{
    const Saved saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_style.font);
    const double ascent = QFontMetricsF(m_style.font, painter.device()).ascent();
    for (const MapName &name : names) {
        const MapArea *const area = name.beside ? nullptr : m_geometry.area(name.code);
        const int fillClass = area ? area->value.fillClass : 0;
        painter.setPen(area && fillClass == 0 ? m_style.theme.mutedText
                                              : m_style.theme.textOn(m_style.fill(fillClass, m_legend)));
        drawTextOnBaseline(painter, name.box.adjusted(2, 0, -2, 0), name.box.top() + ascent, name.text);
    }
}

void MapPainter::paintHover(QPainter &painter, CountryCode code) const
{
    const Saved saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    strokeCountry(painter, code, m_style.theme.ground, 3, 1);
    strokeCountry(painter, code, m_style.theme.text, 1.5, 1);
}

void MapPainter::paintClass(QPainter &painter, const MapLegendLayout::Item &item) const
{
    const Saved saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const MapArea &area : m_geometry.areas) {
        if (!area.code.isNull() && isOf(item, area.value) && !m_geometry.dot(area.code))
            strokeCountry(painter, area.code, m_style.theme.text, 1.5, 0);
    }
    for (const MapDot &dot : m_geometry.dots) {
        if (isOf(item, dot.value) && dot.value.hasData())
            strokeCountry(painter, dot.code, m_style.theme.text, 1.5, 2);
    }
    painter.setPen(pen(m_style.theme.text, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(item.swatch.united(item.label).united(item.countBox).adjusted(-2.5, -1.5, 2.5, 1.5));
}

void MapPainter::paintFocus(QPainter &painter, CountryCode code) const
{
    const Saved saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    strokeCountry(painter, code, m_style.theme.ground, 4, 2.5);
    strokeCountry(painter, code, m_style.theme.text, 2, 2.5);
}

void MapPainter::paintCaption(QPainter &painter, const QStringList &lines) const
{
    const QFontMetricsF metrics(m_style.font, painter.device());
    const double room = m_geometry.frame.width() - 4 * captionInset;
    const auto mostLines = std::max<qsizetype>(1, std::lround(m_geometry.frame.height() / 2 / metrics.height()));
    QStringList shown;
    double width = 0;
    for (const QString &line : lines.mid(0, mostLines)) {
        shown.append(metrics.elidedText(line, Qt::ElideRight, room));
        width = std::max(width, metrics.horizontalAdvance(shown.last()));
    }
    if (shown.isEmpty())
        return;
    const Saved saved(painter);
    const QRectF box(
        m_geometry.frame.topLeft() + QPointF(captionInset, captionInset),
        QSizeF(width + 2 * captionInset, metrics.height() * static_cast<double>(shown.size()) + captionInset));
    painter.setPen(pen(m_style.theme.outline(), 1));
    painter.setBrush(m_style.theme.ground);
    painter.drawRect(box);
    painter.setFont(m_style.font);
    QPointF place = box.topLeft() + QPointF(captionInset, captionInset / 2 + metrics.ascent());
    for (const QString &line : shown) {
        painter.setPen(&line == &shown.first() ? m_style.theme.text : m_style.theme.mutedText);
        painter.drawText(place, line);
        place.ry() += metrics.height();
    }
}

} // namespace Dateline
