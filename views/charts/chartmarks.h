// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chartgeometry.h"
#include "views/common/hatching.h"
#include "views/common/theme.h"

#include <QPen>

class QPainter;

namespace Dateline {

/// The fill of a series.
MarkColours seriesColours(const ChartContent &content, std::size_t series, const Theme &theme);
/// What a line is drawn with: its colour, and dashes of its own.
QPen linePen(const ChartContent &content, std::size_t series, const Theme &theme, double width);
/// Whether a series is a category's.
bool isOfCategory(const ChartContent &content, std::size_t series);
/// What lies over the fill of a stance, or of a category that shares its colour with another, across \p rect.
std::vector<QLineF> seriesLines(const ChartContent &content, std::size_t series, bool certain, const Theme &theme,
                                const QRectF &rect, double spacing);

/// What stands in the plot, with the lines behind it and without texts but for figures in boxes; in whichever thread.
void paintMarks(QPainter &painter, const ChartContent &content, const ChartGeometry &geometry, const Theme &theme,
                const TextFonts &fonts);

/// Once more those bars of a strip whose period has begun on the as-of day and not ended, over what covers the planned
/// part.
void paintBegunBars(QPainter &painter, const ChartContent &content, const ChartGeometry &geometry, const Theme &theme,
                    const TextFonts &fonts);

} // namespace Dateline
