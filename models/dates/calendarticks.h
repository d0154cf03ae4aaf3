// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/day.h"

#include <QString>

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
    QString label;      ///< "2018", "Nov", "23": what the level below does not say
    bool major = false; ///< the first tick of the next coarser unit (month, year, round group of years)
    QString context;    ///< for the first and the major ticks of days and months, the coarser unit: "2018", "Nov 2018"
};

/// The finest step whose ticks stand at least \p minimumSpacing pixels apart.
/// \p pixelsPerDay must be positive.
TickStep tickStepFor(double pixelsPerDay, double minimumSpacing);

/// The ticks of \p step inside the half-open range, aligned to the calendar (weeks to Mondays, months to
/// January, years to multiples), so that they stay put while the range moves. O(number of ticks).
std::vector<Tick> calendarTicks(Day begin, Day end, TickStep step);

} // namespace Dateline
