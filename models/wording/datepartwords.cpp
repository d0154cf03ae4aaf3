// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/datepartwords.h"

#include "models/dates/yearname.h"
#include "models/wording/dateform.h"
#include "models/wording/datestr.h"
#include "models/wording/lists.h"

#include <QStringList>

#include <bit>
#include <cstdlib>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// A year on its own ("1980s") and after a month ("Dec, in the 1980s").
struct YearText
{
    QString alone;
    QString inside;
};

QString ordinal(int number)
{
    const int tens = number / 10 % 10;
    const int ones = number % 10;
    const QString form = tens == 1 ? DatesTr::tr("%1th", "an ordinal number: 11th")
        : ones == 1                ? DatesTr::tr("%1st", "an ordinal number: 21st")
        : ones == 2                ? DatesTr::tr("%1nd", "an ordinal number: 22nd")
        : ones == 3                ? DatesTr::tr("%1rd", "an ordinal number: 23rd")
                                   : DatesTr::tr("%1th", "an ordinal number: 24th");
    return form.arg(number);
}

/// "2018–2020", "50–41 BC", "10 BC – 5 AD": an era that both share is said once.
QString yearRange(std::int64_t first, std::int64_t last)
{
    if (eraOf(first) == eraOf(last))
        return DatesTr::tr("%1–%2", "from one year or day to another").arg(yearDigits(first), yearName(last, true));
    return DatesTr::tr("%1 – %2", "from one date to another").arg(yearName(first, true), yearName(last, true));
}

QString patternText(const EdtfDate &date)
{
    QString text = date.negative ? u"-"_s : QString();
    for (int i = 0; i < date.year.size; ++i) {
        const int digit = date.year.digits[static_cast<std::size_t>(i)];
        text += digit == DigitPattern::unspecified ? QChar(u'X') : QChar(u'0' + digit);
    }
    return text;
}

/// A year whose digits at the right end are unspecified: a decade, century, millennium or none.
YearText roundYearText(const EdtfDate &date, int unspecified)
{
    int known = 0; // the number that the digits before the X spell
    for (int i = 0; i < date.year.size - unspecified; ++i)
        known = known * 10 + date.year.digits[static_cast<std::size_t>(i)];
    if (unspecified == 1) {
        // "2000s" would be taken for a century, and "10s" for nothing at all.
        if (!date.negative && known >= 100 && known % 10 != 0) {
            return {DatesTr::tr("%1s", "a decade: 1980s").arg(known * 10), DatesTr::tr("in the %1s").arg(known * 10)};
        }
        const int low = known * 10;
        const int high = low + 9;
        const QString years = date.negative ? yearRange(-high, low == 0 ? -1 : -low) : yearRange(low, high);
        return {DatesTr::tr("%1 (decade)").arg(years), DatesTr::tr("in %1", "a decade: in 10–19 AD").arg(years)};
    }
    if (unspecified == date.year.size) {
        return date.negative ? YearText{DatesTr::tr("unknown year BC"), DatesTr::tr("unknown year BC")}
                             : YearText{DatesTr::tr("unknown year"), DatesTr::tr("year unknown")};
    }
    // As ISO 8601 counts centuries, and as nearly everybody does: the 20th begins with 1900.
    const QString number = ordinal(known + 1);
    if (unspecified == 2)
        return date.negative
            ? YearText{DatesTr::tr("%1 century BC").arg(number), DatesTr::tr("in the %1 century BC").arg(number)}
            : YearText{DatesTr::tr("%1 century").arg(number), DatesTr::tr("in the %1 century").arg(number)};
    return date.negative
        ? YearText{DatesTr::tr("%1 millennium BC").arg(number), DatesTr::tr("in the %1 millennium BC").arg(number)}
        : YearText{DatesTr::tr("%1 millennium").arg(number), DatesTr::tr("in the %1 millennium").arg(number)};
}

