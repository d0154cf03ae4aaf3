// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/publishernames.h"
#include "models/domain/sourceworks.h"
#include "models/query/eventtable.h"

#include <QHash>

#include <cstdint>
#include <vector>

namespace Dateline {

/// Where a tracker's entities stand in its lists, and how its attributions join events and sources: worked out once
/// for all who need it. Of several equal ids the first counts.
struct TrackerIndex
{
    TrackerIndex() = default;
    explicit TrackerIndex(const TrackerColumns &tracker); ///< O(entities)

    /// Takes over where categories, parties and measures stand now. O(all of them).
    void readIds(const TrackerColumns &tracker);

    QHash<CategoryId, std::uint32_t> categories;
    QHash<PartyId, std::uint32_t> parties;
    QHash<MeasureId, std::uint32_t> measures;

    /// By event: its attributions in the tracker's order, those left out that have no source.
    CompressedRows attributionsOfEvent;

    SourceWorks works;     ///< which sources are one work
    PublisherNames houses; ///< which names are declared to be of one house

    /// The name of the first reporter of an attribution that has a source: that which it states, or else that of the
    /// source that speaks for its source's work; in either case the name of the house, if that is declared. First
    /// reporters are told apart by the originKey() of it. \p tracker is the index's.
    QString firstReporter(const TrackerColumns &tracker, std::size_t attribution) const;
    /// The same where a source speaks for itself.
    QString firstReporterOfSource(const TrackerColumns &tracker, std::uint32_t source) const
    {
        return houses.houseOf(tracker.sourceName(works.namedAfter(source)));
    }
};

} // namespace Dateline
