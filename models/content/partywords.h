// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/chartcontent.h"

namespace Dateline {

/// \file
/// What charts of lines, rows and marks say; for what any chart says see chartwords.h.

QString lineWords(const ChartContent &content, std::size_t line);
QString originsWords(const ChartContent &content, std::size_t group);
QString stripRowWords(const ChartContent &content, std::size_t row);
/// The heading and all rows or lines.
QString rowsDescription(const ChartContent &content);

/// "2 first reporters", "5 or more sources".
QString groupWords(std::size_t group, bool sources);

/// How a row of a strip stands on a day; null: it has no ribbon there. O(spells).
const ChartSpell *spellAt(const ChartContent &content, std::size_t row, Day day);
/// "Banned", "Banned, possibly".
QString spellWords(const ChartContent &content, const ChartSpell &spell);

} // namespace Dateline