YearText yearText(const EdtfDate &date)
{
    if (date.form == EdtfDate::Form::LongYear || date.year.isDefinite()) {
        const QString year = yearName(date.yearNumber, true);
        if (date.significantDigits == 0)
            return {year, year};
        const std::int64_t first = civilFromDay(date.begin).year;
        const std::int64_t last = civilFromDay(date.end).year - 1;
        return {DatesTr::tr("est. %1 (%2)", "an estimated year and what it may be").arg(year, yearRange(first, last)),
                {}};
    }
    const int atEnd = date.year.unspecifiedAtEnd();
    if (atEnd == date.year.unspecifiedCount())
        return roundYearText(date, atEnd);
    const QString pattern = patternText(date);
    return {DatesTr::tr("%1 (some digits unknown)").arg(pattern), DatesTr::tr("year %1").arg(pattern)};
}

/// Whether these are more than three that follow each other.
bool areSeriesOfMany(std::uint32_t bits)
{
    const int count = std::popcount(bits);
    return count > 3 && count == static_cast<int>(std::bit_width(bits)) - std::countr_zero(bits);
}

/// "Oct, Nov or Dec"; more than three that follow each other are "one of Jan–Sep".
template<typename Name>
QString choice(std::uint32_t bits, Name name)
{
    const int first = std::countr_zero(bits);
    const int last = static_cast<int>(std::bit_width(bits)) - 1;
    if (areSeriesOfMany(bits))
        return DatesTr::tr("one of %1–%2").arg(name(first), name(last));
    QStringList names;
    for (int i = first; i <= last; ++i) {
        if (bits & (std::uint32_t{1} << i))
            names << name(i);
    }
    return alternativesInWords(names);
}

QString monthText(const DigitPattern &month)
{
    if (month.isDefinite())
        return shortMonthName(month.value());
    return choice(month.matchesUpTo(12), shortMonthName);
}

/// The days that an unspecified day may be, as bits.
std::uint32_t possibleDays(const EdtfDate &date)
{
    int length = 31;
    if (date.month.isDefinite()) // of an unspecified year, let it be a leap year
        length = daysInMonth(date.year.isDefinite() ? date.yearNumber : 0, date.month.value());
    return date.day.matchesUpTo(length);
}

QString dayText(const EdtfDate &date)
{
    if (date.day.isDefinite())
        return QString::number(date.day.value());
    return choice(possibleDays(date), [](int day) { return QString::number(day); });
}

QString seasonText(int index, const QString &year)
{
    switch (index) {
    case 0:
        return DatesTr::tr("spring %1").arg(year);
    case 1:
        return DatesTr::tr("summer %1").arg(year);
    case 2:
        return DatesTr::tr("autumn %1").arg(year);
    default:
        return DatesTr::tr("winter %1").arg(year);
    }
}

QString subYearText(const EdtfDate &date)
{
    const QString year = yearName(date.yearNumber, true);
    const int grouping = date.grouping;
    if (grouping <= 24)
        return seasonText(grouping - 21, year);
    if (grouping <= 28)
        return DatesTr::tr("%1 (northern)", "a season").arg(seasonText(grouping - 25, year));
    if (grouping <= 32)
        return DatesTr::tr("%1 (southern)", "a season").arg(seasonText(grouping - 29, year));
    if (grouping <= 36)
        return quarterName(grouping - 32, year);
    if (grouping == 37) // not "Jan–Apr 2018", which is an interval
        return DatesTr::tr("first third of %1").arg(year);
    if (grouping <= 39)
        return grouping == 38 ? DatesTr::tr("second third of %1").arg(year) : DatesTr::tr("last third of %1").arg(year);
    return grouping == 40 ? DatesTr::tr("first half of %1").arg(year) : DatesTr::tr("second half of %1").arg(year);
}

/// "23 Aug", "Dec", "Feb or Dec", "day 2 of Feb or Dec", "day 12 of an unknown month"; not for a month and day that
/// are both unknown.
QString monthAndDayText(const EdtfDate &date)
{
    const bool dayKnown = date.components == 3 && !date.day.isUnspecified();
    const QString month = date.month.isUnspecified() ? DatesTr::tr("an unknown month") : monthText(date.month);
    if (!dayKnown)
        return month;
    const QString day = dayText(date);
    if (date.month.isDefinite())
        return DatesTr::tr("%1 %2", "a day and its month: 23 Aug").arg(day, month);
    return !date.day.isDefinite() && areSeriesOfMany(possibleDays(date))
        ? DatesTr::tr("%1 of %2", "one of 20–29 of an unknown month").arg(day, month)
        : DatesTr::tr("day %1 of %2", "day 2 of Feb or Dec").arg(day, month);
}

