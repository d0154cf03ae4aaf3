// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chartmarks.h"

namespace Dateline {

/// The stacked bands of a chart without the lines behind them: stepped areas, or bars where columns are even. Pixel for
/// pixel what Qt Charts draws (ChartPlot), but from the geometry alone, in whichever thread. O(segments · bands).
void paintStacks(QPainter &painter, const ChartContent &content, const ChartGeometry &geometry, const Theme &theme);

} // namespace Dateline
