// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/dateerrorstr.h"
#include "models/dates/edtfsyntax.h"

#include <algorithm>
#include <bit>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int monthsPerYear = 12;
constexpr int longestMonth = 31;
constexpr int firstGrouping = 21;
constexpr int lastSeason = 24; ///< of level 1; the later groupings belong to level 2
constexpr int lastGrouping = 41;

std::optional<DateQualifiers> qualifierFrom(QChar c)
{
    switch (c.unicode()) {
    case u'~':
        return DateQualifiers{true, false};
    case u'?':
        return DateQualifiers{false, true};
    case u'%':
        return DateQualifiers{true, true};
    default:
        return std::nullopt;
    }
}

DateQualifiers operator|(DateQualifiers a, DateQualifiers b)
{
    return {a.approximate || b.approximate, a.uncertain || b.uncertain};
}

/// Calls \p visit with each year that \p pattern can mean, in time order or backwards, until it returns true.
template<typename Visitor>
bool visitYears(const DigitPattern &pattern, bool negative, bool backwards, Visitor visit)
{
    int combinations = 1;
    for (int i = pattern.unspecifiedCount(); i > 0; --i)
        combinations *= 10;
    const bool countDown = backwards != negative;
    for (int i = 0; i < combinations; ++i) {
        int filling = countDown ? combinations - 1 - i : i;
        int magnitude = 0;
        int place = 1;
        for (int digit = pattern.size - 1; digit >= 0; --digit, place *= 10) {
            int value = pattern.digits[static_cast<std::size_t>(digit)];
            if (value == DigitPattern::unspecified) {
                value = filling % 10;
                filling /= 10;
            }
            magnitude += value * place;
        }
        if (negative && magnitude == 0)
            continue; // year 0 has no sign
        if (visit(negative ? -magnitude : magnitude))
            return true;
    }
    return false;
}

/// The first or last real date of a year among the months and days whose bits are set.
std::optional<CivilDate> matchInYear(int year, std::uint32_t months, std::uint32_t days, bool last)
{
    const auto pick = [last](std::uint32_t bits) {
        return last ? static_cast<int>(std::bit_width(bits)) - 1 : std::countr_zero(bits);
    };
    while (months != 0) {
        const int month = pick(months);
        months &= ~(std::uint32_t{1} << month);
        const std::uint32_t beyondMonth = ~std::uint32_t{1} << daysInMonth(year, month);
        if (const std::uint32_t real = days & ~beyondMonth)
            return CivilDate{year, month, pick(real)};
    }
    return std::nullopt;
}

/// The reader of one date: a cursor over its text.
class DateReader
{
public:
    DateReader(QStringView text, qsizetype column, EdtfPlace place) : m_text(text), m_column(column), m_place(place) { }

    Result<EdtfDate> read();

private:
    struct Component
    {
        std::optional<DateQualifiers> before;
        std::optional<DateQualifiers> after;
        qsizetype digitsBegin = 0;
    };

    bool atEnd() const { return m_position == m_text.size(); }
    bool isAt(QChar c) const { return !atEnd() && m_text[m_position] == c; }
    Error errorHere(const QString &message) const { return edtfError(message, m_column + m_position); }
    Error errorAt(const QString &message, qsizetype position) const { return edtfError(message, m_column + position); }

    std::optional<DateQualifiers> takeQualifier();
    Result<void> readComponent(int index, DigitPattern &pattern);
    Result<void> checkYear();
    Result<void> checkMonth();
    Result<void> checkDay();
    Result<void> checkGrouping(int grouping);
    Result<void> readTime();
    Result<void> computeSpan();
    QString noSuchDay() const;
    void resolveQualifiers();
    int levelOfDigits() const;
    int levelOfQualifiers() const;
    DatePrecision statedPrecision() const;

    QStringView m_text;
    qsizetype m_column = 1;
    EdtfPlace m_place = EdtfPlace::Alone;
    qsizetype m_position = 0;
    std::array<Component, 3> m_components;
    EdtfDate m_date;
};

