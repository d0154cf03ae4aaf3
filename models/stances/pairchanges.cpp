// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stances/pairchanges.h"

#include <algorithm>
#include <array>
#include <bit>

namespace Dateline {

namespace {

/// The standings that a pair's measures give it now; knows what they come to. They are the leaves of a tournament: when
/// one changes, only its way to the final is played again.
class Contest
{
public:
    explicit Contest(std::size_t measures)
        : m_standings(measures), m_leaves(std::bit_ceil(std::max<std::size_t>(measures, 1)))
    {
        m_winners.resize(2 * m_leaves, noIndex);
        for (std::uint32_t measure = 0; measure < measures; ++measure)
            m_winners[m_leaves + measure] = measure;
        for (std::size_t match = m_leaves - 1; match > 0; --match)
            play(match);
    }

    void set(std::uint32_t measure, const Standing &standing)
    {
        Standing &now = m_standings[measure];
        --m_atLeast[static_cast<std::size_t>(now.atLeast)];
        now = standing;
        ++m_atLeast[static_cast<std::size_t>(now.atLeast)];
        for (std::size_t match = (m_leaves + measure) / 2; match > 0; match /= 2)
            play(match);
    }

    Standing outcome() const
    {
        Standing result;
        if (const std::uint32_t winner = m_winners[1]; winner != noIndex && m_standings[winner].stance != Stance::None)
            result = m_standings[winner];
        for (std::size_t level = 1; level < m_atLeast.size(); ++level) {
            if (m_atLeast[level] > 0)
                result.atLeast = std::max(result.atLeast, static_cast<Stance>(level));
        }
        return result;
    }

private:
    void play(std::size_t match)
    {
        const std::uint32_t left = m_winners[2 * match];
        const std::uint32_t right = m_winners[2 * match + 1];
        const bool rightWins =
            left == noIndex || (right != noIndex && isStricter(m_standings[right], m_standings[left]));
        m_winners[match] = rightWins ? right : left;
    }

    std::vector<Standing> m_standings;
    const std::size_t m_leaves;
    std::vector<std::uint32_t> m_winners; ///< [1] is the final's, [2m] and [2m + 1] play match m
    std::array<int, 5> m_atLeast{};       ///< how many have it; of None it is not kept right
};

/// A measure stands otherwise from this day on.
struct Turn
{
    std::int64_t day;
    std::uint32_t concern;
    Standing standing;
};

/// The first change after \p day, or on it.
auto firstFrom(const std::vector<StanceChange> &life, std::int64_t day)
{
    return std::partition_point(life.begin(), life.end(), [day](const StanceChange &c) { return c.day < day; });
}

auto firstAfter(const std::vector<StanceChange> &life, std::int64_t day)
{
    return std::partition_point(life.begin(), life.end(), [day](const StanceChange &c) { return c.day <= day; });
}

/// How a measure stood before the change at \p place.
template<typename Place>
Standing standingBefore(const std::vector<StanceChange> &life, Place place)
{
    return place == life.begin() ? Standing() : (place - 1)->standing;
}

void addTurns(std::vector<Turn> &turns, std::uint32_t number, const StanceConcern &concern,
              const std::vector<StanceChange> &life, const DaysBetween &days)
{
    const auto isAmong = [&days](std::int64_t day) { return day >= days.first && day <= days.last; };
    const auto inside = firstAfter(life, concern.first);
    if (isAmong(concern.first)) {
        if (const Standing atFirst = standingBefore(life, inside); atFirst != Standing{})
            turns.push_back({concern.first, number, atFirst});
    }
    for (auto change = std::max(inside, firstFrom(life, days.first));
         change != life.end() && change->day < concern.end && change->day <= days.last; ++change)
        turns.push_back({change->day, number, change->standing});
    if (concern.end != openEnd && isAmong(concern.end))
        turns.push_back({concern.end, number, {}});
}

} // namespace

std::optional<DaysBetween> daysThatDiffer(std::span<const StanceChange> a, std::span<const StanceChange> b)
{
    const auto [inA, inB] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    if (inA == a.end() && inB == b.end())
        return std::nullopt;
    const std::int64_t first = inA == a.end() ? inB->day : inB == b.end() ? inA->day : std::min(inA->day, inB->day);
    const std::span<const StanceChange> restOfA(inA, a.end());
    const std::span<const StanceChange> restOfB(inB, b.end());
    const auto agree = std::mismatch(restOfA.rbegin(), restOfA.rend(), restOfB.rbegin(), restOfB.rend()).first;
    return DaysBetween{first, agree == restOfA.rbegin() ? openEnd : (agree - 1)->day};
}

std::vector<StanceChange> pairChanges(std::span<const StanceConcern> concerns, const std::vector<StanceChanges> &lives,
                                      const DaysBetween &days, std::span<const StanceChange> before)
{
    Contest contest(concerns.size());
    std::vector<Turn> turns;
    for (std::uint32_t number = 0; number < concerns.size(); ++number) {
        const StanceConcern &concern = concerns[number];
        const std::vector<StanceChange> &life = *lives[concern.measure];
        if (concern.first < days.first && days.first <= concern.end) {
            if (const Standing standing = standingBefore(life, firstFrom(life, days.first)); standing != Standing{})
                contest.set(number, standing);
        }
        addTurns(turns, number, concern, life, days);
    }
    std::stable_sort(turns.begin(), turns.end(), [](const Turn &a, const Turn &b) { return a.day < b.day; });

    const auto firstOther = std::partition_point(before.begin(), before.end(),
                                                 [&](const StanceChange &change) { return change.day < days.first; });
    std::vector<StanceChange> changes(before.begin(), firstOther);
    Standing last = changes.empty() ? Standing() : changes.back().standing;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        contest.set(turns[i].concern, turns[i].standing);
        if (i + 1 < turns.size() && turns[i + 1].day == turns[i].day)
            continue;
        const Standing outcome = contest.outcome();
        if (outcome != last)
            changes.push_back({turns[i].day, outcome});
        last = outcome;
    }
    const auto asBefore = std::partition_point(firstOther, before.end(),
                                               [&](const StanceChange &change) { return change.day <= days.last; });
    changes.insert(changes.end(), asBefore, before.end());
    return changes;
}

} // namespace Dateline
