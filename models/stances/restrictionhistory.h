// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/stances/stancesonday.h"

#include <vector>

namespace Dateline {

/// How many countries restrict each of the targets most restricted, over time. Partly restricted and banned count, and
/// so does what is only possible, like in StanceIndex::firstRestriction().
struct RestrictionHistory
{
    static constexpr std::size_t usualTargets = 8;
    static constexpr std::size_t mostNumbers = 2000; ///< of all targets together

    std::vector<std::uint32_t>
        targets; ///< numbers of the stance index: on the day those first that most countries restrict
    std::vector<std::uint32_t> onDay; ///< by target: how many do on that day
    std::vector<std::uint32_t>
        order; ///< by target: its place among all, in order of the highest number of any day; does not go by the day
    std::vector<std::int64_t> days; ///< from each on, until the next, it is so; before the first nobody is restricted
    std::vector<std::uint32_t> counts; ///< by day, then target
    std::uint32_t others = 0;          ///< targets that somebody restricts on some day and that are left out
    std::int64_t daysPerPoint = 1;     ///< more than 1: days were too many and only the last change of so many was kept

    std::uint32_t count(std::size_t point, std::size_t place) const { return counts[point * targets.size() + place]; }
    /// On a day; 0 before the first point. O(log points).
    std::uint32_t at(Day day, std::size_t place) const;
};

/// Of the \p candidates (numbers; empty: all targets) the \p most that most of \p countries (numbers; empty: all)
/// restrict on \p day; equal ones by the highest number they ever come to, then in order of name. Nobody that no
/// country ever restricts. Each point has a day on which some number changes. Numbers that the index does not have are
/// passed over. One sweep: O(steps + targets · log).
RestrictionHistory restrictionHistory(const StanceIndex &index, Day day, const TargetNumbers &candidates = {},
                                      const std::vector<std::uint32_t> &countries = {},
                                      std::size_t most = RestrictionHistory::usualTargets,
                                      std::size_t mostNumbers = RestrictionHistory::mostNumbers);

} // namespace Dateline