std::optional<DateQualifiers> DateReader::takeQualifier()
{
    if (atEnd())
        return std::nullopt;
    const auto qualifier = qualifierFrom(m_text[m_position]);
    if (qualifier)
        ++m_position;
    return qualifier;
}

Result<void> DateReader::readComponent(int index, DigitPattern &pattern)
{
    Component &component = m_components[static_cast<std::size_t>(index)];
    component.before = takeQualifier();
    if (index == 0 && isAt(u'-')) {
        m_date.negative = true;
        ++m_position;
    }
    component.digitsBegin = m_position;

    const int wanted = index == 0 ? 4 : 2;
    const QString name = index == 0 ? DateErrorsTr::tr("a year")
        : index == 1                ? DateErrorsTr::tr("a month")
                                    : DateErrorsTr::tr("a day");
    const auto isDigit = [](QChar c) { return isAsciiDigit(c) || c == u'X'; };
    while (!atEnd() && pattern.size < wanted && isDigit(m_text[m_position])) {
        const QChar c = m_text[m_position++];
        pattern.digits[static_cast<std::size_t>(pattern.size++)] =
            c == u'X' ? DigitPattern::unspecified : c.unicode() - u'0';
    }
    if (pattern.size < wanted) {
        if (isAt(u'x') || isAt(u'u'))
            return errorHere(DateErrorsTr::tr("an unspecified digit is a capital X"));
        if (!atEnd() && m_text[m_position].isSpace())
            return errorHere(DateErrorsTr::tr("a date has no blanks"));
        return errorHere(DateErrorsTr::tr("%1 has %2 digits (or X for an unspecified one)").arg(name).arg(wanted));
    }
    if (!atEnd() && isDigit(m_text[m_position])) {
        return index == 0 ? errorHere(DateErrorsTr::tr("a year has four digits; longer ones begin with “Y”"))
                          : errorHere(DateErrorsTr::tr("%1 has two digits").arg(name));
    }
    component.after = takeQualifier();
    if (component.after && !atEnd() && qualifierFrom(m_text[m_position]))
        return errorHere(DateErrorsTr::tr("a part of a date has one qualifier: “?”, “~”, or “%” for both"));
    m_date.components = index + 1;
    return {};
}

Result<void> DateReader::checkYear()
{
    if (!m_date.year.isDefinite())
        return {};
    const int magnitude = m_date.year.value();
    if (m_date.negative && magnitude == 0)
        return errorAt(DateErrorsTr::tr("the year 0000 has no sign"), m_components[0].digitsBegin);
    m_date.yearNumber = m_date.negative ? -magnitude : magnitude;
    return {};
}

Result<void> DateReader::checkGrouping(int grouping)
{
    const qsizetype place = m_components[1].digitsBegin;
    if (!atEnd())
        return errorHere(DateErrorsTr::tr("nothing can follow a season or another part of a year"));
    if (!m_date.year.isDefinite())
        return errorAt(DateErrorsTr::tr("a season or another part of a year needs a year without X"), place);
    const bool qualified =
        m_components[0].before || m_components[0].after || m_components[1].before || m_components[1].after;
    if (qualified && grouping > lastSeason)
        return errorAt(DateErrorsTr::tr("of the parts of a year only the seasons 21 to 24 can be qualified"), place);
    m_date.form = EdtfDate::Form::SubYear;
    m_date.grouping = grouping;
    return {};
}

Result<void> DateReader::checkMonth()
{
    const qsizetype place = m_components[1].digitsBegin;
    if (!m_date.month.isDefinite()) {
        if (m_date.month.matchesUpTo(monthsPerYear) == 0)
            return errorAt(DateErrorsTr::tr("no month fits “%1”").arg(m_text.sliced(place, 2)), place);
        return {};
    }
    const int month = m_date.month.value();
    if (month >= 1 && month <= monthsPerYear)
        return {};
    if (month >= firstGrouping && month <= lastGrouping)
        return checkGrouping(month);
    return errorAt(DateErrorsTr::tr("a year has months 01 to 12, and parts 21 to 41 (seasons, quarters, …)"), place);
}

