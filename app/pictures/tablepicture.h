// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"

namespace Dateline {

/// The table of the events in \p result. Completes \p spec: texts, its height if the request gives no size, else the
/// largest type in which all fits, if any does.
PaintBody tablePictureBody(const Snapshot &snapshot, const ViewPictureRequest &request, const QueryResult &result,
                           PictureSpec &spec);

} // namespace Dateline
