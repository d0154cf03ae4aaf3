// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/timeorder.h"

#include <algorithm>

namespace Dateline {

std::vector<EventRow> rowsInOrderOfTime(const EventTable &table, const Bitset &rows)
{
    std::vector<EventRow> order;
    rows.forEach([&](std::size_t row) { order.push_back(static_cast<EventRow>(row)); });
    std::stable_sort(order.begin(), order.end(),
                     [&](EventRow a, EventRow b) { return table.firstKnownDay(a) < table.firstKnownDay(b); });
    return order;
}

} // namespace Dateline
