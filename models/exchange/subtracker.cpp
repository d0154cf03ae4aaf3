// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/subtracker.h"

#include <QSet>

namespace Dateline {

namespace {

template<typename Entity, typename IdSet>
std::vector<Entity> only(const std::vector<Entity> &entities, const IdSet &ids)
{
    std::vector<Entity> kept;
    for (const Entity &entity : entities) {
        if (ids.contains(entity.id))
            kept.push_back(entity);
    }
    return kept;
}

} // namespace

Tracker subTracker(const Tracker &tracker, std::span<const std::uint32_t> eventIndexes)
{
    QSet<EventId> events;
    QSet<PartyId> parties;
    QSet<MeasureId> measures;
    QSet<SourceId> sources;

    Tracker part = tracker;
    part.events.clear();
    for (const std::uint32_t index : eventIndexes) {
        const Event &event = tracker.events[index];
        part.events.push_back(event);
        events.insert(event.id);
        measures.insert(event.measure);
        for (const Participation &participation : event.parties)
            parties.insert(participation.party);
    }
    std::erase_if(part.attributions,
                  [&](const Attribution &attribution) { return !events.contains(attribution.event); });
    for (const Attribution &attribution : part.attributions) {
        sources.insert(attribution.source);
        parties.insert(attribution.party);
    }
    part.measures = only(tracker.measures, measures);
    for (const Measure &measure : part.measures) {
        for (const auto *list : {&measure.issuers, &measure.targets}) {
            for (const PartyId &party : *list)
                parties.insert(party);
        }
    }
    part.parties = only(tracker.parties, parties);
    part.sources = only(tracker.sources, sources);
    return part;
}

} // namespace Dateline
