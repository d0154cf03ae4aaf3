// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"

namespace Dateline {

/// The request's chart. Completes \p spec: its type goes with its size, and its texts name what is counted and the
/// sources of the events behind it. Of a kind that needsMainThread() main thread only; so is what it returns.
PaintBody chartPictureBody(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                           PictureSpec &spec);

} // namespace Dateline
