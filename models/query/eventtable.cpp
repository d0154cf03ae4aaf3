// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/eventtable.h"

#include "models/query/eventtablebuilder.h"
#include "models/query/trackerindex.h"

#include <algorithm>

namespace Dateline {

EventTable::EventTable(const PackedTracker &tracker) : EventTable(tracker, TrackerIndex(tracker)) { }

EventTable::EventTable(const PackedTracker &tracker, const TrackerIndex &index)
{
    EventTableBuilder(tracker, index, *this).build();
}

EventRow EventTable::rowOfEvent(std::uint32_t eventIndex) const
{
    const auto place = std::find(m_eventIndex.begin(), m_eventIndex.end(), eventIndex);
    return place == m_eventIndex.end() ? noIndex : static_cast<EventRow>(place - m_eventIndex.begin());
}

std::optional<std::pair<std::int64_t, std::int64_t>> EventTable::rivalSpan(EventRow row) const
{
    const auto place = std::lower_bound(m_rivalRows.begin(), m_rivalRows.end(), row);
    if (place == m_rivalRows.end() || *place != row)
        return {};
    return m_rivalSpans[static_cast<std::size_t>(place - m_rivalRows.begin())];
}

} // namespace Dateline
