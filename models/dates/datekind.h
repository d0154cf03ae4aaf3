// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Dateline {

/// What an expression of time is, as TimeML has it; an expression that names no time one can compute is vague.
enum class DateKind {
    Date,     ///< a day or anything longer: "last Friday", "the third quarter"
    Time,     ///< a time of a day: "10 a.m. on Friday", "this morning"
    Duration, ///< "six months"
    Set,      ///< how often: "every year", "15 a year"
    Vague     ///< "recently", "now", "soon"
};

/// Where a vague time lies from the day of the text.
enum class DateRef { None, Past, Present, Future };

/// What the words before a date make of it.
enum class DateBound {
    None,
    Since,  ///< it begins then: "since 2012", "from June", "as early as Monday"
    After,  ///< it begins when that is over
    Until,  ///< it ends then, or happens by then: "until Friday", "by 2027", "no later than June"
    Before, ///< it is over when that begins
    Within  ///< a duration counts to a deadline: "within 90 days"
};

/// "date", "time", "duration", "set", "vague", as files have it.
QString dateKindWord(DateKind kind);
/// "past", "present", "future"; empty for none.
QString dateRefWord(DateRef ref);
/// "since", "after", "until", "before", "within"; empty for none.
QString dateBoundWord(DateBound bound);

} // namespace Dateline
