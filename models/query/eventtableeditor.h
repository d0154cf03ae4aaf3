// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/eventcells.h"
#include "models/query/eventtable.h"
#include "models/query/trackerindex.h"

namespace Dateline {

/// Whether numbers mean the same in both tables: each change that can touch a name makes the dictionaries anew, all
/// others share them. O(1).
inline bool shareDictionaries(const EventTable &before, const EventTable &after)
{
    return &before.dictionaries() == &after.dictionaries();
}

/// Writes rows of an event table anew after a change. Rows keep their numbers; where an event's days change, its row is
/// displaced.
class EventTableEditor
{
public:
    /// \p tracker and \p index are those after the change, \p before the table that is to be changed.
    EventTableEditor(const TrackerColumns &before, const EventTable &table, const TrackerColumns &tracker,
                     const TrackerIndex &index);

    // To be called first.
    /// Counts what \p events (numbers), which are other ones, name. Whether some party or tag is named for the first
    /// time or not any more, so that there are other dictionaries.
    bool countUses(std::span<const std::uint32_t> events);
    /// Makes the dictionaries anew, and gives the values of all rows the numbers that they have there. O(parties, tags
    /// and measures), and O(rows) if there are other numbers.
    void readDictionaries();

    /// The row of an event that is there, was there, or gets its row now; new events must come in the order of their
    /// numbers.
    EventRow rowOf(std::uint32_t event);
    /// Writes all of a row anew, or makes it a gap if its event is not there any more.
    void writeEvent(EventRow row);
    /// Writes what is told of an event by its attributions.
    void writeAttributions(EventRow row);

    EventTable take();

private:
    void readNewDates();
    void removeRow(EventRow row);
    void writeDate(EventRow row, bool added);
    void writeLists(EventRow row);
    void displace(EventRow row);
    void forgetDisplaced(EventRow row);
    bool isBefore(EventRow row, const DateDays &date, QByteArrayView id) const;
    void readExtent();
    std::uint32_t reporterOf(std::uint32_t attribution, std::vector<QString> &keys) const;

    const TrackerColumns &m_before;
    const TrackerColumns &m_tracker;
    const TrackerIndex &m_index;
    EventTable m_table;
    bool m_otherExtent = false;
};

} // namespace Dateline
