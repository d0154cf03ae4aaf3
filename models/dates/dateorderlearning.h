// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/datefinder.h"

// Private to models/dates.

namespace Dateline {

/// The order in which the numbers of dates like 03/04/2019 stand in a text, as its other dates tell: 23/08/2018 is worth
/// more than any number of "August 23, 2018" (where the month comes first) and "23 August 2018". None if there is no date
/// to decide, or if nothing tells or both orders stand there. O(mentions).
std::optional<DateOrder> orderToldBy(const std::vector<DateMention> &mentions);

} // namespace Dateline
