// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/daterules.h"

// What the files of rules call parts, actions, numbers, orders and values. Private to models/dates.

namespace Dateline {

/// None for a name that is not known, here and below. O(names).
std::optional<DateSlot> dateSlotNamed(QStringView name);
std::optional<DateAction> dateActionNamed(QStringView name);
std::optional<DateNumber> dateNumberNamed(QStringView name);
std::optional<DateOrder> dateOrderNamed(QStringView name);
/// Of units, parts of a time or day, bounds and directions: the number of the enumerator.
std::optional<std::int64_t> dateValueNamed(QStringView name);

} // namespace Dateline
