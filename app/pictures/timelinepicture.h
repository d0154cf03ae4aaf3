// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"

namespace Dateline {

/// The timeline of the events in \p result, which must live as long as what is returned. Completes \p spec: texts, key,
/// and the most generous style in which every event still has its place; lanes that do not fit are left out and counted
/// at the foot.
PaintBody timelinePictureBody(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                              const QueryResult &result, PictureSpec &spec);

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
