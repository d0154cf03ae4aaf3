// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/map/mapnames.h"

#include "views/map/worldshapes.h"

#include <QFontMetricsF>

#include <algorithm>
#include <tuple>

namespace Dateline {

namespace {

constexpr double zoomedFrom = 1.8; ///< from here on there is room for names of what has no data, and beside dots
constexpr double nameMargin = 2;
constexpr double dotMargin = 3;

double extentOf(const QRectF &bounds) { return bounds.width() * bounds.height(); }

bool isOnLand(const MapArea &area, QPointF point)
{
    bool inside = false;
    for (const QPolygonF &ring : area.rings)
        inside ^= ring.containsPoint(point, Qt::OddEvenFill);
    return inside;
}

/// Names stand on a few lines: where the edges of their boxes lie inside, all of them does.
bool isWithin(const MapArea &area, const QRectF &box)
{
    for (const double share : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        const double x = box.left() + share * box.width();
        if (!isOnLand(area, {x, box.top()}) || !isOnLand(area, {x, box.bottom()}))
            return false;
    }
    return true;
}

class NamePlacer
{
public:
    NamePlacer(const MapGeometry &geometry, const WorldShapes &world, const MapViewport &viewport,
               const MapNaming &naming)
        : m_geometry(geometry), m_world(world), m_viewport(viewport), m_naming(naming), m_metrics(naming.font)
    { }

    std::vector<MapName> place()
    {
        const bool zoomed = m_viewport.zoom() >= zoomedFrom;
        std::vector<const MapArea *> areas;
        for (const MapArea &area : m_geometry.areas) {
            const bool wanted = area.value.hasData() || zoomed;
            // Not even three letters would fit; beside it they may.
            const bool fits =
                area.bounds.width() > 3 * m_metrics.averageCharWidth() && area.bounds.height() > m_metrics.height();
            if (wanted && !area.code.isNull() && (fits || area.value.rank > 0) && !m_geometry.dot(area.code))
                areas.push_back(&area);
        }
        std::stable_sort(areas.begin(), areas.end(), [](const MapArea *a, const MapArea *b) {
            const auto key = [](const MapArea *area) {
                return std::tuple(area->value.rank > 0, area->value.hasData(), extentOf(area->bounds));
            };
            return key(a) > key(b);
        });
        for (const MapArea *area : areas)
            nameArea(*area);
        for (const MapArea *area : areas) {
            if (area->value.rank > 0)
                nameAtSea(*area);
        }
        for (auto dot = m_geometry.dots.rbegin(); zoomed && dot != m_geometry.dots.rend(); ++dot)
            nameDot(*dot);
        return std::move(m_names);
    }

private:
    QSizeF sizeOf(const QString &text) const
    {
        return {m_metrics.horizontalAdvance(text) + 2 * nameMargin, m_metrics.height()};
    }

    static QRectF centredAt(QPointF centre, QSizeF size)
    {
        return {centre - QPointF(size.width() / 2, size.height() / 2), size};
    }

    bool isFree(const QRectF &box) const
    {
        if (!m_geometry.frame.contains(box) || box.intersects(m_naming.keepFree))
            return false;
        const bool onName = std::any_of(m_names.begin(), m_names.end(),
                                        [&box](const MapName &name) { return name.box.intersects(box); });
        return !onName && std::none_of(m_geometry.dots.begin(), m_geometry.dots.end(), [&box](const MapDot &dot) {
            const double reach = dot.radius + 1;
            return box.intersects(QRectF(dot.centre - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)));
        });
    }

    void nameArea(const MapArea &area)
    {
        const QString text = m_naming.nameOf(area.code);
        const QSizeF size = sizeOf(text);
        if (text.isEmpty() || size.width() > area.bounds.width())
            return;
        const QPointF label = m_viewport.toScreen(m_world.shapes()[area.shape].label);
        const double up = size.height();
        // Well inside, a little above or below, or in the middle of what is in sight.
        for (const QPointF centre : {label, label - QPointF(0, up), label + QPointF(0, up), area.bounds.center()}) {
            const QRectF box = centredAt(centre, size);
            if (!isFree(box) || !isWithin(area, box))
                continue;
            m_names.push_back({area.code, text, box, false});
            return;
        }
    }

