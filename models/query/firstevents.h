// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/snapshot.h"

namespace Dateline {

// The first event in time that is a milestone of a measure, or in which a party takes part; none if there is none, or no
// such measure or party. One with an open start counts from its last day, as in rowsInOrderOfTime(). O(events).
EventRow firstEventOf(const Snapshot &snapshot, const MeasureId &id);
EventRow firstEventOf(const Snapshot &snapshot, const PartyId &id);

} // namespace Dateline
