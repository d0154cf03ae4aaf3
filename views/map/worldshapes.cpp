// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/map/worldshapes.h"

#include "views/map/maptr.h"
#include "views/map/worldreader.h"

#include <QFile>
#include <QtDebug>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace Dateline {

namespace {

/// Twice the signed area would do to compare, but the size of dots needs the real one.
double signedArea(const QPolygonF &ring)
{
    double sum = 0;
    QPointF previous = ring.constLast();
    for (const QPointF &point : ring) {
        sum += previous.x() * point.y() - point.x() * previous.y();
        previous = point;
    }
    return sum / 2;
}

QRectF latitudeBand(const EqualEarth &projection, double south, double north)
{
    const double middle = projection.centralMeridian();
    const double west = projection.forward({middle - 180, 0}).x();
    const double top = projection.forward({middle, north}).y();
    const double bottom = projection.forward({middle, south}).y();
    return {QPointF(west, top), QPointF(-west, bottom)};
}

/// A piece of an outline, whichever way it is followed.
using Segment = std::array<double, 4>;

Segment segment(QPointF a, QPointF b)
{
    if (std::pair(b.x(), b.y()) < std::pair(a.x(), a.y()))
        std::swap(a, b);
    return {a.x(), a.y(), b.x(), b.y()};
}

Result<WorldShapes> readBundled()
{
    QFile file(QStringLiteral(":/map/world-50m.bin"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, MapTr::tr("the map is not built into this program"), file.fileName()};
    return WorldShapes::read(file.readAll());
}

} // namespace

Result<WorldShapes> WorldShapes::read(QByteArrayView data)
{
    const Result<WorldFile> file = readWorldFile(data);
    if (!file)
        return file.error();

    WorldShapes world;
    world.m_projection = EqualEarth(file->centralMeridian);
    const auto project = [&world](const std::vector<GeoPoint> &line) {
        QPolygonF points;
        points.reserve(static_cast<qsizetype>(line.size()));
        for (const GeoPoint place : line)
            points.append(world.m_projection.forward(place));
        return points;
    };

    world.m_shapes.reserve(file->shapes.size());
    for (const WorldFile::Shape &source : file->shapes) {
        WorldShape shape;
        shape.code = source.code;
        shape.label = world.m_projection.forward(source.label);
        shape.rings.reserve(source.rings.size());
        for (const std::vector<GeoPoint> &ring : source.rings) {
            shape.rings.push_back(project(ring));
            shape.ringBounds.push_back(shape.rings.back().boundingRect());
            shape.bounds |= shape.ringBounds.back();
            shape.area += signedArea(shape.rings.back()); // holes run the other way round
        }
        shape.area = std::abs(shape.area);
        world.m_codes.insert(shape.code);
        world.m_shapes.push_back(std::move(shape));
    }
    for (const std::vector<GeoPoint> &line : file->borders) {
        world.m_borders.push_back(project(line));
        world.m_borderBounds.push_back(world.m_borders.back().boundingRect());
    }
    world.traceCoasts();
    return world;
}

/// Rings without the pieces that are borders: these have the very points of the rings on both sides.
void WorldShapes::traceCoasts()
{
    std::vector<Segment> shared;
    for (const QPolygonF &line : m_borders) {
        for (qsizetype i = 1; i < line.size(); ++i)
            shared.push_back(segment(line[i - 1], line[i]));
    }
    std::sort(shared.begin(), shared.end());
    const auto isBorder = [&shared](QPointF a, QPointF b) {
        return std::binary_search(shared.begin(), shared.end(), segment(a, b));
    };
    for (const WorldShape &shape : m_shapes) {
        for (const QPolygonF &ring : shape.rings) {
            QPolygonF line;
            for (qsizetype i = 0; i < ring.size(); ++i) {
                const QPointF from = ring[i];
                const QPointF to = ring[(i + 1) % ring.size()];
                if (isBorder(from, to)) {
                    addCoast(std::exchange(line, {}), shape.code);
                    continue;
                }
                if (line.isEmpty())
                    line.append(from);
                line.append(to);
            }
            addCoast(std::move(line), shape.code);
        }
    }
}

void WorldShapes::addCoast(QPolygonF line, CountryCode country)
{
    if (line.isEmpty())
        return;
    m_coastBounds.push_back(line.boundingRect());
    m_coasts.push_back(std::move(line));
    m_coastCountries.push_back(country);
}

std::shared_ptr<const WorldShapes> WorldShapes::bundled()
{
    static const std::shared_ptr<const WorldShapes> world = [] {
        Result<WorldShapes> result = readBundled();
        if (!result) { // a fault of the build: say so, and show an empty map rather than nothing at all
            qCritical().noquote() << result.error().toLine();
            return std::make_shared<const WorldShapes>();
        }
        return std::make_shared<const WorldShapes>(std::move(result).value());
    }();
    return world;
}

const WorldShape *WorldShapes::find(CountryCode code) const
{
    const auto it =
        std::find_if(m_shapes.begin(), m_shapes.end(), [code](const WorldShape &s) { return s.code == code; });
    return it == m_shapes.end() || code.isNull() ? nullptr : &*it;
}

QRectF WorldShapes::inhabitedBounds() const { return latitudeBand(m_projection, -57, 83.7); }

QRectF WorldShapes::wholeBounds() const { return latitudeBand(m_projection, -90, 83.7); }

} // namespace Dateline
