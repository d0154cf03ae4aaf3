// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/dateerrorstr.h"
#include "models/dates/edtfsyntax.h"

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int minutesPerHour = 60;
// The clocks of the world keep between 12 hours behind and 14 hours ahead of Greenwich.
constexpr int westernmostOffset = -12 * minutesPerHour;
constexpr int easternmostOffset = 14 * minutesPerHour;
constexpr qsizetype longestFraction = 9;

/// The two digits at \p position as a number, or -1.
int twoDigits(QStringView text, qsizetype position)
{
    if (position + 2 > text.size() || !isAsciiDigit(text[position]) || !isAsciiDigit(text[position + 1]))
        return -1;
    return (text[position].unicode() - u'0') * 10 + (text[position + 1].unicode() - u'0');
}

bool isCharAt(QStringView text, qsizetype position, QChar c) { return position < text.size() && text[position] == c; }

/// Reads "±hh" or "±hh:mm", all of \p text.
Result<int> readOffset(QStringView text, qsizetype column)
{
    const bool west = text.front() == u'-';
    const int hours = twoDigits(text, 1);
    int minutes = 0;
    if (text.size() == 5 && hours >= 0 && twoDigits(text, 3) >= 0)
        return edtfError(DateErrorsTr::tr("a time zone has a colon: “%1:%2”").arg(text.first(3), text.sliced(3)),
                         column + 3);
    if (text.size() == 6 && text[3] == u':')
        minutes = twoDigits(text, 4);
    else if (text.size() != 3)
        return edtfError(DateErrorsTr::tr("a time zone is “Z”, “+hh” or “+hh:mm”"), column);
    if (hours < 0 || minutes < 0)
        return edtfError(DateErrorsTr::tr("a time zone is “Z”, “+hh” or “+hh:mm”"), column);
    if (minutes >= minutesPerHour)
        return edtfError(DateErrorsTr::tr("an hour has minutes 00 to 59"), column + 4);

    const int offset = hours * minutesPerHour + minutes;
    if (west && offset == 0)
        return edtfError(DateErrorsTr::tr("the time zone of Greenwich is “Z” or “+00:00”"), column);
    const int signedOffset = west ? -offset : offset;
    if (signedOffset < westernmostOffset || signedOffset > easternmostOffset)
        return edtfError(DateErrorsTr::tr("time zones lie between -12:00 and +14:00"), column);
    return signedOffset;
}

} // namespace

Result<EdtfTime> readEdtfTime(QStringView text, qsizetype column)
{
    EdtfTime time;
    time.hour = twoDigits(text, 0);
    time.minute = twoDigits(text, 3);
    time.second = twoDigits(text, 6);
    if (time.hour < 0 || !isCharAt(text, 2, u':') || time.minute < 0 || !isCharAt(text, 5, u':') || time.second < 0)
        return edtfError(DateErrorsTr::tr("a time is written “hh:mm:ss”"), column);
    if (time.hour > 24)
        return edtfError(DateErrorsTr::tr("a day has hours 00 to 23"), column);
    if (time.minute >= 60)
        return edtfError(DateErrorsTr::tr("an hour has minutes 00 to 59"), column + 3);
    if (time.second >= 60)
        return edtfError(DateErrorsTr::tr("a minute has seconds 00 to 59"), column + 6);

    qsizetype position = 8;
    if (isCharAt(text, position, u'.')) {
        const qsizetype begin = ++position;
        while (position < text.size() && isAsciiDigit(text[position]))
            ++position;
        if (position == begin || position - begin > longestFraction)
            return edtfError(DateErrorsTr::tr("a fraction of a second has 1 to %1 digits").arg(longestFraction),
                             column + begin);
        time.fraction = text.sliced(begin, position - begin).toString();
    }
    if (time.hour == 24 && (time.minute != 0 || time.second != 0 || !time.fraction.isEmpty()))
        return edtfError(DateErrorsTr::tr("hour 24 is for 24:00:00, the end of the day, only"), column);

    if (position == text.size())
        return time;
    const QStringView zone = text.sliced(position);
    if (zone == u"Z") {
        time.zone = EdtfTime::Zone::Utc;
        return time;
    }
    if (zone.front() != u'+' && zone.front() != u'-')
        return edtfError(DateErrorsTr::tr("after the seconds only a time zone can follow: “Z”, “+hh” or “+hh:mm”"),
                         column + position);
    const auto offset = readOffset(zone, column + position);
    if (!offset)
        return offset.error();
    time.zone = EdtfTime::Zone::Offset;
    time.offsetMinutes = *offset;
    return time;
}

std::chrono::nanoseconds EdtfTime::sinceMidnight() const
{
    const std::chrono::nanoseconds part(fraction.leftJustified(longestFraction, u'0').toLongLong());
    return std::chrono::hours(hour) + std::chrono::minutes(minute - offsetMinutes) + std::chrono::seconds(second)
        + part;
}

} // namespace Dateline
