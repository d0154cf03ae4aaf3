// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/query/snapshot.h"

#include <memory>
#include <vector>

namespace Dateline {

/// What a change did to the rows of a snapshot, so that views need not look at all of them again.
struct RowChanges
{
    /// Rows mean something else than before, or so much has changed that looking for the rest is not worth it. The
    /// lists are empty then.
    bool everything = false;
    // Ascending.
    std::vector<EventRow> added;
    std::vector<EventRow> removed; ///< gaps now
    std::vector<EventRow> changed; ///< the event, its attributions, or a source of one
    bool sources = false;          ///< whether a source is among what changed, be it attributed to an event or not
    /// Whether a measure, or of a milestone what stances follow from (its measure, step and date), is among what
    /// changed: otherwise all stances are as before.
    bool stances = false;
    /// Whether attributions of a milestone, or their sources, are: then stances as known on a day may be others.
    bool knownStances = false;
    // Whether values of facets came, went, or have other names or numbers (EventDictionaries). Rows stay.
    bool parties = false; ///< countries and companies; also any party's name
    bool categories = false;
    bool tags = false;

    bool hasOtherNames() const { return parties || categories || tags; }

    /// What this change and then \p next did together.
    RowChanges followedBy(const RowChanges &next) const;

    static RowChanges all()
    {
        RowChanges changes;
        changes.everything = changes.sources = changes.stances = changes.knownStances = true;
        changes.parties = changes.categories = changes.tags = true;
        return changes;
    }
};

/// A snapshot, and in what it differs from the one before.
struct SnapshotStep
{
    std::shared_ptr<const Snapshot> snapshot;
    RowChanges rows;
};

/// The snapshot after \p change, which has been applied to what \p before shows. It equals one that is read anew, but
/// that rows keep their numbers, and shares all that did not change with the one before, which stays valid. After some
/// thousand steps, or where numbers of the tracker change (a measure or party comes between others or goes from there),
/// or other sources or names are one origin than before (SourceWorks, PublisherNames), the snapshot is made anew from
/// what is in memory. Null if the change does not fit, so that only reading anew helps. \p change is as it was done
/// (TrackerStore::Applied), with its places. O(parts × entities) at a few nanoseconds an entity; made anew as Snapshot().
SnapshotStep nextSnapshot(const std::shared_ptr<const Snapshot> &before, const Change &change);

} // namespace Dateline
