// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"
#include "views/timeline/timelinegeometry.h"

#include <compare>

/// \file
/// How large and how detailed a timeline picture is written: as generously as it can be without naming fewer events.
namespace Dateline {

struct TimelinePicture
{
    TimelineLayout layout;
    TimeRange range;
    double bodyHeight = 0; ///< for which it was laid out; the picture's view may be a little higher
};

/// What of it is in the picture: lanes that do not fit are left out, for a picture cannot be scrolled.
struct TimelinePart
{
    TimelineView view;
    int missing = 0; ///< lanes that do not fit
    double note = 0; ///< height of the line that says so
};
TimelinePart partOf(const TimelinePicture &picture, const ViewPictureRequest &request, const PictureSettings &settings);

/// The picture of the size in \p settings, whose texts are there: in the most generous style in which every event has
/// its place and as much of its name as in any style, or else in the one in which most names can be read. Sets the fonts, and takes the key away where it would
/// leave the view too little room. A higher picture of the same width never names fewer events, as long as their lanes
/// are packed as a whole. O(events · tracks) for each style, and where not all have room for each number of tracks.
TimelinePicture fitTimeline(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                            const QueryResult &result, PictureSettings &settings);

/// The same in the first of ever higher pictures in which every event has its place, which then ends below the last
/// lane. Sets the height, too.
TimelinePicture growTimeline(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                             const QueryResult &result, PictureSettings &settings);

/// How many events a picture names. The one with more that can be read is better, then the one with more whole ones.
struct NamedEvents
{
    std::size_t readable = 0; ///< whole, or twenty letters and more
    std::size_t whole = 0;
    friend auto operator<=>(const NamedEvents &, const NamedEvents &) = default;
};

/// O(marks in view).
NamedEvents namedEvents(const TimelinePicture &picture, const ViewPictureRequest &request,
                        const PictureSettings &settings);

} // namespace Dateline
