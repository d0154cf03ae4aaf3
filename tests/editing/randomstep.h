// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/query/snapshot.h"

#include <cstdint>
#include <memory>

namespace Dateline::Samples {

/// A step as the window makes it: cells, forms, several events at once, rows and events that are pasted, texts that are
/// replaced, dates that are dragged, events that are duplicated and deleted, the tracker's properties with categories
/// that go into others, saved views; also figures and accepted findings about what is there, so that merging and
/// renaming (randomEdit()) have something to take along. Without parts if nothing is possible. The same for the same
/// \p seed.
Change randomStep(const std::shared_ptr<const Snapshot> &snapshot, std::uint64_t seed);

} // namespace Dateline::Samples
