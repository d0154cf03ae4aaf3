// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/eventtable.h"
#include "models/query/filter.h"
#include "models/wording/filterphrase.h"

#include <vector>

namespace Dateline {

/// What a filter says, one phrase per kind of condition: inWords() makes "Australia or New Zealand", "Huawei",
/// "Vendor restriction", "2017 – 2020", "text “ban”", "known on 1 Dec 2018" of them. asOf is not among them. Empty for
/// an empty filter. What the table does not know goes by its code or id.
std::vector<FilterPhrase> filterPhrases(const Filter &filter, const EventTable &table);

} // namespace Dateline
