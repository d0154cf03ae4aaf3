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
    explicit Snapshot(TrackerColumns tracker);
    Snapshot(const Snapshot &) = delete; // its parts refer to each other
    Snapshot &operator=(const Snapshot &) = delete;

    const TrackerColumns &tracker() const { return m_tracker; }
    const EventTable &table() const { return m_engine.table(); }
    const QueryEngine &engine() const { return m_engine; }

    /// Put together at each call: for one part only there are the functions below.
    Event event(EventRow row) const { return m_tracker.event(table().eventIndex()[row]); }
    QString title(EventRow row) const
    {
        return m_tracker.eventColumns().texts.text(table().eventIndex()[row], TrackerColumns::EventColumns::Title);
    }
    EventId eventId(EventRow row) const
    {
        return {m_tracker.eventColumns().texts.text(table().eventIndex()[row], TrackerColumns::EventColumns::Id)};
    }
    const Edtf &date(EventRow row) const
    {
        return m_tracker.dates()[m_tracker.eventColumns().date[table().eventIndex()[row]]];
    }

    /// A row's attributions, in the tracker's order.
    RowSpan<AttributionRow> attributionsOf(EventRow row) const
    {
        return m_index.attributionsOfEvent[table().eventIndex()[row]];
    }
    /// The source of an attribution; never none for those of attributionsOf(). O(1).
    SourceRow sourceOfAttribution(AttributionRow attribution) const
    {
        return SourceRow(m_tracker.attributionColumns().source[attribution]);
    }
    /// Who reported first what an attribution of attributionsOf() says, see TrackerIndex::firstReporter(). Two are one
    /// origin if they have the same originKey().
    QString firstReporter(AttributionRow attribution) const { return m_index.firstReporter(m_tracker, attribution); }
    /// The same where the attribution names nobody.
    QString firstReporterOfSource(SourceRow source) const { return m_index.firstReporterOfSource(m_tracker, source); }
    const TrackerIndex &index() const { return m_index; }
    /// The rows that a source is attributed to, ascending (see EventTable::sortByTime()).
    RowSpan<EventRow> eventsOf(SourceRow source) const { return m_rowsOfSource[source]; }

    // Look-ups by id; nullptr when there is none. O(1).
    const Party *party(const PartyId &id) const;
    const Measure *measure(const MeasureId &id) const;

    /// What the tracker calls a country, or else its usual name. O(parties).
    QString nameOfCountry(CountryCode code) const;
    /// A party's name, or its id where the tracker has no such party. O(1).
    QString nameOfParty(const PartyId &id) const;

    // The same for what there are many of; none when there is none. O(those added since the snapshot was made anew).
    EventRow rowOf(const EventId &id) const;
    SourceRow sourceIndex(const SourceId &id) const;

private:
    friend class SnapshotEdit;
    struct IdTables;

    /// The one \p before after a change; see SnapshotEdit.
    Snapshot(const Snapshot &before, TrackerColumns tracker, TrackerIndex index, EventTable table,
             std::span<const EventRow> changed, CompressedRows rowsOfSource);

    TrackerColumns m_tracker;
    TrackerIndex m_index;
    QueryEngine m_engine;
    CompressedRows m_rowsOfSource;
    std::shared_ptr<const IdTables> m_ids; ///< shared with those that grew from this one
};

} // namespace Dateline
