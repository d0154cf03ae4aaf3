// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/stances/stanceindex.h"

#include <memory>

namespace Dateline {

/// Which pairs are looked at: these targets, or all if there are none.
using TargetNumbers = std::vector<std::uint32_t>;

/// The standings of all pairs on one day, which can be moved. A step of a day touches only what changes on it.
class StancesOnDay
{
public:
    StancesOnDay() = default;
    /// \p index is shared, never null. O(pairs · log).
    StancesOnDay(std::shared_ptr<const StanceIndex> index, Day day);
    /// On the same day in \p index, which was made of this one's index. O(other pairs · log).
    void goOnIn(std::shared_ptr<const StanceIndex> index);

    const StanceIndex &index() const { return *m_index; }
    Day day() const { return m_day; }
    /// O(changes on the way), and never more than O(pairs · log).
    void moveTo(Day day);

    /// Where a pair stands; nowhere for noIndex. O(1).
    const Standing &standing(std::uint32_t pair) const;
    const Standing &standing(std::uint32_t country, std::uint32_t target) const; ///< O(log targets)

    /// The strictest standing of a country towards any of \p targets; towards anybody if they are empty.
    /// O(targets · log). \p strictest, if given, becomes the pair that it is, or noIndex.
    const Standing &towards(std::uint32_t country, const TargetNumbers &targets,
                            std::uint32_t *strictest = nullptr) const;

    /// The nearest day after, or before, this one on which a country's standing towards these targets changes; with \p
    /// countries (numbers) only theirs. O(countries · targets · log targets + changes of reasons in between).
    std::optional<Day> nextChange(const TargetNumbers &targets, const std::vector<std::uint32_t> &countries = {}) const;
    std::optional<Day> previousChange(const TargetNumbers &targets,
                                      const std::vector<std::uint32_t> &countries = {}) const;
    /// All these days, ascending, each once. O(countries · targets · log targets + changes · log).
    std::vector<Day> changeDays(const TargetNumbers &targets, const std::vector<std::uint32_t> &countries = {}) const;

private:
    void jumpTo(Day day);
    void jumpTo(Day day, std::uint32_t pair);
    std::size_t positionOf(Day day) const; ///< steps up to and with that day

    std::shared_ptr<const StanceIndex> m_index = std::make_shared<const StanceIndex>();
    Day m_day;
    std::vector<std::uint32_t> m_current;  ///< by pair: 1 + place in its changes, 0 before the first
    std::optional<std::size_t> m_position; ///< steps up to and with this day, once it is moved
};

} // namespace Dateline
