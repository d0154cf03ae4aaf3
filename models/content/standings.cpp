// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/standings.h"

#include "models/content/reasons.h"
#include "models/core/collation.h"
#include "models/core/oneline.h"
#include "models/stances/stancescope.h"
#include "models/stances/stancewords.h"
#include "models/workspace/workspace.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace Dateline {

namespace {

/// 0 to n − 1 in the order of these names.
std::vector<std::uint32_t> orderByName(const std::vector<QString> &names)
{
    const std::vector<std::uint32_t> ranks = collationRanks(names);
    std::vector<std::uint32_t> order(names.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&ranks](std::uint32_t a, std::uint32_t b) { return ranks[a] < ranks[b]; });
    return order;
}

} // namespace

CountryStanding countryStanding(const StancesOnDay &stances, const TargetNumbers &targets, CountryCode country)
{
    CountryStanding found;
    if (const auto number = stances.index().countryNumber(country))
        found.standing = stances.towards(*number, targets, &found.pair);
    return found;
}

CountryRows countryRows(const Workspace &workspace)
{
    const Snapshot &snapshot = *workspace.snapshot();
    const EventTable &table = snapshot.table();
    const Filter &filter = workspace.filter();
    const QueryResult &result = workspace.result();
    const bool named = !filter.countries.empty() || !filter.issuers.empty();
    CountryRows countries;
    countries.reasons = Bitset(table.size());
    for (const std::uint32_t value : orderByName(table.countryNames())) {
        const CountryCode code = table.countryCodes()[value];
        const Standing standing = countryStanding(workspace.stances(), workspace.stanceTargets(), code).standing;
        const std::uint32_t events = result.counts.countries[value];
        if (named ? !looksAt(filter, code) : standing.stance == Stance::None && events == 0)
            continue;
        addReasons(standing, countries.reasons);
        CountryRow row;
        row.code = code;
        row.name = table.countryNames()[value];
        row.standing = standing;
        row.words = standingInWords(snapshot, standing);
        row.since = sinceInWords(snapshot, standing, filter.knownOn);
        row.event = standing.event == noIndex ? QString() : oneLine(snapshot.title(standing.event));
        row.events = events;
        row.sources = countSources(snapshot, snapshot.engine().countries().rowsOf(value, result.exceptCountries));
        countries.rows.push_back(std::move(row));
    }
    std::stable_sort(countries.rows.begin(), countries.rows.end(), [](const CountryRow &a, const CountryRow &b) {
        const auto key = [](const Standing &standing) {
            return std::tuple(-static_cast<int>(standing.stance), !standing.isCertain(),
                              standing.event == noIndex ? 0 : standing.since);
        };
        return key(a.standing) < key(b.standing);
    });
    return countries;
}

StandingsTable standingsTable(const Snapshot &snapshot, const StanceIndex &index, const Filter &filter, Day day)
{
    std::vector<std::vector<std::uint32_t>> ofCountry(index.countries().size());
    for (const std::uint32_t pair : pairsLookedAt(filter, snapshot, index))
        ofCountry[index.pairs()[pair].country].push_back(pair);
    std::vector<QString> names;
    for (const CountryCode code : index.countries())
        names.push_back(snapshot.nameOfCountry(code));
    StandingsTable table;
    for (const std::uint32_t country : orderByName(names)) {
        std::vector<std::uint32_t> pairs = std::move(ofCountry[country]);
        const bool known = !pairs.empty();
        std::erase_if(pairs, [&](std::uint32_t pair) { return index.at(pair, day).stance == Stance::None; });
        if (!pairs.empty())
            table.countries.push_back(std::move(pairs));
        else if (known)
            table.without.append(names[country]);
    }
    return table;
}

std::uint32_t countSources(const Snapshot &snapshot, std::span<const EventRow> rows)
{
    Bitset sources(snapshot.tracker().sourceOrder().numbers());
    for (const EventRow row : rows) {
        for (const AttributionRow attribution : snapshot.attributionsOf(row))
            sources.set(snapshot.sourceOfAttribution(attribution));
    }
    return static_cast<std::uint32_t>(sources.count());
}

} // namespace Dateline
