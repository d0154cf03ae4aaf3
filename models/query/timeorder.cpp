// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/timeorder.h"

#include <algorithm>

namespace Dateline {

std::vector<EventRow> rowsInOrderOfTime(const EventTable &table, const Bitset &rows)
{
    // Rows stand in this order but for those with an open start, which come first in the table.
    std::vector<EventRow> open;
    std::vector<EventRow> bounded;
    bounded.reserve(rows.count());
    rows.forEach([&](std::size_t row) {
        (table.begin()[row] == openBegin ? open : bounded).push_back(static_cast<EventRow>(row));
    });
    if (open.empty())
        return bounded;
    const auto isBefore = [&](EventRow a, EventRow b) { return table.firstKnownDay(a) < table.firstKnownDay(b); };
    std::stable_sort(open.begin(), open.end(), isBefore);
    std::vector<EventRow> order;
    order.reserve(open.size() + bounded.size());
    std::merge(open.begin(), open.end(), bounded.begin(), bounded.end(), std::back_inserter(order), isBefore);
    return order;
}

} // namespace Dateline
