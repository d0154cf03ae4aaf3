// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/tables/datecolumn.h"

#include "models/dates/day.h"
#include "models/exchange/exchangetr.h"

#include <QRegularExpression>

#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

bool isAsciiDigit(QChar c) { return c >= u'0' && c <= u'9'; }

/// The numbers of "3/4/2019 10:00" and what stands between them.
struct NumberedDate
{
    int first = 0, second = 0;
    QChar separator;
};

std::optional<NumberedDate> numberedDate(QStringView text)
{
    qsizetype at = 0;
    const auto number = [&](int most) {
        int value = 0, digits = 0;
        for (; at < text.size() && isAsciiDigit(text[at]) && digits <= most; ++at, ++digits)
            value = 10 * value + (text[at].unicode() - u'0');
        return digits > 0 && digits <= most ? value : -1;
    };
    NumberedDate date;
    date.first = number(2);
    if (date.first < 0 || at >= text.size())
        return std::nullopt;
    date.separator = text[at];
    if (!u"./-"_s.contains(date.separator))
        return std::nullopt;
    ++at;
    while (at < text.size() && text[at] == u' ')
        ++at;
    date.second = number(2);
    if (date.second < 0 || at >= text.size() || text[at] != date.separator)
        return std::nullopt;
    ++at;
    while (at < text.size() && text[at] == u' ')
        ++at;
    return number(4) < 0 ? std::nullopt : std::optional(date);
}

/// "2018", "2018-08", "2018/8/23 10:00": a year of four digits, and what can follow it.
bool beginsWithYear(QStringView text)
{
    if (text.size() < 4 || !std::all_of(text.begin(), text.begin() + 4, isAsciiDigit))
        return false;
    qsizetype at = 4;
    for (int part = 0; part < 2 && at < text.size() && (text[at] == u'-' || text[at] == u'/' || text[at] == u'.');
         ++part) {
        const qsizetype begin = ++at;
        while (at < text.size() && isAsciiDigit(text[at]))
            ++at;
        if (at - begin < 1 || at - begin > 2)
            return false;
    }
    return at == text.size() || !text[at].isLetterOrNumber() || text[at] == u'T';
}

/// 20180823
std::optional<Day> compactDay(QStringView text)
{
    if (text.size() != 8 || !std::all_of(text.begin(), text.end(), isAsciiDigit))
        return std::nullopt;
    const QString iso = text.first(4) + u'-' + text.sliced(4, 2) + u'-' + text.sliced(6);
    return dayFromIso(iso);
}

/// A day as spreadsheets count: 43335 is 2018-08-23. Between 1954 and 2119, so that years are not taken for days.
std::optional<Day> serialDay(QStringView text)
{
    constexpr std::int64_t serialOfEpoch = 25'569;
    const QStringView whole = text.left(text.indexOf(u'.') < 0 ? text.size() : text.indexOf(u'.'));
    if (whole.size() != 5 || !std::all_of(whole.begin(), whole.end(), isAsciiDigit))
        return std::nullopt;
    const qlonglong number = whole.toLongLong();
    return number >= 20'000 && number < 80'000 ? std::optional(Day{number - serialOfEpoch}) : std::nullopt;
}

/// Seconds, milliseconds or microseconds since 1970 as a moment in Greenwich.
QString momentOfEpoch(QStringView text)
{
    if (!std::all_of(text.begin(), text.end(), isAsciiDigit))
        return {};
    std::int64_t seconds = text.toLongLong();
    if (text.size() == 13)
        seconds /= 1'000;
    else if (text.size() == 16)
        seconds /= 1'000'000;
    else if (text.size() != 10 && text.size() != 9)
        return {};
    constexpr std::int64_t secondsOfDay = 86'400;
    const std::int64_t rest = seconds % secondsOfDay;
    return isoDay(Day{seconds / secondsOfDay})
        + QStringLiteral("T%1:%2:%3Z")
              .arg(rest / 3'600, 2, 10, QLatin1Char('0'))
              .arg(rest / 60 % 60, 2, 10, QLatin1Char('0'))
              .arg(rest % 60, 2, 10, QLatin1Char('0'));
}

/// Where a time of day begins, blanks and "T" before it counted in; -1: nowhere. \p isMidnight if it says 0:00.
qsizetype timeAt(const QString &text, bool &isMidnight)
{
    static const QRegularExpression time(
        uR"([T ]+(\d{1,2}):(\d{2})(:(\d{2})(\.\d+)?)?( ?[AaPp]\.?[Mm]\.?)?(Z|[+-]\d{2}:?\d{2}| UTC| GMT)?$)"_s);
    const auto match = time.match(text);
    if (!match.hasMatch())
        return -1;
    const int hour = match.captured(1).toInt();
    const QString half = match.captured(6).trimmed().toLower();
    const bool isFirstHour = hour == 0 || (hour == 12 && half.startsWith(u'a'));
    isMidnight = isFirstHour && match.captured(2).toInt() == 0 && match.captured(4).toInt() == 0;
    return match.capturedStart(0);
}

/// "23-Aug-18" and "Aug-18" as spreadsheets show a day and a month; empty: it is none. Years from 30 on are of the
/// last century, as there.
QString spreadsheetDate(const QString &text)
{
    static const QRegularExpression shown(uR"(^(?:(\d{1,2})[- ])?(\p{L}{3,4})\.?[- ](\d{2})$)"_s);
    const auto match = shown.match(text);
    if (!match.hasMatch() || (match.captured(1).isEmpty() && text.contains(u' ')))
        return {};
    const int year = match.captured(3).toInt();
    return QString(match.captured(1) + u' ' + match.captured(2) + u' '
                   + QString::number(year < 30 ? 2000 + year : 1900 + year))
        .trimmed();
}

} // namespace

