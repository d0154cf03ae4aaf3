// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/countrycode.h"

#include <cstdint>
#include <span>

namespace Dateline {

/// When a country was a member state of the European Union or of the Communities before it.
struct Membership
{
    CountryCode country;
    std::int64_t first = 0; ///< first day, 1970-01-01 is 0
    std::int64_t end = 0;   ///< day after the last; the greatest number: it still is one
};

/// All memberships that there were, in order of code; the days of entry into force of the accession treaties, and of
/// the withdrawal of the United Kingdom (31 January 2020 at midnight in Brussels, Withdrawal Agreement, article 185).
std::span<const Membership> euMemberships();

} // namespace Dateline
