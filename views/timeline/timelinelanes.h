// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/queryengine.h"

#include <QString>

#include <vector>

namespace Dateline {

/// By what the timeline's events are sorted into lanes.
enum class LaneGrouping { Country, Company, Category, None };

/// One lane: the events that share a country, company or category.
struct Lane
{
    QString name;
    std::uint32_t key = noIndex; ///< number in the table's dictionary of the grouping; noIndex: the events without any
    std::vector<EventRow> rows;  ///< ascending, that is in order of time
};

/// The lanes for the \p passing rows. An event with several countries or companies stands in each of their lanes. Countries and
/// companies come in order of their number of events, then by name, and only those that the filter names if it
/// names any; categories in the tracker's order. Lanes without events are left out. O(rows + entries).
std::vector<Lane> lanesOf(const EventTable &table, const Bitset &passing, LaneGrouping grouping, const Filter &filter);

/// The grouping's word on the command line ("country", "company", "category", "none") and back.
QString laneGroupingWord(LaneGrouping grouping);
std::optional<LaneGrouping> laneGroupingFromWord(QStringView word);

} // namespace Dateline
