// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stances/standingspells.h"

#include <algorithm>

namespace Dateline {

std::vector<StandingSpell> standingSpells(const StanceIndex &index, std::uint32_t country, const TargetNumbers &targets)
{
    std::vector<std::uint32_t> pairs;
    for (const std::uint32_t target : targets.empty() ? TargetNumbers{StanceIndex::anyTarget} : targets) {
        if (const std::uint32_t pair = index.pairOf(country, target); pair != noIndex)
            pairs.push_back(pair);
    }
    std::vector<std::int64_t> days;
    for (const std::uint32_t pair : pairs) {
        for (const StanceChange &change : index.changes(pair))
            days.push_back(change.day);
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());

    std::vector<StandingSpell> spells;
    StandingSpell before;
    for (const std::int64_t day : days) {
        Standing strictest;
        for (const std::uint32_t pair : pairs) {
            const Standing standing = index.at(pair, Day{day});
            if (isStricter(standing, strictest))
                strictest = standing;
        }
        const StandingSpell spell{day, strictest.stance, strictest.isCertain()};
        if (spell.stance == before.stance && spell.certain == before.certain)
            continue;
        spells.push_back(spell);
        before = spell;
    }
    return spells;
}

} // namespace Dateline
