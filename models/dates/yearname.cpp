// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/yearname.h"

#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t firstGroupedYear = 10'000; ///< "9999" but "10,000"

QString groupedDigits(std::int64_t number)
{
    QString digits = QString::number(number);
    if (number >= firstGroupedYear) {
        for (qsizetype i = digits.size() - 3; i > 0; i -= 3)
            digits.insert(i, u',');
    }
    return digits;
}

} // namespace

QString yearName(std::int64_t year, bool markAnnoDomini)
{
    if (year <= 0)
        return groupedDigits(1 - year) + u" BC"_s;
    const bool looksLikeYear = year >= 1000 && year < firstGroupedYear;
    return markAnnoDomini && !looksLikeYear ? groupedDigits(year) + u" AD"_s : groupedDigits(year);
}

QString shortMonthName(int month)
{
    static const std::array<QString, 12> names{u"Jan"_s, u"Feb"_s, u"Mar"_s, u"Apr"_s, u"May"_s, u"Jun"_s,
                                               u"Jul"_s, u"Aug"_s, u"Sep"_s, u"Oct"_s, u"Nov"_s, u"Dec"_s};
    return names[static_cast<std::size_t>(month - 1)];
}

} // namespace Dateline
