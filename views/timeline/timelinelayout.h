// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"
#include "views/common/fonts.h"
#include "views/timeline/lanearrangement.h"
#include "views/timeline/letterwidths.h"
#include "views/timeline/timelinedensity.h"
#include "views/timeline/timelinepacking.h"
#include "views/timeline/timelinetiles.h"

#include <QSizeF>

#include <functional>
#include <limits>
#include <memory>
#include <vector>

namespace Dateline {

/// How many lines of an event's summary a card shows at the most.
constexpr int linesOfSummary = 4;

/// How much of an event its label tells.
enum class LabelDetail {
    Title,
    Dated, ///< its date below
    Card   ///< its date and its summary below
};

/// How a lane's events are drawn.
enum class LaneDetail {
    Whole,  ///< as marks, packed once
    Tiles,  ///< as marks, packed where they are looked at: of a large tracker
    Columns ///< as columns of counts: more than there is room for
};

/// Where lanes find their room.
enum class LaneRoom {
    Scrolled, ///< each is as high as it needs to be, up to LaneArrangement::usualTracks
    Page      ///< all share the height that there is
};

/// What is looked at, to which the heights of lanes are fitted. Above and below it they are guessed where it would be
/// much work to know.
struct LaneWindow
{
    TimeRange range;
    std::size_t anchor = 0; ///< this lane stays where it is
    double anchorTop = 0;   ///< that is, in pixels below the axis; negative: its top is above what is seen
    double height = std::numeric_limits<double>::infinity(); ///< of what is seen
};

/// What of a lane is in view. Of columns nothing is known but their tracks.
struct FittedLane
{
    LaneTracks tracks;        ///< none: nothing is in view
    std::uint32_t folded = 0; ///< events in marks that stand for several
};

struct LabelWidths;

/// A lane packed as a whole, and by which rules.
struct WholePacking
{
    PackingRules rules;
    std::shared_ptr<const PackedLane> lane;
};

/// What a layout has packed, for one that comes after a step.
struct EarlierPacking
{
    double pixelsPerDay = 1;
    TimelineMetrics metrics;
    std::shared_ptr<const LabelWidths> labels;
    std::vector<std::vector<WholePacking>> whole; ///< by lane, like the next two; empty where its rows are others
    std::vector<std::uint32_t> laneBefore;        ///< place of the lane there; noIndex where its rows are others
    std::vector<LaneTracks> most;
    std::shared_ptr<const LaneTiles> tiles;
};

/// The events of a timeline in their lanes, packed for one scale. Everything that panning leaves as it is.
struct TimelineLayout
{
    std::shared_ptr<const Snapshot> snapshot;
    std::vector<Lane> lanes;
    LaneArrangement arrangement;        ///< that they stand in
    std::vector<LaneDetail> laneDetail; ///< as lanes, like the next four
    std::vector<LaneTracks> most;       ///< that it may be packed in
    std::vector<bool> isCut;            ///< to fewer tracks than it has when it is open
    std::vector<PackedLane> packed;     ///< empty unless whole
    std::vector<FittedLane> fitted;     ///< by fitLanes()
    std::shared_ptr<LaneTiles> tiles;   ///< the pieces of those in tiles
    std::vector<std::vector<WholePacking>> wholePackings;
    std::shared_ptr<const EarlierPacking> earlier; ///< until the lanes are packed
    /// As lanes, null until columns of the lane are first looked at. Independent of the scale.
    mutable std::vector<std::shared_ptr<DensityMipmap>> density;
    double middleDays = 1; ///< from the 5th to the 95th percentile of the events
    std::shared_ptr<const LabelWidths> labels;
    double pixelsPerDay = 1; ///< scale that it was packed for; good for any larger scale up to twice that
    double headerWidth = 0;
    double axisWidth = 1; ///< beside it
    double axisHeight = 0;
    bool hasCursorRow = false;    ///< the axis has a line for the "as of" day
    double contentHeight = 0;     ///< of all lanes together
    std::vector<double> laneTops; ///< below the axis, lanes.size() + 1 entries
    LaneRoom room = LaneRoom::Scrolled;
    TimelineMetrics metrics;
    LaneGrouping grouping = LaneGrouping::Category;
    Filter filter;
    LabelDetail detail = LabelDetail::Title;
    std::uint32_t mostTracks = std::numeric_limits<std::uint32_t>::max(); ///< of all lanes of a page
    bool everythingFits = true; ///< no lane was cut to fewer tracks than it wanted, and no mark stands for several
};

/// Measures of text for one detail and its fonts.
struct LabelWidths
{
    LabelWidths(LabelDetail detail, const TextFonts &fonts);
    LetterWidths title;
    LetterWidths label;
};

struct TimelineLayoutRequest
{
    std::shared_ptr<const Snapshot> snapshot;
    const QueryResult *result = nullptr;
    Filter filter;
    LaneGrouping grouping = LaneGrouping::Category;
    QSizeF size;     ///< of the whole timeline, with axis and lane headers
    TimeRange range; ///< its length decides the scale; what is in it, the heights of lanes
    TextFonts fonts;
    LabelDetail detail = LabelDetail::Title;
    LaneRoom room = LaneRoom::Scrolled;
    std::size_t anchor = 0; ///< as in LaneWindow, like the next one
    double anchorTop = 0;
};

/// The font of the figure in a folded mark.
QFont timelineCountFont(const TextFonts &fonts);

/// The font of an event's title: semibold where more text stands below it.
QFont timelineTitleFont(LabelDetail detail, const TextFonts &fonts);

/// Left and right of a lane's name, in pixels.
constexpr double laneHeadPadding = 8;
/// What the sign takes, where lanes are scrolled, that tells whether a lane is open.
constexpr double laneSignWidth = 14;

/// The scales that layouts are made for: powers of √2, the largest that is no larger than \p pixelsPerDay.
double packedScale(double pixelsPerDay);

/// The lanes of what passes, and what depends on them alone. O(rows / 64 · values).
TimelineLayout timelineLanes(const std::shared_ptr<const Snapshot> &snapshot, const QueryResult &result,
                             LaneGrouping grouping, const Filter &filter, const LaneArrangement &arrangement = {});
/// Brings the lanes into another arrangement; relayoutTimeline() comes next.
void arrangeLanes(TimelineLayout &layout, const LaneArrangement &arrangement);
/// The same for \p snapshot, which a step with these \p changes made of that of \p before; the filter is the same.
/// Keeps what is as it was for the next relayoutTimeline().
TimelineLayout timelineLanesAfter(const TimelineLayout &before, const RowChanges &changes,
                                  const std::shared_ptr<const Snapshot> &snapshot, const QueryResult &result);
/// O(rows / 64 · values); up to a few thousand events · tracks plus the width of each label.
TimelineLayout layoutTimeline(const TimelineLayoutRequest &request);
/// The same for another scale, size or detail, all else unchanged: keeps what does not depend on those. O(lanes), or as
/// above for a few thousand events.
void relayoutTimeline(TimelineLayout &layout, const TimelineLayoutRequest &request);

/// How high one of the lines of the axis is.
double axisLineHeight(const TextFonts &fonts);
/// The number beside a lane's name.
QString laneCount(std::size_t events);
/// How wide a text is in pixels.
using TextWidth = std::function<double(const QString &)>;
/// What the names and counts of \p lanes need on the left of a timeline of \p width pixels.
double laneHeaderWidth(const std::vector<Lane> &lanes, double width, const TextWidth &textWidth);

/// The last step of a layout whose lanes, scale and metrics are set: packs the events of lanes that have not too many,
/// and gives each lane its height, which on a page is a share of that of \p size. \p labelWidth is asked for any event,
/// then and later.
void packLanes(TimelineLayout &layout, QSizeF size, const LaneWindow &window, const LabelWidth &labelWidth);

/// Gives each lane the tracks that its events in \p window need, and the places of all that follow from it. What is
/// packed stays. Lanes in tiles are fitted where they are seen; others keep what they have. O(lanes · log events +
/// marks in view).
void fitLanes(TimelineLayout &layout, const LaneWindow &window);

inline LaneState stateOf(const TimelineLayout &layout, std::size_t lane)
{
    return layout.arrangement.stateOf(layout.lanes[lane].name());
}

/// For packLanes(): how wide the labels of a layout are. Each is measured once, so that one layout can be packed again
/// and again; of the layout's snapshot and detail only.
LabelWidth labelWidthsOf(const TimelineLayout &layout);

/// Pixels per day when \p range fills the width beside the lane headers.
double timelineScale(TimeRange range, double width, double headerWidth);

} // namespace Dateline
