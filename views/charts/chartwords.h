// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chartgeometry.h"

#include <optional>

namespace Dateline {

/// "23 Aug 2018".
QString dayWords(Day day);
/// "as of 23 Aug 2018".
QString asOfWords(Day day);
QString plannedWords();
/// What the hatching means.
QString possibleWords();
/// The figure that stands in the key: of stances the count on the as-of day, of events that of all columns.
std::uint32_t keyCount(const ChartContent &content, std::size_t series);

/// Date, class and count at a point of the plot, as rich text with every name escaped; empty outside.
QString tipWords(const ChartContent &content, const ChartGeometry &geometry, QPointF position);

/// What the chart shows, for who cannot see it: the counts on the as-of day, or the events with the fullest period.
QString descriptionWords(const ChartContent &content);
/// The same of a chart that one can walk through: those of \p column first if one is chosen, and by which keys.
QString walkWords(const ChartContent &content, std::optional<std::size_t> column);
/// All counts of a column in words: "Q4 2018: 14 events, of which 5 Vendor restriction, …".
QString columnWords(const ChartContent &content, std::size_t column);

} // namespace Dateline
