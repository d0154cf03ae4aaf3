// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Dateline {

/// "1 event", "1,234 events".
QString eventsInWords(std::size_t count);
/// "1 of 1 event", "14 of 81 events"; where all of them are shown "81 events".
QString eventsOfAllInWords(std::size_t count, std::size_t all);
/// "1 origin", "3 origins".
QString originsInWords(std::size_t count);
/// "1 source", "5 sources".
QString sourcesInWords(std::size_t count);
/// "1 country", "27 countries".
QString countriesInWords(std::size_t count);
/// "1 measure", "20 measures".
QString measuresInWords(std::size_t count);
/// "3 more".
QString moreInWords(std::size_t count);

} // namespace Dateline
