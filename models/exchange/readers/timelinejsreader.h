// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/fileformat.h"

namespace Dateline {

/// TimelineJS: the JSON of a timeline as TimelineJS 3 reads it (title, events, eras; dates in parts), and that of version 2
/// (timeline.date, dates with commas). The place of an event is its JSON pointer.
const FormatReader &timelineJsReader();

} // namespace Dateline
