// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/stances/stancesonday.h"

#include <vector>

namespace Dateline {

/// From its day on, until the next one, a country stands so.
struct StandingSpell
{
    std::int64_t day = 0; ///< 1970-01-01 is 0
    Stance stance = Stance::None;
    bool certain = true;
    friend bool operator==(const StandingSpell &, const StandingSpell &) = default;
};

/// How a country (number of the index) stands towards the strictest of \p targets (empty: anybody) from the first
/// change on, in order of time, each different from the one before; before the first it stands nowhere. O(changes ·
/// targets · log).
std::vector<StandingSpell> standingSpells(const StanceIndex &index, std::uint32_t country,
                                          const TargetNumbers &targets);

} // namespace Dateline
