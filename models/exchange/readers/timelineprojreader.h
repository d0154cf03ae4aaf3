// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/fileformat.h"

namespace Dateline {

/// The Timeline Project's .timeline files: XML of versions 0.1 to 2, with Gregorian time. The place of an event is its line.
const FormatReader &timelineProjReader();

} // namespace Dateline
