// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/contentparts.h"

#include "models/stances/stanceindex.h"
#include "models/workspace/workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace Dateline {

bool showsUnion(const StanceIndex &index, const std::vector<std::uint32_t> &chosen)
{
    const auto number = index.countryNumber(*CountryCode::parse(u"EU"));
    return number && (chosen.empty() || std::find(chosen.begin(), chosen.end(), *number) != chosen.end());
}

QString targetNames(const Workspace &workspace)
{
    constexpr std::size_t mostNames = 3;
    const auto &companies = workspace.filter().companies;
    QStringList names;
    for (std::size_t i = 0; i < std::min(mostNames, companies.size()); ++i)
        names.append(workspace.snapshot()->nameOfParty(companies[i]));
    if (companies.size() > mostNames)
        names.append(ChartText::tr("%1 more").arg(companies.size() - mostNames));
    return joinWords(names);
}

QString noStances(const Workspace &workspace)
{
    if (workspace.snapshot()->tracker().measures.empty())
        return ChartText::tr("This tracker has no measures yet. Countries have a stance where an event "
                             "is a milestone of a measure.");
    if (workspace.stances().index().steps().empty())
        return ChartText::tr("No measure has a milestone with a date that sources tell of, so no "
                             "country has a stance yet.");
    return ChartText::tr("None of the countries in the filter has a measure towards the companies in "
                         "it. Take away a country or a company.");
}

std::pair<Day, Day> spanOfChanges(std::int64_t first, std::int64_t last, Day asOf)
{
    constexpr std::int64_t century = 36'525;
    constexpr std::int64_t leastMargin = 15;
    const std::int64_t farthest = last + std::max(last - first, century);
    const std::int64_t end = std::max(last, std::min(asOf.number, farthest));
    const std::int64_t margin = std::max((end - first) / 25, leastMargin);
    // What lasts beyond the last change has a width; on the as-of day the chart just ends.
    return {Day{first - margin}, Day{end > last ? end + 1 : end + margin}};
}

QString noEvents(const Workspace &workspace)
{
    if (workspace.snapshot()->table().count() == 0)
        return ChartText::tr("This tracker has no events yet.");
    if (workspace.result().count == 0)
        return ChartText::tr("No events match the filter. Remove a condition in the filter bar.");
    return ChartText::tr("None of the events that pass the filter has a date with a "
                         "first or last day.");
}

std::vector<ChartSeries> categorySeries(const EventTable &table, const std::vector<bool> &occurs)
{
    std::vector<ChartSeries> series;
    for (std::size_t place = 0; place < occurs.size(); ++place) {
        if (!occurs[place])
            continue;
        const bool named = place < table.categoryNames().size();
        series.push_back({named ? static_cast<std::uint32_t>(place) : noIndex,
                          named ? table.categoryNames()[place] : ChartText::tr("No category")});
    }
    return series;
}

std::size_t categoryPlace(const EventTable &table, std::size_t row)
{
    return std::min<std::size_t>(table.category()[row], table.categoryIds().size()); // noIndex is the largest number
}

} // namespace Dateline
