// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/day.h"
#include "models/query/eventtable.h"
#include "models/query/lanegrouping.h"

#include <optional>
#include <vector>

namespace Dateline {

/// What stands at a point of a timeline, or is meant by a key: what menus and actions go by.
struct TimelineHit
{
    enum class Part {
        Ground,
        Axis,
        Event,
        Group, ///< a mark of several events
        LaneHead
    };
    Part part = Part::Ground;
    std::vector<EventRow> rows;      ///< one of an event, several of a group, or else none
    std::optional<std::size_t> lane; ///< its place in the layout
    std::uint32_t laneKey = noIndex; ///< its country, company or category, as in the table's dictionary
    LaneGrouping grouping = LaneGrouping::None;
    std::optional<Day> day; ///< of the axis at that point, or of the event
};

} // namespace Dateline
