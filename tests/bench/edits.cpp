// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/edits.h"

namespace Dateline::Bench {

using namespace Qt::StringLiterals;

Event anyEvent(const Snapshot &snapshot) { return snapshot.tracker().event(snapshot.tracker().events().size() / 2); }

Change newTitle(const Snapshot &snapshot)
{
    const Event before = anyEvent(snapshot);
    Event after = before;
    after.title += u" again"_s;
    return {u"Change title"_s, {EntityChange::changeOf(before, after)}};
}

Change newDate(const Snapshot &snapshot)
{
    const Event before = anyEvent(snapshot);
    Event after = before;
    after.date = *Edtf::parse(u"2011-11-11"_s);
    return {u"Change date"_s, {EntityChange::changeOf(before, after)}};
}

Change newEvent(const Snapshot &snapshot)
{
    Event event = anyEvent(snapshot);
    event.id.text = u"one-more"_s;
    event.measure = {};
    event.milestone.reset();
    return {u"Add event"_s, {EntityChange::addition(event)}};
}

Change newAttribution(const Snapshot &snapshot)
{
    Attribution attribution = snapshot.tracker().attribution(snapshot.tracker().attributions().size() / 2);
    attribution.id.text = u"one-more"_s;
    attribution.event = anyEvent(snapshot).id;
    attribution.claim = Claim::Event;
    attribution.party = {};
    attribution.role.reset();
    return {u"Add attribution"_s, {EntityChange::addition(attribution)}};
}

Change newCategory(const Snapshot &snapshot)
{
    const Event before = anyEvent(snapshot);
    Event after = before;
    const auto &categories = snapshot.tracker().categories;
    after.category = before.category == categories[1].id ? categories[2].id : categories[1].id;
    return {u"Change category"_s, {EntityChange::changeOf(before, after)}};
}

Change newMilestone(const Snapshot &snapshot)
{
    for (std::size_t number = snapshot.tracker().events().size() / 2;; ++number) {
        const Event before = snapshot.tracker().event(number);
        if (!before.milestone)
            continue;
        Event after = before;
        after.date = *Edtf::parse(u"2011-11-11"_s);
        return {u"Change date of a milestone"_s, {EntityChange::changeOf(before, after)}};
    }
}

Change newPartyName(const Snapshot &snapshot)
{
    const Party before = snapshot.tracker().parties[snapshot.tracker().parties.size() / 2];
    Party after = before;
    after.name += u" again"_s;
    return {u"Rename party"_s, {EntityChange::changeOf(before, after)}};
}

} // namespace Dateline::Bench
