// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/lanegrouping.h"
#include "models/query/snapshot.h"

#include <QString>

#include <memory>
#include <span>
#include <vector>

namespace Dateline {

/// What all lanes of a timeline are made from.
struct LaneSource
{
    std::shared_ptr<const Snapshot> snapshot;
    Bitset passing;
    LaneGrouping grouping = LaneGrouping::Category;
};

/// One lane: the events that share a country, company or category.
class Lane
{
public:
    Lane(QString name, std::uint32_t key, std::size_t count, std::shared_ptr<const LaneSource> source);

    const QString &name() const { return m_name; }
    /// Number in the table's dictionary of the grouping; noIndex: the events without any.
    std::uint32_t key() const { return m_key; }
    /// How many events stand in it.
    std::size_t count() const { return m_count; }
    /// Its events, ascending, that is in order of time. Gathered when first asked for: of a large tracker most lanes
    /// are out of view.
    const std::vector<EventRow> &rows() const;
    /// The first day of which an event of it knows; openEnd if none does. Gathers its rows.
    std::int64_t firstDay() const;
    /// Whether an event stands in it. Gathers nothing.
    bool contains(EventRow row) const;

    /// Takes over the rows of the lane that it was before a step, if they were gathered; false if one of \p touched,
    /// the rows that the step was about, stands or stood in it. O(touched · log) if none does, or else O(rows ·
    /// touched).
    bool takeRows(const Lane &before, std::span<const EventRow> touched);

private:
    QString m_name;
    std::uint32_t m_key;
    std::size_t m_count;
    std::shared_ptr<const LaneSource> m_source;
    mutable std::shared_ptr<const std::vector<EventRow>> m_rows;
};

/// The lanes for the rows that pass. An event with several countries or companies stands in each of their lanes.
/// Countries and companies come in order of their number of events, then by name, and only those that the filter names
/// if it names any; categories in the tracker's order. Lanes without events are left out. O(values · rows / 64) at
/// most.
std::vector<Lane> lanesOf(const std::shared_ptr<const Snapshot> &snapshot, const QueryResult &result,
                          LaneGrouping grouping, const Filter &filter);

} // namespace Dateline
