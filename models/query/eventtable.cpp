// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/eventtable.h"

#include "models/query/eventcells.h"
#include "models/query/eventtablebuilder.h"
#include "models/query/trackerindex.h"

#include <algorithm>

namespace Dateline {

EventTable::EventTable(const TrackerColumns &tracker) : EventTable(tracker, TrackerIndex(tracker)) { }

EventTable::EventTable(const TrackerColumns &tracker, const TrackerIndex &index)
{
    EventTableBuilder(tracker, index, *this).build();
}

void EventTable::addDate(const Edtf &date, const DateDays &days)
{
    const auto number = static_cast<std::uint32_t>(m_cores.size());
    m_cores.push_back(coreOf(date));
    m_lastDays.push_back(lastDayOf(days));
    if (days.time != noTime)
        m_times.push_back({number, days.time});
}

bool EventTable::isBefore(EventRow a, EventRow b) const
{
    if (m_displaced.empty())
        return a < b;
    const auto find = [this](EventRow row) {
        return m_isDisplaced.test(row)
            ? std::find_if(m_displaced.begin(), m_displaced.end(), [row](const Displaced &d) { return d.row == row; })
            : m_displaced.end();
    };
    const auto placeOfA = find(a);
    const auto placeOfB = find(b);
    if (placeOfA != m_displaced.end() && placeOfB != m_displaced.end())
        return placeOfA < placeOfB;
    if (placeOfA != m_displaced.end())
        return placeOfA->next <= b;
    return placeOfB != m_displaced.end() ? a < placeOfB->next : a < b;
}

void EventTable::sortByTime(std::vector<EventRow> &rows) const
{
    if (m_displaced.empty())
        return;
    std::vector<EventRow> others;
    others.reserve(rows.size());
    Bitset wanted(size());
    for (const EventRow row : rows) {
        if (m_isDisplaced.test(row))
            wanted.set(row);
        else
            others.push_back(row);
    }
    if (others.size() == rows.size())
        return;
    rows.clear();
    auto next = others.begin();
    for (const Displaced &displaced : m_displaced) {
        if (!wanted.test(displaced.row))
            continue;
        const auto behind = std::lower_bound(next, others.end(), displaced.next);
        rows.insert(rows.end(), next, behind);
        rows.push_back(displaced.row);
        next = behind;
    }
    rows.insert(rows.end(), next, others.end());
}

EventRow EventTable::nthInOrder(const Bitset &rows, std::size_t rank) const
{
    if (m_displaced.empty()) {
        const std::size_t row = rows.nth(rank);
        return row < rows.size() ? static_cast<EventRow>(row) : EventRow();
    }
    Bitset inPlace = rows;
    for (const Displaced &displaced : m_displaced)
        inPlace.reset(displaced.row);
    std::size_t before = 0; // rows in place in front of the next displaced one
    std::size_t counted = 0;
    std::size_t passed = 0; // displaced ones
    for (const Displaced &displaced : m_displaced) {
        if (!rows.test(displaced.row))
            continue;
        const std::size_t upTo = std::min<std::size_t>(displaced.next, inPlace.size());
        before += inPlace.countRange(counted, upTo);
        counted = std::max(counted, upTo);
        if (rank < before + passed)
            break;
        if (rank == before + passed)
            return displaced.row;
        ++passed;
    }
    const std::size_t row = inPlace.nth(rank - passed);
    return row < inPlace.size() ? static_cast<EventRow>(row) : EventRow();
}

std::int64_t EventTable::timeOfDay(EventRow row) const
{
    if (m_times.empty())
        return noTime;
    const std::uint32_t date = m_coreOfRow[row];
    const auto *const place = std::lower_bound(m_times.begin(), m_times.end(), std::pair(date, noTime));
    return place != m_times.end() && place->first == date ? place->second : noTime;
}

std::vector<std::uint32_t> EventTable::rowsOfMeasure(MeasureRow measure) const
{
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < size(); ++row) {
        if (m_measure[row] == measure)
            rows.push_back(row);
    }
    return rows;
}

EventRow EventTable::rowOfEvent(std::uint32_t eventIndex) const
{
    const auto place = std::find(m_eventIndex.begin(), m_eventIndex.end(), eventIndex);
    const auto row = static_cast<EventRow>(place - m_eventIndex.begin());
    return isLive(row) ? row : EventRow();
}

std::optional<std::pair<std::int64_t, std::int64_t>> EventTable::rivalSpan(EventRow row) const
{
    const auto place = std::lower_bound(m_rivalRows.begin(), m_rivalRows.end(), row);
    if (place == m_rivalRows.end() || *place != row)
        return {};
    return m_rivalSpans[static_cast<std::size_t>(place - m_rivalRows.begin())];
}

} // namespace Dateline
