// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/tables/rowsource.h"
#include "models/exchange/tables/tablemapping.h"

namespace Dateline {

/// What the columns of a table probably hold: by the headings of its first rows (tableFieldNamed()), and where no
/// heading tells which holds the dates, the titles and the addresses, by what stands in the cells. Title lines above the
/// headings are passed over. Reads the first rows and rewinds. O(cells looked at).
TableMapping guessedMapping(RowSource &rows);

} // namespace Dateline
