// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/day.h"

#include <QString>

#include <vector>

namespace Dateline {

/// The days on which an entry of a calendar happens, the first one among them.
struct Repetition
{
    std::vector<Day> days;
    QString remark; ///< what of the rule was not followed; empty: nothing
};

/// How many days of one entry are taken at the most.
inline constexpr int mostRepetitions = 500;

/// The days of a rule of repetition ("FREQ=WEEKLY;BYDAY=MO;COUNT=9", RFC 5545, 3.3.10) that begins on \p first: by days,
/// weeks with or without days of the week, months or years, if it ends. Of others the first day, and why.
Repetition repetitionOf(const QString &rule, Day first);

} // namespace Dateline
