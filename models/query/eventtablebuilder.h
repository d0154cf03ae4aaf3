// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/eventcells.h"
#include "models/query/eventtable.h"
#include "models/query/trackerindex.h"

namespace Dateline {

/// Fills an EventTable, one group of columns after the other. Everything a tracker states once (dates, parties, tags)
/// is resolved and folded once, so that the work per event is a few look-ups.
class EventTableBuilder
{
public:
    EventTableBuilder(const TrackerColumns &tracker, const TrackerIndex &index, EventTable &table);

    void build();

private:
    void readDates();
    void orderRows();
    void fillDates();
    void fillExtent();
    void readDictionaries();
    void fillLists();
    void fillClassification();
    void fillAttributions();

    std::uint32_t eventAt(std::size_t row) const { return m_table.m_eventIndex[row]; }
    void summariseAttributions(std::size_t row);

    const TrackerColumns &m_tracker;
    const TrackerColumns::EventColumns &m_events;
    const TrackerIndex &m_index;
    EventTable &m_table;
    std::vector<DateDays> m_dates;                      ///< as the tracker's dates
    std::vector<std::uint32_t> m_reporterOfAttribution; ///< a number per distinct first reporter
};

} // namespace Dateline
