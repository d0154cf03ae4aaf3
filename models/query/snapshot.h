// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/queryengine.h"
#include "models/query/trackerindex.h"

#include <memory>

namespace Dateline {

/// A tracker at one moment with all that answers questions about it. Immutable, so views and workers share it.
class Snapshot
{
public:
    /// O(events · log events + text).
    explicit Snapshot(Tracker tracker);

    const Tracker &tracker() const { return m_tracker; }
    const EventTable &table() const { return m_engine.table(); }
    const QueryEngine &engine() const { return m_engine; }

    const Event &event(EventRow row) const { return m_tracker.events[table().eventIndex()[row]]; }
    /// Indexes into Tracker::attributions of a row's attributions, in the tracker's order.
    std::span<const std::uint32_t> attributionsOf(EventRow row) const
    {
        return m_index.attributionsOfEvent[table().eventIndex()[row]];
    }
    /// Index into Tracker::sources of an attribution's source; never noIndex for those of attributionsOf(). O(1).
    std::uint32_t sourceOfAttribution(std::size_t attribution) const
    {
        return m_index.sourceOfAttribution[attribution];
    }
    /// The rows that a source is attributed to, ascending. \p source is an index into Tracker::sources.
    std::span<const std::uint32_t> eventsOf(std::size_t source) const { return m_rowsOfSource[source]; }

    // Look-ups by id; nullptr when there is none. O(1).
    const Party *party(const PartyId &id) const;
    const Measure *measure(const MeasureId &id) const;
    const Source *source(const SourceId &id) const;
    EventRow rowOf(const EventId &id) const; ///< noIndex when there is none
    std::uint32_t sourceIndex(const SourceId &id) const;

private:
    Tracker m_tracker;
    TrackerIndex m_index;
    QueryEngine m_engine;
    RowLists m_rowsOfSource;
};

} // namespace Dateline
