// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/domain/countrycode.h"
#include "views/map/projection.h"

#include <QByteArrayView>
#include <QPolygonF>
#include <QRectF>
#include <QSet>

#include <memory>
#include <vector>

namespace Dateline {

/// One country on the map, in map units (see EqualEarth).
struct WorldShape
{
    CountryCode code;               ///< null for land that ISO 3166-1 files under no code
    std::vector<QPolygonF> rings;   ///< implicitly closed; inside by the odd-even rule over all of them
    std::vector<QRectF> ringBounds; ///< one for each ring
    QRectF bounds;                  ///< of all rings
    double area = 0;                ///< in squared globe radii; 0 for a country that is a place only
    QPointF label;                  ///< well inside the largest part, or the place

    bool isPlace() const { return rings.empty(); }
};

/// The countries of the world, projected. An immutable value; share it.
class WorldShapes
{
public:
    /// Reads the format that resources/map/prepare-map documents, and projects it. Anything that the format
    /// does not allow is ErrorCode::Malformed (ErrorCode::TooNew for a later version); the input may be hostile.
    static Result<WorldShapes> read(QByteArrayView data);

    /// The map that is built into the program; read once, in about 10 ms. Never null.
    static std::shared_ptr<const WorldShapes> bundled();

    const EqualEarth &projection() const { return m_projection; }
    /// Sorted by code; the places follow, sorted too.
    const std::vector<WorldShape> &shapes() const { return m_shapes; }
    /// The lines between two countries, each once; coasts are not among them.
    const std::vector<QPolygonF> &borders() const { return m_borders; }
    const std::vector<QRectF> &borderBounds() const { return m_borderBounds; }
    /// What the outlines of the shapes consist of beside the borders, each line once, in the order of the shapes.
    const std::vector<QPolygonF> &coasts() const { return m_coasts; }
    const std::vector<QRectF> &coastBounds() const { return m_coastBounds; }
    const std::vector<CountryCode> &coastCountries() const { return m_coastCountries; }

    /// The codes of all shapes and places.
    const QSet<CountryCode> &codes() const { return m_codes; }
    /// The country's shape or place, or null. O(n).
    const WorldShape *find(CountryCode code) const;

    /// What a map of the world should show when it is not zoomed: all land without Antarctica.
    QRectF inhabitedBounds() const;
    /// The same with Antarctica.
    QRectF wholeBounds() const;

private:
    void traceCoasts();
    void addCoast(QPolygonF line, CountryCode country);

    EqualEarth m_projection;
    std::vector<WorldShape> m_shapes;
    QSet<CountryCode> m_codes;
    std::vector<QPolygonF> m_borders;
    std::vector<QRectF> m_borderBounds;
    std::vector<QPolygonF> m_coasts;
    std::vector<QRectF> m_coastBounds;
    std::vector<CountryCode> m_coastCountries;
};

} // namespace Dateline
