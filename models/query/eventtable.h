// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/packednumbers.h"
#include "models/core/rownumber.h"
#include "models/domain/trackercolumns.h"
#include "models/query/bitset.h"
#include "models/query/eventdictionaries.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace Dateline {

class EventCountries;
struct DateDays;
struct TrackerIndex;

/// A row of the event table.
using EventRow = RowNumber<struct EventRowTag>;

/// Day numbers that stand for an open or unknown bound in a column.
constexpr std::int64_t openBegin = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t openEnd = std::numeric_limits<std::int64_t>::max();

/// The time of day of a date that has none: before all others.
constexpr std::int64_t noTime = std::numeric_limits<std::int64_t>::min();

/// What a date's drawing needs to know beyond its days.
struct DateMarks
{
    bool interval : 1 = false;
    bool approximate : 1 = false;
    bool uncertain : 1 = false;
    bool openStart : 1 = false; ///< open or unknown
    bool openEnd : 1 = false;
    friend bool operator==(const DateMarks &, const DateMarks &) = default;
};

/// The events of a tracker as columns ("structure of arrays"), one entry a row, rows in order of time: by first day
/// (open ones first), then last day, then time of day (those without one first), then id. Countries, companies,
/// categories and tags are numbers into the dictionaries. In the table of a snapshot that was made by a change
/// (nextSnapshot()) an event keeps the row that it had: what is new has rows behind the others, what was removed leaves
/// a gap (isLive()), and rows that are displaced() stand in time where isBefore() says. Copies share what they have in
/// common. Immutable once built; safe to read from several threads.
class EventTable
{
public:
    EventTable() = default;

    /// O(events · log events + text). References that the tracker does not resolve are left out.
    explicit EventTable(const TrackerColumns &tracker);
    EventTable(const TrackerColumns &tracker, const TrackerIndex &index); ///< \p index is the tracker's

    std::size_t size() const { return m_begin.size(); } ///< rows, gaps among them
    std::size_t count() const { return m_count; }       ///< events
    bool isLive(std::size_t row) const { return row < size() && (m_count == size() || m_live.test(row)); }
    Bitset liveRows() const { return m_count == size() ? Bitset(size(), true) : m_live; }

    // The order of time.
    /// Whether begin() ascends and rows are in order of time.
    bool areRowsInOrder() const { return m_rowsInOrder; }
    bool isBefore(EventRow a, EventRow b) const;
    /// Brings \p rows that ascend into the order of time. O(rows + displaced ones · log).
    void sortByTime(std::vector<EventRow> &rows) const;
    /// Calls \p visit(row) for each of \p rows in order of time. O(size/64 + rows).
    template<typename Visitor>
    void forEachInOrder(const Bitset &rows, Visitor visit) const
    {
        if (m_displaced.empty()) {
            rows.forEach([&](std::size_t row) { visit(static_cast<EventRow>(row)); });
            return;
        }
        auto next = m_displaced.begin();
        const auto visitDisplacedUpTo = [&](std::size_t row) {
            for (; next != m_displaced.end() && next->next <= row; ++next) {
                if (rows.test(next->row))
                    visit(next->row);
            }
        };
        rows.forEach([&](std::size_t row) {
            if (m_isDisplaced.test(row))
                return;
            visitDisplacedUpTo(row);
            visit(static_cast<EventRow>(row));
        });
        visitDisplacedUpTo(size());
    }
    /// The member of \p rows with \p rank others before it in time; noIndex if there are no more.
    EventRow nthInOrder(const Bitset &rows, std::size_t rank) const;

    /// A row that does not stand in time where its number says.
    struct Displaced
    {
        EventRow row;
        /// The first row that comes later and is not displaced, though it may be a gap by now; beyond all such rows:
        /// none.
        EventRow next;
    };
    const std::vector<Displaced> &displaced() const { return m_displaced; } ///< in order of time

    // Columns.
    std::span<const std::int64_t> begin() const { return m_begin; } ///< first day, or openBegin
    std::span<const std::int64_t> end() const { return m_end; }     ///< day after the last, or openEnd
    /// The days that the date covers for certain: from an interval's latest start up to its earliest end, openEnd if
    /// it goes on ("2018-08-23/.."). Empty (begin = end) where no day is certain: "2018-11", "2018/", "../2027".
    std::pair<std::int64_t, std::int64_t> core(EventRow row) const { return m_cores[m_coreOfRow[row]]; }
    /// The day on which an event stands where only numbers are shown: its first one, its last if the start is open; if
    /// its date is vague ("2010"), one of its days, the same every time, for all on the first would pile up on New
    /// Year's Day. openBegin: no day.
    std::int64_t countedDay(EventRow row) const
    {
        const std::int64_t day = firstKnownDay(row);
        return day == openBegin ? day : day + m_countedFromFirst[row];
    }
    /// Where in its day an event stands, in nanoseconds (Edtf::timeOfDay()), or noTime. O(log dates that have a time).
    std::int64_t timeOfDay(EventRow row) const;
    bool hasTimesOfDay() const { return !m_times.empty(); }
    std::span<const DateMarks> marks() const { return m_marks; }
    const PackedNumbers &category() const { return m_category; }
    MeasureRow measure(EventRow row) const { return MeasureRow(m_measure[row]); }
    const PackedNumbers &measures() const { return m_measure; }         ///< the same as plain numbers
    std::vector<std::uint32_t> rowsOfMeasure(MeasureRow measure) const; ///< ascending; O(rows)
    /// A Milestone as a number, or noMilestone.
    std::span<const std::uint8_t> milestone() const { return m_milestone; }
    /// Distinct first reporters of the attributions that do not dispute, those counted that can confirm (canConfirm()).
    const PackedNumbers &origins() const { return m_origins; }
    const PackedNumbers &attributions() const { return m_attributionCount; }
    /// 1: some attribution disputes the event, or two attributions date it to spans with no day in common.
    std::span<const std::uint8_t> disputed() const { return m_disputed; }
    /// Where sources date a row to days that they do not have in common: from the first to the day after the last day
    /// of all dates, the event's own among them, that do not go with some other; open bounds do not count. None for
    /// other rows. O(log of such rows).
    std::optional<std::pair<std::int64_t, std::int64_t>> rivalSpan(EventRow row) const;
    /// First day on which a source certainly said so: the last day of the earliest source's issue. openEnd: never.
    std::int64_t knownFrom(EventRow row) const { return lastDayOfIssue(m_knownFrom[row]); }
    std::span<const std::uint32_t> eventIndex() const { return m_eventIndex; } ///< the event's number in TrackerColumns
    static constexpr std::uint8_t noMilestone = 255;

