// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/fileformat.h"

namespace Dateline {

/// RIS, as reference managers and publishers export it, and the tagged form of Web of Science, which looks alike. The
/// place of a record is the line that it begins in.
const FormatReader &risReader();

} // namespace Dateline
