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

} // namespace Dateline
