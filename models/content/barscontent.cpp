// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many events countries and companies have, and on how many first reporters and sources events rest.
#include "models/content/contentparts.h"

#include "models/query/eventgroups.h"
#include "models/workspace/workspace.h"

#include <algorithm>

namespace Dateline {

namespace {

constexpr std::size_t mostBars = 15;

template<typename Values, typename Value>
bool isAmong(const Values &values, const Value &value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

ChartParty partyOf(const Workspace &workspace, bool countries, std::uint32_t value)
{
    const EventTable &table = workspace.snapshot()->table();
    ChartParty party;
    if (countries) {
        party.name = table.countryNames()[value];
        party.country = table.countryCodes()[value];
        party.chosen = isAmong(workspace.filter().countries, party.country);
    } else {
        party.name = table.companyNames()[value];
        party.company = table.companyIds()[value];
        party.chosen = isAmong(workspace.filter().companies, party.company);
    }
    return party;
}

QString noParties(const Workspace &workspace, bool countries)
{
    if (workspace.result().count == 0)
        return noEvents(workspace);
    return countries ? ChartText::tr("No country takes part in any of the events that pass the filter.")
                     : ChartText::tr("No company takes part in any of the events that pass the filter.");
}

} // namespace

ChartContent eventsByParty(const Workspace &workspace, ChartKind kind)
{
    const bool countries = kind == ChartKind::EventsByCountry;
    const EventTable &table = workspace.snapshot()->table();
    const EventGroups groups = countByValue(table, countries ? table.countries() : table.companies(),
                                            countries ? table.countryNames().size() : table.companyNames().size(),
                                            workspace.result().passing, mostBars);
    ChartContent content;
    content.kind = kind;
    content.asOf = workspace.asOf();
    content.heading = chartName(kind);
    content.events = static_cast<std::uint32_t>(workspace.result().count);
    if (groups.values.empty()) {
        content.nothing = noParties(workspace, countries);
        return content;
    }
    std::vector<bool> occurs(groups.columns);
    for (std::size_t i = 0; i < groups.counts.size(); ++i)
        occurs[i % groups.columns] = occurs[i % groups.columns] || groups.counts[i] > 0;
    content.series = categorySeries(table, occurs);
    for (std::size_t series = 0; series < content.series.size(); ++series)
        content.bands.push_back({series, true});
    content.moreParties = groups.others;
    if (groups.others > 0)
        content.heading = countries ? ChartText::tr("Countries with most events, by category")
                                    : ChartText::tr("Companies with most events, by category");
    for (std::size_t place = 0; place < groups.values.size(); ++place) {
        content.parties.push_back(partyOf(workspace, countries, groups.values[place]));
        content.parties.back().events = groups.totals[place];
        for (const ChartSeries &series : content.series)
            content.counts.push_back(groups.count(place, std::min<std::size_t>(series.id, groups.columns - 1)));
    }
    return content;
}

ChartContent eventsByOrigins(const Workspace &workspace)
{
    ChartContent content;
    content.kind = ChartKind::EventsByOrigins;
    content.asOf = workspace.asOf();
    content.heading = chartName(content.kind);
    content.events = static_cast<std::uint32_t>(workspace.result().count);
    if (content.events == 0) {
        content.nothing = noEvents(workspace);
        return content;
    }
    content.heading = ChartText::tr("Events by how many first reporters, and how many sources, stand behind them");
    content.series = {{0, ChartText::tr("First reporters")}, {1, ChartText::tr("Sources")}};
    content.bands = {{0, true}, {1, true}};
    const OriginSpread spread = originSpread(*workspace.snapshot(), workspace.result().passing);
    for (std::size_t group = 0; group < OriginSpread::groups; ++group) {
        content.counts.push_back(spread.origins[group]);
        content.counts.push_back(spread.sources[group]);
    }
    return content;
}

} // namespace Dateline
