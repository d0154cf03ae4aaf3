// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chartgeometry.h"

#include <optional>

namespace Dateline {

/// Date, class and count at a point of the chart, as rich text with every name escaped; empty where there is nothing to
/// tell.
QString tipWords(const ChartContent &content, const ChartGeometry &geometry, QPointF position);

/// What a chart shows that one can walk through, for who cannot see it: \p column first, which may be a row or a line,
/// if one is chosen, then all of it; and by which keys.
QString walkWords(const ChartContent &content, std::optional<std::size_t> column);

/// A number of a chart of stances: how many countries are in a band of a column, or without a band beside all bands.
struct ChartNumber
{
    std::size_t column = 0;
    std::optional<std::size_t> band;
    friend bool operator==(const ChartNumber &, const ChartNumber &) = default;
};

/// The one that tipWords() tells of at a position; none in other charts, and where it tells several.
std::optional<ChartNumber> numberAt(const ChartContent &content, const ChartGeometry &geometry, QPointF position);

} // namespace Dateline
