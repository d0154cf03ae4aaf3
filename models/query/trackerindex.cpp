// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/trackerindex.h"

#include "models/query/grouping.h"

namespace Dateline {

namespace {

template<typename Thing>
auto indexById(const std::vector<Thing> &things)
{
    QHash<decltype(Thing::id), std::uint32_t> index;
    index.reserve(static_cast<qsizetype>(things.size()));
    for (auto i = static_cast<std::uint32_t>(things.size()); i-- > 0;)
        index.insert(things[i].id, i);
    return index;
}

} // namespace

TrackerIndex::TrackerIndex(const Tracker &tracker)
    : categories(indexById(tracker.categories))
    , parties(indexById(tracker.parties))
    , measures(indexById(tracker.measures))
    , events(indexById(tracker.events))
    , sources(indexById(tracker.sources))
{
    std::vector<std::uint32_t> eventOfAttribution;
    eventOfAttribution.reserve(tracker.attributions.size());
    sourceOfAttribution.reserve(tracker.attributions.size());
    for (const Attribution &attribution : tracker.attributions) {
        const std::uint32_t source = sources.value(attribution.source, noIndex);
        sourceOfAttribution.push_back(source);
        eventOfAttribution.push_back(source == noIndex ? noIndex : events.value(attribution.event, noIndex));
    }
    attributionsOfEvent = groupedBy(eventOfAttribution, tracker.events.size());
}

} // namespace Dateline
