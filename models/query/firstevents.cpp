// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/firstevents.h"

#include "models/domain/participants.h"

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
    return firstRowWhere(snapshot.table(), [&](EventRow row) {
        return hasParticipant(snapshot.tracker(), snapshot.table().eventIndex()[row],
                              [number](std::uint32_t other) { return other == number; });
    });
}

} // namespace Dateline
