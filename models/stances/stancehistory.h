// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/stances/stancesonday.h"

#include <array>
#include <vector>

namespace Dateline {

/// How many countries stand how, by Stance: each looked at is counted once.
struct StanceCounts
{
    static constexpr std::size_t stances = 5;
    using Numbers = std::array<std::uint32_t, stances>;

    Numbers certain = {};  ///< whatever the vague dates turn out to be
    Numbers possible = {}; ///< by the strictest that vague dates allow, where they do not make it certain

    friend bool operator==(const StanceCounts &, const StanceCounts &) = default;
};

/// Countries by stance over time.
struct StanceHistory
{
    /// From its day on, until the next point, it is so.
    struct Point
    {
        std::int64_t day = 0; ///< 1970-01-01 is 0
        StanceCounts counts;
        friend bool operator==(const Point &, const Point &) = default;
    };

    static constexpr std::size_t mostPoints = 2000;

    std::uint32_t countries = 0; ///< how many are looked at; before the first point all of them stand nowhere
    std::vector<Point> points;   ///< in order of time, each different from the one before
    /// More than 1: points were too many and only the last of so many days was kept. What was left out came late by
    /// less than that; on the day of a point, and wherever nothing was left out, the counts are right.
    std::int64_t daysPerPoint = 1;

    /// The counts on a day; all in Stance::None before the first point. O(log points).
    StanceCounts at(Day day) const;
};

/// Where the countries (numbers; empty: all of the index) stand towards the strictest of \p targets (empty: anybody),
/// counted on each day of \p range on which that changes. With a begin the first point stands there, without one on the
/// first change. \p cursor says of which index, and walks along; its own day does not matter. Numbers that the index
/// does not have are passed over. O(steps · targets · log + countries).
StanceHistory stanceHistory(StancesOnDay cursor, const TargetNumbers &targets,
                            const std::vector<std::uint32_t> &countries = {}, const Span &range = {},
                            std::size_t mostPoints = StanceHistory::mostPoints);

} // namespace Dateline
