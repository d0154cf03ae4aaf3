// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/edtf.h"

#include <QStringList>

#include <vector>

class QLocale;

namespace Dateline {

/// Which of three numbers in a date comes first: 23/8/2018, 8/23/2018 or 2018/8/23.
enum class DateOrder { DayFirst, MonthFirst, YearFirst };

/// How people write the numbers of a date where \p locale is used.
DateOrder dateOrderOf(const QLocale &locale);

/// What decides how words are read.
struct DateContext
{
    Day reference;                         ///< the day that "yesterday" and "in two weeks" count from
    DateOrder order = DateOrder::DayFirst; ///< which reading of 03/04/2019 comes first; both are given
    /// Codes of languages whose rules are tried, the best first. Those without rules are passed over.
    QStringList languages = {QStringLiteral("en")};
    std::optional<Day> anchor = {};     ///< the day that "a week later" counts from, if it is not the reference
    std::optional<Day> anchorDay = {};  ///< the same for "two days later"
    std::optional<Day> dayOfTimes = {}; ///< the day of "at 10 a.m.", if it is not the reference
    bool prose = false;                 ///< the words stand in a running text, where capital letters tell
};

/// One thing that an expression can mean. Its words are dateInWords() of its date.
struct DateReading
{
    Edtf date;
    QString rule; ///< the name of the rule that made it, as it stands in the file of rules; "edtf" for EDTF itself
};

/// Longer texts are refused unread.
inline constexpr qsizetype longestDateText = 1000;

/// What \p typed means: the whole of it, blanks around it aside. One reading if it is unambiguous, otherwise all, the
/// likeliest first, no two with the same date; never none. EDTF is read as Edtf::parse() does and then has that reading
/// alone. Fails with ErrorCode::Malformed, naming what could not be read and giving an example, and with
/// ErrorCode::TooLarge beyond longestDateText. O(length).
Result<std::vector<DateReading>> readDates(QStringView typed, const DateContext &context);

/// The first reading, if all readings allow the same days. Fails as readDates() does, and with ErrorCode::Malformed
/// naming the readings as EDTF where they differ: for commands, which nobody watches.
Result<Edtf> readOneDate(QStringView typed, const DateContext &context);

} // namespace Dateline
