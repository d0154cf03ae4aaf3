// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/snapshot.h"

/// \file
/// Parties that attributions make claims about take part in the event for as long as they do.
namespace Dateline {

/// Whether an attribution of the event in \p row makes a claim about \p party. O(its attributions).
bool isClaimed(const Snapshot &snapshot, EventRow row, const PartyId &party);

/// Why \p event, as it is to be, cannot be kept: it leaves out a party that is claimed. A sentence; empty: it can, or is
/// not in the tracker yet.
QString claimedPartyFault(const Snapshot &snapshot, const Event &event);

} // namespace Dateline
