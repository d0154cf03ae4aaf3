// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timeline/timelinemarks.h"

namespace Dateline {

/// How many events of a lane are out of view on either side, and which of them is nearest.
struct OutOfView
{
    std::uint32_t earlier = 0;
    std::uint32_t later = 0;
    EventRow lastBefore{noIndex};
    EventRow firstAfter{noIndex};
};
/// \p visible: the marks that are in view, empty where the lane is in columns. O(log events + marks), and what gathering
/// the lane's rows takes.
OutOfView outOfView(const TimelineLayout &layout, std::size_t lane, TimeRange range,
                    const std::vector<VisibleMark> &visible);

/// What stands in a lane already.
struct PlacedInLane
{
    std::span<const TimelineMark> marks;
    std::span<const DensityColumn> columns;
};

/// The pills of a lane, where there is room beside what is \p placed. A step of timelineGeometry().
void placePills(const LanePlacing &place, const TimelineLaneBox &box, const std::vector<VisibleMark> &visible,
                PlacedInLane placed);

} // namespace Dateline
