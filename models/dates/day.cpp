// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/day.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace Dateline {

namespace {

// The algorithms count years from 1 March, so that the leap day is the last day of its year, and group them
// into eras of 400 years, which all have the same number of days.
constexpr std::int64_t yearsPerEra = 400;
constexpr std::int64_t daysPerEra = 146097;
constexpr std::int64_t daysFromMarch0000ToEpoch = 719468;

constexpr std::int64_t floorDivide(std::int64_t value, std::int64_t divisor)
{
    return (value >= 0 ? value : value - (divisor - 1)) / divisor;
}

/// The value of \p count ASCII digits at \p position, or -1. Other scripts' digits are no digits here.
int digitsAt(QStringView text, qsizetype position, int count)
{
    int value = 0;
    for (qsizetype i = position; i < position + count; ++i) {
        const char16_t c = text[i].unicode();
        if (c < u'0' || c > u'9')
            return -1;
        value = value * 10 + (c - u'0');
    }
    return value;
}

/// Appends a number that is not negative, with zeros in front up to \p width digits.
void appendPadded(QString &text, std::int64_t number, qsizetype width)
{
    const QString digits = QString::number(number);
    for (qsizetype i = digits.size(); i < width; ++i)
        text += u'0';
    text += digits;
}

} // namespace

Day dayFromCivil(const CivilDate &date)
{
    const std::int64_t year = date.month <= 2 ? date.year - 1 : date.year;
    const std::int64_t era = floorDivide(year, yearsPerEra);
    const std::int64_t yearOfEra = year - era * yearsPerEra;
    const std::int64_t monthFromMarch = date.month > 2 ? date.month - 3 : date.month + 9;
    const std::int64_t dayOfYear = (153 * monthFromMarch + 2) / 5 + date.day - 1;
    const std::int64_t dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return {era * daysPerEra + dayOfEra - daysFromMarch0000ToEpoch};
}

CivilDate civilFromDay(Day day)
{
    const std::int64_t shifted = day.number + daysFromMarch0000ToEpoch;
    const std::int64_t era = floorDivide(shifted, daysPerEra);
    const std::int64_t dayOfEra = shifted - era * daysPerEra;
    const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t monthFromMarch = (5 * dayOfYear + 2) / 153;

    CivilDate date;
    date.day = static_cast<int>(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1);
    date.month = static_cast<int>(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9);
    date.year = era * yearsPerEra + yearOfEra + (date.month <= 2 ? 1 : 0);
    return date;
}

bool isLeapYear(std::int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int daysInMonth(std::int64_t year, int month)
{
    constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeapYear(year) ? 29 : lengths[static_cast<std::size_t>(month - 1)];
}

QString isoDay(Day day)
{
    const CivilDate date = civilFromDay(day);
    QString text;
    text.reserve(10);
    if (date.year < 0)
        text += u'-';
    appendPadded(text, date.year < 0 ? -date.year : date.year, 4);
    text += u'-';
    appendPadded(text, date.month, 2);
    text += u'-';
    appendPadded(text, date.day, 2);
    return text;
}

std::optional<Day> dayFromIso(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return std::nullopt;
    const int year = digitsAt(text, 0, 4);
    const int month = digitsAt(text, 5, 2);
    const int day = digitsAt(text, 8, 2);
    if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
        return std::nullopt;
    return dayFromCivil({year, month, day});
}

std::optional<Day> dayFromIsoDay(QStringView text)
{
    constexpr qsizetype rest = 6; // "-MM-DD"
    constexpr qsizetype mostDigits = 14;
    constexpr std::int64_t farthest = 10'000'000'000'000;
    const bool isNegative = text.startsWith(u'-');
    const QStringView unsign = text.sliced(isNegative ? 1 : 0);
    const QStringView digits = unsign.chopped(std::min(rest, unsign.size()));
    if (digits.size() < 4 || digits.size() > mostDigits)
        return std::nullopt;
    std::int64_t year = 0;
    for (const QChar digit : digits) {
        if (digit < u'0' || digit > u'9')
            return std::nullopt;
        year = 10 * year + (digit.unicode() - u'0');
    }
    if (isNegative)
        year = -year;
    const QStringView tail = text.last(rest);
    const int month = tail[0] == u'-' ? digitsAt(tail, 1, 2) : -1;
    const int day = tail[3] == u'-' ? digitsAt(tail, 4, 2) : -1;
    if (std::abs(year) > farthest || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
        return std::nullopt;
    const Day found = dayFromCivil({year, month, day});
    return isoDay(found) == text ? std::optional(found) : std::nullopt; // no leading zeros, no -0000
}

} // namespace Dateline
