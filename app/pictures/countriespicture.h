// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"

namespace Dateline {

/// The list of countries: those that the filter names, or all that have a stance or an event that passes, the strictest
/// first, then by the day since when, then by name. Completes \p spec: texts, its height if the request gives no size,
/// else the largest type in which all fits.
PaintBody countriesPictureBody(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                               PictureSpec &spec);

} // namespace Dateline
