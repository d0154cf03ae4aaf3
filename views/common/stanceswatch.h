// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/vocabulary.h"

#include <QPixmap>

class QPalette;

namespace Dateline {

/// The side of stanceSwatch(), in device-independent pixels.
constexpr int stanceSwatchSide = 11;

/// A square with the colour and pattern of a standing, as on the map, for a ground of \p palette and so many pixels to
/// one that does not depend on the device. Kept, for mixing a theme takes longer than painting a row.
QPixmap stanceSwatch(Stance stance, bool certain, const QPalette &palette, qreal ratio);

} // namespace Dateline
