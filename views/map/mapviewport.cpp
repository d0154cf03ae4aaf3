// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/map/mapviewport.h"

#include <algorithm>

namespace Dateline {

namespace {

constexpr double margin = 8;       // pixels around the fitted map
constexpr double legendRoom = 100; // pixels at the foot, if there are any to spare

double fitScale(QSizeF size, QSizeF part)
{
    if (part.isEmpty())
        return 1;
    const double width = std::max(1.0, size.width() - 2 * margin);
    const double height = std::max(1.0, size.height() - 2 * margin);
    return std::min(width / part.width(), height / part.height());
}

} // namespace

MapViewport::MapViewport(QSizeF size, QRectF world) : m_size(size), m_world(world), m_centre(world.center()) { }

double MapViewport::scale() const { return fitScale(m_size, m_world.size()) * m_zoom; }

QPointF MapViewport::toScreen(QPointF map) const { return (map - m_centre) * scale() + pivot(); }

QPointF MapViewport::pivot() const
{
    const double spare = m_size.height() - 2 * margin - m_world.height() * fitScale(m_size, m_world.size());
    return {m_size.width() / 2, (m_size.height() - std::clamp(spare, 0.0, legendRoom)) / 2};
}

QRectF MapViewport::toScreen(QRectF map) const { return {toScreen(map.topLeft()), toScreen(map.bottomRight())}; }

QPointF MapViewport::toMap(QPointF screen) const { return (screen - pivot()) / scale() + m_centre; }

MapViewport MapViewport::zoomed(double factor, QPointF anchor) const
{
    const QPointF fixed = toMap(anchor);
    MapViewport result = *this;
    result.m_zoom = std::clamp(m_zoom * factor, leastZoom, mostZoom);
    result.m_centre += fixed - result.toMap(anchor);
    result.clamp();
    return result;
}

MapViewport MapViewport::panned(QPointF pixels) const
{
    MapViewport result = *this;
    result.m_centre -= pixels / scale();
    result.clamp();
    return result;
}

MapViewport MapViewport::resized(QSizeF size) const
{
    MapViewport result = *this;
    result.m_size = size;
    return result;
}

MapViewport MapViewport::zoomedTo(QRectF part) const
{
    MapViewport result = *this;
    result.m_zoom = std::clamp(fitScale(m_size, part.size()) / fitScale(m_size, m_world.size()), leastZoom, mostZoom);
    result.m_centre = part.center();
    result.clamp();
    return result;
}

MapViewport MapViewport::showing(QPointF place) const
{
    const double inset = std::min(m_size.width(), m_size.height()) / 6;
    const QPointF at = toScreen(place);
    const QPointF wanted(std::clamp(at.x(), inset, std::max(inset, m_size.width() - inset)),
                         std::clamp(at.y(), inset, std::max(inset, m_size.height() - inset)));
    return panned(wanted - at);
}

// The nearer the map, the farther its middle may stray: not at all when everything fits, to the very edge in the
// end. From a fitted map, zooming at any point of the world keeps that point exactly in place.
void MapViewport::clamp()
{
    const double slack = 1 - 1 / m_zoom;
    const QPointF middle = m_world.center();
    const QPointF reach(m_world.width() / 2 * slack, m_world.height() / 2 * slack);
    m_centre.setX(std::clamp(m_centre.x(), middle.x() - reach.x(), middle.x() + reach.x()));
    m_centre.setY(std::clamp(m_centre.y(), middle.y() - reach.y(), middle.y() + reach.y()));
}

} // namespace Dateline