    // Lists per row: distinct numbers in ascending order.
    const CompressedRows &countries() const { return m_countries; } ///< see EventCountries
    const CompressedRows &issuers() const { return m_issuers; }     ///< the countries among them that are issuers
    const CompressedRows &companies() const { return m_companies; }
    const CompressedRows &tags() const { return m_tags; }

    // Dictionaries: what the numbers mean.
    const EventDictionaries &dictionaries() const { return *m_dictionaries; }
    const std::vector<CountryCode> &countryCodes() const { return m_dictionaries->countryCodes(); }
    const std::vector<QString> &countryNames() const { return m_dictionaries->countryNames(); }
    const std::vector<PartyId> &companyIds() const { return m_dictionaries->companyIds(); }
    const std::vector<PartyKind> &companyKinds() const { return m_dictionaries->companyKinds(); }
    const std::vector<QString> &companyNames() const { return m_dictionaries->companyNames(); }
    const std::vector<CategoryId> &categoryIds() const { return m_dictionaries->categoryIds(); }
    const std::vector<QString> &categoryNames() const { return m_dictionaries->categoryNames(); }
    const std::vector<QString> &tagNames() const { return m_dictionaries->tagNames(); }

    /// By which rule countries() and issuers() are filled. Of a table of a tracker only.
    const EventCountries &countryRule() const { return *m_countryRule; }

    /// Where a date stands in time if only one of its bounds is known: the first day, or the last one when the first is
    /// open ("../2027" stands at the end of 2027); openBegin when both are.
    std::int64_t firstKnownDay(EventRow row) const
    {
        return m_begin[row] != openBegin || m_end[row] == openEnd ? m_begin[row] : m_end[row] - 1;
    }
    /// The last day, or the first when the last is open; openBegin when both are.
    std::int64_t lastKnownDay(EventRow row) const { return m_end[row] != openEnd ? m_end[row] - 1 : m_begin[row]; }

    /// The row of the event with this number in TrackerColumns; noIndex if there is none. O(rows).
    EventRow rowOfEvent(std::uint32_t eventIndex) const;

    /// The first day of the first and the day after the last event, 0 and 0 when there is none. Open bounds do not
    /// count: an event with one bound stands there with that day alone.
    Span extent() const { return m_extent; }

private:
    friend class EventTableBuilder;
    friend class EventTableEditor;
    friend class QueryEngine;

    /// Takes the next of the tracker's dates; \p days are those of it.
    void addDate(const Edtf &date, const DateDays &days);
    /// The last day of the date with that number; openEnd for noIndex.
    std::int64_t lastDayOfIssue(std::uint32_t date) const { return date == noIndex ? openEnd : m_lastDays[date]; }

    SharedColumn<std::int64_t> m_begin, m_end;
    PackedNumbers m_countedFromFirst; ///< days from firstKnownDay() to countedDay()
    // Of each of TrackerColumns::dates(): coreOf() it, and its last day. Far fewer than rows, which have its number.
    SharedColumn<std::pair<std::int64_t, std::int64_t>> m_cores;
    SharedColumn<std::int64_t> m_lastDays;
    /// The times of those dates that have one, by number, ascending: next to none have.
    SharedColumn<std::pair<std::uint32_t, std::int64_t>> m_times;
    PackedNumbers m_coreOfRow;
    PackedNumbers m_knownFrom; ///< noIndex: never
    SharedColumn<DateMarks> m_marks;
    PackedNumbers m_category, m_measure, m_origins, m_attributionCount;
    SharedColumn<std::uint32_t> m_eventIndex;
    SharedColumn<std::uint8_t> m_milestone, m_disputed;
    std::size_t m_count = 0;
    Bitset m_live; ///< only where there are gaps
    bool m_rowsInOrder = true;
    std::size_t m_baseRows = 0; ///< those that it was built with; all others are displaced
    std::vector<Displaced> m_displaced;
    Bitset m_isDisplaced; ///< of m_displaced, and gaps that were; only if there are any
    NameUses m_uses;
    std::vector<EventRow> m_rivalRows; ///< ascending
    std::vector<std::pair<std::int64_t, std::int64_t>> m_rivalSpans;
    CompressedRows m_countries, m_issuers, m_companies, m_tags;
    std::shared_ptr<const EventCountries> m_countryRule;
    std::shared_ptr<const EventDictionaries> m_dictionaries = std::make_shared<const EventDictionaries>();
    Span m_extent;
};

} // namespace Dateline
