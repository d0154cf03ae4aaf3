// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/fileformat.h"
#include "models/exchange/tables/rowsource.h"
#include "models/exchange/tables/tablemapping.h"

namespace Dateline {

/// What readers of tables can say, whatever the format.
FormatCapabilities tableCapabilities();

/// The rows of a table as records of events with their sources, by the mapping of the options or the guessed one. Twice
/// through the rows: first what whole columns of dates say, then the records. Cancelled if the options' progress says so.
/// O(cells), memory for one row.
Result<void> readTable(RowSource &rows, const ReadOptions &options, RecordSink &sink);

} // namespace Dateline
