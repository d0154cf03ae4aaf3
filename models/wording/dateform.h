// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Dateline {

/// In which order the parts of a date are written.
enum class DateForm {
    DayMonthYear, ///< 23 Aug 2018
    MonthDayYear, ///< Aug 23, 2018
    Iso           ///< 2018-08-23, as ISO 8601 writes it
};

/// That of the program, on all threads: DayMonthYear until another is set. Words that were made before stay as they are.
DateForm programDateForm();
void setProgramDateForm(DateForm form);

} // namespace Dateline