Result<void> DateReader::checkDay()
{
    if (m_date.day.matchesUpTo(longestMonth) == 0)
        return errorAt(DateErrorsTr::tr("no month has a day “%1”").arg(m_text.sliced(m_components[2].digitsBegin, 2)),
                       m_components[2].digitsBegin);
    return {};
}

Result<void> DateReader::readTime()
{
    if (m_place != EdtfPlace::Alone)
        return errorHere(m_place == EdtfPlace::InInterval
                             ? DateErrorsTr::tr("the ends of an interval have no time of day")
                             : DateErrorsTr::tr("the dates of a set have no time of day"));
    const bool qualified = levelOfQualifiers() > 0;
    if (m_date.components < 3 || !m_date.isDefinite() || qualified)
        return errorHere(DateErrorsTr::tr("a time of day needs a full date without X or qualifiers"));
    auto time = readEdtfTime(m_text.sliced(m_position + 1), m_column + m_position + 1);
    if (!time)
        return time.error();
    m_date.time = *std::move(time);
    m_position = m_text.size();
    return {};
}

/// A qualifier after a part holds for it and all parts to its left; one before a part holds for that part only.
void DateReader::resolveQualifiers()
{
    DateQualifiers fromTheRight;
    for (std::size_t i = m_components.size(); i-- > 0;) {
        const Component &component = m_components[i];
        fromTheRight = fromTheRight | component.after.value_or(DateQualifiers{});
        m_date.qualifiers[i] = fromTheRight | component.before.value_or(DateQualifiers{});
    }
}

/// Level 1 has one qualifier, at the end of a whole date. A season stands where a month does, so it is one, too.
int DateReader::levelOfQualifiers() const
{
    const int lastIndex = m_date.components - 1;
    int level = 0;
    for (int i = 0; i <= lastIndex; ++i) {
        const Component &component = m_components[static_cast<std::size_t>(i)];
        if (component.before || (component.after && i < lastIndex))
            return 2;
        if (component.after)
            level = 1;
    }
    return level;
}

/// Level 1 has unspecified digits at the right end only: of a year on its own, or a whole month or day.
int DateReader::levelOfDigits() const
{
    if (m_date.isDefinite())
        return 0;
    const DigitPattern &year = m_date.year;
    if (m_date.components == 1)
        return !year.isUnspecified() && year.unspecifiedAtEnd() == year.unspecifiedCount() ? 1 : 2;
    if (!year.isDefinite())
        return 2;
    if (m_date.components == 2)
        return m_date.month.isUnspecified() ? 1 : 2;
    return m_date.day.isUnspecified() && (m_date.month.isDefinite() || m_date.month.isUnspecified()) ? 1 : 2;
}

DatePrecision DateReader::statedPrecision() const
{
    if (m_date.time)
        return DatePrecision::Time;
    if (m_date.form == EdtfDate::Form::SubYear)
        return DatePrecision::Season;
    if (m_date.components == 3 && m_date.day.isDefinite())
        return DatePrecision::Day;
    if (m_date.components >= 2 && m_date.month.isDefinite())
        return DatePrecision::Month;
    const int unspecified = m_date.year.unspecifiedCount();
    if (unspecified != m_date.year.unspecifiedAtEnd())
        return DatePrecision::Coarser;
    switch (unspecified) {
    case 0:
        return DatePrecision::Year;
    case 1:
        return DatePrecision::Decade;
    case 2:
        return DatePrecision::Century;
    default:
        return DatePrecision::Coarser;
    }
}

QString DateReader::noSuchDay() const
{
    if (!m_date.month.isDefinite() || !m_date.year.isDefinite())
        return DateErrorsTr::tr("there is no such day in the calendar");
    const int length = daysInMonth(m_date.yearNumber, m_date.month.value());
    return DateErrorsTr::tr("this month has %1 days").arg(length);
}

