// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/edtf.h"

#include "models/dates/dateerrorstr.h"
#include "models/dates/edtfsyntax.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// The earlier begin and the later end; what is unbounded stays so.
Span hull(const Span &a, const Span &b)
{
    Span both;
    if (a.begin && b.begin)
        both.begin = std::min(*a.begin, *b.begin);
    if (a.end && b.end)
        both.end = std::max(*a.end, *b.end);
    return both;
}

Span rangeSpan(const EdtfRange &range)
{
    if (range.single)
        return {range.first.begin, range.first.end};
    Span span;
    if (range.firstEnd == EdtfRange::End::Stated)
        span.begin = range.first.begin;
    if (range.lastEnd == EdtfRange::End::Stated)
        span.end = range.last.end;
    return span;
}

} // namespace

/// Years, months and days without anything else are nearly all dates of a tracker, and a million of them are
/// read on loading: they take this short way past the full reader. Anything unusual is left to that one.
std::optional<Edtf> Edtf::fromPlainDate(QStringView text)
{
    const qsizetype size = text.size();
    if (size != 4 && size != 7 && size != 10)
        return std::nullopt;
    std::array<int, 10> digits{};
    for (qsizetype i = 0; i < size; ++i) {
        const QChar c = text[i];
        const bool hyphen = i == 4 || i == 7;
        if (hyphen ? c != u'-' : !isAsciiDigit(c))
            return std::nullopt;
        digits[static_cast<std::size_t>(i)] = c.unicode() - u'0';
    }
    const int year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3];
    const int month = digits[5] * 10 + digits[6];
    const int day = digits[8] * 10 + digits[9];

    Edtf edtf;
    if (size == 4) {
        edtf.m_precision = DatePrecision::Year;
        edtf.m_span = {dayFromCivil({year, 1, 1}), dayFromCivil({year + 1, 1, 1})};
    } else {
        if (month < 1 || month > 12)
            return std::nullopt;
        const Day monthBegin = dayFromCivil({year, month, 1});
        const int length = daysInMonth(year, month);
        if (size == 7) {
            edtf.m_precision = DatePrecision::Month;
            edtf.m_span = {monthBegin, monthBegin + Days{length}};
        } else {
            if (day < 1 || day > length)
                return std::nullopt;
            edtf.m_precision = DatePrecision::Day;
            edtf.m_span = {monthBegin + Days{day - 1}, monthBegin + Days{day}};
        }
    }
    edtf.m_startSpan = edtf.m_span;
    edtf.m_endSpan = edtf.m_span;
    edtf.m_text = text.toString();
    return edtf;
}

Edtf Edtf::fromExpression(const EdtfExpression &expression, QStringView text)
{
    Edtf edtf;
    edtf.m_text = text.toString();
    edtf.m_kind = expression.kind;
    edtf.m_level = expression.level;

    bool anyStated = false;
    const auto addDate = [&](const EdtfDate &date) {
        const DateQualifiers more = date.anyQualifier();
        edtf.m_qualifiers.approximate |= more.approximate;
        edtf.m_qualifiers.uncertain |= more.uncertain;
        edtf.m_precision = anyStated ? std::max(edtf.m_precision, date.precision) : date.precision;
        anyStated = true;
    };
    for (const EdtfRange &range : expression.ranges) {
        if (range.firstEnd == EdtfRange::End::Stated)
            addDate(range.first);
        if (!range.single && range.lastEnd == EdtfRange::End::Stated)
            addDate(range.last);
        edtf.m_openStart |= range.firstEnd == EdtfRange::End::Open;
        edtf.m_openEnd |= range.lastEnd == EdtfRange::End::Open;
        edtf.m_unknownStart |= range.firstEnd == EdtfRange::End::Unknown;
        edtf.m_unknownEnd |= range.lastEnd == EdtfRange::End::Unknown;
        const Span span = rangeSpan(range);
        edtf.m_span = &range == &expression.ranges.front() ? span : hull(edtf.m_span, span);
    }
    if (!anyStated)
        edtf.m_precision = DatePrecision::Coarser;

    edtf.m_startSpan = edtf.m_span;
    edtf.m_endSpan = edtf.m_span;
    if (expression.kind == Kind::Interval) {
        const EdtfRange &range = expression.ranges.front();
        const bool startStated = range.firstEnd == EdtfRange::End::Stated;
        const bool endStated = range.lastEnd == EdtfRange::End::Stated;
        edtf.m_startSpan = startStated ? Span{range.first.begin, range.first.end} : Span{};
        edtf.m_endSpan = endStated ? Span{range.last.begin, range.last.end} : Span{};
    }
    return edtf;
}

std::optional<std::chrono::nanoseconds> Edtf::timeOfDay() const
{
    if (m_precision != DatePrecision::Time)
        return std::nullopt;
    const QStringView text(m_text);
    const auto time = readEdtfTime(text.sliced(text.indexOf(u'T') + 1), 1);
    return time ? std::optional(time->sinceMidnight()) : std::nullopt;
}

Result<Edtf> Edtf::parse(QStringView text)
{
    if (auto plain = fromPlainDate(text))
        return *std::move(plain);

    const auto expression = readEdtf(text);
    if (expression)
        return fromExpression(*expression, text);

    Error error = expression.error();
    if (const QString modern = modernForm(text); !modern.isEmpty())
        error.message = DateErrorsTr::tr("this is how the 2012 draft of EDTF wrote it; write “%1”").arg(modern);
    return error;
}

} // namespace Dateline
