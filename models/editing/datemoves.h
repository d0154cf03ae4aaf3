// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/dates/edtf.h"

#include <cstdint>

/// \file
/// Moving dates without saying more or less than they did: a month stays a month, qualifiers, open ends and unspecified
/// digits stay where they are. All functions are pure and O(length of the date).
namespace Dateline {

/// What of a date is moved: all of it, or one end, which makes it longer or shorter.
enum class DatePart { Whole, Start, End };

/// By what a date moves: a number of days or of calendar months.
struct DateUnit
{
    enum class Kind { Day, Month };
    Kind kind = Kind::Day;
    std::int64_t count = 1; ///< of days 1; of months 1, 3 (season, quarter), 4, 6, 12, 120 (decade), 1200, …
    friend bool operator==(const DateUnit &, const DateUnit &) = default;
};

/// The unit of \p part: that of its precision, for a whole interval or set the smallest that all of its dates can move
/// by. A time of day moves by days. Usage, with the reason, if the part cannot be moved: an open or unknown end; a date
/// that says no year ("XXXX-12-25"), one with digits missing in front of others ("1X18") or with significant digits or
/// an exponent; an end of a set or of a time of day.
Result<DateUnit> unitOfMoving(const Edtf &date, DatePart part);

/// \p date with \p part moved by so many units, later if positive. Moved back by as many it is what it was, but for an
/// interval with equal ends, which is shrunk to one date. Precision and qualifiers stay. An end of a single date that
/// is pulled away from the other makes an interval of it. Usage, with the reason, if there is no such date: see
/// unitOfMoving(), 29 February of a common year (in an interval whose other end is a month), an end before its start,
/// years beyond four digits.
Result<Edtf> movedBy(const Edtf &date, DatePart part, std::int64_t units);

/// The number of units that brings \p part nearest to where it is \p days later, among those that movedBy() can do; 0
/// if it cannot move.
std::int64_t unitsNearest(const Edtf &date, DatePart part, Days days);

/// What somebody who cannot tell \p least days apart points at around \p day: the finest of day, month, year, decade and
/// century that is no shorter. Beyond the years of four digits the year ("Y12000").
Edtf dateAround(Day day, double least);

} // namespace Dateline
