// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/trackerindex.h"

#include "models/core/compressedrows.h"
#include "models/domain/idindex.h"

namespace Dateline {

TrackerIndex::TrackerIndex(const TrackerColumns &tracker) : works(tracker), houses(tracker.publishers)
{
    readIds(tracker);
    const TrackerColumns::AttributionColumns &attributions = tracker.attributionColumns();
    std::vector<std::uint32_t> eventOfAttribution = attributions.event.unpacked();
    for (std::size_t i = 0; i < eventOfAttribution.size(); ++i) {
        if (attributions.source[i] == noIndex)
            eventOfAttribution[i] = noIndex;
    }
    attributionsOfEvent = groupedBy(eventOfAttribution, tracker.events().size());
}

void TrackerIndex::readIds(const TrackerColumns &tracker)
{
    categories = indexById(tracker.categories);
    parties = indexById(tracker.parties);
    measures = indexById(tracker.measures);
}

QString TrackerIndex::firstReporter(const TrackerColumns &tracker, std::size_t attribution) const
{
    const TrackerColumns::AttributionColumns &attributions = tracker.attributionColumns();
    const QString &stated = tracker.origins()[attributions.origin[attribution]];
    return stated.isEmpty() ? firstReporterOfSource(tracker, attributions.source[attribution]) : houses.houseOf(stated);
}

} // namespace Dateline
