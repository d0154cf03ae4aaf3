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

} // namespace Dateline
