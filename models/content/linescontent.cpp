// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many countries restrict each company over time: a line each.
#include "models/content/contentparts.h"

#include "models/stances/restrictionhistory.h"
#include "models/stances/stancescope.h"
#include "models/workspace/workspace.h"

#include <algorithm>

namespace Dateline {

namespace {

/// Those of the filter, or all that are no country.
TargetNumbers candidatesOf(const Workspace &workspace, const StanceIndex &index)
{
    if (!workspace.filter().companies.empty())
        return workspace.stanceTargets();
    TargetNumbers candidates;
    for (std::uint32_t target = StanceIndex::anyTarget + 1; target < index.targets().size(); ++target) {
        if (workspace.snapshot()->tracker().parties[index.targets()[target]].kind != PartyKind::Country)
            candidates.push_back(target);
    }
    if (candidates.empty())
        candidates.push_back(noIndex);
    return candidates;
}

QString restrictionsHeading(const Workspace &workspace, bool withUnion)
{
    const QString names = targetNames(workspace);
    return (withUnion ? ChartText::tr("Countries and the EU that restrict %1")
                      : ChartText::tr("Countries that restrict %1"))
        .arg(names.isEmpty() ? ChartText::tr("each company") : names);
}

QString noRestrictions(const Workspace &workspace)
{
    if (workspace.stances().index().steps().empty())
        return noStances(workspace);
    return workspace.filter().companies.empty() && workspace.filter().countries.empty()
            && workspace.filter().issuers.empty()
        ? ChartText::tr("No country restricts a company that its measures name. A company has a line here once a "
                        "measure that aims at it is announced, adopted or in force.")
        : ChartText::tr("None of the countries in the filter restricts any of the companies in it. Take away a "
                        "country or a company.");
}

/// Looks that do not change as the day moves: each has that of its place among all, or the next one that is free.
std::vector<std::size_t> looksOf(const RestrictionHistory &history)
{
    std::vector<std::size_t> byOrder(history.targets.size());
    for (std::size_t place = 0; place < byOrder.size(); ++place)
        byOrder[place] = place;
    std::sort(byOrder.begin(), byOrder.end(),
              [&](std::size_t a, std::size_t b) { return history.order[a] < history.order[b]; });
    std::vector<bool> taken(RestrictionHistory::usualTargets);
    std::vector<std::size_t> looks(byOrder.size());
    for (const std::size_t place : byOrder) {
        std::size_t look = history.order[place] % taken.size();
        while (taken[look])
            look = (look + 1) % taken.size();
        taken[look] = true;
        looks[place] = look;
    }
    return looks;
}

void addLines(ChartContent &content, const Workspace &workspace, const RestrictionHistory &history)
{
    const std::vector<std::size_t> looks = looksOf(history);
    const std::vector<PartyId> &chosen = workspace.filter().companies;
    for (std::size_t place = 0; place < history.targets.size(); ++place) {
        const std::uint32_t number = workspace.stances().index().targets()[history.targets[place]];
        const Party &party = workspace.snapshot()->tracker().parties[number];
        content.bands.push_back({place, true});
        content.series.push_back({number, party.name, looks[place]});
        content.parties.push_back(
            {party.name, {}, party.id, std::find(chosen.begin(), chosen.end(), party.id) != chosen.end(), 0});
    }
}

} // namespace

ChartContent restrictionsOverTime(const Workspace &workspace)
{
    const StanceIndex &index = workspace.stances().index();
    const std::vector<std::uint32_t> countries = countriesOf(workspace.filter(), index);
    const RestrictionHistory history =
        restrictionHistory(index, workspace.asOf(), candidatesOf(workspace, index), countries);
    ChartContent content;
    content.kind = ChartKind::RestrictionsOverTime;
    content.heading = restrictionsHeading(workspace, showsUnion(index, countries));
    content.asOf = workspace.asOf();
    if (history.targets.empty()) {
        content.nothing = noRestrictions(workspace);
        return content;
    }
    if (history.others > 0)
        content.heading += ChartText::tr(", the %1 most restricted").arg(history.targets.size());
    content.moreParties = history.others;
    addLines(content, workspace, history);
    const auto [begin, end] = spanOfChanges(history.days.front(), history.days.back(), content.asOf);
    content.bounds = {begin};
    content.counts.resize(content.bands.size()); // before the first change
    content.counts.insert(content.counts.end(), history.counts.begin(), history.counts.end());
    for (const std::int64_t day : history.days)
        content.bounds.push_back(Day{day});
    content.bounds.push_back(end);
    return content;
}

} // namespace Dateline
