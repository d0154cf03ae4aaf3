// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/day.h"
#include "models/dates/edtf.h"
#include "models/stances/stancerules.h"
#include "models/stances/standing.h"

#include <optional>
#include <vector>

namespace Dateline {

class Snapshot;

/// From a day on, until the next change, it stands so.
struct StanceChange
{
    std::int64_t day = 0; ///< 1970-01-01 is 0
    Standing standing;
    friend bool operator==(const StanceChange &, const StanceChange &) = default;
};

/// A milestone that tells where its measure stands.
struct LifeMilestone
{
    EventRow event;
    Milestone milestone = Milestone::Proposed;
    MilestoneDays days;
    friend bool operator==(const LifeMilestone &, const LifeMilestone &) = default;
};

/// A measure from its proposal to its end.
struct MeasureLife
{
    std::vector<LifeMilestone> milestones; ///< by first possible day, then Milestone's order, then time
    std::vector<StanceChange> changes;     ///< in order of time, each different from the one before
};

/// The date that sources issued by \p knownOn give an event: its own one, unless all dates that they give lie apart
/// from it; then that of the source issued last. Without \p knownOn its own. None if no such source tells of the event.
/// O(its attributions).
std::optional<Edtf> dateAsKnown(const Snapshot &snapshot, EventRow row, std::optional<Day> knownOn);

/// The same for an event that may not be known by then: its own date.
Edtf eventDateKnown(const Snapshot &snapshot, EventRow row, std::optional<Day> knownOn);

/// What the milestones make of the measure with this index. A vague milestone may have come about on any of its days;
/// what holds on a day is what its last milestone up to then says, and the standing says what is so however the vague
/// dates are filled in, and the strictest that some filling allows. Where dates leave open which of two came first,
/// they came in the order of a measure's life: proposed, then announced, adopted or in force, then suspended, lifted or
/// rejected; unless an earlier end or beginning lets the one be a new start. Of two milestones on one day the one later
/// in Milestone's order counts, then the later event (EventTable::isBefore()). O(milestones² · log).
MeasureLife lifeOf(const Snapshot &snapshot, MeasureRow measure, RowSpan<EventRow> rows, std::optional<Day> knownOn);
/// The same for one measure alone: looks for its rows. O(events).
MeasureLife lifeOf(const Snapshot &snapshot, MeasureRow measure, std::optional<Day> knownOn);

/// Where the measure stands on a day. O(log changes).
Standing standingOn(const MeasureLife &life, Day day);

} // namespace Dateline
