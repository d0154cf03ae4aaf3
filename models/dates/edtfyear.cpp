// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/dateerrorstr.h"
#include "models/dates/edtfsyntax.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

// An int: lupdate takes the std:: of a type before a function for the function's class.
constexpr int firstLongYear = 10'000;

Error tooFar(qsizetype column)
{
    return {ErrorCode::TooLarge,
            DateErrorsTr::tr("this year is beyond what Dateline can compute (10 trillion years from 0)"),
            DateErrorsTr::tr("column %1").arg(column)};
}

/// A run of digits without a leading zero, up to farthestYear; more is cut to one above it.
struct DigitRun
{
    std::int64_t value = 0;
    qsizetype end = 0; ///< after the last digit
};

DigitRun readDigits(QStringView text, qsizetype begin)
{
    DigitRun run;
    run.end = begin;
    for (; run.end < text.size() && isAsciiDigit(text[run.end]); ++run.end)
        run.value = std::min(run.value * 10 + (text[run.end].unicode() - u'0'), farthestYear + 1);
    return run;
}

int digitCount(std::int64_t magnitude)
{
    int count = 1;
    while (magnitude >= 10) {
        magnitude /= 10;
        ++count;
    }
    return count;
}

std::int64_t powerOfTen(int exponent)
{
    std::int64_t power = 1;
    for (; exponent > 0; --exponent)
        power *= 10;
    return power;
}

/// Sets span and precision for a year known to \p block years (a power of ten).
void setYears(EdtfDate &date, std::int64_t block)
{
    const std::int64_t magnitude = date.negative ? -date.yearNumber : date.yearNumber;
    const std::int64_t low = magnitude - magnitude % block;
    const std::int64_t high = low + block - 1;
    date.begin = dayFromCivil({date.negative ? -high : low, 1, 1});
    date.end = dayFromCivil({(date.negative ? -low : high) + 1, 1, 1});
    date.precision = block == 1 ? DatePrecision::Year
        : block == 10           ? DatePrecision::Decade
        : block == 100          ? DatePrecision::Century
                                : DatePrecision::Coarser;
}

} // namespace

Result<void> readEdtfSignificance(QStringView text, qsizetype position, qsizetype column, int writtenDigits,
                                  EdtfDate &date)
{
    const DigitRun run = readDigits(text, position + 1);
    if (run.end == position + 1 || text[position + 1] == u'0')
        return edtfError(DateErrorsTr::tr("“S” is followed by the number of significant digits, from 1"),
                         column + position + 1);
    if (run.end != text.size())
        return edtfError(DateErrorsTr::tr("nothing can follow the number of significant digits"), column + run.end);
    if (run.value > writtenDigits)
        return edtfError(DateErrorsTr::tr("the year has %1 digits, so no more can be significant").arg(writtenDigits),
                         column + position + 1);

    date.level = 2;
    date.significantDigits = static_cast<int>(run.value);
    const int digits = digitCount(date.negative ? -date.yearNumber : date.yearNumber);
    setYears(date, powerOfTen(std::max(0, digits - date.significantDigits)));
    return {};
}

Result<EdtfDate> readEdtfLongYear(QStringView text, qsizetype column)
{
    EdtfDate date;
    date.form = EdtfDate::Form::LongYear;
    date.level = 1;
    qsizetype position = 1;
    if (position < text.size() && text[position] == u'-') {
        date.negative = true;
        ++position;
    }
    const qsizetype begin = position;
    const DigitRun number = readDigits(text, begin);
    if (number.end == begin)
        return edtfError(DateErrorsTr::tr("“Y” is followed by the digits of a year"), column + begin);
    if (text[begin] == u'0')
        return edtfError(DateErrorsTr::tr("the year after “Y” has no leading zero"), column + begin);
    std::int64_t magnitude = number.value;
    position = number.end;

    if (position < text.size() && text[position] == u'E') {
        const DigitRun exponent = readDigits(text, position + 1);
        if (exponent.end == position + 1 || text[position + 1] == u'0')
            return edtfError(DateErrorsTr::tr("“E” is followed by a power of ten, from 1"), column + position + 1);
        for (std::int64_t i = 0; i < exponent.value && magnitude <= farthestYear; ++i)
            magnitude *= 10;
        position = exponent.end;
        date.level = 2;
    } else if (magnitude < firstLongYear) {
        return edtfError(DateErrorsTr::tr("“Y” is for years of more than four digits"), column);
    }
    if (magnitude > farthestYear)
        return tooFar(column);
    date.yearNumber = date.negative ? -magnitude : magnitude;
    setYears(date, 1);

    if (position == text.size())
        return date;
    if (text[position] == u'S') {
        const auto read = readEdtfSignificance(text, position, column, digitCount(magnitude), date);
        if (!read)
            return read.error();
        return date;
    }
    if (text[position] == u'-')
        return edtfError(DateErrorsTr::tr("a year with “Y” has no month"), column + position);
    return edtfError(DateErrorsTr::tr("“%1” cannot follow a year with “Y”").arg(text[position]), column + position);
}

} // namespace Dateline
