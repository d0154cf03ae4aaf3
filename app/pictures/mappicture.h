// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"

namespace Dateline {

/// The map in the request's mode; \p result are the events that pass. Completes \p spec with its texts, which name what
/// the map shows, the conditions that it goes by, and the sources of the events behind its colours.
PaintBody mapPictureBody(const Snapshot &snapshot, const ViewPictureRequest &request, const QueryResult &result,
                         PictureSpec &spec);

} // namespace Dateline
