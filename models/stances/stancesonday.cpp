// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stances/stancesonday.h"

#include <algorithm>

namespace Dateline {

namespace {

const Standing nowhere;

/// Whether a change is one of the stance or its certainty, and not only of the reason.
bool changesStance(std::span<const StanceChange> changes, std::size_t i)
{
    const Standing &now = changes[i].standing;
    const Standing &before = i > 0 ? changes[i - 1].standing : nowhere;
    return now.stance != before.stance || now.atLeast != before.atLeast;
}

/// Calls \p visit(pair) for each pair of these countries (all, if there are none) and targets (any, if there are none).
template<typename Visit>
void forEachPair(const StanceIndex &index, const TargetNumbers &targets, const std::vector<std::uint32_t> &countries,
                 const Visit &visit)
{
    const auto visitCountry = [&](std::uint32_t country) {
        for (std::size_t i = 0; i < std::max<std::size_t>(targets.size(), 1); ++i) {
            const std::uint32_t pair = index.pairOf(country, targets.empty() ? StanceIndex::anyTarget : targets[i]);
            if (pair != noIndex)
                visit(pair);
        }
    };
    if (countries.empty()) {
        for (std::uint32_t country = 0; country < index.countries().size(); ++country)
            visitCountry(country);
    }
    for (const std::uint32_t country : countries)
        visitCountry(country);
}

} // namespace

StancesOnDay::StancesOnDay(std::shared_ptr<const StanceIndex> index, Day day)
    : m_index(std::move(index)), m_day(day), m_current(m_index->pairs().size())
{
    jumpTo(day);
}

void StancesOnDay::goOnIn(std::shared_ptr<const StanceIndex> index)
{
    m_index = std::move(index);
    m_position.reset();
    for (const std::uint32_t pair : m_index->otherPairs())
        jumpTo(m_day, pair);
}

void StancesOnDay::jumpTo(Day day, std::uint32_t pair)
{
    const auto changes = m_index->changes(pair);
    const auto after = std::upper_bound(changes.begin(), changes.end(), day.number,
                                        [](std::int64_t d, const StanceChange &change) { return d < change.day; });
    m_current[pair] = static_cast<std::uint32_t>(after - changes.begin());
}

void StancesOnDay::jumpTo(Day day)
{
    for (std::uint32_t pair = 0; pair < m_current.size(); ++pair)
        jumpTo(day, pair);
    m_day = day;
}

std::size_t StancesOnDay::positionOf(Day day) const
{
    const auto steps = m_index->steps();
    const auto after = std::upper_bound(steps.begin(), steps.end(), day.number,
                                        [](std::int64_t d, const StanceIndex::Step &step) { return d < step.day; });
    return static_cast<std::size_t>(after - steps.begin());
}

void StancesOnDay::moveTo(Day day)
{
    const auto steps = m_index->steps();
    const std::size_t from = m_position ? *m_position : positionOf(m_day);
    const std::size_t to = positionOf(day);
    m_position = to;
    // A step costs less than a search among a pair's changes.
    if ((to > from ? to - from : from - to) > 4 * m_current.size()) {
        jumpTo(day);
        return;
    }
    for (std::size_t position = from; position < to; ++position)
        m_current[steps[position].pair] = steps[position].change + 1;
    for (std::size_t position = from; position > to; --position)
        m_current[steps[position - 1].pair] = steps[position - 1].change;
    m_day = day;
}

const Standing &StancesOnDay::standing(std::uint32_t pair) const
{
    if (pair == noIndex || m_current[pair] == 0)
        return nowhere;
    return m_index->changes(pair)[m_current[pair] - 1].standing;
}

const Standing &StancesOnDay::standing(std::uint32_t country, std::uint32_t target) const
{
    return standing(m_index->pairOf(country, target));
}

const Standing &StancesOnDay::towards(std::uint32_t country, const TargetNumbers &targets,
                                      std::uint32_t *strictest) const
{
    std::uint32_t pair = m_index->pairOf(country, targets.empty() ? StanceIndex::anyTarget : targets.front());
    const Standing *result = &standing(pair);
    for (std::size_t i = 1; i < targets.size(); ++i) {
        const std::uint32_t other = m_index->pairOf(country, targets[i]);
        if (other != noIndex && (pair == noIndex || isStricter(standing(other), *result))) {
            pair = other;
            result = &standing(other);
        }
    }
    if (strictest)
        *strictest = pair;
    return *result;
}

std::optional<Day> StancesOnDay::nextChange(const TargetNumbers &targets,
                                            const std::vector<std::uint32_t> &countries) const
{
    std::optional<Day> nearest;
    forEachPair(*m_index, targets, countries, [&](std::uint32_t pair) {
        const auto changes = m_index->changes(pair);
        for (std::size_t i = m_current[pair]; i < changes.size(); ++i) {
            if (nearest && changes[i].day >= nearest->number)
                return;
            if (changesStance(changes, i)) {
                nearest = Day{changes[i].day};
                return;
            }
        }
    });
    return nearest;
}

std::optional<Day> StancesOnDay::previousChange(const TargetNumbers &targets,
                                                const std::vector<std::uint32_t> &countries) const
{
    std::optional<Day> nearest;
    forEachPair(*m_index, targets, countries, [&](std::uint32_t pair) {
        const auto changes = m_index->changes(pair);
        for (std::size_t i = m_current[pair]; i-- > 0;) {
            if (nearest && changes[i].day <= nearest->number)
                return;
            if (changes[i].day < m_day.number && changesStance(changes, i)) {
                nearest = Day{changes[i].day};
                return;
            }
        }
    });
    return nearest;
}

std::vector<Day> StancesOnDay::changeDays(const TargetNumbers &targets,
                                          const std::vector<std::uint32_t> &countries) const
{
    std::vector<Day> days;
    forEachPair(*m_index, targets, countries, [&](std::uint32_t pair) {
        const auto changes = m_index->changes(pair);
        for (std::size_t i = 0; i < changes.size(); ++i) {
            if (changesStance(changes, i))
                days.push_back(Day{changes[i].day});
        }
    });
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

} // namespace Dateline
