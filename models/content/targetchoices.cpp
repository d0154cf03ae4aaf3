// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/targetchoices.h"

#include "models/query/savedviews.h"
#include "models/query/snapshot.h"
#include "models/stances/stanceindex.h"

#include <QHash>

#include <algorithm>

namespace Dateline {

namespace {

std::vector<PartyId> openingTargets(const TrackerColumns &tracker)
{
    const SavedView *const first = savedView(tracker, tracker.opensWith);
    const Result<Look> look = first ? lookOf(*first) : Result<Look>(Look());
    return look ? look->filter.companies : std::vector<PartyId>();
}

QHash<PartyId, std::size_t> measuresByTarget(const TrackerColumns &tracker)
{
    QHash<PartyId, std::size_t> counts;
    for (const Measure &measure : tracker.measures) {
        for (const PartyId &target : measure.targets)
            ++counts[target];
    }
    return counts;
}

} // namespace

TargetChoices targetChoices(const Snapshot &snapshot, const StanceIndex &index)
{
    const TrackerColumns &tracker = snapshot.tracker();
    std::vector<PartyId> others;
    for (const std::uint32_t party : index.targets()) {
        if (party != noIndex)
            others.push_back(tracker.parties[party].id);
    }
    TargetChoices choices;
    const auto makeMain = [&](const PartyId &party) {
        const auto place = std::find(others.begin(), others.end(), party);
        if (place == others.end() || choices.parties.size() == TargetChoices::mostMain)
            return;
        choices.parties.push_back(party);
        others.erase(place);
    };
    for (const PartyId &party : openingTargets(tracker))
        makeMain(party);

    const QHash<PartyId, std::size_t> counts = measuresByTarget(tracker);
    std::vector<PartyId> byCount = others;
    std::stable_sort(byCount.begin(), byCount.end(),
                     [&counts](const PartyId &a, const PartyId &b) { return counts.value(a) > counts.value(b); });
    const std::size_t most = counts.isEmpty() ? 0 : *std::max_element(counts.begin(), counts.end());
    for (const PartyId &party : byCount) {
        if (4 * counts.value(party) >= most)
            makeMain(party);
    }
    choices.main = choices.parties.size();
    choices.parties.insert(choices.parties.end(), others.begin(), others.end());
    return choices;
}

} // namespace Dateline
