// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/eventtable.h"

#include <functional>

namespace Dateline {

// What the columns of an event table hold of one date or event: the same whether a table is built or one row of it is
// written anew.

/// What the columns need of a date.
struct DateDays
{
    std::int64_t begin = openBegin;
    std::int64_t end = openEnd;
    std::int64_t time = noTime; ///< see EventTable::timeOfDay()
    DateMarks marks;
};
DateDays daysOf(const Edtf &date);

/// The days that \p date covers for certain, half-open; empty at its first known day if there are none.
std::pair<std::int64_t, std::int64_t> coreOf(const Edtf &date);

/// The last day that \p date may mean; openEnd if there is none.
std::int64_t lastDayOf(const DateDays &date);

/// How many days EventTable::countedDay() lies behind the first known one; less than noIndex, however long the date. By
/// the event's id: another event must not move it.
std::uint32_t countedFromFirst(const DateDays &date, QByteArrayView id);

/// What is told of an event by its attributions.
struct AttributionSummary
{
    std::uint16_t origins = 0;
    std::uint16_t attributions = 0;
    bool disputed = false;
    std::uint32_t knownFrom = noIndex; ///< the date of issue on whose last day it is known first
    std::optional<std::pair<std::int64_t, std::int64_t>> rivals; ///< see EventTable::rivalSpan()
};

/// Of an event on \p own days. \p daysOfDate gives the days of a date by its number, \p reporterOf a number for each
/// distinct first reporter of an attribution, noIndex for one that confirms nothing.
AttributionSummary summaryOf(const TrackerColumns &tracker, std::span<const std::uint32_t> attributions,
                             const DateDays &own, const std::function<DateDays(std::uint32_t)> &daysOfDate,
                             const std::function<std::uint32_t(std::uint32_t)> &reporterOf);

/// The same numbers in ascending order, each once.
void sortUnique(std::vector<std::uint32_t> &numbers);

} // namespace Dateline
