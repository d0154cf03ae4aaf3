// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/map/mapgeometry.h"

#include "views/map/mapclip.h"
#include "views/map/mappattern.h"
#include "views/map/worldshapes.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace Dateline {

namespace {

/// Points nearer than this to the one before cannot be told apart, not even at twice the pixel density; leaving
/// them out halves the work of painting.
constexpr double leastStep = 0.25;

const CountryCode antarctica = *CountryCode::parse(u"AQ");

class Builder
{
public:
    /// \p known may be null, or else has been built for the same world and viewport.
    Builder(const WorldShapes &world, const MapViewport &viewport, const MapValues &values, const MapGeometry *known)
        : m_world(world), m_viewport(viewport), m_values(values), m_known(known), m_scale(viewport.scale())
    {
        m_geometry.frame = QRectF(QPointF(), viewport.size());
    }

    MapGeometry build()
    {
        for (std::size_t i = 0; i < m_world.shapes().size(); ++i) {
            const WorldShape &shape = m_world.shapes()[i];
            const MapValue value = shape.code.isNull() ? MapValue() : m_values.value(shape.code);
            if (shape.code == antarctica && value == MapValue())
                continue;
            addArea(i, value);
            addDot(shape, value);
        }
        std::stable_sort(m_geometry.dots.begin(), m_geometry.dots.end(),
                         [](const MapDot &a, const MapDot &b) { return a.value.rank < b.value.rank; });
        m_geometry.hasAntarctica = showsAntarctica(m_values);
        if (m_known)
            m_geometry.borders = m_known->borders;
        else
            addBorders();
        if (m_known && m_known->hasAntarctica == m_geometry.hasAntarctica)
            m_geometry.coasts = m_known->coasts;
        else
            addCoasts();
        return std::move(m_geometry);
    }

private:
    void addArea(std::size_t number, MapValue value)
    {
        const WorldShape &shape = m_world.shapes()[number];
        if (shape.isPlace() || !isSeen(shape.bounds))
            return;
        MapArea area{shape.code, value, number, {}, {}, {}};
        if (const MapArea *known = knownArea(number)) {
            area.rings = known->rings;
            area.bounds = known->bounds;
            const bool samePattern = known->value.sign == value.sign;
            area.hatching = samePattern ? known->hatching : hatching(area);
            m_geometry.areas.push_back(std::move(area));
            return;
        }
        for (std::size_t i = 0; i < shape.rings.size(); ++i) {
            if (!isSeen(shape.ringBounds[i]))
                continue;
            QPolygonF ring = toScreen(shape.rings[i]);
            if (!isWhole(shape.ringBounds[i]))
                ring = clippedRing(ring, m_geometry.frame);
            if (ring.size() < 3)
                continue;
            area.bounds |= ring.boundingRect();
            area.rings.push_back(std::move(ring));
        }
        if (area.rings.empty())
            return;
        area.hatching = hatching(area);
        m_geometry.areas.push_back(std::move(area));
    }

    const MapArea *knownArea(std::size_t number) const
    {
        if (!m_known)
            return nullptr;
        const auto &areas = m_known->areas;
        const auto known = std::lower_bound(areas.begin(), areas.end(), number,
                                            [](const MapArea &a, std::size_t n) { return a.shape < n; });
        return known != areas.end() && known->shape == number ? &*known : nullptr;
    }

    static std::vector<QLineF> hatching(const MapArea &area)
    {
        return hatchLines(area.rings, patternOf(area.value.sign), MapGeometry::hatchSpacing);
    }

    void addDot(const WorldShape &shape, MapValue value)
    {
        // A place without data lies on land that is drawn as another country's: no dot, and no hit.
        const bool wanted = value.hasData() || value.selected;
        if (shape.code.isNull() || (shape.isPlace() && !wanted))
            return;
        const bool loud = value.rank > 0 || value.selected;
        if (shape.area * m_scale * m_scale >= (loud ? MapGeometry::leastArea : MapGeometry::leastQuietArea))
            return;
        const QPointF centre = m_viewport.toScreen(shape.label);
        if (!m_geometry.frame.contains(centre))
            return;
        const double share = loud ? 1 : wanted ? mutedShare : quietShare;
        MapDot dot{shape.code, value, centre, radius() * share, {}};
        dot.hatching = hatchLines({circle(centre, dot.radius)}, patternOf(value.sign), MapGeometry::dotHatchSpacing);
        m_geometry.dots.push_back(std::move(dot));
    }

    static QPolygonF circle(QPointF centre, double radius)
    {
        constexpr int corners = 24;
        QPolygonF ring;
        for (int i = 0; i < corners; ++i) {
            const double angle = 2 * std::numbers::pi * i / corners;
            ring.append(centre + radius * QPointF(std::cos(angle), std::sin(angle)));
        }
        return ring;
    }

    void addBorders()
    {
        for (std::size_t i = 0; i < m_world.borders().size(); ++i)
            addLine(m_world.borders()[i], m_world.borderBounds()[i], m_geometry.borders);
    }

    void addCoasts()
    {
        for (std::size_t i = 0; i < m_world.coasts().size(); ++i) {
            if (m_geometry.hasAntarctica || m_world.coastCountries()[i] != antarctica)
                addLine(m_world.coasts()[i], m_world.coastBounds()[i], m_geometry.coasts);
        }
    }

