// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"

namespace Dateline {

/// The life of the request's measure. Completes \p spec: its texts, its size if the request gives none, else the
/// largest type in which all fits. Fails with ErrorCode::Usage if the tracker has no such measure.
Result<PaintBody> measurePictureBody(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                                     PictureSpec &spec);

} // namespace Dateline
