// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/edtfsyntax.h"

#include "models/dates/dateerrorstr.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView openMark = u"..";

struct SetBrackets
{
    Edtf::Kind kind;
    QChar open;
    QChar close;
};
constexpr SetBrackets oneOfBrackets{Edtf::Kind::OneOf, u'[', u']'};
constexpr SetBrackets allOfBrackets{Edtf::Kind::AllOf, u'{', u'}'};

/// Reads one end of an interval into \p end and \p date.
Result<void> readIntervalEnd(QStringView text, qsizetype column, EdtfRange::End &end, EdtfDate &date)
{
    if (text.isEmpty()) {
        end = EdtfRange::End::Unknown;
        return {};
    }
    if (text == openMark) {
        end = EdtfRange::End::Open;
        return {};
    }
    auto read = readEdtfDate(text, column, EdtfPlace::InInterval);
    if (!read)
        return read.error();
    date = *std::move(read);
    return {};
}

/// Whether the end of an interval comes before its start, however the unspecified digits are filled in. An end
/// that merely lacks a month or day counts from its first day: 2018-06-11/2018-06 runs backwards,
/// 2018-06-11/2018-06-XX does not.
bool runsBackwards(const EdtfDate &first, const EdtfDate &last)
{
    if (!last.isDefinite() || last.significantDigits > 0)
        return first.begin >= last.end;
    return first.begin > last.begin;
}

Result<EdtfExpression> readInterval(QStringView text, qsizetype slash)
{
    if (const qsizetype second = text.indexOf(u'/', slash + 1); second >= 0)
        return edtfError(DateErrorsTr::tr("an interval has one slash, between its start and its end"), second + 1);

    EdtfRange range;
    range.single = false;
    if (auto read = readIntervalEnd(text.first(slash), 1, range.firstEnd, range.first); !read)
        return read.error();
    if (auto read = readIntervalEnd(text.sliced(slash + 1), slash + 2, range.lastEnd, range.last); !read)
        return read.error();

    const bool startStated = range.firstEnd == EdtfRange::End::Stated;
    const bool endStated = range.lastEnd == EdtfRange::End::Stated;
    if (startStated && endStated && runsBackwards(range.first, range.last)) {
        const bool overlaps = range.first.begin < range.last.end;
        return edtfError(overlaps ? DateErrorsTr::tr(
                             "the end begins before the start; an unknown month or day of it is written “XX”")
                                  : DateErrorsTr::tr("the interval ends before it starts"),
                         slash + 2);
    }

    EdtfExpression expression;
    expression.kind = Edtf::Kind::Interval;
    expression.level = startStated && endStated ? 0 : 1;
    for (const EdtfDate *date : {startStated ? &range.first : nullptr, endStated ? &range.last : nullptr}) {
        if (date) // an interval with unspecified digits in it is a feature of level 2
            expression.level = std::max(expression.level, date->isDefinite() ? date->level : 2);
    }
    expression.ranges.push_back(std::move(range));
    return expression;
}

Result<EdtfRange> readElement(QStringView text, qsizetype column, bool isFirst, bool isLast)
{
    EdtfRange range;
    const qsizetype dots = text.indexOf(openMark);
    if (dots < 0) {
        auto date = readEdtfDate(text, column, EdtfPlace::InSet);
        if (!date)
            return date.error();
        range.first = *std::move(date);
        return range;
    }

    range.single = false;
    const QStringView before = text.first(dots);
    const QStringView after = text.sliced(dots + openMark.size());
    if (before.isEmpty() && after.isEmpty())
        return edtfError(DateErrorsTr::tr("“..” needs a date before or after it"), column);
    if (before.isEmpty()) {
        if (!isFirst)
            return edtfError(DateErrorsTr::tr("only the first element of a set can begin with “..”"), column);
        range.firstEnd = EdtfRange::End::Open;
    } else {
        auto date = readEdtfDate(before, column, EdtfPlace::InSet);
        if (!date)
            return date.error();
        range.first = *std::move(date);
    }
    const qsizetype afterColumn = column + dots + openMark.size();
    if (after.isEmpty()) {
        if (!isLast)
            return edtfError(DateErrorsTr::tr("only the last element of a set can end with “..”"), column + dots);
        range.lastEnd = EdtfRange::End::Open;
    } else {
        auto date = readEdtfDate(after, afterColumn, EdtfPlace::InSet);
        if (!date)
            return date.error();
        range.last = *std::move(date);
    }
    if (!before.isEmpty() && !after.isEmpty()) {
        if (range.first.form != range.last.form || range.first.components != range.last.components)
            return edtfError(DateErrorsTr::tr("the dates on both sides of “..” need the same precision"), afterColumn);
        if (runsBackwards(range.first, range.last))
            return edtfError(DateErrorsTr::tr("the range ends before it starts"), afterColumn);
    }
    return range;
}

