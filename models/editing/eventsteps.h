// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/query/snapshot.h"

#include <span>
#include <vector>

/// \file
/// Steps that take whole events. Rows are those of live events, each once.
namespace Dateline {

/// The events with all attributions of them: "Delete event", or how many. Parties, sources and measures stay. O(rows +
/// their attributions).
Change removingEvents(const Snapshot &snapshot, std::span<const EventRow> rows);

/// Copies of events under ids of their own, each called "… (copy)" and standing behind the one it was made of, and the
/// ids in the order of \p rows. Attributions are not copied: what a source says, it says of the event that it speaks of.
/// O(events + rows).
struct Duplication
{
    Change change;
    std::vector<EventId> made;
};
Duplication duplicatingEvents(const Snapshot &snapshot, std::span<const EventRow> rows);

} // namespace Dateline
