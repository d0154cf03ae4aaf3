// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/map/projection.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace Dateline {

namespace {

// The paper's coefficients; theta is the parametric latitude.
constexpr double a1 = 1.340264;
constexpr double a2 = -0.081106;
constexpr double a3 = 0.000893;
constexpr double a4 = 0.003796;
constexpr double root3 = std::numbers::sqrt3;
constexpr double radian = std::numbers::pi / 180;

double northing(double theta)
{
    const double square = theta * theta;
    const double sixth = square * square * square;
    return theta * (a1 + a2 * square + sixth * (a3 + a4 * square));
}

double slope(double theta) // of northing()
{
    const double square = theta * theta;
    const double sixth = square * square * square;
    return a1 + 3 * a2 * square + sixth * (7 * a3 + 9 * a4 * square);
}

} // namespace

QPointF EqualEarth::forward(GeoPoint place) const
{
    const double sine = root3 / 2 * std::sin(place.latitude * radian);
    const double theta = std::asin(sine);
    const double cosine = std::sqrt(1 - sine * sine);
    const double longitude = (place.longitude - m_centralMeridian) * radian;
    return {2 * root3 * longitude * cosine / (3 * slope(theta)), -northing(theta)};
}

std::optional<GeoPoint> EqualEarth::inverse(QPointF point) const
{
    constexpr double poleTheta = std::numbers::pi / 3;
    constexpr double rounding = 1e-9;
    const double target = -point.y();
    if (!std::isfinite(target) || std::abs(target) > northing(poleTheta) + rounding)
        return std::nullopt;

    // northing() is monotonous and nearly straight on the map: four steps are enough, twelve are certain.
    double theta = std::clamp(target / a1, -poleTheta, poleTheta);
    for (int step = 0; step < 12; ++step) {
        const double correction = (northing(theta) - target) / slope(theta);
        theta -= correction;
        if (std::abs(correction) < 1e-13)
            break;
    }
    const double longitude = 3 * point.x() * slope(theta) / (2 * root3 * std::cos(theta));
    if (!(std::abs(longitude) <= std::numbers::pi + rounding))
        return std::nullopt;
    const double sine = std::clamp(2 / root3 * std::sin(theta), -1.0, 1.0);
    return GeoPoint{longitude / radian + m_centralMeridian, std::asin(sine) / radian};
}

} // namespace Dateline
