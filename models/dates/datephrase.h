// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/datekind.h"
#include "models/dates/datereading.h"
#include "models/dates/edtf.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

// What a date expression says before it is a date: parts may be missing, as the year in "19 March to 12 June 2019".
// Private to models/dates.

namespace Dateline {

/// A third of a longer time: of a month its days 1 to 10, 11 to 20 and the rest; of a year four months; of a decade its
/// years 0 to 3, 4 to 6 and 7 to 9; of a century 34, 33 and 33 years.
enum class PartOfTime { Whole, Early, Middle, Late };

struct DatePoint
{
    std::optional<std::int64_t> year; ///< astronomical; of a decade or century the number that its digits spell
    int unspecifiedDigits = 0;        ///< at the end of the year: 1 decade, 2 century, 3 millennium, 4 unknown year
    bool shortYear = false;           ///< the year is the two last digits of one
    int month = 0;                    ///< 1 to 12, or 21 to 41 as EDTF counts parts of a year
    int day = 0;
    bool monthUnknown = false; ///< said to be unknown, not left out
    bool dayUnknown = false;
    int weekday = 0;               ///< 1 to 7, Monday first: what the day must be
    int nth = 0;                   ///< instead of a day: the first, second … weekday of the month, −1 the last
    std::optional<int> fromEaster; ///< instead of a month and day: days from Easter Sunday
    QString time;                  ///< as EDTF has it, without the "T"
    bool approximate = false;
    bool uncertain = false;
    PartOfTime part = PartOfTime::Whole;
};

/// One date, or two ends. An end that is not stated is open or unknown.
struct DatePhraseRange
{
    enum class End { Stated, Open, Unknown };
    bool single = true;
    End firstEnd = End::Stated;
    End lastEnd = End::Stated;
    DatePoint first;
    DatePoint last;
    bool afterFirst = false; ///< what follows `first` is meant: "after March"
    bool beforeLast = false; ///< what comes before `last`: "before March"
};

struct DatePhrase
{
    Edtf::Kind kind = Edtf::Kind::Date;
    std::vector<DatePhraseRange> ranges;
    DateKind is = DateKind::Date;
    DateRef ref = DateRef::None; ///< of a vague time
    /// Of a duration or set as ISO 8601 has it, "P6M"; of a part of a day what follows the day, "TMO"; of an amount
    /// the number.
    QString value;
    /// The time that this is a part of, if another expression says it: "this month" of "earlier this month".
    std::shared_ptr<const DatePhrase> named;
};

/// 1 to 7, Monday first, as ISO 8601 counts.
int weekdayOf(Day day);

/// Year, month and day of a day.
DatePoint pointOfDay(Day day);

/// A phrase of one date.
DatePhrase phraseOf(const DatePoint &point);

/// The dates that \p phrase may mean, the likeliest first: missing parts are taken from what stands beside them; with
/// no year at all the nearest two years to the reference are meant, and with a year of two digits its centuries. What is
/// no date (30 February) is left out, and \p why says why.
std::vector<Edtf> datesOf(DatePhrase phrase, const DateContext &context, std::optional<Error> &why);

} // namespace Dateline
