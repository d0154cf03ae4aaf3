// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/datewords.h"

#include "models/dates/yearname.h"
#include "models/wording/dateform.h"
#include "models/wording/datepartwords.h"
#include "models/wording/datestr.h"

#include <QStringList>

#include <algorithm>

namespace Dateline {

namespace {

QString intervalInWords(const EdtfRange &range)
{
    using End = EdtfRange::End;
    if (range.firstEnd == End::Stated && range.lastEnd == End::Stated)
        return rangeInWords(range.first, range.last);
    if (range.firstEnd == End::Stated) {
        const QString start = partInWords(range.first);
        return range.lastEnd == End::Open ? DatesTr::tr("since %1").arg(start)
                                          : DatesTr::tr("from %1, end unknown").arg(start);
    }
    if (range.lastEnd == End::Stated) {
        const QString end = partInWords(range.last);
        if (range.firstEnd == End::Unknown)
            return DatesTr::tr("until %1, start unknown").arg(end);
        // "until 2027" could mean that 2027 is out; a day has no such doubt worth four more words.
        const bool wholePeriod =
            range.last.components < 3 && range.last.isDefinite() && range.last.anyQualifier() == DateQualifiers{};
        return wholePeriod ? DatesTr::tr("before the end of %1").arg(end) : DatesTr::tr("until %1").arg(end);
    }
    if (range.firstEnd == range.lastEnd)
        return range.firstEnd == End::Open ? DatesTr::tr("at any time") : DatesTr::tr("start and end unknown");
    return range.firstEnd == End::Open ? DatesTr::tr("open start, end unknown")
                                       : DatesTr::tr("start unknown, open end");
}

/// The elements of a set that share what can be shared: "23" and "24 Aug 2018", "Jan", "Feb" and "Mar 2018".
QStringList elementsOfOneYear(const std::vector<EdtfRange> &ranges)
{
    if (programDateForm() != DateForm::DayMonthYear)
        return {}; // only where the year is last can it be said once
    const EdtfDate &front = ranges.front().first;
    const bool sameYear = std::all_of(ranges.begin(), ranges.end(), [&](const EdtfRange &range) {
        return range.single && isPlainDate(range.first) && range.first.components == front.components
            && range.first.yearNumber == front.yearNumber;
    });
    if (!sameYear || front.components == 1)
        return {};
    const bool sameMonth = front.components == 3
        && std::all_of(ranges.begin(), ranges.end(),
                       [&](const EdtfRange &range) { return range.first.month.value() == front.month.value(); });
    QStringList elements;
    for (const EdtfRange &range : ranges) {
        const EdtfDate &date = range.first;
        if (&range == &ranges.back())
            elements << partInWords(date);
        else if (date.components == 2)
            elements << shortMonthName(date.month.value());
        else
            elements << (sameMonth ? QString::number(date.day.value()) : plainDayAndMonth(date));
    }
    return elements;
}

/// The words of a set: of one that holds one of its dates, or all of them.
struct SetWords
{
    QString last;           ///< "%1 or %2", the last of several
    QString lastOfSeries;   ///< "%1; or %2", where elements have commas or an "or" of their own
    QString earlier, later; ///< "%1 or earlier"
    QString closed;         ///< "one of %1"
};

SetWords setWords(bool oneOf)
{
    if (oneOf)
        return {DatesTr::tr("%1 or %2"), DatesTr::tr("%1; or %2"), DatesTr::tr("%1 or earlier"),
                DatesTr::tr("%1 or later"), DatesTr::tr("one of %1")};
    return {DatesTr::tr("%1 and %2"), DatesTr::tr("%1; and %2"), DatesTr::tr("%1 and earlier"),
            DatesTr::tr("%1 and later"), DatesTr::tr("all of %1")};
}

QString joined(const QStringList &elements, const SetWords &words, bool intricate)
{
    if (elements.size() == 1)
        return elements.front();
    const QString separator = intricate ? DatesTr::tr("; ", "between the members of a list that have commas")
                                        : DatesTr::tr(", ", "between the members of a list");
    return (intricate ? words.lastOfSeries : words.last)
        .arg(elements.first(elements.size() - 1).join(separator), elements.back());
}

QString joined(const QStringList &elements, const SetWords &words)
{
    const QString either = DatesTr::tr("%1 or %2").arg(QString(), QString());
    const QString both = DatesTr::tr("%1 and %2").arg(QString(), QString());
    const QString comma = DatesTr::tr(", ", "between the members of a list");
    const bool intricate = std::any_of(elements.begin(), elements.end(), [&](const QString &element) {
        return element.contains(u',') || element.contains(comma) || element.contains(either) || element.contains(both);
    });
    return joined(elements, words, intricate);
}

QString setInWords(const EdtfExpression &expression)
{
    const SetWords words = setWords(expression.kind == Edtf::Kind::OneOf);
    if (const QStringList sharing = elementsOfOneYear(expression.ranges); !sharing.isEmpty())
        return joined(sharing, words, false); // the comma before an early year belongs to the last one

    QStringList elements;
    for (const EdtfRange &range : expression.ranges) {
        if (range.single)
            elements << partInWords(range.first);
        else if (range.firstEnd == EdtfRange::End::Open)
            elements << words.earlier.arg(partInWords(range.last));
        else if (range.lastEnd == EdtfRange::End::Open)
            elements << words.later.arg(partInWords(range.first));
        else
            elements << rangeInWords(range.first, range.last);
    }
    const EdtfRange &front = expression.ranges.front();
    const bool onlyClosedRange = expression.ranges.size() == 1 && !front.single
        && front.firstEnd == EdtfRange::End::Stated && front.lastEnd == EdtfRange::End::Stated;
    return onlyClosedRange ? words.closed.arg(elements.front()) : joined(elements, words);
}

QString expressionInWords(const EdtfExpression &expression)
{
    switch (expression.kind) {
    case Edtf::Kind::Date:
        return partInWords(expression.ranges.front().first);
    case Edtf::Kind::Interval:
        return intervalInWords(expression.ranges.front());
    case Edtf::Kind::OneOf:
    case Edtf::Kind::AllOf:
        return setInWords(expression);
    }
    return {};
}

QString inWords(const QString &edtf)
{
    const auto expression = readEdtf(edtf);
    return expression ? expressionInWords(*expression) : edtf;
}

} // namespace

QString dateInWords(const Edtf &date) { return date.isNull() ? QString() : inWords(date.toString()); }

QString dayInWords(Day day) { return inWords(isoDay(day)); }

} // namespace Dateline
