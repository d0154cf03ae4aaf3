// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/tables/tablemapping.h"

namespace Dateline {

/// What a column of this heading holds, by the names in resources/rules/columns.json; none if it is no known name. Marks
/// at its end and what stands in brackets ("Date (UTC)", "Title*") do not count, underscores are blanks. O(length).
std::optional<TableField> tableFieldNamed(const QString &heading);

} // namespace Dateline
