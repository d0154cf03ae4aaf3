// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/day.h"
#include "models/stances/pairchanges.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace Dateline {

class Snapshot;
class StanceSteps;

/// Where each country stands towards each target on any day: the measures of a tracker with their milestones, worked
/// out once.
///
/// A pair is a country and a target. Countries are those that issue a measure, themselves or through one of their
/// authorities, and members of the EU for measures that bind members, while they are members. Targets are the parties
/// that measures aim at; and each country has a pair with anyTarget, which takes the strictest of all its measures,
/// those without a named target among them.
///
/// Rules (see stancerules.h): an announced, adopted or amended measure counts like one in force, a proposed or
/// suspended one is under review. A vague date ("2020-10") is possible from its first day and certain from its last; a
/// date with an open start ("../2027") is a deadline and counts on its last day. Immutable; safe to read from several
/// threads.
class StanceIndex
{
public:
    /// The number of the target that stands for all.
    static constexpr std::uint32_t anyTarget = 0;

    StanceIndex(); ///< of an empty tracker
    /// With \p knownOn only what sources certainly issued by that day said: milestones that they tell of, dated as they
    /// date them. O(measures and milestones · log).
    explicit StanceIndex(const Snapshot &snapshot, std::optional<Day> knownOn = std::nullopt);
    /// That of \p snapshot, which was made by changes (nextSnapshot()) from that of \p before: equals one made anew, if
    /// nothing that stances follow from has changed but milestones of these \p measures, and what is told of them.
    /// Shares with the one before what stayed. O(rows · measures + pairs), and what pairChanges() needs.
    StanceIndex(const StanceIndex &before, const Snapshot &snapshot, std::span<const MeasureRow> measures);
    /// Which pairs go through something else than in the index that it was made of; all is new without one.
    const std::vector<std::uint32_t> &otherPairs() const { return m_otherPairs; }

    /// The day of knowledge that it was made for.
    std::optional<Day> knownOn() const { return m_knownOn; }

    /// In order of code; a country's number is its place.
    const std::vector<CountryCode> &countries() const { return m_countries; }
    /// Numbers into TrackerColumns::parties, in order of name; a target's number is its place. The first is noIndex:
    /// any.
    const std::vector<std::uint32_t> &targets() const { return m_targets; }
    std::optional<std::uint32_t> countryNumber(CountryCode code) const;   ///< none: it has no measure; O(log)
    std::optional<std::uint32_t> targetNumber(std::uint32_t party) const; ///< none: nothing aims at it; O(targets)

    /// Pairs that a measure links, by country, then target.
    struct Pair
    {
        std::uint32_t country = 0;
        std::uint32_t target = anyTarget;
    };
    const std::vector<Pair> &pairs() const { return m_pairs; }
    /// The pair's place in pairs(), or noIndex: never anything but Stance::None. O(log).
    std::uint32_t pairOf(std::uint32_t country, std::uint32_t target) const;
    /// The pairs of a country: a range of pairs(), the first is that with anyTarget.
    std::pair<std::uint32_t, std::uint32_t> pairsOf(std::uint32_t country) const
    {
        return {m_firstPair[country], m_firstPair[country + 1]};
    }

    /// What the pair goes through, in order of time, each different from the one before; before the first it stands
    /// nowhere.
    std::span<const StanceChange> changes(std::uint32_t pair) const { return *m_changes[pair]; }
    /// O(log changes of the pair).
    Standing at(std::uint32_t pair, Day day) const;
    /// The day from which the pair's stance and its certainty have been what they are on \p day, for whatever reasons;
    /// none if it never had another. O(changes of the pair).
    std::optional<Day> unchangedSince(std::uint32_t pair, Day day) const;

    /// The first day on which the country certainly or possibly restricts or bans the target. O(changes of the pair).
    std::optional<Day> firstRestriction(std::uint32_t pair) const;

    /// All changes of all pairs in order of time: what a cursor walks along. Put together when first asked for.
    struct Step
    {
        std::int64_t day = 0;
        std::uint32_t pair = 0;
        std::uint32_t change = 0; ///< place in changes(pair)
    };
    std::span<const Step> steps() const;

private:
    friend class StanceIndexBuilder;
    std::optional<Day> m_knownOn;
    std::vector<CountryCode> m_countries;
    std::vector<std::uint32_t> m_targets{noIndex};
    std::vector<Pair> m_pairs;
    std::vector<std::uint32_t> m_firstPair{0}; ///< by country, and one more
    std::vector<StanceChanges> m_changes;      ///< by pair
    std::vector<StanceChanges> m_lives;        ///< by measure
    std::vector<StanceConcern> m_concerns;     ///< by pair, then measure
    std::vector<std::uint32_t> m_otherPairs;   ///< ascending
    std::shared_ptr<StanceSteps> m_steps;
};

} // namespace Dateline
