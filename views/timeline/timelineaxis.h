// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timeline/timelinegeometry.h"

namespace Dateline {

// Steps of timelineGeometry(), whose range and scale are set.

/// Lines and labels of the time axis. Its lines of text are, from the top: that of the "as of" day, if it has one; what
/// ticks are part of; what a tick is.
void placeAxis(TimelineGeometry &geometry, const TextFonts &fonts);

/// The "as of" day, if it is in view. Comes after marks and labels, for which its line leaves room.
void placeCursor(TimelineGeometry &geometry, Day asOf, const TextFonts &fonts);

} // namespace Dateline
