// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ingest/printedcolumns.h"

/// \file
/// Columns of a page that are texts, or cells of a table. Used by readPage() alone.
namespace Dateline {

/// Whether columns are read one after the other, rather than row by row.
bool areTexts(const std::vector<PrintedColumn> &columns, const std::vector<PrintedRow> &rows, std::size_t first);

/// A line for each row of a table, which may have several as it is printed; cells parted by tabs. \p columns: of the
/// rows from \p first on.
QString tableText(const std::vector<PrintedColumn> &columns, const std::vector<PrintedRow> &rows, std::size_t first);

} // namespace Dateline
