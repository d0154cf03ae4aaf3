// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/map/mapstyle.h"

#include <algorithm>
#include <cmath>

namespace Dateline {

namespace {

/// Between the steps of the theme's ramp: there may be more classes than it has steps.
QColor rampColour(const Theme &theme, double share)
{
    const double place = std::clamp(share, 0.0, 1.0) * (Theme::countSteps - 1);
    const double below = std::floor(place);
    const int step = static_cast<int>(below);
    return place > below ? Theme::mix(theme.countStep(step + 1), theme.countStep(step), place - below)
                         : theme.countStep(step);
}

} // namespace

QColor MapStyle::fill(const MapFill &fill) const
{
    switch (fill.kind) {
    case MapFill::Kind::NoData:
        return theme.ground;
    case MapFill::Kind::Stance:
        return theme.stance(fill.stance);
    case MapFill::Kind::Step:
        return rampColour(theme, fill.share);
    }
    Q_UNREACHABLE();
}

QColor MapStyle::fill(int fillClass, const MapLegend &legend) const
{
    const auto place = static_cast<std::size_t>(fillClass);
    return fillClass > 0 && place < legend.classes.size() ? fill(legend.classes[place].fill) : theme.ground;
}

} // namespace Dateline
