// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chart.h"

#include <QImage>

namespace Dateline {

/// Every text that a chart shows; those of the key with all of their area.
std::vector<ChartGeometry::Label> labelsOf(const ChartGeometry &geometry);

/// The chart on the ground of the light theme.
QImage painted(const Chart &chart, double scale = 1);

/// What a chart has more than four pixels outside of its size: the first text, mark or painted pixel there. Empty: all
/// is inside.
QString outsideOf(const Chart &chart);

} // namespace Dateline
