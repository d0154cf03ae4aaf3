// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/eventtable.h"
#include "models/query/trackerindex.h"

#include <QHash>

namespace Dateline {

/// Fills an EventTable, one group of columns after the other. Everything a tracker states once (parties, sources, tags)
/// is resolved and folded once, so that the work per event is a few look-ups.
class EventTableBuilder
{
public:
    EventTableBuilder(const Tracker &tracker, const TrackerIndex &index, EventTable &table);

    void build();

private:
    void resolveParties();
    void orderRows();
    void fillDates();
    void fillExtent();
    void numberParties();
    void numberTags();
    void fillLists();
    void fillClassification();
    void fillAttributions();
    void fillSearchText();

    const Event &eventAt(std::size_t row) const { return m_tracker.events[m_table.m_eventIndex[row]]; }
    std::span<const std::uint32_t> attributionsAt(std::size_t row) const
    {
        return m_index.attributionsOfEvent[m_table.m_eventIndex[row]];
    }
    void summariseAttributions(std::size_t row);

    const Tracker &m_tracker;
    const TrackerIndex &m_index;
    EventTable &m_table;
    RowLists m_partiesOfEvent; ///< by event: into Tracker::parties, along its participations; noIndex: no such party
    std::vector<std::uint32_t> m_valueOfParty; ///< number in the countries or companies, by party; noIndex: in no event
    QHash<QString, std::uint32_t> m_tagNumber;
    std::vector<std::uint32_t> m_originOfAttribution; ///< a number per distinct first reporter
};

} // namespace Dateline
