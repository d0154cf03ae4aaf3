// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/memberstates.h"

#include "models/dates/day.h"

#include <QList>

#include <algorithm>
#include <limits>
#include <vector>

namespace Dateline {

namespace {

/// An enlargement: who came on which day.
struct Enlargement
{
    CivilDate day;
    const char *codes;
};

constexpr Enlargement enlargements[] = {
    {{1958, 1, 1}, "BE DE FR IT LU NL"},
    {{1973, 1, 1}, "DK GB IE"},
    {{1981, 1, 1}, "GR"},
    {{1986, 1, 1}, "ES PT"},
    {{1995, 1, 1}, "AT FI SE"},
    {{2004, 5, 1}, "CY CZ EE HU LT LV MT PL SI SK"},
    {{2007, 1, 1}, "BG RO"},
    {{2013, 7, 1}, "HR"},
};

std::vector<Membership> memberships()
{
    std::vector<Membership> all;
    for (const Enlargement &enlargement : enlargements) {
        const QString codes = QString::fromLatin1(enlargement.codes);
        for (const QStringView text : QStringView(codes).split(QLatin1Char(' '))) {
            const CountryCode code = *CountryCode::parse(text);
            const bool left = text == QLatin1String("GB");
            all.push_back({code, dayFromCivil(enlargement.day).number,
                           left ? dayFromCivil({2020, 2, 1}).number : std::numeric_limits<std::int64_t>::max()});
        }
    }
    std::sort(all.begin(), all.end(), [](const Membership &a, const Membership &b) { return a.country < b.country; });
    return all;
}

} // namespace

std::span<const Membership> euMemberships()
{
    static const std::vector<Membership> all = memberships();
    return all;
}

} // namespace Dateline