void DateColumn::look(const QString &cell)
{
    constexpr qsizetype longestWords = 40;
    const std::size_t known = m_dates + m_compact + m_serials + m_epochs;
    lookAtNumbers(cell);
    const bool isNew = m_dates + m_compact + m_serials + m_epochs > known;
    if (!isNew && cell.size() < longestWords && !cell.isEmpty() && readDates(cell, DateContext{}).ok())
        ++m_dates;
}

void DateColumn::lookAtNumbers(const QString &cell)
{
    const QString text = cell.trimmed();
    if (text.isEmpty())
        return;
    ++m_cells;
    bool isMidnight = false;
    const bool mayHaveTime = text.contains(u':');
    if (mayHaveTime && timeAt(text, isMidnight) > 0) {
        ++m_times;
        m_midnights += isMidnight ? 1 : 0;
    }
    if (const auto date = numberedDate(text)) {
        ++m_dates;
        const bool canBeMonthFirst = date->first >= 1 && date->first <= 12;
        const bool canBeDayFirst = date->second >= 1 && date->second <= 12;
        m_dayFirst += canBeDayFirst && !canBeMonthFirst ? 1 : 0;
        m_monthFirst += canBeMonthFirst && !canBeDayFirst ? 1 : 0;
        m_ambiguous += canBeDayFirst && canBeMonthFirst && date->first != date->second ? 1 : 0;
        m_points += date->separator == u'.' ? 1 : 0;
        return;
    }
    if (compactDay(text))
        ++m_compact;
    else if (serialDay(text))
        ++m_serials;
    else if (!momentOfEpoch(text).isEmpty())
        ++m_epochs;
    else if (beginsWithYear(text))
        ++m_dates;
}

std::optional<DateOrder> DateColumn::order() const
{
    if (isContradictory())
        return std::nullopt;
    if (m_dayFirst > 0)
        return DateOrder::DayFirst;
    if (m_monthFirst > 0)
        return DateOrder::MonthFirst;
    return m_ambiguous > 0 && m_points < m_ambiguous ? std::nullopt : std::optional(DateOrder::DayFirst);
}

QString DateColumn::textOf(const QString &cell, QString &remark) const
{
    QString text = cell.trimmed();
    if (text.isEmpty())
        return text;
    const auto readAs = [&](const QString &meaning) {
        remark = ExchangeTr::tr("“%1” is read as %2").arg(text, meaning);
        return meaning;
    };
    if (text.contains(u':')) {
        bool isMidnight = false;
        const qsizetype time = timeAt(text, isMidnight);
        if (time > 0 && isMidnight && m_midnights == m_times && m_times + 1 >= m_cells)
            return text.first(time).trimmed();
        return text;
    }
    if (isAsciiDigit(text[0])) {
        if (const auto day = compactDay(text); day && 2 * m_compact > m_cells)
            return isoDay(*day);
        if (const auto day = serialDay(text); day && 2 * m_serials > m_cells)
            return readAs(isoDay(*day));
        if (const QString moment = momentOfEpoch(text); !moment.isEmpty() && 2 * m_epochs > m_cells)
            return readAs(moment);
    }
    if (const QString shown = spreadsheetDate(text); !shown.isEmpty())
        return readAs(shown);
    return text;
}

} // namespace Dateline
