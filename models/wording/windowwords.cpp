// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/datestr.h"
#include "models/wording/datewords.h"

namespace Dateline {

namespace {

/// The shortest name of the days from \p begin up to \p end if they are one whole year or month.
QString periodInWords(Day begin, Day end)
{
    const CivilDate first = civilFromDay(begin);
    const bool plainYear = first.year >= 0 && first.year <= 9999;
    const QString iso = isoDay(begin);
    qsizetype length = 0;
    if (first.month == 1 && first.day == 1 && end == dayFromCivil({first.year + 1, 1, 1}))
        length = 4;
    else if (first.day == 1 && end - begin == Days{daysInMonth(first.year, first.month)})
        length = 7;
    else if (end - begin == Days{1})
        length = iso.size();
    if (length == 0 || !plainYear)
        return {};
    const auto date = Edtf::parse(QStringView(iso).left(length));
    return date ? dateInWords(*date) : QString();
}

bool startsYear(Day day) { return civilFromDay(day).month == 1 && civilFromDay(day).day == 1; }
bool startsMonth(Day day) { return civilFromDay(day).day == 1; }

/// The period of the same fineness as the other bound that starts at \p begin or, for the last, ends at \p end.
QString firstInWords(Day begin, bool years, bool months)
{
    const CivilDate date = civilFromDay(begin);
    if (years)
        return periodInWords(begin, dayFromCivil({date.year + 1, 1, 1}));
    return months ? periodInWords(begin, begin + Days{daysInMonth(date.year, date.month)}) : dayInWords(begin);
}

QString lastInWords(Day end, bool years, bool months)
{
    const CivilDate last = civilFromDay(end - Days{1});
    if (years)
        return periodInWords(dayFromCivil({last.year, 1, 1}), end);
    return months ? periodInWords(dayFromCivil({last.year, last.month, 1}), end) : dayInWords(end - Days{1});
}

} // namespace

QString windowInWords(const Span &window)
{
    const bool years = (!window.begin || startsYear(*window.begin)) && (!window.end || startsYear(*window.end));
    const bool months = (!window.begin || startsMonth(*window.begin)) && (!window.end || startsMonth(*window.end));
    const auto orDay = [](const QString &period, Day day) { return period.isEmpty() ? dayInWords(day) : period; };
    const QString first = window.begin ? orDay(firstInWords(*window.begin, years, months), *window.begin) : QString();
    const QString last = window.end ? orDay(lastInWords(*window.end, years, months), *window.end - Days{1}) : QString();
    if (last.isEmpty())
        return DatesTr::tr("from %1").arg(first);
    if (first.isEmpty())
        return DatesTr::tr("until %1").arg(last);
    return first == last ? first : DatesTr::tr("%1 – %2", "from one date to another").arg(first, last);
}

} // namespace Dateline
