// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The timelines of single countries and companies on one axis.
#include "models/content/contentparts.h"

#include "models/core/oneline.h"
#include "models/query/eventgroups.h"
#include "models/query/eventperiods.h"
#include "models/stances/standingspells.h"
#include "models/wording/datewords.h"
#include "models/workspace/workspace.h"

#include <algorithm>
#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t usualRows = 8;
constexpr std::size_t mostStrips = 20;
constexpr std::array ribbonStances = {Stance::Banned, Stance::PartlyRestricted, Stance::UnderReview,
                                      Stance::LiftedOrDeclined};

struct Row
{
    bool country = false;
    std::uint32_t value = 0; ///< number in the table's dictionary, or noIndex
    ChartParty party;
};

/// Where dates begin and end, with bounds that are open left out.
struct Reach
{
    std::int64_t begin = openEnd;
    std::int64_t end = openBegin;
};

/// The finest period of which few enough reach over the days; two and five years are among them, for decades are coarse
/// where a row is a history.
TickStep periodOfColumns(Day begin, Day end, std::size_t most)
{
    const TickStep usual = periodFor(begin, end, std::max<std::size_t>(most, 2));
    if (usual.unit != TickStep::Unit::Year || usual.count < 10)
        return usual;
    const std::int64_t years = (end - begin).count / 365 + 1;
    for (const std::int64_t share : {5, 2}) {
        const std::int64_t count = usual.count / share;
        if (years / count + 2 <= static_cast<std::int64_t>(most))
            return {TickStep::Unit::Year, count};
    }
    return usual;
}

class StripMaker
{
public:
    explicit StripMaker(const Workspace &workspace)
        : m_workspace(workspace), m_snapshot(*workspace.snapshot()), m_table(m_snapshot.table())
    { }

    ChartContent make()
    {
        m_content.kind = ChartKind::PartyStrip;
        m_content.asOf = m_workspace.asOf();
        m_content.heading = chartName(m_content.kind);
        if (m_workspace.result().count == 0) {
            m_content.nothing = noEvents(m_workspace);
            return m_content;
        }
        chooseRows();
        const Reach reach = reachOfRows();
        if (reach.begin > reach.end) {
            m_content.nothing = m_rows.empty()
                ? ChartText::tr("No country and no company takes part in any of the events that pass the filter.")
                : ChartText::tr("None of the events that pass the filter has a date with a first or last day.");
            m_content.parties.clear();
            return m_content;
        }
        const std::int64_t margin = std::max<std::int64_t>((reach.end - reach.begin) / 50, 1);
        m_content.bounds = {Day{reach.begin - margin}, Day{reach.end + margin}};
        addSeries();
        addMarks();
        addSpells();
        m_content.heading = heading();
        return m_content;
    }

private:
    template<typename Names, typename Known>
    static std::uint32_t numberOf(const Known &known, const Names &name)
    {
        const auto place = std::find(known.begin(), known.end(), name);
        return place == known.end() ? noIndex : static_cast<std::uint32_t>(place - known.begin());
    }

    void addRow(bool country, std::uint32_t value)
    {
        Row row{country, value, {}};
        if (country) {
            row.party.name = m_table.countryNames()[value];
            row.party.country = m_table.countryCodes()[value];
        } else {
            row.party.name = m_table.companyNames()[value];
            row.party.company = m_table.companyIds()[value];
        }
        m_rows.push_back(std::move(row));
    }

    /// Those of the filter, or those with most events; countries first.
    void chooseRows()
    {
        const Filter &filter = m_workspace.filter();
        for (const CountryCode code : filter.countries) {
            if (const auto value = numberOf(m_table.countryCodes(), code); value != noIndex)
                addRow(true, value);
        }
        for (const PartyId &company : filter.companies) {
            if (const auto value = numberOf(m_table.companyIds(), company); value != noIndex)
                addRow(false, value);
        }
        for (Row &row : m_rows)
            row.party.chosen = true;
        if (filter.countries.empty() && filter.companies.empty())
            chooseThoseWithMost();
        if (m_rows.size() > mostStrips) {
            m_content.moreParties += static_cast<std::uint32_t>(m_rows.size() - mostStrips);
            m_rows.resize(mostStrips);
        }
        for (const Row &row : m_rows)
            m_content.parties.push_back(row.party);
    }

