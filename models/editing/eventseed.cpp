// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/eventseed.h"

#include "models/editing/editingtr.h"
#include "models/editing/newids.h"
#include "models/editing/partyfinder.h"

#include <algorithm>
#include <utility>

namespace Dateline {

namespace {

void seedCountry(EventSeed &seed, const Snapshot &snapshot, CountryCode code)
{
    const auto &parties = snapshot.tracker().parties;
    const auto party = std::find_if(parties.begin(), parties.end(), [&](const Party &one) {
        return one.kind == PartyKind::Country && one.country == code;
    });
    if (party != parties.end())
        seed.participation = Participation{party->id, Role::Issuer};
    else
        seed.newCountry = code;
}

/// A seed may be older than the snapshot, or be of another tracker.
EventSeed knownOf(EventSeed seed, const Snapshot &snapshot)
{
    const std::vector<Category> &categories = snapshot.tracker().categories;
    if (!snapshot.index().categories.contains(seed.category))
        seed.category = categories.empty() ? CategoryId() : categories.front().id;
    if (seed.participation && !snapshot.party(seed.participation->party))
        seed.participation.reset();
    if (const CountryCode country = std::exchange(seed.newCountry, {}); !country.isNull())
        seedCountry(seed, snapshot, country);
    return seed;
}

Category firstCategory()
{
    Category category;
    category.name = EditingTr::tr("General");
    return category;
}

} // namespace

EventSeed seedInLane(const Snapshot &snapshot, LaneGrouping grouping, std::uint32_t lane, const Edtf &date,
                     EventRow like)
{
    const EventTable &table = snapshot.table();
    EventSeed seed;
    seed.date = date;
    if (like != noIndex && table.category()[like] != noIndex)
        seed.category = table.categoryIds()[table.category()[like]];
    else if (!snapshot.tracker().categories.empty())
        seed.category = snapshot.tracker().categories.front().id;
    if (lane == noIndex)
        return seed;
    switch (grouping) {
    case LaneGrouping::Category:
        seed.category = table.categoryIds()[lane];
        break;
    case LaneGrouping::Country:
        seedCountry(seed, snapshot, table.countryCodes()[lane]);
        break;
    case LaneGrouping::Company:
        seed.participation = Participation{table.companyIds()[lane], usualRole(table.companyKinds()[lane])};
        break;
    case LaneGrouping::None:
        break;
    }
    return seed;
}

Change eventFromSeed(const Snapshot &snapshot, const EventSeed &asked, const QString &title)
{
    const EventSeed seed = knownOf(asked, snapshot);
    Change change;
    change.name = EditingTr::tr("Add event");
    Event event;
    event.id = newEventId(snapshot, title);
    event.title = title;
    event.date = seed.date;
    event.category = seed.category;
    if (event.category.isEmpty()) {
        Category category = firstCategory();
        category.id = newCategoryId(snapshot, category.name);
        event.category = category.id;
        change.parts.push_back(EntityChange::addition(category));
    }
    if (seed.participation)
        event.parties.push_back(*seed.participation);
    if (!seed.newCountry.isNull()) {
        Party country;
        country.kind = PartyKind::Country;
        country.name = snapshot.nameOfCountry(seed.newCountry);
        country.country = seed.newCountry;
        country.id = newPartyId(snapshot, country);
        event.parties.push_back({country.id, Role::Issuer});
        change.parts.push_back(EntityChange::addition(country));
    }
    change.parts.push_back(EntityChange::addition(event));
    return change;
}

EventDraft draftFromSeed(const Snapshot &snapshot, const EventSeed &asked, const QString &title)
{
    const EventSeed seed = knownOf(asked, snapshot);
    EventDraft draft;
    draft.event.title = title;
    draft.event.date = seed.date;
    draft.event.category = seed.category;
    if (seed.category.isEmpty()) {
        draft.newCategory = firstCategory();
        draft.newCategory->id = draftCategoryId();
        draft.event.category = draftCategoryId();
    }
    if (seed.participation)
        draft.event.parties.push_back(*seed.participation);
    if (!seed.newCountry.isNull()) {
        draft.newParties.push_back(
            draftParty(PartyKind::Country, snapshot.nameOfCountry(seed.newCountry), seed.newCountry));
        draft.event.parties.push_back({draft.newParties.back().id, Role::Issuer});
    }
    return draft;
}

} // namespace Dateline
