// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/timeorder.h"

#include <algorithm>

namespace Dateline {

std::vector<EventRow> rowsInOrderOfTime(const EventTable &table, const Bitset &rows)
{
    // The table has this order but for those with an open start, which come first there.
    std::vector<EventRow> open;
    std::vector<EventRow> bounded;
    bounded.reserve(rows.count());
    table.forEachInOrder(rows,
                         [&](EventRow row) { (table.begin()[row] == openBegin ? open : bounded).push_back(row); });
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
