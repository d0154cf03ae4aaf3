// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace Dateline {

/// A year in its era: "2018", "45 BC" for the astronomical year -44. Years that do not have four digits are
/// "79 AD" and "170,000,002 AD" if \p markAnnoDomini, so that they are seen to be years, else "79", "170,000,002".
QString yearName(std::int64_t year, bool markAnnoDomini);

/// "Jan" to "Dec" for 1 to 12. English, like all short forms of dates.
QString shortMonthName(int month);

} // namespace Dateline