    void addLine(const QPolygonF &line, const QRectF &bounds, std::vector<QPolygonF> &out)
    {
        if (!isSeen(bounds))
            return;
        if (isWhole(bounds))
            out.push_back(toScreen(line));
        else
            appendClippedLine(toScreen(line), m_geometry.frame, &out);
    }

    // Not QRectF::intersects(), which is false for the flat bounds of a border along a parallel.
    bool isSeen(const QRectF &bounds) const
    {
        const QRectF r = m_viewport.toScreen(bounds);
        return r.right() >= 0 && r.bottom() >= 0 && r.left() <= m_geometry.frame.right()
            && r.top() <= m_geometry.frame.bottom();
    }

    bool isWhole(const QRectF &bounds) const
    {
        const QRectF r = m_viewport.toScreen(bounds);
        return r.left() >= 0 && r.top() >= 0 && r.right() <= m_geometry.frame.right()
            && r.bottom() <= m_geometry.frame.bottom();
    }

    /// In pixels and thinned; first and last point always stay. Rings may shrink below three points.
    QPolygonF toScreen(const QPolygonF &line) const
    {
        const QPointF origin = m_viewport.toScreen(QPointF());
        QPolygonF result;
        result.reserve(line.size());
        QPointF last;
        for (qsizetype i = 0; i < line.size(); ++i) {
            const QPointF point = line[i] * m_scale + origin;
            const QPointF step = point - last;
            if (i > 0 && i + 1 < line.size() && std::abs(step.x()) + std::abs(step.y()) < leastStep)
                continue;
            result.append(point);
            last = point;
        }
        return result;
    }

    /// Large maps carry larger dots, and so do those that are zoomed: calm where all of the world is seen, easy to tell
    /// apart where few countries are.
    double radius() const
    {
        constexpr double mostOfWhole = 4;
        constexpr double mostGrowth = 2;
        const double ofWhole = std::clamp(1.8 + m_geometry.frame.width() / 600, MapGeometry::leastRadius, mostOfWhole);
        return ofWhole * std::min(mostGrowth, std::pow(m_viewport.zoom(), 0.3));
    }

    // Of the radius, for small countries of which there is nothing to tell, and for those without data.
    static constexpr double mutedShare = 0.6;
    static constexpr double quietShare = 0.35;

    const WorldShapes &m_world;
    const MapViewport &m_viewport;
    const MapValues &m_values;
    const MapGeometry *m_known;
    double m_scale;
    MapGeometry m_geometry;
};

double distance(QPointF a, QPointF b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

/// How far \p point is from a dot, as a share of the distance at which that is still hit.
double shareOfReach(const MapDot &dot, QPointF point)
{
    constexpr double easyReach = 5; // a pointer is not a needle
    constexpr double quietReach = 1.5;
    return distance(dot.centre, point)
        / (dot.value.rank > 0 ? std::max(dot.radius, easyReach) : dot.radius + quietReach);
}

bool contains(const MapArea &area, QPointF point)
{
    if (!area.bounds.contains(point))
        return false;
    bool inside = false;
    for (const QPolygonF &ring : area.rings) {
        if (ring.containsPoint(point, Qt::OddEvenFill))
            inside = !inside;
    }
    return inside;
}

} // namespace

MapGeometry MapGeometry::build(const WorldShapes &world, const MapViewport &viewport, const MapValues &values)
{
    return Builder(world, viewport, values, nullptr).build();
}

MapGeometry MapGeometry::withValues(const WorldShapes &world, const MapViewport &viewport,
                                    const MapValues &values) const
{
    return Builder(world, viewport, values, this).build();
}

CountryCode MapGeometry::hitTest(QPointF point) const
{
    double nearest = 1;
    for (const MapDot &candidate : dots)
        nearest = std::min(nearest, shareOfReach(candidate, point));
    // Dots a pixel apart cannot be told apart by pointing: the one on top is meant, which is painted last.
    constexpr double onePixel = 0.2;
    for (auto dot = dots.rbegin(); dot != dots.rend(); ++dot) {
        const double share = shareOfReach(*dot, point);
        if (share < 1 && share <= nearest + onePixel)
            return dot->code;
    }
    const auto it = std::find_if(areas.begin(), areas.end(), [point](const MapArea &a) { return contains(a, point); });
    return it == areas.end() ? CountryCode() : it->code;
}

const MapArea *MapGeometry::area(CountryCode code) const
{
    const auto it = std::find_if(areas.begin(), areas.end(), [code](const MapArea &a) { return a.code == code; });
    return it == areas.end() || code.isNull() ? nullptr : &*it;
}

const MapDot *MapGeometry::dot(CountryCode code) const
{
    const auto it = std::find_if(dots.begin(), dots.end(), [code](const MapDot &d) { return d.code == code; });
    return it == dots.end() ? nullptr : &*it;
}

std::vector<QPolygonF> MapGeometry::outline(const MapArea &area) const
{
    std::vector<QPolygonF> lines;
    for (const QPolygonF &ring : area.rings)
        appendOutline(ring, frame, &lines);
    return lines;
}

bool showsAntarctica(const MapValues &values) { return values.value(antarctica) != MapValue(); }

} // namespace Dateline
