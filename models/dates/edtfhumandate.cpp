// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/edtfhuman.h"
#include "models/dates/yearname.h"

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
    const QString ending = tens == 1 ? u"th"_s
        : ones == 1                  ? u"st"_s
        : ones == 2                  ? u"nd"_s
        : ones == 3                  ? u"rd"_s
                                     : u"th"_s;
    return QString::number(number) + ending;
}

/// "2018–2020", "50–41 BC", "10 BC – 5 AD": an era that both share is said once.
QString yearRange(std::int64_t first, std::int64_t last)
{
    const QString firstName = yearName(first, true);
    const QString lastName = yearName(last, true);
    const QString era = lastName.section(u' ', 1);
    if (firstName.section(u' ', 1) == era)
        return firstName.section(u' ', 0, 0) + u'–' + lastName;
    return firstName + u" – "_s + lastName;
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
    const QString era = date.negative ? u" BC"_s : QString();

    if (unspecified == 1) {
        // "2000s" would be taken for a century, and "10s" for nothing at all.
        if (!date.negative && known >= 100 && known % 10 != 0) {
            const QString decade = QString::number(known * 10) + u's';
            return {decade, u"in the "_s + decade};
        }
        const int low = known * 10;
        const int high = low + 9;
        const QString years = date.negative ? yearRange(-high, low == 0 ? -1 : -low) : yearRange(low, high);
        return {years + u" (decade)"_s, u"in "_s + years};
    }
    if (unspecified == date.year.size)
        return {u"unknown year"_s + era, date.negative ? u"unknown year BC"_s : u"year unknown"_s};
    // As ISO 8601 counts centuries, and as nearly everybody does: the 20th begins with 1900.
    const QString name = ordinal(known + 1) + (unspecified == 2 ? u" century"_s : u" millennium"_s) + era;
    return {name, u"in the "_s + name};
}

YearText yearText(const EdtfDate &date)
{
    if (date.form == EdtfDate::Form::LongYear || date.year.isDefinite()) {
        const QString year = yearName(date.yearNumber, true);
        if (date.significantDigits == 0)
            return {year, year};
        const std::int64_t first = civilFromDay(date.begin).year;
        const std::int64_t last = civilFromDay(date.end).year - 1;
        return {u"est. %1 (%2)"_s.arg(year, yearRange(first, last)), {}};
    }
    const int atEnd = date.year.unspecifiedAtEnd();
    if (atEnd == date.year.unspecifiedCount())
        return roundYearText(date, atEnd);
    const QString pattern = patternText(date);
    return {pattern + u" (some digits unknown)"_s, u"year "_s + pattern};
}

/// "Oct, Nov or Dec"; more than three that follow each other are "one of Jan–Sep".
template<typename Name>
QString choice(std::uint32_t bits, Name name)
{
    const int first = std::countr_zero(bits);
    const int last = static_cast<int>(std::bit_width(bits)) - 1;
    const int count = std::popcount(bits);
    if (count > 3 && count == last - first + 1)
        return u"one of "_s + name(first) + u'–' + name(last);
    QStringList names;
    for (int i = first; i <= last; ++i) {
        if (bits & (std::uint32_t{1} << i))
            names << name(i);
    }
    const QString lastName = names.takeLast();
    return names.isEmpty() ? lastName : names.join(u", "_s) + u" or "_s + lastName;
}

QString monthText(const DigitPattern &month)
{
    if (month.isDefinite())
        return shortMonthName(month.value());
    return choice(month.matchesUpTo(12), shortMonthName);
}

QString dayText(const EdtfDate &date)
{
    if (date.day.isDefinite())
        return QString::number(date.day.value());
    int length = 31;
    if (date.month.isDefinite()) // of an unspecified year, let it be a leap year
        length = daysInMonth(date.year.isDefinite() ? date.yearNumber : 0, date.month.value());
    return choice(date.day.matchesUpTo(length), [](int day) { return QString::number(day); });
}

QString subYearText(const EdtfDate &date)
{
    static const std::array<QString, 4> seasons{u"spring"_s, u"summer"_s, u"autumn"_s, u"winter"_s};
    const QString year = yearName(date.yearNumber, true);
    const auto seasonAt = [](int index) { return seasons[static_cast<std::size_t>(index)]; };
    const int grouping = date.grouping;
    if (grouping <= 24)
        return seasonAt(grouping - 21) + u' ' + year;
    if (grouping <= 28)
        return seasonAt(grouping - 25) + u' ' + year + u" (northern)"_s;
    if (grouping <= 32)
        return seasonAt(grouping - 29) + u' ' + year + u" (southern)"_s;
    if (grouping <= 36)
        return u'Q' + QString::number(grouping - 32) + u' ' + year;
    if (grouping <= 39) {
        const MonthRange months = monthsOfGrouping(grouping);
        return shortMonthName(months.first) + u'–' + shortMonthName(months.last) + u' ' + year;
    }
    return (grouping == 40 ? u"first half of "_s : u"second half of "_s) + year;
}