/// \p text and what of the month and day is not known.
QString withUnknown(const EdtfDate &date, const QString &text)
{
    const bool monthUnknown = date.month.isUnspecified();
    const bool dayUnknown = date.components == 3 && date.day.isUnspecified();
    if (monthUnknown && dayUnknown)
        return DatesTr::tr("%1, day and month unknown").arg(text);
    if (dayUnknown)
        return DatesTr::tr("%1, day unknown").arg(text);
    return monthUnknown && date.components == 2 ? DatesTr::tr("%1, month unknown").arg(text) : text;
}

/// Whether all of a month or day is known and its year has four digits, so that each form can write it.
bool hasForms(const EdtfDate &date)
{
    return date.form == EdtfDate::Form::Calendar && date.components > 1 && date.isDefinite()
        && date.significantDigits == 0 && date.yearNumber >= 1000 && date.yearNumber <= 9999;
}

/// "2018-08-23", "2018-08".
QString isoText(const EdtfDate &date)
{
    const QChar zero(u'0');
    const QString month = u"%1-%2"_s.arg(date.yearNumber, 4, 10, zero).arg(date.month.value(), 2, 10, zero);
    return date.components == 2 ? month : u"%1-%2"_s.arg(month).arg(date.day.value(), 2, 10, zero);
}

/// "Aug 23", or with a text in place of the day "Aug 23–25".
QString monthFirst(const EdtfDate &date, const QString &day)
{
    return DatesTr::tr("%1 %2", "a month and its day: Aug 23").arg(monthText(date.month), day);
}

QString withYearBehind(const QString &monthAndDay, const EdtfDate &date)
{
    return DatesTr::tr("%1, %2", "a month and its day, and the year: Aug 23, 2018")
        .arg(monthAndDay, yearName(date.yearNumber, true));
}

QString calendarText(const EdtfDate &date)
{
    if (programDateForm() == DateForm::Iso && hasForms(date))
        return isoText(date);
    if (programDateForm() == DateForm::MonthDayYear && date.components == 3 && hasForms(date))
        return withYearBehind(monthFirst(date, dayText(date)), date);
    const YearText year = yearText(date);
    if (date.components == 1)
        return year.alone;
    const bool dayUnknown = date.components == 3 && date.day.isUnspecified();
    if (date.month.isUnspecified() && (dayUnknown || date.components == 2))
        return withUnknown(date, year.alone);
    const QString head = monthAndDayText(date);
    // "Jan, 23 AD": the number of an early year would be taken for a day.
    const bool yearLikeDay = date.components == 2 && std::abs(date.yearNumber) <= 31;
    const bool monthInDoubt = date.components == 3 && !date.month.isDefinite();
    const bool comma = monthInDoubt || !date.year.isDefinite() || yearLikeDay;
    const QString text = comma
        ? DatesTr::tr("%1, %2", "a month, or a day and its month, and the year: Dec, in the 1980s")
              .arg(head, year.inside)
        : DatesTr::tr("%1 %2", "a month, or a day and its month, and the year: Aug 2018").arg(head, year.inside);
    return withUnknown(date, text);
}

