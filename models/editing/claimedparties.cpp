// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/claimedparties.h"

#include "models/editing/editingtr.h"

#include <algorithm>

namespace Dateline {

bool isClaimed(const Snapshot &snapshot, EventRow row, const PartyId &party)
{
    const PackedNumbers &parties = snapshot.tracker().attributionColumns().party;
    const Party *known = snapshot.party(party);
    const auto attributions = snapshot.attributionsOf(row);
    return known && std::any_of(attributions.begin(), attributions.end(), [&](AttributionRow attribution) {
               const std::uint32_t number = parties[attribution];
               return number != noIndex && &snapshot.tracker().parties[number] == known;
           });
}

QString claimedPartyFault(const Snapshot &snapshot, const Event &event)
{
    const EventRow row = event.id.isEmpty() ? EventRow() : snapshot.rowOf(event.id);
    if (row == noIndex)
        return {};
    for (const AttributionRow number : snapshot.attributionsOf(row)) {
        const std::uint32_t claimed = snapshot.tracker().attributionColumns().party[number];
        if (claimed == noIndex)
            continue;
        const Party &party = snapshot.tracker().parties[claimed];
        if (std::any_of(event.parties.begin(), event.parties.end(),
                        [&](const Participation &each) { return each.party == party.id; }))
            continue;
        return EditingTr::tr("%1 is what an attribution to %2 is about. Change that first.")
            .arg(snapshot.nameOfParty(party.id), snapshot.tracker().sourceName(snapshot.sourceOfAttribution(number)));
    }
    return {};
}

} // namespace Dateline
