// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <optional>

namespace Dateline {

/// A place on the globe, in degrees; north and east are positive.
struct GeoPoint
{
    double longitude = 0;
    double latitude = 0;
};

/// The Equal Earth projection of the unit sphere (B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map
/// projection", International Journal of Geographical Information Science 33(3), 2018). Equal areas on the
/// globe are equal areas on the map: no country weighs more for being near a pole.
///
/// Map units are radii of the globe; x grows eastwards and y, as on a screen, southwards. The middle of the
/// map, where the central meridian meets the equator, is (0, 0); the map is about 5.41 wide and 2.63 high.
class EqualEarth
{
public:
    /// \p centralMeridian in degrees: the longitude that is drawn straight, in the middle.
    explicit EqualEarth(double centralMeridian = 0) : m_centralMeridian(centralMeridian) { }

    double centralMeridian() const { return m_centralMeridian; }

    /// Longitudes are not wrapped: those beyond 180° from the central meridian lie outside of the map.
    QPointF forward(GeoPoint place) const;

    /// The place that is drawn at \p point, or nothing outside of the map. Newton's method; the error is below
    /// 1e-9 degrees.
    std::optional<GeoPoint> inverse(QPointF point) const;

private:
    double m_centralMeridian;
};

} // namespace Dateline
