// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timeline/timelinegeometry.h"
#include "views/timeline/timelinevisible.h"

namespace Dateline {

/// What one visible lane needs while its marks are placed.
struct LanePlacing
{
    const TimelineLayout &layout;
    const TimelineView &view;
    TimelineGeometry &geometry;
    std::uint32_t lane;
    double top; ///< of the first track
};

// Steps of timelineGeometry(), lane by lane.

/// Marks with their labels: inside a wide mark, else to its right, or to its left where there is more room. A label
/// ends before the next mark of its track, and none stands on another mark.
void placeMarks(const LanePlacing &place, const std::vector<VisibleMark> &visible);

/// Buckets of a power of two of days, aligned to 1970-01-01, each a column stacked by category. Heights are relative to
/// the lane's fullest bucket, wherever that is, so columns do not change while panning.
void placeColumns(const LanePlacing &place);

} // namespace Dateline
