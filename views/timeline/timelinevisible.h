// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timeline/timelinelayout.h"

#include <optional>
#include <vector>

namespace Dateline {

/// A packed mark that is in view.
struct VisibleMark
{
    const PackedMark *packed;
    std::int64_t tile; ///< where the lane is packed in tiles
    MarkExtent extent; ///< in pixels from the left end of the axis; of a folded mark that of its box
};

/// How long marks are drawn in a lane at the most, in pixels.
double longestOfLane(const TimelineLayout &layout, std::size_t lane, double pixelsPerDay);

/// The marks of a lane, not in columns, of which something stands within \p range, which fills \p axisWidth pixels: from
/// left to right. Valid as long as the tiles. O(log events + marks), and what is packed for the first time.
std::vector<VisibleMark> visibleMarks(const TimelineLayout &layout, std::size_t lane, TimeRange range,
                                      double axisWidth);

/// The track of a lane, counted from its top, on which a mark is drawn: spans stand beneath the days. Nothing where the
/// lane is not high enough, until it is fitted to what is in view.
std::optional<std::uint32_t> shownTrack(const FittedLane &lane, const PackedMark &mark);

/// All rows of a packed mark of that lane and tile.
std::span<const EventRow> membersOf(const TimelineLayout &layout, std::size_t lane, std::int64_t tile,
                                    const PackedMark &mark);

} // namespace Dateline