QString timeText(const EdtfTime &time)
{
    const auto two = [](int number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
    QString text = two(time.hour) + u':' + two(time.minute);
    if (time.second != 0 || !time.fraction.isEmpty())
        text += u':' + two(time.second);
    if (!time.fraction.isEmpty())
        text += u'.' + time.fraction;
    if (time.zone == EdtfTime::Zone::Local)
        return text;
    if (time.offsetMinutes == 0)
        return DatesTr::tr("%1 UTC", "a time of day").arg(text);
    const int minutes = std::abs(time.offsetMinutes);
    QString offset = (time.offsetMinutes < 0 ? u'−' : u'+') + QString::number(minutes / 60);
    if (minutes % 60 != 0)
        offset += u':' + two(minutes % 60);
    return DatesTr::tr("%1 UTC%2", "a time of day and its distance to UTC: 14:05 UTC+2").arg(text, offset);
}

QString qualifierWords(DateQualifiers qualifiers, const QString &parts)
{
    if (!qualifiers.approximate)
        return DatesTr::tr("%1 uncertain", "year and month uncertain").arg(parts);
    return qualifiers.uncertain ? DatesTr::tr("%1 uncertain and approximate", "year and month uncertain …").arg(parts)
                                : DatesTr::tr("%1 approximate", "year and month approximate").arg(parts);
}

QString componentName(const EdtfDate &date, int index)
{
    if (index == 0)
        return DatesTr::tr("year", "within a sentence");
    if (index == 2)
        return DatesTr::tr("day", "within a sentence");
    return date.form == EdtfDate::Form::SubYear ? DatesTr::tr("season", "within a sentence")
                                                : DatesTr::tr("month", "within a sentence");
}

/// \p text with "(year uncertain, month and day approximate)", for qualifiers that do not hold for the whole date.
QString withPartQualifiers(const EdtfDate &date, const QString &text)
{
    QStringList statements;
    for (int i = 0; i < date.components;) {
        const DateQualifiers qualifiers = date.qualifiers[static_cast<std::size_t>(i)];
        QStringList parts;
        for (; i < date.components && date.qualifiers[static_cast<std::size_t>(i)] == qualifiers; ++i)
            parts << componentName(date, i);
        if (qualifiers != DateQualifiers{})
            statements << qualifierWords(qualifiers, togetherInWords(parts));
    }
    return DatesTr::tr("%1 (%2)", "a date and what is in doubt").arg(text, listInWords(statements));
}

} // namespace

bool isPlainDate(const EdtfDate &date)
{
    return date.form == EdtfDate::Form::Calendar && date.isDefinite() && date.significantDigits == 0 && !date.time
        && date.anyQualifier() == DateQualifiers{};
}

QString plainDayAndMonth(const EdtfDate &date)
{
    return DatesTr::tr("%1 %2", "a day and its month: 23 Aug").arg(dayText(date), monthText(date.month));
}

QString partInWords(const EdtfDate &date)
{
    QString text = date.form == EdtfDate::Form::SubYear ? subYearText(date) : calendarText(date);
    if (date.time)
        text = DatesTr::tr("%1, %2", "a day and a time of day").arg(text, timeText(*date.time));

    const DateQualifiers any = date.anyQualifier();
    if (any == DateQualifiers{})
        return text;
    for (int i = 0; i < date.components; ++i) {
        if (date.qualifiers[static_cast<std::size_t>(i)] != any)
            return withPartQualifiers(date, text);
    }
    if (!any.approximate)
        return DatesTr::tr("perhaps %1", "a date").arg(text);
    return any.uncertain ? DatesTr::tr("perhaps c. %1", "an approximate date").arg(text)
                         : DatesTr::tr("c. %1", "an approximate date").arg(text);
}

QString rangeInWords(const EdtfDate &first, const EdtfDate &last)
{
    const auto fromTo = [](const QString &from, const QString &to) {
        return DatesTr::tr("%1 – %2", "from one date to another").arg(from, to);
    };
    const auto closeFromTo = [](const QString &from, const QString &to) {
        return DatesTr::tr("%1–%2", "from one year or day to another").arg(from, to);
    };
    const QString start = partInWords(first);
    const QString end = partInWords(last);
    if (start == end)
        return start;
    if (!isPlainDate(first) || !isPlainDate(last) || first.components != last.components)
        return fromTo(start, end);
    if (first.components == 1)
        return yearRange(first.yearNumber, last.yearNumber);
    const bool dayIsFirst = programDateForm() == DateForm::DayMonthYear || !hasForms(first);
    if (first.yearNumber != last.yearNumber || (!dayIsFirst && programDateForm() == DateForm::Iso))
        return fromTo(start, end);
    if (!dayIsFirst && first.components == 3) {
        if (first.month.value() == last.month.value())
            return withYearBehind(monthFirst(first, closeFromTo(dayText(first), dayText(last))), last);
        return fromTo(monthFirst(first, dayText(first)), end);
    }
    if (first.components == 2)
        return closeFromTo(monthText(first.month), end);
    if (first.month.value() == last.month.value())
        return closeFromTo(dayText(first), end);
    return fromTo(plainDayAndMonth(first), end);
}

} // namespace Dateline
