// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/fileformat.h"

namespace Dateline {

/// Timesketch JSON Lines: an event a line with message, timestamp_desc, and datetime (ISO 8601) or timestamp (microseconds
/// since 1970), as Timesketch asks for. The place of an event is its line.
const FormatReader &timesketchReader();

} // namespace Dateline