/// "23 Aug", "Dec", "Feb or Dec", "day 2 of Feb or Dec", "day 12 of an unknown month"; not for a month and day that
/// are both unknown.
QString monthAndDayText(const EdtfDate &date)
{
    const bool dayKnown = date.components == 3 && !date.day.isUnspecified();
    const QString month = date.month.isUnspecified() ? u"an unknown month"_s : monthText(date.month);
    if (!dayKnown)
        return month;
    const QString day = dayText(date);
    if (date.month.isDefinite())
        return day + u' ' + month;
    return (day.startsWith(u"one of"_s) ? u""_s : u"day "_s) + day + u" of "_s + month;
}

QString calendarText(const EdtfDate &date)
{
    const YearText year = yearText(date);
    if (date.components == 1)
        return year.alone;

    const bool monthUnknown = date.month.isUnspecified();
    const bool dayUnknown = date.components == 3 && date.day.isUnspecified();
    QString unknown;
    if (monthUnknown && dayUnknown)
        unknown = u", day and month unknown"_s;
    else if (dayUnknown)
        unknown = u", day unknown"_s;
    else if (monthUnknown && date.components == 2)
        unknown = u", month unknown"_s;

    if (monthUnknown && (dayUnknown || date.components == 2))
        return year.alone + unknown;
    const QString head = monthAndDayText(date);
    if (date.components == 3 && !date.month.isDefinite())
        return head + u", "_s + year.inside + unknown;
    // "Jan, 23 AD": the number of an early year would be taken for a day.
    const bool yearLikeDay = date.components == 2 && std::abs(date.yearNumber) <= 31;
    const bool comma = !date.year.isDefinite() || yearLikeDay;
    return head + (comma ? u", "_s : u" "_s) + year.inside + unknown;
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
    text += u" UTC"_s;
    if (time.offsetMinutes == 0)
        return text;
    const int minutes = std::abs(time.offsetMinutes);
    text += (time.offsetMinutes < 0 ? u'−' : u'+') + QString::number(minutes / 60);
    if (minutes % 60 != 0)
        text += u':' + two(minutes % 60);
    return text;
}

QString qualifierWords(DateQualifiers qualifiers)
{
    if (qualifiers.approximate)
        return qualifiers.uncertain ? u"uncertain and approximate"_s : u"approximate"_s;
    return u"uncertain"_s;
}

/// "(year uncertain, month and day approximate)", for qualifiers that do not hold for the whole date.
QString partQualifiers(const EdtfDate &date)
{
    static const std::array<QString, 3> names{u"year"_s, u"month"_s, u"day"_s};
    const bool season = date.form == EdtfDate::Form::SubYear;
    QStringList statements;
    for (int i = 0; i < date.components;) {
        const DateQualifiers qualifiers = date.qualifiers[static_cast<std::size_t>(i)];
        QStringList parts;
        for (; i < date.components && date.qualifiers[static_cast<std::size_t>(i)] == qualifiers; ++i)
            parts << (season && i == 1 ? u"season"_s : names[static_cast<std::size_t>(i)]);
        if (qualifiers != DateQualifiers{})
            statements << parts.join(u" and "_s) + u' ' + qualifierWords(qualifiers);
    }
    return u" ("_s + statements.join(u", "_s) + u')';
}

} // namespace

bool isPlainDate(const EdtfDate &date)
{
    return date.form == EdtfDate::Form::Calendar && date.isDefinite() && date.significantDigits == 0 && !date.time
        && date.anyQualifier() == DateQualifiers{};
}

QString humanDate(const EdtfDate &date)
{
    QString text = date.form == EdtfDate::Form::SubYear ? subYearText(date) : calendarText(date);
    if (date.time)
        text += u", "_s + timeText(*date.time);

    const DateQualifiers any = date.anyQualifier();
    if (any == DateQualifiers{})
        return text;
    for (int i = 0; i < date.components; ++i) {
        if (date.qualifiers[static_cast<std::size_t>(i)] != any)
            return text + partQualifiers(date);
    }
    return (any.uncertain ? u"perhaps "_s : QString()) + (any.approximate ? u"c. "_s : QString()) + text;
}

QString humanRange(const EdtfDate &first, const EdtfDate &last)
{
    const QString separator = u" – "_s;
    const QString start = humanDate(first);
    const QString end = humanDate(last);
    if (start == end)
        return start;
    if (!isPlainDate(first) || !isPlainDate(last) || first.components != last.components)
        return start + separator + end;
    if (first.components == 1)
        return yearRange(first.yearNumber, last.yearNumber);
    if (first.yearNumber != last.yearNumber)
        return start + separator + end;

    const QString firstMonth = monthText(first.month);
    if (first.components == 2)
        return firstMonth + u'–' + end;
    if (first.month.value() == last.month.value())
        return dayText(first) + u'–' + end;
    return dayText(first) + u' ' + firstMonth + separator + end;
}

} // namespace Dateline
