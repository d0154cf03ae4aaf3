// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/calendarticks.h"
#include "models/query/bitset.h"
#include "models/query/eventtable.h"

#include <QString>

#include <optional>
#include <vector>

namespace Dateline {

// Periods that events are counted by: 1 or 7 days (weeks begin on Mondays), 1 or 3 months, 1, 10, 100, … years, all
// aligned to the calendar.

constexpr TickStep monthPeriod{TickStep::Unit::Month, 1};
constexpr TickStep quarterPeriod{TickStep::Unit::Month, 3};
constexpr TickStep yearPeriod{TickStep::Unit::Year, 1};

/// The finest period of which at most \p most (one or more) reach over the days [begin, end).
TickStep periodFor(Day begin, Day end, std::size_t most);
/// Whether a period is longer than another.
bool isLonger(TickStep a, TickStep b);

/// "month", "quarter" and "year", the ones that can be asked for, and back. "day", "week", "decade", "century", "1,000
/// years" are only chosen by periodFor().
QString periodWord(TickStep period);
std::optional<TickStep> periodFromWord(QStringView word);
/// What a period is called that begins on \p begin: "23 Aug 2018", "week of 20 Aug 2018", "Aug 2018", "Q3 2018",
/// "2018", "2010 – 2019".
QString periodName(TickStep period, Day begin);

/// How many events there are of each category in each period.
struct EventPeriods
{
    TickStep period;
    bool longer = false;     ///< than what was asked for, of which there would be too many
    std::vector<Day> bounds; ///< where each period begins, and where the last one ends; empty: no event has a day
    std::size_t columns = 1; ///< categories of the table, and one more for events without a category
    std::vector<std::uint32_t> counts; ///< by period, then category
    std::size_t withoutDay = 0;        ///< rows whose date is open on both sides: in no period

    std::size_t size() const { return bounds.empty() ? 0 : bounds.size() - 1; }
    std::uint32_t count(std::size_t place, std::size_t column) const { return counts[place * columns + column]; }

    static constexpr std::size_t mostCounts = 2000;
    static constexpr std::size_t usualPeriods = 60; ///< at most, where nothing is asked for
};

/// Counts each of \p rows on EventTable::countedDay(), from the period of the first one to that of the last. Without \p
/// wanted the period follows from the span. Periods are made longer until their number times that of the categories
/// that occur is at most EventPeriods::mostCounts. O(rows + periods), O(log periods) more for rows out of order.
EventPeriods countByPeriod(const EventTable &table, const Bitset &rows, std::optional<TickStep> wanted = std::nullopt);

} // namespace Dateline
