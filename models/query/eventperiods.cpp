// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/eventperiods.h"

#include "models/dates/yearname.h"
#include "models/wording/datewords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct DatesTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Dates)
};

using Unit = TickStep::Unit;

constexpr std::array wordedPeriods = {std::pair(monthPeriod, "month"_L1), std::pair(quarterPeriod, "quarter"_L1),
                                      std::pair(yearPeriod, "year"_L1)};

TickStep nextLonger(TickStep period)
{
    constexpr std::array fine = {TickStep{Unit::Day, 1}, TickStep{Unit::Day, 7}, monthPeriod, quarterPeriod,
                                 yearPeriod};
    const auto place = std::find(fine.begin(), fine.end(), period);
    if (period.unit != Unit::Year)
        return *(place + 1);
    return {Unit::Year, period.count * 10};
}

std::int64_t daysAtLeast(TickStep period)
{
    switch (period.unit) {
    case Unit::Day:
        return period.count;
    case Unit::Month:
        return period.count == 1 ? 28 : 90;
    case Unit::Year:
        return 365 * period.count;
    }
    Q_UNREACHABLE();
}

std::int64_t daysAtMost(TickStep period)
{
    switch (period.unit) {
    case Unit::Day:
        return period.count;
    case Unit::Month:
        return 31 * period.count;
    case Unit::Year:
        return 366 * period.count;
    }
    Q_UNREACHABLE();
}

/// How many periods the days may touch, with one at either end that is only begun.
std::size_t mostTouched(Day begin, Day end, TickStep period)
{
    const std::int64_t days = (end - begin).count;
    // A single day is in one period, whatever that is; a second one may be in the next.
    return static_cast<std::size_t>(days <= 1 ? days : (days - 2) / daysAtLeast(period) + 2);
}

TickStep atMost(Day begin, Day end, TickStep period, std::size_t most)
{
    while (mostTouched(begin, end, period) > std::max<std::size_t>(most, 2))
        period = nextLonger(period);
    return period;
}

/// Where the periods that reach over [begin, end) begin, and where the last one ends.
std::vector<Day> periodBounds(Day begin, Day end, TickStep period)
{
    const Days margin{daysAtMost(period)};
    std::vector<Day> bounds;
    for (const Tick &tick : calendarTicks(begin - margin, end + margin + Days{1}, period)) {
        if (tick.day <= begin)
            bounds.clear();
        bounds.push_back(tick.day);
        if (tick.day >= end)
            break;
    }
    // Beyond the years that have ticks.
    if (bounds.empty() || bounds.front() > begin)
        bounds.insert(bounds.begin(), begin);
    if (bounds.back() < end)
        bounds.push_back(end);
    return bounds;
}

struct Occurrence
{
    std::optional<std::pair<Day, Day>> days; ///< the first and the last one
    std::size_t categories = 0;
    std::size_t withoutDay = 0;
};

std::size_t columnOf(const EventTable &table, std::size_t row)
{
    return std::min<std::size_t>(table.category()[row], table.categoryIds().size()); // noIndex is the largest number
}

Occurrence occurrenceOf(const EventTable &table, const Bitset &rows)
{
    Occurrence found;
    std::vector<bool> occurs(table.categoryIds().size() + 1);
    rows.forEach([&](std::size_t row) {
        const Day day{table.countedDay(static_cast<EventRow>(row))};
        if (day.number == openBegin) {
            ++found.withoutDay;
            return;
        }
        occurs[columnOf(table, row)] = true;
        if (!found.days)
            found.days = {day, day};
        found.days->first = std::min(found.days->first, day);
        found.days->second = std::max(found.days->second, day);
    });
    found.categories = static_cast<std::size_t>(std::count(occurs.begin(), occurs.end(), true));
    return found;
}

} // namespace

TickStep periodFor(Day begin, Day end, std::size_t most) { return atMost(begin, end, {Unit::Day, 1}, most); }

bool isLonger(TickStep a, TickStep b) { return daysAtLeast(a) > daysAtLeast(b); }

QString periodWord(TickStep period)
{
    for (const auto &[value, word] : wordedPeriods) {
        if (value == period)
            return word;
    }
    if (period.unit == Unit::Day)
        return period.count == 1 ? u"day"_s : u"week"_s;
    if (period.count == 10)
        return u"decade"_s;
    return period.count == 100 ? u"century"_s
                               : QLocale(QLocale::English).toString(qlonglong{period.count}) + u" years"_s;
}

std::optional<TickStep> periodFromWord(QStringView text)
{
    for (const auto &[value, word] : wordedPeriods) {
        if (text == word)
            return value;
    }
    return std::nullopt;
}

QString periodName(TickStep period, Day begin)
{
    const CivilDate date = civilFromDay(begin);
    switch (period.unit) {
    case Unit::Day: {
        const QString day = dayInWords(begin);
        return period.count == 1 ? day : DatesTr::tr("week of %1", "a week and its first day").arg(day);
    }
    case Unit::Month: {
        const QString year = yearName(date.year, true);
        return period.count == 1 ? monthName(date.month, year) : quarterName((date.month - 1) / 3 + 1, year);
    }
    case Unit::Year:
        return period.count == 1 ? yearName(date.year, true)
                                 : DatesTr::tr("%1 – %2", "from one year to another")
                                       .arg(yearName(date.year, true), yearName(date.year + period.count - 1, true));
    }
    Q_UNREACHABLE();
}

EventPeriods countByPeriod(const EventTable &table, const Bitset &rows, std::optional<TickStep> wanted)
{
    EventPeriods result;
    result.columns = table.categoryIds().size() + 1;
    const Occurrence found = occurrenceOf(table, rows);
    result.withoutDay = found.withoutDay;
    if (!found.days)
        return result;
    const Day begin = found.days->first;
    const Day end = found.days->second + Days{1};
    const std::size_t most = EventPeriods::mostCounts / found.categories;
    const TickStep shortest = wanted ? *wanted : periodFor(begin, end, EventPeriods::usualPeriods);
    result.period = atMost(begin, end, shortest, most);
    result.longer = wanted && result.period != *wanted;
    result.bounds = periodBounds(begin, end, result.period);
    result.counts.resize(result.size() * result.columns);

    // Rows are in order of time but for vague dates and open starts: mostly the next one is in the same period.
    std::size_t period = 0;
    rows.forEach([&](std::size_t row) {
        const Day day{table.countedDay(static_cast<EventRow>(row))};
        if (day.number == openBegin)
            return;
        if (day < result.bounds[period] || day >= result.bounds[period + 1]) {
            const auto after = std::upper_bound(result.bounds.begin(), result.bounds.end(), day);
            period = static_cast<std::size_t>(after - result.bounds.begin()) - 1;
        }
        ++result.counts[period * result.columns + columnOf(table, row)];
    });
    return result;
}

} // namespace Dateline
