// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/firstevents.h"

#include <algorithm>

namespace Dateline {

namespace {

template<typename Holds>
EventRow firstRowWhere(const EventTable &table, Holds holds)
{
    EventRow first;
    table.liveRows().forEach([&](std::size_t index) {
        const auto row = static_cast<EventRow>(index);
        if (!holds(row))
            return;
        const auto dayOf = [&table](EventRow event) { return table.firstKnownDay(event); };
        if (first == noIndex || dayOf(row) < dayOf(first) || (dayOf(row) == dayOf(first) && table.isBefore(row, first)))
            first = row;
    });
    return first;
}

} // namespace

EventRow firstEventOf(const Snapshot &snapshot, const MeasureId &id)
{
    const Measure *const measure = snapshot.measure(id);
    if (!measure)
        return {};
    const auto number = static_cast<MeasureRow>(measure - snapshot.tracker().measures.data());
    const EventTable &table = snapshot.table();
    return firstRowWhere(table, [&](EventRow row) { return table.measure(row) == number; });
}

EventRow firstEventOf(const Snapshot &snapshot, const PartyId &id)
{
    const Party *const party = snapshot.party(id);
    if (!party)
        return {};
    const auto number = static_cast<std::uint32_t>(party - snapshot.tracker().parties.data());
    const CompressedRows &participations = snapshot.tracker().eventColumns().participations;
    return firstRowWhere(snapshot.table(), [&](EventRow row) {
        const auto of = participations[snapshot.table().eventIndex()[row]];
        return std::any_of(of.begin(), of.end(), [number](std::uint32_t participation) {
            return TrackerColumns::partyOf(participation) == number;
        });
    });
}

} // namespace Dateline