Result<void> DateReader::computeSpan()
{
    if (m_date.form == EdtfDate::Form::SubYear) {
        const MonthRange months = monthsOfGrouping(m_date.grouping);
        m_date.begin = dayFromCivil({m_date.yearNumber, months.first, 1});
        m_date.end = months.last == monthsPerYear ? dayFromCivil({m_date.yearNumber + 1, 1, 1})
                                                  : dayFromCivil({m_date.yearNumber, months.last + 1, 1});
        return {};
    }

    constexpr std::uint32_t all = ~std::uint32_t{1}; // no month and no day is number 0
    const std::uint32_t months = m_date.components >= 2 ? m_date.month.matchesUpTo(monthsPerYear) : all & 0x1fff;
    const std::uint32_t days = m_date.components >= 3 ? m_date.day.matchesUpTo(longestMonth) : all;
    std::optional<CivilDate> first;
    std::optional<CivilDate> last;
    visitYears(m_date.year, m_date.negative, false,
               [&](int year) { return (first = matchInYear(year, months, days, false)).has_value(); });
    if (!first)
        return errorAt(noSuchDay(), m_components[2].digitsBegin);
    visitYears(m_date.year, m_date.negative, true,
               [&](int year) { return (last = matchInYear(year, months, days, true)).has_value(); });
    m_date.begin = dayFromCivil(*first);
    m_date.end = dayFromCivil(*last) + Days{1};
    return {};
}

Result<EdtfDate> DateReader::read()
{
    if (m_text.isEmpty())
        return errorHere(DateErrorsTr::tr("a date is missing here"));
    if (isAt(u'Y')) {
        if (m_place != EdtfPlace::Alone)
            return errorHere(DateErrorsTr::tr("a year with “Y” stands alone, not in an interval or set"));
        return readEdtfLongYear(m_text, m_column);
    }

    if (auto read = readComponent(0, m_date.year); !read)
        return read.error();
    if (auto checked = checkYear(); !checked)
        return checked.error();
    if (isAt(u'S')) {
        if (!m_date.year.isDefinite() || levelOfQualifiers() > 0)
            return errorHere(DateErrorsTr::tr("a year with significant digits has no X and no qualifier"));
        const auto read = readEdtfSignificance(m_text, m_position, m_column, m_date.year.size, m_date);
        if (!read)
            return read.error();
        return m_date;
    }
    if (isAt(u'-')) {
        ++m_position;
        if (auto read = readComponent(1, m_date.month); !read)
            return read.error();
        if (auto checked = checkMonth(); !checked)
            return checked.error();
    }
    if (m_date.components == 2 && isAt(u'-')) {
        ++m_position;
        if (auto read = readComponent(2, m_date.day); !read)
            return read.error();
        if (auto checked = checkDay(); !checked)
            return checked.error();
    }
    if (isAt(u'T')) {
        if (auto read = readTime(); !read)
            return read.error();
    }
    if (!atEnd()) {
        const QChar c = m_text[m_position];
        return errorHere(
            c.isSpace()
                ? DateErrorsTr::tr("a date has no blanks")
                : DateErrorsTr::tr("“%1” cannot stand here").arg(c.isPrint() ? c : QChar(QChar::ReplacementCharacter)));
    }

    resolveQualifiers();
    m_date.precision = statedPrecision();
    m_date.level = std::max({m_date.negative ? 1 : 0, levelOfDigits(), levelOfQualifiers()});
    if (m_date.form == EdtfDate::Form::SubYear)
        m_date.level = std::max(m_date.level, m_date.grouping <= lastSeason ? 1 : 2);
    if (auto computed = computeSpan(); !computed)
        return computed.error();
    return m_date;
}

} // namespace

Result<EdtfDate> readEdtfDate(QStringView text, qsizetype column, EdtfPlace place)
{
    return DateReader(text, column, place).read();
}

} // namespace Dateline
