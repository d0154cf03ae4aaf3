// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/domain/trackercolumns.h"

#include <cstdint>

namespace Dateline::Samples {

/// A step of \p tracker, which is sound, by one of the rules of editing: adds, duplicates, changes, renames, moves,
/// removes with and without dependents, merges parties, categories, publishers and tags, brings categories into another
/// order. One that the rules refuse is not taken; without parts if nothing is possible. The same for the same \p seed.
Change randomEdit(const TrackerColumns &tracker, std::uint64_t seed);

} // namespace Dateline::Samples
