// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/vocabulary.h"

#include <QLineF>
#include <QPolygonF>
#include <QRectF>

#include <vector>

class QColor;

namespace Dateline {

/// What lies over a fill, so that colour never stands alone. Patterns are lines computed for the area, not brushes:
/// brushes become pictures in SVG, and its generator ignores clip regions.
enum class StancePattern {
    Plain,
    Rising, ///< possible: a vague date allows it and does not make it certain
    Falling ///< lifted or declined
};

/// Rising for what is only possible, falling for what was lifted or declined, plain for the rest.
StancePattern stancePattern(Stance stance, bool certain);

/// The colour of a pattern's lines on \p fill: dark on light and light on dark, at least 1.6:1.
QColor patternColour(const QColor &fill);

/// Lines at 45° across \p rings (closed, odd-even), cut to them; \p spacing px apart. They lie on a grid that starts at
/// the origin, so that neighbouring areas match. O((lines + points) · log).
std::vector<QLineF> hatchLines(const std::vector<QPolygonF> &rings, StancePattern pattern, double spacing);
/// The same for a rectangle.
std::vector<QLineF> hatchLines(const QRectF &rect, StancePattern pattern, double spacing);

} // namespace Dateline
