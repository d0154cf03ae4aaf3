// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/map/mapgeometry.h"

#include <QFont>

#include <functional>

namespace Dateline {

/// A country's name within its outline, or beside its dot.
struct MapName
{
    CountryCode code;
    QString text;
    QRectF box;
    bool beside = false; ///< on the ground, not on the country's colour
};

/// What is known of names before they have places.
struct MapNaming
{
    std::function<QString(CountryCode)> nameOf; ///< empty: no name
    QFont font;
    QRectF keepFree; ///< where no name may stand: the legend
};

/// Names where there is room: those of countries that there is something to tell of first, then those with data, then
/// the larger ones; of countries without data only where the map is zoomed. None reaches over its country's outline,
/// over another name or over a dot. Where there is something to tell of a country that is too small, its name may stand
/// beside it in the sea; dots are named where the map is zoomed and the place beside them is free.
/// O(names · corners of their outlines).
std::vector<MapName> placeMapNames(const MapGeometry &geometry, const WorldShapes &world, const MapViewport &viewport,
                                   const MapNaming &naming);

} // namespace Dateline
