// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/chartcontent.h"
#include "models/content/charttext.h"

namespace Dateline {

class StanceIndex;

/// \file
/// The contents of each kind of chart, and what they have in common. For the files of models/content only.

ChartContent stancesOverTime(const Workspace &workspace);
ChartContent eventsPerPeriod(const Workspace &workspace, std::optional<TickStep> wanted);
ChartContent restrictionsOverTime(const Workspace &workspace);
ChartContent eventsByParty(const Workspace &workspace, ChartKind kind);
ChartContent eventsByOrigins(const Workspace &workspace);
ChartContent partyStrip(const Workspace &workspace);

/// "Huawei, ZTE, Ericsson or 2 more": the companies of the filter; empty without any.
QString targetNames(const Workspace &workspace);
/// Whether the European Union is among these countries (numbers; empty: all).
bool showsUnion(const StanceIndex &index, const std::vector<std::uint32_t> &countries);

/// Why there is no stance, or no event, to be seen.
QString noStances(const Workspace &workspace);
QString noEvents(const Workspace &workspace);

/// From a margin before the first change to one after the last, or to the as-of day if that is later; but that may be
/// so far away that nothing could be told apart.
std::pair<Day, Day> spanOfChanges(std::int64_t first, std::int64_t last, Day asOf);

/// The categories in the order of the table, and none, where \p occurs says so (by place, none last).
std::vector<ChartSeries> categorySeries(const EventTable &table, const std::vector<bool> &occurs);
/// The place of a row's category for categorySeries().
std::size_t categoryPlace(const EventTable &table, std::size_t row);

} // namespace Dateline
