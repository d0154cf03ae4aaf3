// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/trackercolumns.h"

#include <cstddef>

namespace Dateline {

/// How many entities may be edited (TrackerColumns::editedEntities()) before nextSnapshot() makes a snapshot anew: what
/// stands beside the base is looked at one by one, and copied with each step.
std::size_t mostEditedEntities(const TrackerColumns &tracker);

} // namespace Dateline
