// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stances/stancesonday.h"

#include <algorithm>

namespace Dateline {

namespace {

const Standing nowhere;

/// Whether a step changes what is shown of its pair, and not only the reason.
bool changesStance(const StanceIndex &index, const StanceIndex::Step &step)
{
    const auto changes = index.changes(step.pair);
    const Standing &now = changes[step.change].standing;
    const Standing &before = step.change > 0 ? changes[step.change - 1].standing : nowhere;
    return now.stance != before.stance || now.atLeast != before.atLeast;
}

template<typename Numbers>
bool contains(const Numbers &numbers, std::uint32_t number)
{
    return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

/// Whether a pair is among those that are looked at.
class Sight
{
public:
    Sight(const StanceIndex &index, const TargetNumbers &targets, const std::vector<std::uint32_t> &countries)
        : m_index(index), m_targets(targets), m_countries(countries)
    { }

    bool shows(const StanceIndex::Step &step) const
    {
        const StanceIndex::Pair &pair = m_index.pairs()[step.pair];
        const bool target =
            m_targets.empty() ? pair.target == StanceIndex::anyTarget : contains(m_targets, pair.target);
        return target && (m_countries.empty() || contains(m_countries, pair.country)) && changesStance(m_index, step);
    }

private:
    const StanceIndex &m_index;
    const TargetNumbers &m_targets;
    const std::vector<std::uint32_t> &m_countries;
};

} // namespace

StancesOnDay::StancesOnDay(std::shared_ptr<const StanceIndex> index, Day day)
    : m_index(std::move(index)), m_day(day), m_current(m_index->pairs().size())
{
    jumpTo(day);
}

void StancesOnDay::jumpTo(Day day)
{
    for (std::uint32_t pair = 0; pair < m_current.size(); ++pair) {
        const auto changes = m_index->changes(pair);
        const auto after = std::upper_bound(changes.begin(), changes.end(), day.number,
                                            [](std::int64_t d, const StanceChange &change) { return d < change.day; });
        m_current[pair] = static_cast<std::uint32_t>(after - changes.begin());
    }
    m_day = day;
    m_position = positionOf(day);
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
    const std::size_t position = positionOf(day);
    const std::size_t distance = position > m_position ? position - m_position : m_position - position;
    // A step costs less than a search among a pair's changes.
    if (distance > 4 * m_current.size()) {
        jumpTo(day);
        return;
    }
    for (; m_position < position; ++m_position)
        m_current[steps[m_position].pair] = steps[m_position].change + 1;
    for (; m_position > position; --m_position)
        m_current[steps[m_position - 1].pair] = steps[m_position - 1].change;
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
    const Sight sight(*m_index, targets, countries);
    for (const StanceIndex::Step &step : m_index->steps().subspan(m_position)) {
        if (sight.shows(step))
            return Day{step.day};
    }
    return std::nullopt;
}

std::optional<Day> StancesOnDay::previousChange(const TargetNumbers &targets,
                                                const std::vector<std::uint32_t> &countries) const
{
    const Sight sight(*m_index, targets, countries);
    const auto steps = m_index->steps();
    for (std::size_t i = m_position; i-- > 0;) {
        if (steps[i].day < m_day.number && sight.shows(steps[i]))
            return Day{steps[i].day};
    }
    return std::nullopt;
}

} // namespace Dateline
