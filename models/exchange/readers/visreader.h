// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/fileformat.h"

namespace Dateline {

/// vis-timeline: a list of items, or an object with items and groups. Start and end are spellings of ISO 8601, milliseconds
/// since 1970, or what JavaScript makes of a Date. The place of an item is its JSON pointer.
const FormatReader &visReader();

} // namespace Dateline