    /// Beside the largest part of a country that there is something to tell of and that is too small for its name, if
    /// there is nothing but sea.
    void nameAtSea(const MapArea &area)
    {
        constexpr double mostAway = 0.12; // of the frame: beside a larger country it would not be read as its name
        const QRectF land = largestPart(area);
        const QString text = m_naming.nameOf(area.code);
        const bool named = std::any_of(m_names.begin(), m_names.end(),
                                       [&area](const MapName &name) { return name.code == area.code; });
        if (named || text.isEmpty() || land.width() > mostAway * m_geometry.frame.width())
            return;
        const QSizeF size = sizeOf(text);
        const QPointF middle = land.center();
        const double aside = (land.width() + size.width()) / 2 + nameMargin;
        const double above = (land.height() + size.height()) / 2;
        for (const QPointF step : {QPointF(aside, 0), QPointF(-aside, 0), QPointF(0, -above), QPointF(0, above)}) {
            const QRectF box = centredAt(middle + step, size);
            if (!isFree(box) || !isOverSea(box))
                continue;
            m_names.push_back({area.code, text, box, true});
            return;
        }
    }

    static QRectF largestPart(const MapArea &area)
    {
        QRectF largest;
        for (const QPolygonF &ring : area.rings) {
            const QRectF bounds = ring.boundingRect();
            if (extentOf(bounds) > extentOf(largest))
                largest = bounds;
        }
        return largest;
    }

    bool isOverSea(const QRectF &box) const
    {
        return std::none_of(m_geometry.areas.begin(), m_geometry.areas.end(), [&box](const MapArea &area) {
            if (!area.bounds.intersects(box))
                return false;
            for (const double share : {0.0, 0.17, 0.33, 0.5, 0.67, 0.83, 1.0}) {
                const double x = box.left() + share * box.width();
                for (const double y : {box.top() + 2, box.center().y(), box.bottom() - 2}) {
                    if (isOnLand(area, {x, y}))
                        return true;
                }
            }
            return false;
        });
    }

    bool isOverNobody(const QRectF &box, CountryCode but) const
    {
        return std::none_of(m_geometry.areas.begin(), m_geometry.areas.end(), [&](const MapArea &area) {
            return area.value.hasData() && area.code != but && area.bounds.intersects(box)
                && (isOnLand(area, box.topLeft()) || isOnLand(area, box.topRight()) || isOnLand(area, box.bottomLeft())
                    || isOnLand(area, box.bottomRight()) || isOnLand(area, box.center()));
        });
    }

    void nameDot(const MapDot &dot)
    {
        const QString text = dot.value.hasData() ? m_naming.nameOf(dot.code) : QString();
        if (text.isEmpty())
            return;
        const QSizeF size = sizeOf(text);
        const double away = dot.radius + dotMargin + size.width() / 2;
        for (const double side : {1.0, -1.0}) {
            const QRectF box = centredAt(dot.centre + QPointF(side * away, 0), size);
            if (!isFree(box) || !isOverNobody(box, dot.code))
                continue;
            m_names.push_back({dot.code, text, box, true});
            return;
        }
    }

    const MapGeometry &m_geometry;
    const WorldShapes &m_world;
    const MapViewport &m_viewport;
    const MapNaming &m_naming;
    const QFontMetricsF m_metrics;
    std::vector<MapName> m_names;
};

} // namespace

std::vector<MapName> placeMapNames(const MapGeometry &geometry, const WorldShapes &world, const MapViewport &viewport,
                                   const MapNaming &naming)
{
    return NamePlacer(geometry, world, viewport, naming).place();
}

} // namespace Dateline
