// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/edtf.h"

#include <optional>

namespace Dateline {

/// \p date moved by \p count of its own unit, a day, month or year, or of the coarser \p unit: Aug 2018 becomes Sep
/// 2018. A day that the new month lacks becomes its last. Doubt stays: c. 1850 becomes c. 1851. None for what is not one
/// plain year, month or day of four digits, and where it would leave the years 0 to 9999.
std::optional<Edtf> steppedDate(const Edtf &date, int count, DatePrecision unit = DatePrecision::Day);

/// The single day that is meant where one day is asked for and \p date is coarser or longer: its last, as the command
/// line's --as-of has it, since on that day all of it has been. None if it has no last day.
std::optional<Day> singleDayOf(const Edtf &date);

} // namespace Dateline
