// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/snapshot.h"

#include "models/core/oneline.h"
#include "models/domain/columnsedit.h"
#include "models/domain/countrynames.h"
#include "models/query/idtable.h"

#include "models/core/compressedrows.h"

#include <algorithm>

namespace Dateline {

namespace {

template<typename Thing>
const Thing *at(const std::vector<Thing> &things, std::uint32_t index)
{
    return index == noIndex ? nullptr : &things[index];
}

} // namespace

/// Where the ids of what there was when the snapshot was made anew stand. Later ones have later numbers, rows and
/// numbers of sources stay what they are, and what was removed has no id any more: so the tables stay right.
struct Snapshot::IdTables
{
    IdTables(const TrackerColumns &tracker, const std::vector<EventRow> &rowOfEvent)
        : events(rowOfEvent.size()), sources(tracker.sourceColumns().texts.size())
    {
        const TextRecords &ofEvents = tracker.eventColumns().texts;
        for (std::size_t event = 0; event < rowOfEvent.size(); ++event)
            events.add(ofEvents.bytes(event, TrackerColumns::EventColumns::Id), rowOfEvent[event]);
        rows = rowOfEvent.size();
        const TextRecords &ofSources = tracker.sourceColumns().texts;
        for (std::uint32_t source = 0; source < ofSources.size(); ++source)
            sources.add(ofSources.bytes(source, TrackerColumns::SourceColumns::Id), source);
        numbers = ofSources.size();
    }

    IdTable events; ///< numbers are rows
    IdTable sources;
    std::size_t rows, numbers; ///< how many of them there are
};

namespace {

/// What \p table, or else a number from \p known up to \p end, has for an id; \p is(number) tells whether it has it.
template<typename Is>
std::uint32_t numberOfIdIn(const IdTable &table, const QString &id, std::size_t known, std::size_t end, Is is)
{
    const QByteArray wanted = id.toUtf8();
    if (wanted.isEmpty()) // as that of what was removed
        return noIndex;
    const auto isIt = [&](std::uint32_t number) { return is(number, wanted); };
    const std::uint32_t found = table.find(wanted, isIt);
    for (auto number = static_cast<std::uint32_t>(known); found == noIndex && number < end; ++number) {
        if (isIt(number))
            return number;
    }
    return found;
}

} // namespace

Snapshot::Snapshot(const Snapshot &before, TrackerColumns tracker, TrackerIndex index, EventTable table,
                   std::span<const EventRow> changed, CompressedRows rowsOfSource)
    : m_tracker(std::move(tracker))
    , m_index(std::move(index))
    , m_engine(before.m_engine, std::move(table), m_tracker, m_index, changed)
    , m_rowsOfSource(std::move(rowsOfSource))
    , m_ids(before.m_ids)
{ }

Snapshot::Snapshot(TrackerColumns tracker)
    : m_tracker(tracker.wasEdited() ? compacted(tracker) : std::move(tracker))
    , m_index(m_tracker)
    , m_engine(m_tracker, m_index)
{
    const TrackerColumns::AttributionColumns &attributions = m_tracker.attributionColumns();
    std::vector<EventRow> rowOfEvent(table().size());
    for (EventRow row{0}; row < table().size(); ++row)
        rowOfEvent[table().eventIndex()[row]] = row;
    m_ids = std::make_shared<const IdTables>(m_tracker, rowOfEvent);
    std::vector<std::uint32_t> rowOfAttribution;
    rowOfAttribution.reserve(attributions.event.size());
    for (std::size_t i = 0; i < attributions.event.size(); ++i) {
        const std::uint32_t event = attributions.event[i];
        rowOfAttribution.push_back(event == noIndex ? noIndex : rowOfEvent[event]);
    }
    const CompressedRows all = groupedBy(attributions.source.unpacked(), rowOfAttribution, m_tracker.sources().size());
    std::vector<std::uint32_t> rows;
    m_rowsOfSource.reserve(all.rows(), all.valueCount());
    for (std::size_t source = 0; source < all.rows(); ++source) {
        rows.assign(all[source].begin(), all[source].end());
        std::sort(rows.begin(), rows.end());
        m_rowsOfSource.startRow();
        for (auto row = rows.begin(), end = std::unique(rows.begin(), rows.end()); row != end; ++row) {
            if (*row != noIndex)
                m_rowsOfSource.add(*row);
        }
    }
    m_rowsOfSource.finish();
}

const Party *Snapshot::party(const PartyId &id) const
{
    return at(m_tracker.parties, m_index.parties.value(id, noIndex));
}

const Measure *Snapshot::measure(const MeasureId &id) const
{
    return at(m_tracker.measures, m_index.measures.value(id, noIndex));
}

EventRow Snapshot::rowOf(const EventId &id) const
{
    const TextRecords &texts = m_tracker.eventColumns().texts;
    return EventRow(numberOfIdIn(
        m_ids->events, id.text, m_ids->rows, table().size(), [&](std::uint32_t row, const QByteArray &wanted) {
            return table().isLive(row)
                && texts.bytes(table().eventIndex()[row], TrackerColumns::EventColumns::Id) == wanted;
        }));
}

SourceRow Snapshot::sourceIndex(const SourceId &id) const
{
    const TextRecords &texts = m_tracker.sourceColumns().texts;
    return SourceRow(numberOfIdIn(m_ids->sources, id.text, m_ids->numbers, texts.size(),
                                  [&](std::uint32_t source, const QByteArray &wanted) {
                                      return texts.bytes(source, TrackerColumns::SourceColumns::Id) == wanted;
                                  }));
}

QString Snapshot::nameOfParty(const PartyId &id) const
{
    const Party *found = party(id);
    return found ? oneLine(found->name) : id.text;
}

QString Snapshot::nameOfCountry(CountryCode code) const
{
    for (const Party &party : m_tracker.parties) {
        if (party.kind == PartyKind::Country && party.country == code)
            return oneLine(party.name);
    }
    return countryName(code);
}

} // namespace Dateline
