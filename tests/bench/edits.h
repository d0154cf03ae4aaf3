// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/query/snapshot.h"

namespace Dateline::Bench {

/// An event in the middle of the tracker.
Event anyEvent(const Snapshot &snapshot);

// What a user changes with one form, and takes back with its inverse.
using MakeChange = Change (*)(const Snapshot &);
Change newTitle(const Snapshot &snapshot);
Change newDate(const Snapshot &snapshot);
Change newEvent(const Snapshot &snapshot);
Change newAttribution(const Snapshot &snapshot);
Change newCategory(const Snapshot &snapshot);
Change newMilestone(const Snapshot &snapshot);
Change newPartyName(const Snapshot &snapshot);

} // namespace Dateline::Bench
