// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/snapshot.h"

#include "models/query/grouping.h"

#include <algorithm>

namespace Dateline {

namespace {

template<typename Thing>
const Thing *at(const std::vector<Thing> &things, std::uint32_t index)
{
    return index == noIndex ? nullptr : &things[index];
}

} // namespace

Snapshot::Snapshot(Tracker tracker)
    : m_tracker(std::move(tracker)), m_index(m_tracker), m_engine(std::make_shared<EventTable>(m_tracker, m_index))
{
    std::vector<std::uint32_t> rowOfAttribution(m_tracker.attributions.size(), noIndex);
    for (EventRow row = 0; row < table().size(); ++row) {
        for (const std::uint32_t attribution : attributionsOf(row))
            rowOfAttribution[attribution] = row;
    }
    const RowLists attributionsOfSource = groupedBy(m_index.sourceOfAttribution, m_tracker.sources.size());
    std::vector<std::uint32_t> rows;
    for (std::size_t source = 0; source < m_tracker.sources.size(); ++source) {
        rows.clear();
        for (const std::uint32_t attribution : attributionsOfSource[source]) {
            if (rowOfAttribution[attribution] != noIndex)
                rows.push_back(rowOfAttribution[attribution]);
        }
        std::sort(rows.begin(), rows.end());
        m_rowsOfSource.startRow();
        for (auto row = rows.begin(), end = std::unique(rows.begin(), rows.end()); row != end; ++row)
            m_rowsOfSource.add(*row);
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

const Source *Snapshot::source(const SourceId &id) const { return at(m_tracker.sources, sourceIndex(id)); }

EventRow Snapshot::rowOf(const EventId &id) const
{
    const std::uint32_t index = m_index.events.value(id, noIndex);
    return index == noIndex ? noIndex : table().rowOfEvent(index);
}

std::uint32_t Snapshot::sourceIndex(const SourceId &id) const { return m_index.sources.value(id, noIndex); }

} // namespace Dateline
