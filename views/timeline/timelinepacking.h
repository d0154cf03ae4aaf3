// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timeline/timelinelanes.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <span>
#include <vector>

namespace Dateline {

/// How an event is drawn.
enum class MarkShape {
    Dot,     ///< a day, or anything that is no wider than a dot at this scale
    Capsule, ///< one date of coarser precision, over its whole span
    Bar      ///< an interval
};

/// Of how many events a folded mark says the number; of more it says that they are more.
constexpr std::uint32_t mostCounted = 99;

/// Sizes in device-independent pixels.
struct TimelineMetrics
{
    double trackHeight = 20; ///< from one track to the next
    double lineHeight = 20;  ///< of a track's first line, where mark and title stand
    double lanePadding = 4;  ///< above the first and below the last track of a lane
    double dotRadius = 5;
    double barHeight = 14;
    double fadeLength = 40; ///< over which an open end fades out
    double labelGap = 5;    ///< between a mark and its label
    double markGap = 2;     ///< between two marks of a track
    double clearance = 10;  ///< between a label and the next mark
    double labelRoom = 240; ///< what packing keeps free for a label at the most; it may run on where nothing follows
    double narrowestLabel = 56; ///< shorter ones are not drawn
    double digitWidth = 7;      ///< of the figure of a folded mark

    /// How high a lane is in which nothing is in view: a line of text.
    double emptyLane() const { return lineHeight - 2; }
    /// How wide the box of a folded mark is, so that its figure stays inside.
    double boxWidth(std::uint32_t count) const
    {
        constexpr double rim = 6;
        const int digits = count > mostCounted ? 3 : count > 9 ? 2 : 1; // "99+"
        return std::max(2 * dotRadius, digits * digitWidth + rim);
    }
    friend bool operator==(const TimelineMetrics &, const TimelineMetrics &) = default;
};

/// Where a mark lies on an axis of \p pixelsPerDay whose origin is 1970-01-01, in pixels.
struct MarkExtent
{
    MarkShape shape = MarkShape::Dot;
    double left = 0;
    double right = 0;
    bool drawable = true; ///< false: both ends are open, there is nothing to hold on to
    bool cut = false;     ///< goes on beyond right
};
/// Marks longer than \p longest are cut.
MarkExtent markExtent(const EventTable &table, EventRow row, double pixelsPerDay, const TimelineMetrics &metrics,
                      double longest = std::numeric_limits<double>::infinity());

/// The tracks of a lane: days on top, and beneath them what lasts, so that a month does not stand among the days that it
/// may mean, and no title in another event's bar.
struct LaneTracks
{
    std::uint32_t days = 0;
    std::uint32_t spans = 0;

    std::uint32_t all() const { return days + spans; }
    friend bool operator==(const LaneTracks &, const LaneTracks &) = default;
};

/// One mark of a packed lane: a single event, or several that would cover each other.
struct PackedMark
{
    EventRow row{0};               ///< of a folded mark the first
    std::uint32_t count = 1;       ///< events in it
    std::uint32_t track = 0;       ///< of the days, or of the spans if it is one of those
    std::uint32_t firstMember = 0; ///< of a folded mark: its rows are PackedLane::members[firstMember …]
    bool isSpan = false;           ///< stands beneath the days
};

struct PackedLane
{
    LaneTracks tracks;
    std::vector<PackedMark> marks; ///< by left end
    std::vector<EventRow> members; ///< rows of folded marks, grouped by mark
    double widest = 0; ///< widest mark, in pixels at the packed scale: how far left a visible mark may begin
};

/// How wide a row's label is in pixels.
using LabelWidth = std::function<double(EventRow)>;

struct PackingRules
{
    LaneTracks most{1, 0}; ///< at least one track for days; without one for spans these stand among the days
    double longest = std::numeric_limits<double>::infinity(); ///< marks are cut there
    bool onTopOfBars =
        false; ///< where no track is free, marks may stand on a long one: for crowded lanes, which it would swallow
    friend bool operator==(const PackingRules &, const PackingRules &) = default;
};

/// Packs \p rows into at most PackingRules::most tracks for an axis of \p pixelsPerDay: in order of time, each on
/// the first track where its mark and its label are clear of what is there; if there is none, where the mark is and the
/// fewest important labels have to give way; if there is none, it is folded into a mark of a track. Greedy interval
/// partitioning, O(events · tracks). Depends on the scale and not on the visible range, so nothing jumps while
/// panning. \p before are packed first and then left out: marks keep clear of them.
PackedLane packRows(const EventTable &table, std::span<const EventRow> before, std::span<const EventRow> rows,
                    double pixelsPerDay, const PackingRules &rules, const TimelineMetrics &metrics,
                    const LabelWidth &labelWidth);

/// \p wanted cut to \p available tracks, for days and spans alike. With one, they share it.
LaneTracks cutTracks(LaneTracks wanted, std::uint32_t available);

/// Shares \p available tracks among lanes that could use \p wanted ones: each gets all it wants if that fits,
/// otherwise the largest ones are cut to the same number, but never below \p least.
std::vector<std::uint32_t> shareTracks(const std::vector<std::uint32_t> &wanted, std::uint32_t available,
                                       std::uint32_t least);

} // namespace Dateline
