// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/mapvalue.h"
#include "views/map/mapviewport.h"

#include <QLineF>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace Dateline {

class WorldShapes;

/// A country as polygons, in pixels and cut to the frame.
struct MapArea
{
    CountryCode code; ///< null for land that belongs to no code
    MapValue value;
    std::size_t shape = 0;        ///< place in WorldShapes::shapes()
    std::vector<QPolygonF> rings; ///< odd-even
    QRectF bounds;
    std::vector<QLineF> hatching; ///< the value's pattern
};

/// A country too small to be seen as a polygon.
struct MapDot
{
    CountryCode code;
    MapValue value;
    QPointF centre;
    double radius = 0;
    std::vector<QLineF> hatching;
};

/// Everything that is drawn of the map, in pixels, computed without a widget: the screen, an exported picture, the
/// hit test and the tests all read this.
struct MapGeometry
{
    /// Below this area (px²) a country that there is something to tell of gets a dot.
    static constexpr double leastArea = 4;
    /// The same for others: only what could not be seen at all, or the dots of small countries
    /// would shout down the map.
    static constexpr double leastQuietArea = 1.6;
    /// The radius of the dot of a country that there is something to tell of, at least.
    static constexpr double leastRadius = 2.5;
    /// Between the lines of a pattern, px.
    static constexpr double hatchSpacing = 5;
    static constexpr double dotHatchSpacing = 2.5;

    QRectF frame;                   ///< nothing lies outside, but for the rims of dots
    std::vector<MapArea> areas;     ///< disjoint; in the order of their codes
    std::vector<QPolygonF> borders; ///< open lines between countries
    std::vector<QPolygonF> coasts;  ///< the other outlines, each line once
    bool hasAntarctica = false;
    std::vector<MapDot> dots; ///< in painting order: higher ranks later

    /// Antarctica is left out unless it has a value. O(points in sight).
    static MapGeometry build(const WorldShapes &world, const MapViewport &viewport, const MapValues &values);
    /// The same for other values. \p world and \p viewport are those that it was built for: its outlines are taken
    /// over. O(countries).
    MapGeometry withValues(const WorldShapes &world, const MapViewport &viewport, const MapValues &values) const;

    /// The country at \p point: the nearest dot within reach, the upper one of two a pixel apart, else the polygon;
    /// null for the sea.
    CountryCode hitTest(QPointF point) const;

    const MapArea *area(CountryCode code) const;
    const MapDot *dot(CountryCode code) const;

    /// The outline of an area as open lines, without the pieces where the frame cuts it.
    std::vector<QPolygonF> outline(const MapArea &area) const;
};

/// Whether the map needs room for Antarctica: it has data or is selected.
bool showsAntarctica(const MapValues &values);

} // namespace Dateline
