// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"

namespace Dateline {

/// The matrix of a request's countries and companies. Completes \p spec: its texts, its size if the request gives none,
/// else the largest type in which all fits; what does not fit is left out and counted at the foot.
PaintBody matrixPictureBody(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                            PictureSpec &spec);

} // namespace Dateline
