// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/eventtable.h"

#include <span>

namespace Dateline {

/// For each of \p groups groups the indexes i with groupOf[i] = group, ascending; entries that are noIndex belong
/// nowhere. O(entries + groups).
RowLists groupedBy(std::span<const std::uint32_t> groupOf, std::size_t groups);

/// For each of \p values values the rows whose list has it, ascending. O(entries + values).
RowLists inverted(const RowLists &lists, std::size_t values);

} // namespace Dateline
