// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/countriesbehind.h"

#include "models/content/standings.h"
#include "models/core/collation.h"
#include "models/stances/stancescope.h"
#include "models/wording/counts.h"
#include "models/workspace/workspace.h"

#include <algorithm>
#include <numeric>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// The countries that are looked at and stand, from the column's first day on, as \p wanted(standing) says.
template<typename Wanted>
std::vector<CountryCode> countriesThat(const Workspace &workspace, Day day, const TargetNumbers &targets,
                                       const Wanted &wanted)
{
    StancesOnDay stances = workspace.stances();
    stances.moveTo(day);
    std::vector<CountryCode> found;
    for (const CountryCode code : countriesToldOf(*workspace.snapshot(), stances.index())) {
        if (looksAt(workspace.filter(), code) && wanted(countryStanding(stances, targets, code).standing))
            found.push_back(code);
    }
    std::vector<QString> names;
    for (const CountryCode code : found)
        names.push_back(workspace.snapshot()->nameOfCountry(code));
    const std::vector<std::uint32_t> ranks = collationRanks(names);
    std::vector<std::size_t> order(found.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&ranks](auto a, auto b) { return ranks[a] < ranks[b]; });
    std::vector<CountryCode> sorted;
    for (const std::size_t place : order)
        sorted.push_back(found[place]);
    return sorted;
}

} // namespace

std::vector<CountryCode> countriesBehind(const Workspace &workspace, const ChartContent &content, std::size_t column,
                                         std::size_t band)
{
    if (!isOfStances(content.kind) || column >= content.columns() || band >= content.bands.size())
        return {};
    const ChartBand &meant = content.bands[band];
    const std::uint32_t id = content.series[meant.series].id;
    if (content.kind == ChartKind::RestrictionsOverTime) {
        const std::uint32_t target = workspace.stances().index().targetNumber(id).value_or(noIndex);
        return countriesThat(workspace, content.bounds[column], {target},
                             [](const Standing &standing) { return restricts(standing.stance); });
    }
    return countriesThat(workspace, content.bounds[column], workspace.stanceTargets(), [&](const Standing &standing) {
        return static_cast<std::uint32_t>(standing.stance) == id && standing.isCertain() == meant.certain;
    });
}

std::vector<CountryCode> countriesBeside(const Workspace &workspace, const ChartContent &content, std::size_t column)
{
    if (content.kind != ChartKind::StancesOverTime || column >= content.columns())
        return {};
    return countriesThat(workspace, content.bounds[column], workspace.stanceTargets(),
                         [](const Standing &standing) { return standing.stance == Stance::None; });
}

QString countriesInNames(const Workspace &workspace, const std::vector<CountryCode> &countries)
{
    constexpr std::size_t mostNames = 12;
    QStringList names;
    const std::size_t shown = countries.size() <= mostNames + 1 ? countries.size() : mostNames;
    for (std::size_t i = 0; i < shown; ++i)
        names.append(workspace.snapshot()->nameOfCountry(countries[i]));
    if (shown < countries.size())
        names.append(moreInWords(countries.size() - shown));
    return names.join(u", "_s);
}

} // namespace Dateline
