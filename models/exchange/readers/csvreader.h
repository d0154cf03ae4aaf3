// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/fileformat.h"

namespace Dateline {

/// Reads texts with separators (CsvRows) as tables.
const FormatReader &csvReader();

} // namespace Dateline
