// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/chartcontent.h"

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

/// What the chart shows, for who cannot see it: the counts on the as-of day, the events with the fullest period, or all
/// rows.
QString descriptionWords(const ChartContent &content);
/// All counts of a column, row or line in words: "Q4 2018: 14 events, of which 5 Vendor restriction, …".
QString columnWords(const ChartContent &content, std::size_t column);

} // namespace Dateline
