// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stances/stanceindex.h"

#include "models/stances/stanceindexbuilder.h"
#include "models/stances/stancesteps.h"

#include <algorithm>
#include <tuple>

namespace Dateline {

namespace {

/// How many of the changes have come about by that day.
std::size_t changesBy(std::span<const StanceChange> changes, Day day)
{
    const auto after = std::upper_bound(changes.begin(), changes.end(), day.number,
                                        [](std::int64_t d, const StanceChange &change) { return d < change.day; });
    return static_cast<std::size_t>(after - changes.begin());
}

} // namespace

bool isStricter(const Standing &a, const Standing &b)
{
    return std::tuple(b.stance, b.atLeast, a.since, a.measure, a.event)
        < std::tuple(a.stance, a.atLeast, b.since, b.measure, b.event);
}

StanceIndex::StanceIndex() : m_steps(std::make_shared<StanceSteps>()) { }

StanceIndex::StanceIndex(const Snapshot &snapshot, std::optional<Day> knownOn)
    : m_knownOn(knownOn), m_steps(std::make_shared<StanceSteps>())
{
    StanceIndexBuilder(snapshot, knownOn, *this).build();
}

StanceIndex::StanceIndex(const StanceIndex &before, const Snapshot &snapshot, std::span<const MeasureRow> measures)
    : StanceIndex(before)
{
    m_otherPairs.clear();
    std::vector<std::optional<DaysBetween>> days(m_lives.size()); // by measure: when it stands otherwise
    for (const MeasureRow measure : measures) {
        MeasureLife life = lifeOf(snapshot, measure, m_knownOn);
        days[measure] = daysThatDiffer(*m_lives[measure], life.changes);
        if (days[measure])
            m_lives[measure] = std::make_shared<const std::vector<StanceChange>>(std::move(life.changes));
    }
    const std::span<const StanceConcern> concerns(m_concerns);
    std::size_t begin = 0;
    for (std::uint32_t pair = 0; pair < m_pairs.size(); ++pair) {
        std::optional<DaysBetween> other;
        std::size_t end = begin;
        for (; end < concerns.size() && concerns[end].country == m_pairs[pair].country
             && concerns[end].target == m_pairs[pair].target;
             ++end) {
            const auto &ofMeasure = days[concerns[end].measure];
            if (ofMeasure)
                other = other
                    ? DaysBetween{std::min(other->first, ofMeasure->first), std::max(other->last, ofMeasure->last)}
                    : *ofMeasure;
        }
        if (other) {
            auto changes = pairChanges(concerns.subspan(begin, end - begin), m_lives, *other, *m_changes[pair]);
            if (changes != *m_changes[pair]) {
                m_changes[pair] = std::make_shared<const std::vector<StanceChange>>(std::move(changes));
                m_otherPairs.push_back(pair);
            }
        }
        begin = end;
    }
    if (!m_otherPairs.empty())
        m_steps = std::make_shared<StanceSteps>(before.m_steps, m_otherPairs);
}

std::span<const StanceIndex::Step> StanceIndex::steps() const { return m_steps->of(*this); }

std::optional<std::uint32_t> StanceIndex::countryNumber(CountryCode code) const
{
    const auto place = std::lower_bound(m_countries.begin(), m_countries.end(), code);
    if (place == m_countries.end() || *place != code)
        return std::nullopt;
    return static_cast<std::uint32_t>(place - m_countries.begin());
}

std::optional<std::uint32_t> StanceIndex::targetNumber(std::uint32_t party) const
{
    const auto place = std::find(m_targets.begin() + 1, m_targets.end(), party);
    if (place == m_targets.end())
        return std::nullopt;
    return static_cast<std::uint32_t>(place - m_targets.begin());
}

std::uint32_t StanceIndex::pairOf(std::uint32_t country, std::uint32_t target) const
{
    if (country >= m_countries.size())
        return noIndex;
    const auto [first, end] = pairsOf(country);
    const auto begin = m_pairs.begin() + first;
    const auto place = std::lower_bound(begin, m_pairs.begin() + end, target,
                                        [](const Pair &pair, std::uint32_t t) { return pair.target < t; });
    if (place == m_pairs.begin() + end || place->target != target)
        return noIndex;
    return static_cast<std::uint32_t>(place - m_pairs.begin());
}

Standing StanceIndex::at(std::uint32_t pair, Day day) const
{
    if (pair == noIndex)
        return {};
    const auto all = changes(pair);
    const std::size_t by = changesBy(all, day);
    return by > 0 ? all[by - 1].standing : Standing{};
}

std::optional<Day> StanceIndex::unchangedSince(std::uint32_t pair, Day day) const
{
    if (pair == noIndex)
        return std::nullopt;
    const auto all = changes(pair);
    const std::size_t by = changesBy(all, day);
    const Standing now = by > 0 ? all[by - 1].standing : Standing{};
    for (std::size_t i = by; i > 0; --i) {
        const Standing before = i > 1 ? all[i - 2].standing : Standing{};
        if (before.stance != now.stance || before.atLeast != now.atLeast)
            return Day{all[i - 1].day};
    }
    return std::nullopt;
}

std::optional<Day> StanceIndex::firstRestriction(std::uint32_t pair) const
{
    if (pair == noIndex)
        return std::nullopt;
    for (const StanceChange &change : changes(pair)) {
        if (restricts(change.standing.stance))
            return Day{change.day};
    }
    return std::nullopt;
}

} // namespace Dateline
