// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/trackerindex.h"

#include "models/core/rowlists.h"

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

TrackerIndex::TrackerIndex(const PackedTracker &tracker)
    : categories(indexById(tracker.categories))
    , parties(indexById(tracker.parties))
    , measures(indexById(tracker.measures))
{
    const PackedTracker::AttributionColumns &attributions = tracker.attributionColumns();
    std::vector<std::uint32_t> eventOfAttribution = attributions.event.unpacked();
    for (std::size_t i = 0; i < eventOfAttribution.size(); ++i) {
        if (attributions.source[i] == noIndex)
            eventOfAttribution[i] = noIndex;
    }
    attributionsOfEvent = groupedBy(eventOfAttribution, tracker.events().size());
}

} // namespace Dateline
