// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chartgeometry.h"

#include <optional>

namespace Dateline {

/// "as of 23 Aug 2018".
QString asOfWords(Day day);
QString plannedWords();
/// What the hatching means.
QString possibleWords();
/// "2", "5+", and what is meant by that.
QString originsGroup(std::size_t group);
QString originsAxisWords();
/// The figure that stands in the key: of stances and restrictions the count on the as-of day, of events that of all
/// columns; none where things are counted in several rows.
std::optional<std::uint32_t> keyCount(const ChartContent &content, std::size_t series);
/// The largest figure that may stand there on any day.
std::uint32_t mostKeyCount(const ChartContent &content, std::size_t series);

/// Date, class and count at a point of the chart, as rich text with every name escaped; empty where there is nothing to
/// tell.
QString tipWords(const ChartContent &content, const ChartGeometry &geometry, QPointF position);

/// What the chart shows, for who cannot see it: the counts on the as-of day, the events with the fullest period, or all
/// rows.
QString descriptionWords(const ChartContent &content);
/// The same of a chart that one can walk through: \p column first, which may be a row or a line, if one is chosen; and
/// by which keys.
QString walkWords(const ChartContent &content, std::optional<std::size_t> column);
/// All counts of a column, row or line in words: "Q4 2018: 14 events, of which 5 Vendor restriction, …".
QString columnWords(const ChartContent &content, std::size_t column);

} // namespace Dateline
