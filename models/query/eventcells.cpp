// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/eventcells.h"

#include <algorithm>
#include <limits>

namespace Dateline {

namespace {

std::uint16_t saturated(std::size_t count)
{
    return static_cast<std::uint16_t>(std::min<std::size_t>(count, std::numeric_limits<std::uint16_t>::max()));
}

using DaySpan = std::pair<std::int64_t, std::int64_t>;

/// See EventTable::rivalSpan().
DaySpan rivalsAmong(const std::vector<DaySpan> &dates)
{
    std::int64_t first = openEnd;
    std::int64_t last = openBegin;
    for (const auto &[begin, end] : dates) {
        // "2018" is no rival of two days in it.
        const bool rival = std::any_of(dates.begin(), dates.end(), [&, from = begin, to = end](const auto &other) {
            return other.first >= to || from >= other.second;
        });
        if (!rival)
            continue;
        first = std::min({first, begin != openBegin ? begin : openEnd, end != openEnd ? end - 1 : openEnd});
        last = std::max({last, end != openEnd ? end : openBegin, begin != openBegin ? begin + 1 : openBegin});
    }
    return {first, last};
}

} // namespace

DateDays daysOf(const Edtf &date)
{
    const Span span = date.span();
    DateDays days;
    days.begin = span.begin ? span.begin->number : openBegin;
    days.end = span.end ? span.end->number : openEnd;
    if (const auto time = date.timeOfDay())
        days.time = time->count();
    days.marks.interval = date.kind() == Edtf::Kind::Interval;
    days.marks.approximate = date.qualifiers().approximate;
    days.marks.uncertain = date.qualifiers().uncertain;
    days.marks.openStart = !span.begin;
    days.marks.openEnd = !span.end;
    return days;
}

std::pair<std::int64_t, std::int64_t> coreOf(const Edtf &date)
{
    const Span span = date.span();
    if (!span.begin) {
        const std::int64_t day = span.end ? span.end->number - 1 : 0;
        return {day, day};
    }
    const Span start = date.startSpan();
    const Span end = date.endSpan();
    const std::int64_t latestStart = start.end ? start.end->number - 1 : span.begin->number;
    std::int64_t afterEarliestEnd = latestStart;
    if (date.hasOpenEnd())
        afterEarliestEnd = openEnd;
    else if (!date.hasUnknownEnd() && end.begin)
        afterEarliestEnd = end.begin->number + 1;
    if (latestStart >= afterEarliestEnd)
        return {span.begin->number, span.begin->number};
    return {latestStart, afterEarliestEnd};
}

std::int64_t lastDayOf(const DateDays &date) { return date.end == openEnd ? openEnd : date.end - 1; }

std::uint32_t countedFromFirst(const DateDays &date, QByteArrayView id)
{
    if (date.begin == openBegin || date.end == openEnd || date.marks.interval)
        return 0;
    const auto length = static_cast<std::uint64_t>(date.end) - static_cast<std::uint64_t>(date.begin);
    if (length == 1)
        return 0;
    std::uint64_t hash = 0xCBF29CE484222325; // FNV-1a
    for (const char c : id)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    // Ids differ in their last letters only, which FNV spreads badly: MurmurHash3's last step (Appleby).
    hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
    hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
    hash ^= hash >> 33;
    return static_cast<std::uint32_t>(hash % std::min<std::uint64_t>(length, noIndex));
}

AttributionSummary summaryOf(const TrackerColumns &tracker, std::span<const std::uint32_t> members, const DateDays &own,
                             const std::function<DateDays(std::uint32_t)> &daysOfDate,
                             const std::function<std::uint32_t(std::uint32_t)> &reporterOf)
{
    const TrackerColumns::AttributionColumns &attributions = tracker.attributionColumns();
    AttributionSummary summary;
    std::vector<std::uint32_t> reporters;
    // Days are intervals, so all of them have a day in common if and only if each two have.
    std::int64_t latestBegin = openBegin;
    std::int64_t earliestEnd = openEnd;
    std::int64_t knownFrom = openEnd;
    for (const std::uint32_t member : members) {
        if (const std::uint32_t date = attributions.date[member]; date != 0) {
            const DateDays days = daysOfDate(date);
            latestBegin = std::max(latestBegin, days.begin);
            earliestEnd = std::min(earliestEnd, days.end);
        }
        if (static_cast<Support>(attributions.support[member]) == Support::Disputes) {
            summary.disputed = true;
            continue;
        }
        if (const std::uint32_t reporter = reporterOf(member); reporter != noIndex)
            reporters.push_back(reporter);
        const std::uint32_t issued = tracker.sourceColumns().issued[attributions.source[member]];
        if (issued == 0)
            continue;
        if (const std::int64_t day = lastDayOf(daysOfDate(issued)); day < knownFrom) {
            knownFrom = day;
            summary.knownFrom = issued;
        }
    }
    sortUnique(reporters);
    summary.origins = saturated(reporters.size());
    summary.attributions = saturated(members.size());
    if (latestBegin < earliestEnd)
        return summary;
    summary.disputed = true;
    std::vector<DaySpan> dates{{own.begin, own.end}};
    for (const std::uint32_t member : members) {
        if (const std::uint32_t date = attributions.date[member]; date != 0) {
            const DateDays days = daysOfDate(date);
            dates.emplace_back(days.begin, days.end);
        }
    }
    summary.rivals = rivalsAmong(dates);
    return summary;
}

void sortUnique(std::vector<std::uint32_t> &numbers)
{
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

} // namespace Dateline
