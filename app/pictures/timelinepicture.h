// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"

namespace Dateline {

/// The timeline of the events in \p result, which must live as long as what is returned. Completes \p spec: texts, key, and the most generous
/// style in which every event still has its place; lanes that do not fit are left out and counted at the foot.
PaintBody timelinePictureBody(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                              const QueryResult &result, PictureSpec &spec);

} // namespace Dateline
