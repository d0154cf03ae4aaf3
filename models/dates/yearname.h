// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace Dateline {

/// A year in its era: "2018", "45 BC" for the astronomical year -44. Years that do not have four digits are
/// "79 AD" and "170,000,002 AD" if \p markAnnoDomini, so that they are seen to be years, else "79", "170,000,002".
QString yearName(std::int64_t year, bool markAnnoDomini);

enum class Era { BeforeChrist, AnnoDomini, None };

/// The era that yearName() says if it is to be marked: none of years of four digits.
Era eraOf(std::int64_t year);
/// Without its era, which has its own numbers: "45" for -44, "170,000,002".
QString yearDigits(std::int64_t year);

/// A year that is a multiple of 100, as an axis says it: "500 BC", "250,000 BC", "100 million BC", "171.01 million AD".
/// One year aside: what is meant is -500, which is 501 BC.
QString roughYearName(std::int64_t year);

/// "Jan" to "Dec" for 1 to 12.
QString shortMonthName(int month);
/// "Aug 2018"; \p year as yearName() writes it.
QString monthName(int month, const QString &year);
/// "Q3 2018".
QString quarterName(int quarter, const QString &year);

} // namespace Dateline
