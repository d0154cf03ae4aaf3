// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"

namespace Dateline {

/// The card of the request's event with the words of its sources. Completes \p spec: the event's title as the
/// picture's, its size if the request gives none, else the largest type in which all fits. Fails with ErrorCode::Usage
/// if the tracker has no such event.
Result<PaintBody> eventPictureBody(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                                   PictureSpec &spec);

} // namespace Dateline