    void chooseThoseWithMost()
    {
        const Bitset &passing = m_workspace.result().passing;
        const EventGroups countries =
            countByValue(m_table, m_table.countries(), m_table.countryNames().size(), passing, usualRows);
        const EventGroups companies =
            countByValue(m_table, m_table.companies(), m_table.companyNames().size(), passing, usualRows);
        struct Candidate
        {
            std::uint32_t total;
            bool country;
            std::uint32_t value;
        };
        std::vector<Candidate> all;
        for (std::size_t place = 0; place < countries.values.size(); ++place)
            all.push_back({countries.totals[place], true, countries.values[place]});
        for (std::size_t place = 0; place < companies.values.size(); ++place)
            all.push_back({companies.totals[place], false, companies.values[place]});
        std::stable_sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.total > b.total; });
        m_content.moreParties = static_cast<std::uint32_t>(all.size() - std::min(all.size(), usualRows))
            + countries.others + companies.others;
        all.resize(std::min(all.size(), usualRows));
        std::stable_partition(all.begin(), all.end(), [](const auto &candidate) { return candidate.country; });
        for (const auto &candidate : all)
            addRow(candidate.country, candidate.value);
    }

    /// The passing events of each row, and from when to when they reach.
    Reach reachOfRows()
    {
        Reach reach;
        m_eventsOfRow.resize(m_rows.size());
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            const FacetIndex &index =
                m_rows[row].country ? m_snapshot.engine().countries() : m_snapshot.engine().companies();
            m_eventsOfRow[row] = index.rowsOf(m_rows[row].value, m_workspace.result().passing);
            m_table.sortByTime(m_eventsOfRow[row]);
            m_content.parties[row].events = static_cast<std::uint32_t>(m_eventsOfRow[row].size());
            std::erase_if(m_eventsOfRow[row],
                          [this](EventRow event) { return m_table.firstKnownDay(event) == openBegin; });
            for (const EventRow event : m_eventsOfRow[row]) {
                reach.begin = std::min(reach.begin, m_table.firstKnownDay(event));
                reach.end = std::max(reach.end, m_table.lastKnownDay(event) + 1);
            }
        }
        return reach;
    }

    void addSeries()
    {
        std::vector<bool> occurs(m_table.categoryIds().size() + 1);
        for (const auto &events : m_eventsOfRow) {
            for (const EventRow event : events)
                occurs[categoryPlace(m_table, event)] = true;
        }
        m_content.series = categorySeries(m_table, occurs);
        m_seriesOfPlace.resize(occurs.size());
        for (std::size_t place = 0, series = 0; place < occurs.size(); ++place) {
            m_seriesOfPlace[place] = series;
            series += occurs[place] ? 1 : 0;
        }
    }

    void addMarks()
    {
        // Rows share what may be shown, and those that have more are counted by one period, so that they can be
        // compared.
        const std::size_t most = ChartContent::mostNumbers / std::max<std::size_t>(m_rows.size(), 1);
        const std::size_t categories = std::max<std::size_t>(m_content.series.size(), 1);
        m_content.period = periodOfColumns(m_content.bounds.front(), m_content.bounds.back(), most / categories);
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            if (m_eventsOfRow[row].size() <= most)
                addSingleMarks(row);
            else
                addCountedMarks(row);
        }
    }

    void addSingleMarks(std::size_t row)
    {
        std::vector<ChartMark> marks;
        for (const EventRow event : m_eventsOfRow[row]) {
            ChartMark mark;
            mark.row = row;
            mark.series = m_seriesOfPlace[categoryPlace(m_table, event)];
            mark.begin = Day{m_table.firstKnownDay(event)};
            mark.end = Day{m_table.lastKnownDay(event) + 1};
            mark.interval = m_table.marks()[event].interval;
            mark.event = event;
            mark.title = oneLine(m_snapshot.title(event));
            mark.date = dateInWords(m_snapshot.date(event));
            marks.push_back(std::move(mark));
        }
        std::stable_sort(marks.begin(), marks.end(), [](const ChartMark &a, const ChartMark &b) {
            return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
        });
        std::move(marks.begin(), marks.end(), std::back_inserter(m_content.marks));
    }

    void addCountedMarks(std::size_t row)
    {
        Bitset events(m_table.size());
        for (const EventRow event : m_eventsOfRow[row])
            events.set(event);
        const EventPeriods periods = countByPeriod(m_table, events, m_content.period);
        for (std::size_t period = 0; period < periods.size(); ++period) {
            for (std::size_t column = 0; column < periods.columns; ++column) {
                const std::uint32_t count = periods.count(period, column);
                if (count == 0)
                    continue;
                ChartMark mark;
                mark.row = row;
                mark.series = m_seriesOfPlace[column];
                mark.begin = std::max(periods.bounds[period], m_content.bounds.front());
                mark.end = std::min(periods.bounds[period + 1], m_content.bounds.back());
                mark.count = count;
                m_content.marks.push_back(mark);
            }
        }
    }

    void addSpells()
    {
        const StanceIndex &index = m_workspace.stances().index();
        std::vector<ChartSpell> spells;
        std::vector<Stance> stances;
        const std::size_t most = ChartContent::mostNumbers / std::max<std::size_t>(m_rows.size(), 1);
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            const auto number = m_rows[row].country ? index.countryNumber(m_rows[row].party.country) : std::nullopt;
            if (!number)
                continue;
            const auto found = standingSpells(index, *number, m_workspace.stanceTargets());
            // As many as can be told apart; of more than that the first ones of every so many days.
            const std::int64_t shortest = found.size() <= most
                ? 1
                : (m_content.bounds.back() - m_content.bounds.front()).count / static_cast<std::int64_t>(most) + 1;
            for (std::size_t i = 0; i < found.size(); ++i) {
                const Day begin = std::max(Day{found[i].day}, m_content.bounds.front());
                const Day end = i + 1 < found.size() ? std::min(Day{found[i + 1].day}, m_content.bounds.back())
                                                     : m_content.bounds.back();
                if (found[i].stance == Stance::None || (end - begin).count < shortest)
                    continue;
                spells.push_back({row, static_cast<std::size_t>(found[i].stance), begin, end, found[i].certain});
            }
        }
        for (const Stance stance : ribbonStances) {
            const auto isIt = [stance](const ChartSpell &spell) {
                return spell.series == static_cast<std::size_t>(stance);
            };
            if (std::none_of(spells.begin(), spells.end(), isIt))
                continue;
            for (const ChartSpell &spell : spells) {
                if (isIt(spell)) {
                    m_content.spells.push_back(spell);
                    m_content.spells.back().series = m_content.series.size();
                }
            }
            m_content.series.push_back({stripStances + static_cast<std::uint32_t>(stance), nameFor(stance)});
        }
        std::stable_sort(m_content.spells.begin(), m_content.spells.end(),
                         [](const ChartSpell &a, const ChartSpell &b) {
                             return std::pair(a.row, a.begin) < std::pair(b.row, b.begin);
                         });
    }

    QString heading() const
    {
        const QString events = m_content.moreParties > 0 && !m_content.parties.front().chosen
            ? ChartText::tr("Events of the countries and companies with most")
            : ChartText::tr("Events by country and company");
        if (m_content.spells.empty())
            return events;
        const QString names = targetNames(m_workspace);
        return events
            + (names.isEmpty() ? ChartText::tr("; ribbon: stance towards any company")
                               : ChartText::tr("; ribbon: stance towards %1").arg(names));
    }

    const Workspace &m_workspace;
    const Snapshot &m_snapshot;
    const EventTable &m_table;
    ChartContent m_content;
    std::vector<Row> m_rows;
    std::vector<std::vector<EventRow>> m_eventsOfRow; ///< that have a day
    std::vector<std::size_t> m_seriesOfPlace;         ///< by category, none last
};

} // namespace

ChartContent partyStrip(const Workspace &workspace) { return StripMaker(workspace).make(); }

} // namespace Dateline
