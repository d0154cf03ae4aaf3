// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/query/snapshot.h"

namespace Dateline {

/// Whether the tracker is as \p change leaves it: whoever waits for it to be written is told so by the tracker itself,
/// whatever else was written before. O(parts), and once O(entities of their kinds).
bool isDone(const Change &change, const Snapshot &snapshot);

} // namespace Dateline
