// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stances/stancehistory.h"

#include <algorithm>
#include <numeric>

namespace Dateline {

namespace {

/// Counts the countries and keeps each one's place, so that a step moves one country and no more.
class Counter
{
public:
    Counter(StancesOnDay &cursor, const TargetNumbers &targets, const std::vector<std::uint32_t> &countries)
        : m_cursor(cursor)
        , m_targets(targets)
        , m_countries(chosen(countries))
        , m_place(cursor.index().countries().size())
    {
        for (const std::uint32_t country : m_countries)
            m_place[country] = &m_counts.certain[0];
        m_counts.certain[0] = static_cast<std::uint32_t>(m_countries.size());
    }
    Counter(const Counter &) = delete; // places point into the counts

    const StanceCounts &counts() const { return m_counts; }
    std::uint32_t countries() const { return static_cast<std::uint32_t>(m_countries.size()); }

    bool concerns(std::uint32_t pairNumber) const
    {
        const StanceIndex::Pair &pair = m_cursor.index().pairs()[pairNumber];
        if (!m_place[pair.country])
            return false;
        return m_targets.empty() ? pair.target == StanceIndex::anyTarget
                                 : std::find(m_targets.begin(), m_targets.end(), pair.target) != m_targets.end();
    }

    /// Counts the country anew, where it stands now.
    void recount(std::uint32_t country)
    {
        const Standing &standing = m_cursor.towards(country, m_targets);
        StanceCounts::Numbers &numbers = standing.isCertain() ? m_counts.certain : m_counts.possible;
        --*m_place[country];
        m_place[country] = &numbers[static_cast<std::size_t>(standing.stance)];
        ++*m_place[country];
    }

    void recountAll()
    {
        for (const std::uint32_t country : m_countries)
            recount(country);
    }

private:
    std::vector<std::uint32_t> chosen(std::vector<std::uint32_t> countries) const
    {
        const std::size_t all = m_cursor.index().countries().size();
        if (countries.empty()) {
            countries.resize(all);
            std::iota(countries.begin(), countries.end(), 0U);
            return countries;
        }
        std::erase_if(countries, [all](std::uint32_t country) { return country >= all; });
        std::sort(countries.begin(), countries.end());
        countries.erase(std::unique(countries.begin(), countries.end()), countries.end());
        return countries;
    }

    StancesOnDay &m_cursor;
    const TargetNumbers &m_targets;
    const std::vector<std::uint32_t> m_countries;
    std::vector<std::uint32_t *> m_place; ///< by country: where it is counted, null if it is not
    StanceCounts m_counts;
};

/// Keeps the first point and the last one of every so many days.
void thin(StanceHistory &history, std::size_t mostPoints)
{
    std::vector<StanceHistory::Point> &points = history.points;
    if (points.size() <= mostPoints)
        return;
    const auto groups = static_cast<std::int64_t>(std::max<std::size_t>(mostPoints, 2)) - 1;
    const std::int64_t first = points.front().day;
    history.daysPerPoint = (points.back().day - first) / groups + 1;
    std::vector<StanceHistory::Point> kept{points.front()};
    for (std::size_t i = 1; i < points.size(); ++i) {
        const auto group = [&](std::size_t place) { return (points[place].day - first) / history.daysPerPoint; };
        if (i + 1 == points.size() || group(i) != group(i + 1))
            kept.push_back(points[i]);
    }
    points = std::move(kept);
}

} // namespace

StanceCounts StanceHistory::at(Day day) const
{
    const auto after = std::upper_bound(points.begin(), points.end(), day.number,
                                        [](std::int64_t d, const Point &point) { return d < point.day; });
    if (after != points.begin())
        return (after - 1)->counts;
    StanceCounts nowhere;
    nowhere.certain[0] = countries;
    return nowhere;
}

StanceHistory stanceHistory(StancesOnDay cursor, const TargetNumbers &targets,
                            const std::vector<std::uint32_t> &countries, const Span &range, std::size_t mostPoints)
{
    StanceHistory history;
    Counter counter(cursor, targets, countries);
    history.countries = counter.countries();
    auto steps = cursor.index().steps();
    if (range.begin) {
        cursor.moveTo(*range.begin);
        counter.recountAll();
        history.points.push_back({range.begin->number, counter.counts()});
        const auto later = std::partition_point(steps.begin(), steps.end(),
                                                [&](const auto &step) { return step.day <= range.begin->number; });
        steps = steps.subspan(static_cast<std::size_t>(later - steps.begin()));
    }
    StanceCounts before = counter.counts();
    for (std::size_t i = 0; i < steps.size();) {
        const std::int64_t day = steps[i].day;
        if (range.end && day >= range.end->number)
            break;
        cursor.moveTo(Day{day});
        for (; i < steps.size() && steps[i].day == day; ++i) {
            if (counter.concerns(steps[i].pair))
                counter.recount(cursor.index().pairs()[steps[i].pair].country);
        }
        if (counter.counts() == before)
            continue;
        before = counter.counts();
        history.points.push_back({day, before});
    }
    thin(history, mostPoints);
    return history;
}

} // namespace Dateline
