// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The parts of an EDTF expression. Private to models/dates: everybody else sees Edtf.

#include "models/core/result.h"
#include "models/dates/day.h"
#include "models/dates/edtf.h"

#include <QString>
#include <QStringView>

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace Dateline {

/// The digits of a year (four), month or day (two), any of which may be unspecified ("X").
struct DigitPattern
{
    static constexpr int unspecified = -1;

    std::array<int, 4> digits{};
    int size = 0;

    int unspecifiedCount() const;
    bool isDefinite() const { return unspecifiedCount() == 0; }
    bool isUnspecified() const { return size > 0 && unspecifiedCount() == size; }
    /// How many digits at the right end are unspecified.
    int unspecifiedAtEnd() const;
    /// The number that the digits spell; the pattern must be definite.
    int value() const;
    bool matches(int number) const;
    /// Bit n is set if n, from 1 to \p maximum (at most 31), matches.
    std::uint32_t matchesUpTo(int maximum) const;
};

struct EdtfTime
{
    enum class Zone { Local, Utc, Offset };
    int hour = 0; ///< 24 only in 24:00:00, the end of the day
    int minute = 0;
    int second = 0;
    QString fraction; ///< the digits after the point, as written
    Zone zone = Zone::Local;
    int offsetMinutes = 0; ///< east of Greenwich, if the zone is an offset

    /// See Edtf::timeOfDay().
    std::chrono::nanoseconds sinceMidnight() const;
};

/// One date: what was written and what follows from it.
struct EdtfDate
{
    enum class Form {
        Calendar, ///< year, year-month or year-month-day
        SubYear,  ///< year-21 to year-41: a season, quarter, third or half
        LongYear  ///< "Y" and an integer, perhaps with an exponent
    };

    Form form = Form::Calendar;
    bool negative = false;
    DigitPattern year;           ///< not for a long year
    std::int64_t yearNumber = 0; ///< signed; only if the year is definite
    int significantDigits = 0;   ///< 0: not stated
    int components = 1;          ///< 1 year, 2 and month or sub-year grouping, 3 and day
    DigitPattern month;
    DigitPattern day;
    int grouping = 0;                           ///< 21 to 41
    std::array<DateQualifiers, 3> qualifiers{}; ///< of year, month and day, groups resolved
    std::optional<EdtfTime> time;

    int level = 0;
    DatePrecision precision = DatePrecision::Day;
    Day begin; ///< the first day it may mean
    Day end;   ///< the day after the last one

    bool isDefinite() const;
    DateQualifiers anyQualifier() const;
};

/// A date, or two ends of which one or both may not be dates.
struct EdtfRange
{
    enum class End { Stated, Open, Unknown };
    bool single = true; ///< only `first` counts
    End firstEnd = End::Stated;
    End lastEnd = End::Stated;
    EdtfDate first;
    EdtfDate last;
};

/// A whole expression. A date or an interval has one range, a set has one for each element.
struct EdtfExpression
{
    Edtf::Kind kind = Edtf::Kind::Date;
    int level = 0;
    std::vector<EdtfRange> ranges;
};

/// Years further from 0 than this are refused: their days, counted from 1970, would no longer be exact
/// as a double, which is what pictures, JSON and JavaScript count in.
inline constexpr std::int64_t farthestYear = 10'000'000'000'000;

/// Longer texts are refused unread. The longest expression of practical use, a set, stays far below it.
inline constexpr qsizetype longestEdtf = 1000;

/// The first and the last month of a sub-year grouping, 21 to 41. No grouping leaves its year: the
/// specification orders seasons inside the year that they are written with, so a winter (24, 28) and a southern
/// summer (30) stand for December, as in the other implementations.
struct MonthRange
{
    int first = 1;
    int last = 12;
};
MonthRange monthsOfGrouping(int grouping);

enum class EdtfPlace { Alone, InInterval, InSet };

/// Reads one date, without interval ends and sets. \p column is the place of its first character, from 1.
Result<EdtfDate> readEdtfDate(QStringView text, qsizetype column, EdtfPlace place);

/// Reads the "Y…" form of a year.
Result<EdtfDate> readEdtfLongYear(QStringView text, qsizetype column);

/// Reads "S" and the number of significant digits at \p position into \p date, and computes what they mean.
/// \p writtenDigits is the length of the year as written.
Result<void> readEdtfSignificance(QStringView text, qsizetype position, qsizetype column, int writtenDigits,
                                  EdtfDate &date);

/// Reads what follows the "T".
Result<EdtfTime> readEdtfTime(QStringView text, qsizetype column);

/// Reads any expression; no hint at the 2012 draft.
Result<EdtfExpression> readEdtf(QStringView text);

Error edtfError(const QString &message, qsizetype column);

constexpr bool isAsciiDigit(QChar c) { return c >= u'0' && c <= u'9'; }

} // namespace Dateline
