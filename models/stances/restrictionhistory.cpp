// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stances/restrictionhistory.h"

#include <algorithm>

namespace Dateline {

namespace {

/// A country begins to restrict a target, or ends to.
struct TargetTurn
{
    std::int64_t day = 0;
    std::uint32_t target = 0;
    bool begins = false;
};

/// Which of \p all numbers are among \p chosen; all, if nothing is chosen.
std::vector<bool> among(const std::vector<std::uint32_t> &chosen, std::size_t all)
{
    std::vector<bool> result(all, chosen.empty());
    for (const std::uint32_t number : chosen) {
        if (number < all)
            result[number] = true;
    }
    return result;
}

std::vector<TargetTurn> turnsOf(const StanceIndex &index, const TargetNumbers &candidates,
                                const std::vector<std::uint32_t> &countries)
{
    const std::vector<bool> targetCounts = among(candidates, index.targets().size());
    const std::vector<bool> countryCounts = among(countries, index.countries().size());
    std::vector<bool> restricting(index.pairs().size());
    std::vector<TargetTurn> turns;
    for (const StanceIndex::Step &step : index.steps()) {
        const StanceIndex::Pair &pair = index.pairs()[step.pair];
        if (pair.target == StanceIndex::anyTarget || !targetCounts[pair.target] || !countryCounts[pair.country])
            continue;
        const bool now = restricts(index.changes(step.pair)[step.change].standing.stance);
        if (now == restricting[step.pair])
            continue;
        restricting[step.pair] = now;
        turns.push_back({step.day, pair.target, now});
    }
    return turns;
}

/// How many restrict each target on the day, and on the day on which most do.
struct Heights
{
    std::vector<std::uint32_t> now, onDay, highest;

    Heights(const std::vector<TargetTurn> &turns, std::size_t targets, Day day)
        : now(targets), onDay(targets), highest(targets)
    {
        for (std::size_t i = 0; i < turns.size(); ++i) {
            const TargetTurn &turn = turns[i];
            now[turn.target] += turn.begins ? 1U : ~0U;
            if (turn.day <= day.number)
                onDay[turn.target] = now[turn.target];
            // Only what holds at the end of a day is a number of that day.
            const bool lastOfDay = i + 1 == turns.size() || turns[i + 1].day != turn.day;
            for (std::size_t k = i + 1; lastOfDay && k-- > 0 && turns[k].day == turn.day;)
                highest[turns[k].target] = std::max(highest[turns[k].target], now[turns[k].target]);
        }
    }
};

void addPoints(RestrictionHistory &history, const std::vector<TargetTurn> &turns, std::size_t targets,
               std::size_t mostPoints)
{
    std::vector<std::uint32_t> placeOf(targets, noIndex);
    for (std::size_t place = 0; place < history.targets.size(); ++place)
        placeOf[history.targets[place]] = static_cast<std::uint32_t>(place);
    std::vector<TargetTurn> kept;
    std::copy_if(turns.begin(), turns.end(), std::back_inserter(kept),
                 [&](const TargetTurn &turn) { return placeOf[turn.target] != noIndex; });
    std::size_t days = 0;
    for (std::size_t i = 0; i < kept.size(); ++i)
        days += i == 0 || kept[i].day != kept[i - 1].day ? 1 : 0;
    if (days > mostPoints)
        history.daysPerPoint =
            (kept.back().day - kept.front().day) / static_cast<std::int64_t>(std::max<std::size_t>(mostPoints, 2) - 1)
            + 1;
    const auto group = [&](std::size_t i) { return (kept[i].day - kept.front().day) / history.daysPerPoint; };
    std::vector<std::uint32_t> now(history.targets.size());
    std::vector<std::uint32_t> before = now;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        now[placeOf[kept[i].target]] += kept[i].begins ? 1U : ~0U;
        if ((i + 1 < kept.size() && group(i + 1) == group(i)) || now == before)
            continue;
        history.days.push_back(kept[i].day);
        history.counts.insert(history.counts.end(), now.begin(), now.end());
        before = now;
    }
}

} // namespace

std::uint32_t RestrictionHistory::at(Day day, std::size_t place) const
{
    const auto after = std::upper_bound(days.begin(), days.end(), day.number);
    return after == days.begin() ? 0 : count(static_cast<std::size_t>(after - days.begin()) - 1, place);
}

RestrictionHistory restrictionHistory(const StanceIndex &index, Day day, const TargetNumbers &candidates,
                                      const std::vector<std::uint32_t> &countries, std::size_t most,
                                      std::size_t mostNumbers)
{
    const std::vector<TargetTurn> turns = turnsOf(index, candidates, countries);
    const Heights heights(turns, index.targets().size(), day);
    std::vector<std::uint32_t> all;
    for (std::uint32_t target = 0; target < heights.highest.size(); ++target) {
        if (heights.highest[target] > 0)
            all.push_back(target);
    }
    std::stable_sort(all.begin(), all.end(), [&](auto a, auto b) { return heights.highest[a] > heights.highest[b]; });
    std::vector<std::uint32_t> placeOf(heights.highest.size());
    for (std::size_t place = 0; place < all.size(); ++place)
        placeOf[all[place]] = static_cast<std::uint32_t>(place);
    std::stable_sort(all.begin(), all.end(), [&](auto a, auto b) { return heights.onDay[a] > heights.onDay[b]; });

    RestrictionHistory history;
    history.targets.assign(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(most, all.size())));
    history.others = static_cast<std::uint32_t>(all.size() - history.targets.size());
    for (const std::uint32_t target : history.targets) {
        history.onDay.push_back(heights.onDay[target]);
        history.order.push_back(placeOf[target]);
    }
    if (!history.targets.empty())
        addPoints(history, turns, heights.highest.size(), mostNumbers / history.targets.size());
    return history;
}

} // namespace Dateline
