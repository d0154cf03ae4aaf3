// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/snapshot.h"

#include "models/core/oneline.h"
#include "models/domain/columnsedit.h"
#include "models/domain/countrynames.h"

#include "models/core/compressedrows.h"

#include <algorithm>

namespace Dateline {

namespace {

template<typename Thing>
const Thing *at(const std::vector<Thing> &things, std::uint32_t index)
{
    return index == noIndex ? nullptr : &things[index];
}

/// The first record whose first text is \p id.
std::uint32_t indexOfId(const TextRecords &texts, const QString &id)
{
    const QByteArray wanted = id.toUtf8();
    if (wanted.isEmpty()) // as that of what was removed
        return noIndex;
    for (std::uint32_t i = 0; i < texts.size(); ++i) {
        if (texts.bytes(i, 0) == wanted)
            return i;
    }
    return noIndex;
}

} // namespace

Snapshot::Snapshot(const Snapshot &before, TrackerColumns tracker, TrackerIndex index, EventTable table,
                   std::span<const EventRow> changed, CompressedRows rowsOfSource)
    : m_tracker(std::move(tracker))
    , m_index(std::move(index))
    , m_engine(before.m_engine, std::move(table), m_tracker, m_index, changed)
    , m_rowsOfSource(std::move(rowsOfSource))
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
    const std::uint32_t index = indexOfId(m_tracker.eventColumns().texts, id.text);
    return index == noIndex ? EventRow() : table().rowOfEvent(index);
}

SourceRow Snapshot::sourceIndex(const SourceId &id) const
{
    return SourceRow(indexOfId(m_tracker.sourceColumns().texts, id.text));
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
