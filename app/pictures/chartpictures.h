// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"

namespace Dateline {

/// Countries by stance over time, for the request's countries and companies. Completes \p spec: its type goes with its size, and its texts name
/// what is counted and the sources of the events behind it. Main thread only, see needsMainThread(); so is what it returns.
PaintBody stanceChartBody(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                          PictureSpec &spec);

/// The events that pass the request's filter by its period; likewise.
PaintBody eventChartBody(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                         PictureSpec &spec);

} // namespace Dateline
