// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importing/recorddates.h"

#include "models/importing/importingtr.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

Error noDate(const QString &why) { return {ErrorCode::Malformed, why, {}}; }

/// Whether \p text names a day or so by itself; otherwise the day of reading has a say in it.
bool saysItAll(const QString &text, const DateContext &context, const Edtf &meant)
{
    constexpr Days awayEnough{400};
    DateContext later = context;
    later.reference = context.reference + awayEnough;
    const auto readings = readDates(text, later);
    return readings && readings->front().date == meant;
}

/// An end of an interval cannot have a time of day: its day.
QString withoutTime(const Edtf &date)
{
    const QString &text = date.toString();
    return date.precision() == DatePrecision::Time ? text.section(u'T', 0, 0) : text;
}

} // namespace

Result<ReadDate> RecordDates::read(const RecordDate &date)
{
    if (date.value)
        return ReadDate{*date.value};
    const QString text = date.text.trimmed();
    const QString endText = date.endText.trimmed();
    if (text.isEmpty() && endText.isEmpty())
        return ReadDate{};
    if (text.isEmpty())
        return noDate(ImportingTr::tr("has an end (%1) but no start").arg(endText));
    Result<ReadDate> start = readText(text, date.order);
    if (!start || endText.isEmpty() || endText == text)
        return start;
    const Result<ReadDate> end = readText(endText, date.order);
    if (!end)
        return end;
    return interval(*start, *end);
}

Result<ReadDate> RecordDates::interval(const ReadDate &start, const ReadDate &end) const
{
    if (start.date == end.date)
        return start;
    const Edtf &first = start.date;
    const Edtf &last = end.date;
    if (first.span().begin && last.span().end && *last.span().end <= *first.span().begin)
        return noDate(ImportingTr::tr("ends (%1) before it starts (%2)").arg(last.toString(), first.toString()));
    const QString from = withoutTime(first), to = withoutTime(last);
    const auto both = Edtf::parse(from == to ? from : QString(from + u'/' + to));
    if (!both)
        return noDate(ImportingTr::tr("%1 and %2 are no interval").arg(first.toString(), last.toString()));
    ReadDate read{*both, start.remark.isEmpty() ? end.remark : start.remark};
    if (read.remark.isEmpty() && (from != first.toString() || to != last.toString()))
        read.remark = ImportingTr::tr("times of day are left out of an interval");
    return read;
}

Result<ReadDate> RecordDates::readText(const QString &text, std::optional<DateOrder> order)
{
    constexpr qsizetype mostKnown = 200'000;
    const Key key{text, order ? static_cast<int>(*order) : -1};
    if (const auto known = m_known.constFind(key); known != m_known.cend())
        return *known;
    if (m_known.size() >= mostKnown)
        m_known.clear();
    return *m_known.insert(key, readAnew(text, order));
}

Result<ReadDate> RecordDates::readAnew(const QString &text, std::optional<DateOrder> order) const
{
    DateContext context = m_context;
    context.order = order.value_or(DateOrder::DayFirst);
    const auto readings = readDates(text, context);
    if (!readings)
        return noDate(readings.error().message);
    const Edtf &date = readings->front().date;
    if (readings->size() == 1 && saysItAll(text, context, date))
        return ReadDate{date};
    if (!order) {
        context.order = DateOrder::MonthFirst;
        const auto others = readDates(text, context);
        if (others && !(others->front().date == date)) {
            return noDate(
                ImportingTr::tr("“%1” may be %2 or %3, and nothing in the column tells whether the day or the "
                                "month comes first")
                    .arg(text, date.toString(), others->front().date.toString()));
        }
    }
    context.order = order.value_or(DateOrder::DayFirst);
    if (!saysItAll(text, context, date))
        return noDate(ImportingTr::tr("“%1” is no full date: it depends on the day on which it is read").arg(text));
    // Whether the day or the month comes first is settled; what else may be meant is said.
    const auto sameDigits = [&](const DateReading &other) {
        return other.date.precision() == date.precision() && !(other.date.span() == date.span());
    };
    const bool hasShortYear = std::any_of(readings->begin(), readings->end(), sameDigits) && date.span().begin
        && !!text.contains(date.toString().first(4));
    if (hasShortYear)
        return ReadDate{date, ImportingTr::tr("“%1” is read as %2").arg(text, date.toString())};
    return ReadDate{date};
}

} // namespace Dateline
