// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <cstdint>
#include <optional>

namespace Dateline {

/// A number of days; a difference between two Day values.
struct Days
{
    std::int64_t count = 0;
    friend auto operator<=>(Days, Days) = default;
};

/// A calendar day as the number of days since 1970-01-01 (day 0), proleptic Gregorian calendar.
struct Day
{
    std::int64_t number = 0;
    friend auto operator<=>(Day, Day) = default;
};

constexpr Day operator+(Day day, Days days) { return {day.number + days.count}; }
constexpr Day operator-(Day day, Days days) { return {day.number - days.count}; }
constexpr Days operator-(Day a, Day b) { return {a.number - b.number}; }

/// Year, month and day of month; the year is astronomical (ISO 8601: year 0 exists and is 1 BCE).
struct CivilDate
{
    std::int64_t year = 1970;
    int month = 1; ///< 1..12
    int day = 1;   ///< 1..31
    friend auto operator<=>(const CivilDate &, const CivilDate &) = default;
};

/// The day of a civil date. Month and day must be valid for the year; O(1).
/// Floor division throughout, after H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
Day dayFromCivil(const CivilDate &date);
CivilDate civilFromDay(Day day);

bool isLeapYear(std::int64_t year);
int daysInMonth(std::int64_t year, int month);

/// "2018-08-23"; years beyond four digits are written out, years before 0 with a minus sign.
QString isoDay(Day day);

/// The strict form "YYYY-MM-DD", and nothing else.
std::optional<Day> dayFromIso(QStringView text);

/// What isoDay() writes, and nothing else: years beyond four digits and before 0, too, within ±10¹³.
std::optional<Day> dayFromIsoDay(QStringView text);

/// Days from \p begin up to, not including, \p end. An empty optional is an open or unknown bound.
struct Span
{
    std::optional<Day> begin;
    std::optional<Day> end;
    friend bool operator==(const Span &, const Span &) = default;
};

/// Whether some day lies in both; a bound that is open or unknown reaches as far as there are days.
inline bool haveDayInCommon(const Span &a, const Span &b)
{
    const bool aEndsBefore = a.end && b.begin && *a.end <= *b.begin;
    const bool bEndsBefore = b.end && a.begin && *b.end <= *a.begin;
    return !aEndsBefore && !bEndsBefore;
}

} // namespace Dateline
