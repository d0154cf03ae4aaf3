// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/bitset.h"
#include "models/query/eventtable.h"

#include <vector>

namespace Dateline {

/// The \p rows as people read them: by EventTable::firstKnownDay(), so that "../2027" stands at the end of 2027 and not
/// before everything else; equal days in the table's order. O(rows + open starts · log open starts).
std::vector<EventRow> rowsInOrderOfTime(const EventTable &table, const Bitset &rows);

} // namespace Dateline
