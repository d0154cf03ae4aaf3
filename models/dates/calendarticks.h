// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/day.h"

#include <QString>

#include <functional>
#include <vector>

namespace Dateline {

/// The step between two ticks of a time axis.
struct TickStep
{
    enum class Unit { Day, Month, Year };
    Unit unit = Unit::Year;
    std::int64_t count = 1; ///< 1, 2, 7 or 14 days; 1, 3 or 6 months; 1, 2, 5, 10, … years
    friend bool operator==(const TickStep &, const TickStep &) = default;
};

struct Tick
{
    Day day;
    QString label;      ///< "2018", "Nov", "23", "4.5 billion BC": what the level below does not say
    bool major = false; ///< the first tick of the next coarser unit (month, year, round group of years)
    QString context;    ///< for the first and the major ticks of days and months, the coarser unit: "2018", "Nov 2018"
};

/// The finest step whose ticks stand at least \p minimumSpacing pixels apart.
/// \p pixelsPerDay must be positive.
TickStep tickStepFor(double pixelsPerDay, double minimumSpacing);

/// The ticks of \p step inside the half-open range, aligned to the calendar (weeks to Mondays, months to
/// January, years to multiples), so that they stay put while the range moves. O(number of ticks).
std::vector<Tick> calendarTicks(Day begin, Day end, TickStep step);

/// What an axis has for its labels, in pixels.
struct TickRoom
{
    double pixelsPerDay = 1;   ///< positive
    double minimumSpacing = 1; ///< of the ticks
    double margin = 0;         ///< of a label, all in all, between two ticks
    std::function<double(const QString &)> widthOf;
};

struct FittingTicks
{
    TickStep step;
    std::vector<Tick> ticks;
};

/// The ticks of the finest step whose labels of years all stand between two ticks; of a finer one where no two ticks of
/// such a step are inside, so that not all labels have room. O(number of ticks of the finest).
FittingTicks fittingTicks(Day begin, Day end, const TickRoom &room);

} // namespace Dateline
