// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/calendarticks.h"

#include "models/dates/edtfsyntax.h"
#include "models/dates/yearname.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t monthsInYear = 12;
constexpr std::int64_t daysPerWeek = 7;
constexpr Day aMonday{4}; // 5 January 1970

std::int64_t floorTo(std::int64_t value, std::int64_t step)
{
    const std::int64_t rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

Day monthBegin(std::int64_t monthCount)
{
    const std::int64_t year = floorTo(monthCount, monthsInYear) / monthsInYear;
    return dayFromCivil({year, static_cast<int>(monthCount - year * monthsInYear) + 1, 1});
}

/// The step that a major year tick stands for: 10 for 1 and 2, 50 for 5, 100 for 10 and 20.
std::int64_t coarserYears(std::int64_t count)
{
    std::int64_t magnitude = 1;
    while (count / magnitude >= 10)
        magnitude *= 10;
    return count / magnitude == 5 ? count * 10 : magnitude * 10;
}

/// The axis in the unit of its step: positions are days, months (from year 0) or years, and ticks stand at
/// the positions that are multiples of the step, counted from \p origin.
struct Axis
{
    TickStep step;
    std::int64_t origin = 0;

    std::int64_t positionOf(Day day) const
    {
        switch (step.unit) {
        case TickStep::Unit::Day:
            return day.number;
        case TickStep::Unit::Month: {
            const CivilDate date = civilFromDay(day);
            return date.year * monthsInYear + date.month - 1;
        }
        case TickStep::Unit::Year:
            return civilFromDay(day).year;
        }
        return 0;
    }

    Day dayOf(std::int64_t position) const
    {
        switch (step.unit) {
        case TickStep::Unit::Day:
            return {position};
        case TickStep::Unit::Month:
            return monthBegin(position);
        case TickStep::Unit::Year:
            return dayFromCivil({position, 1, 1});
        }
        return {};
    }

    /// Which month, year or group of years a position lies in: where it changes, the tick is major.
    std::int64_t coarserOf(std::int64_t position) const
    {
        switch (step.unit) {
        case TickStep::Unit::Day: {
            const CivilDate date = civilFromDay({position});
            return date.year * monthsInYear + date.month;
        }
        case TickStep::Unit::Month:
            return floorTo(position, monthsInYear);
        case TickStep::Unit::Year:
            return floorTo(position, coarserYears(step.count));
        }
        return 0;
    }
};

} // namespace

TickStep tickStepFor(double pixelsPerDay, double minimumSpacing)
{
    struct Candidate
    {
        TickStep step;
        int days; ///< of the shortest such step
    };
    using Unit = TickStep::Unit;
    constexpr std::array<Candidate, 7> fine{{{{Unit::Day, 1}, 1},
                                             {{Unit::Day, 2}, 2},
                                             {{Unit::Day, 7}, 7},
                                             {{Unit::Day, 14}, 14},
                                             {{Unit::Month, 1}, 28},
                                             {{Unit::Month, 3}, 90},
                                             {{Unit::Month, 6}, 181}}};
    for (const Candidate &candidate : fine) {
        if (candidate.days * pixelsPerDay >= minimumSpacing)
            return candidate.step;
    }
    constexpr double shortestYear = 365;
    for (std::int64_t magnitude = 1; magnitude < farthestYear; magnitude *= 10) {
        for (const std::int64_t digit : {1, 2, 5}) {
            const std::int64_t count = digit * magnitude;
            if (static_cast<double>(count) * shortestYear * pixelsPerDay >= minimumSpacing)
                return {Unit::Year, count};
        }
    }
    return {Unit::Year, farthestYear};
}

std::vector<Tick> calendarTicks(Day begin, Day end, TickStep step)
{
    std::vector<Tick> ticks;
    if (begin >= end || step.count <= 0 || step.count > farthestYear)
        return ticks;
    begin = std::max(begin, dayFromCivil({-farthestYear, 1, 1}));
    end = std::min(end, dayFromCivil({farthestYear, 1, 1}));

    // From here on, a year more or less is less than a pixel where labels have room.
    const bool isRough = step.count >= 100;
    Axis axis{step};
    if (step.unit == TickStep::Unit::Day && step.count % daysPerWeek == 0)
        axis.origin = aMonday.number;

    const std::int64_t from = axis.positionOf(begin);
    std::int64_t position = floorTo(from - axis.origin, step.count) + axis.origin;
    if (axis.dayOf(position) < begin)
        position += step.count;
    for (; axis.dayOf(position) < end; position += step.count) {
        Tick tick;
        tick.day = axis.dayOf(position);
        tick.major = axis.coarserOf(position) != axis.coarserOf(position - step.count);
        const CivilDate date = civilFromDay(tick.day);
        const bool named = tick.major || ticks.empty();
        switch (step.unit) {
        case TickStep::Unit::Day:
            tick.label = QString::number(date.day);
            if (named)
                tick.context = monthName(date.month, yearName(date.year, true));
            break;
        case TickStep::Unit::Month:
            tick.label = shortMonthName(date.month);
            if (named)
                tick.context = yearName(date.year, true);
            break;
        case TickStep::Unit::Year:
            tick.label = isRough ? roughYearName(date.year) : yearName(date.year, false);
            break;
        }
        ticks.push_back(std::move(tick));
    }
    return ticks;
}

FittingTicks fittingTicks(Day begin, Day end, const TickRoom &room)
{
    constexpr double shortestYear = 365;
    FittingTicks fitting;
    double spacing = room.minimumSpacing;
    for (bool isFirst = true;; isFirst = false) {
        const TickStep step = tickStepFor(room.pixelsPerDay, spacing);
        std::vector<Tick> ticks = calendarTicks(begin, end, step);
        if (!isFirst && (ticks.size() < 2 || step == fitting.step))
            return fitting;
        fitting = {step, std::move(ticks)};
        if (step.unit != TickStep::Unit::Year)
            return fitting;
        double widest = 0;
        for (const Tick &tick : fitting.ticks)
            widest = std::max(widest, room.widthOf(tick.label) + room.margin);
        const double roomOfStep = static_cast<double>(step.count) * shortestYear * room.pixelsPerDay;
        if (widest <= roomOfStep)
            return fitting;
        spacing = std::nextafter(roomOfStep, widest); // the next step
    }
}

} // namespace Dateline
