// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"
#include "views/measure/measuregeometry.h"

class QPainter;

namespace Dateline {

/// Which items of the list stand out.
struct MeasureHighlights
{
    std::optional<std::size_t> selected; ///< the workspace's event
    std::optional<std::size_t> hovered;
    std::optional<std::size_t> focused; ///< where the keyboard is
};

/// Draws a measure laid out with the same \p fonts at the painter's origin. The ground is the caller's.
void paintMeasure(QPainter &painter, const MeasureGeometry &geometry, const MeasureHighlights &highlights,
                  const Theme &theme, const TextFonts &fonts);

} // namespace Dateline
