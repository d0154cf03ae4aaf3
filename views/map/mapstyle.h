// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/mapvalue.h"
#include "views/common/theme.h"

#include <QFont>

namespace Dateline {

/// How the map looks: a theme, and a font for its legend.
struct MapStyle
{
    Theme theme{Theme::Ground::Light};
    QFont font;           ///< of legend and caption
    double outline = 0.6; ///< of countries, px

    /// The colour of a class; of no data that of the ground.
    QColor fill(const MapFill &fill) const;
    /// What is drawn for a class number that the legend may not have.
    QColor fill(int fillClass, const MapLegend &legend) const;
};

} // namespace Dateline
