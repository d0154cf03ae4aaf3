// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/look.h"

namespace Dateline {

LaneGrouping lanesOf(const Look &look)
{
    if (look.lanes)
        return *look.lanes;
    if (!look.filter.countries.empty() || !look.filter.issuers.empty())
        return LaneGrouping::Country;
    return look.filter.companies.empty() ? LaneGrouping::Category : LaneGrouping::Company;
}

std::optional<Day> knownOnDay(const Look &look, Day today)
{
    return look.knownThen ? look.filter.asOf.value_or(today) : look.filter.knownOn;
}

void settle(Look &look, Day today)
{
    look.filter.knownOn = knownOnDay(look, today);
    if (!look.filter.asOf)
        look.filter.asOf = today;
}

} // namespace Dateline