Result<EdtfExpression> readSet(QStringView text, const SetBrackets &brackets)
{
    if (text.size() < 2 || text.back() != brackets.close)
        return edtfError(
            DateErrorsTr::tr("the set that “%1” opens does not end with “%2”").arg(brackets.open).arg(brackets.close),
            text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isSpace())
            return edtfError(DateErrorsTr::tr("a set has no blanks"), i + 1);
    }

    EdtfExpression expression;
    expression.kind = brackets.kind;
    expression.level = 2;
    const qsizetype end = text.size() - 1;
    for (qsizetype begin = 1; begin <= end;) {
        const qsizetype comma = text.indexOf(u',', begin);
        const qsizetype next = comma < 0 ? end : comma;
        auto element = readElement(text.sliced(begin, next - begin), begin + 1, begin == 1, next == end);
        if (!element)
            return element.error();
        expression.ranges.push_back(*std::move(element));
        begin = next + 1;
    }
    return expression;
}

} // namespace

int DigitPattern::unspecifiedCount() const
{
    return static_cast<int>(std::count(digits.begin(), digits.begin() + size, unspecified));
}

int DigitPattern::unspecifiedAtEnd() const
{
    int count = 0;
    while (count < size && digits[static_cast<std::size_t>(size - 1 - count)] == unspecified)
        ++count;
    return count;
}

int DigitPattern::value() const
{
    int value = 0;
    for (int i = 0; i < size; ++i)
        value = value * 10 + digits[static_cast<std::size_t>(i)];
    return value;
}

bool DigitPattern::matches(int number) const
{
    for (int i = size - 1; i >= 0; --i, number /= 10) {
        const int digit = digits[static_cast<std::size_t>(i)];
        if (digit != unspecified && digit != number % 10)
            return false;
    }
    return number == 0;
}

std::uint32_t DigitPattern::matchesUpTo(int maximum) const
{
    std::uint32_t bits = 0;
    for (int number = 1; number <= maximum; ++number) {
        if (matches(number))
            bits |= std::uint32_t{1} << number;
    }
    return bits;
}

bool EdtfDate::isDefinite() const { return year.isDefinite() && month.isDefinite() && day.isDefinite(); }

DateQualifiers EdtfDate::anyQualifier() const
{
    DateQualifiers any;
    for (const DateQualifiers &one : qualifiers) {
        any.approximate |= one.approximate;
        any.uncertain |= one.uncertain;
    }
    return any;
}

MonthRange monthsOfGrouping(int grouping)
{
    switch (grouping) {
    case 21: // spring, of either hemisphere: the months are those of the northern one
    case 25:
    case 31: // southern autumn
        return {3, 5};
    case 22: // summer
    case 26:
    case 32: // southern winter
        return {6, 8};
    case 23: // autumn
    case 27:
    case 29: // southern spring
        return {9, 11};
    case 24: // winter
    case 28:
    case 30: // southern summer
        return {12, 12};
    default:
        break;
    }
    if (grouping <= 36) { // quarters
        const int index = grouping - 33;
        return {index * 3 + 1, index * 3 + 3};
    }
    if (grouping <= 39) { // thirds
        const int index = grouping - 37;
        return {index * 4 + 1, index * 4 + 4};
    }
    const int index = grouping - 40; // halves
    return {index * 6 + 1, index * 6 + 6};
}

Error edtfError(const QString &message, qsizetype column)
{
    return {ErrorCode::Malformed, message, DateErrorsTr::tr("column %1").arg(column)};
}

Result<EdtfExpression> readEdtf(QStringView text)
{
    if (text.isEmpty())
        return edtfError(DateErrorsTr::tr("there is no date here"), 1);
    if (text.size() > longestEdtf)
        return Error{
            ErrorCode::TooLarge,
            DateErrorsTr::tr("a date has at most %1 characters, this text has %2").arg(longestEdtf).arg(text.size()),
            DateErrorsTr::tr("column %1").arg(longestEdtf + 1)};
    if (text.front() == oneOfBrackets.open)
        return readSet(text, oneOfBrackets);
    if (text.front() == allOfBrackets.open)
        return readSet(text, allOfBrackets);
    if (const qsizetype slash = text.indexOf(u'/'); slash >= 0)
        return readInterval(text, slash);

    auto date = readEdtfDate(text, 1, EdtfPlace::Alone);
    if (!date)
        return date.error();
    EdtfExpression expression;
    expression.level = date->level;
    EdtfRange range;
    range.first = *std::move(date);
    expression.ranges.push_back(std::move(range));
    return expression;
}

} // namespace Dateline
