// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewdescription.h"

namespace Dateline {

/// The timeline of the events that pass, in the most generous style in which every event still has its place; lanes
/// that do not fit are left out and counted at the foot.
extern const ViewDescription timelinePicture;

/// What a timeline picture shows where, in its logical pixels.
struct TimelinePlaces
{
    struct Mark
    {
        std::vector<EventRow> events; ///< those that are folded into one mark; at least one
        QRectF rect;
    };
    std::vector<Mark> marks; ///< none where events are too many to tell apart
    double bottom = 0;       ///< of the last lane
};
/// Those of the picture that the request makes.
TimelinePlaces timelinePlaces(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request);

} // namespace Dateline
