// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/eventdraft.h"
#include "models/query/lanegrouping.h"
#include "models/query/snapshot.h"

#include <optional>

namespace Dateline {

/// What a new event begins with: what is known from where it was asked for.
struct EventSeed
{
    Edtf date;
    CategoryId category; ///< empty only where the tracker has none yet
    std::optional<Participation> participation = {};
    /// The country that takes part, where the tracker does not have it as a party yet.
    CountryCode newCountry = {};
};

/// The seed for an event in a lane of the timeline: \p lane is the lane's number in the dictionary of \p grouping,
/// noIndex the lane of events without any. Its party takes part in its usualRole(). The category is that of the lane,
/// else that of \p like, else the tracker's first. O(parties).
EventSeed seedInLane(const Snapshot &snapshot, LaneGrouping grouping, std::uint32_t lane, const Edtf &date,
                     EventRow like = {});

/// Where the tracker does not have any more what a seed names, both of the following leave it out.

/// The step that adds an event of this title, and with it the category ("General") or the country that the tracker does
/// not have yet. The event is its last part. O(ids of events).
Change eventFromSeed(const Snapshot &snapshot, const EventSeed &seed, const QString &title);

/// The same to begin a form with, which says the rest. \p title may be empty. O(parties).
EventDraft draftFromSeed(const Snapshot &snapshot, const EventSeed &seed, const QString &title);

} // namespace Dateline
