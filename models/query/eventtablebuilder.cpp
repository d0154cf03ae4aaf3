// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/eventtablebuilder.h"

#include "models/domain/eventcountries.h"
#include "models/query/firstreporters.h"

#include <algorithm>
#include <tuple>

namespace Dateline {

namespace {

void addRow(CompressedRows &lists, std::vector<std::uint32_t> &numbers)
{
    sortUnique(numbers);
    lists.startRow();
    for (const std::uint32_t number : numbers)
        lists.add(number);
    numbers.clear();
}

} // namespace

EventTableBuilder::EventTableBuilder(const TrackerColumns &tracker, const TrackerIndex &index, EventTable &table)
    : m_tracker(tracker), m_events(tracker.eventColumns()), m_index(index), m_table(table)
{ }

void EventTableBuilder::build()
{
    readDates();
    orderRows();
    fillDates();
    fillExtent();
    readDictionaries();
    fillLists();
    fillClassification();
    fillAttributions();
}

/// Dates are far fewer than events.
void EventTableBuilder::readDates()
{
    m_dates.reserve(m_tracker.dates().size());
    m_table.m_cores.reserve(m_tracker.dates().size());
    m_table.m_lastDays.reserve(m_tracker.dates().size());
    for (const Edtf &date : m_tracker.dates()) {
        m_dates.push_back(daysOf(date));
        m_table.addDate(date, m_dates.back());
    }
}

void EventTableBuilder::orderRows()
{
    const auto events = static_cast<std::uint32_t>(m_tracker.events().size());
    // The bounds next to each other: a comparison must not fetch two events from memory.
    struct Entry
    {
        std::int64_t begin;
        std::int64_t end;
        std::uint32_t event;
        std::uint32_t date;
    };
    std::vector<Entry> entries;
    entries.reserve(events);
    for (std::uint32_t event = 0; event < events; ++event) {
        const std::uint32_t number = m_events.date[event];
        entries.push_back({m_dates[number].begin, m_dates[number].end, event, number});
    }
    const auto id = [this](std::uint32_t event) {
        return m_events.texts.bytes(event, TrackerColumns::EventColumns::Id);
    };
    std::sort(entries.begin(), entries.end(), [&](const Entry &a, const Entry &b) {
        if (a.begin != b.begin || a.end != b.end)
            return std::tie(a.begin, a.end) < std::tie(b.begin, b.end);
        if (a.date != b.date && m_dates[a.date].time != m_dates[b.date].time)
            return m_dates[a.date].time < m_dates[b.date].time;
        const int byId = id(a.event).compare(id(b.event));
        return byId != 0 ? byId < 0 : a.event < b.event;
    });
    m_table.m_eventIndex.reserve(events);
    for (const Entry &entry : entries)
        m_table.m_eventIndex.push_back(entry.event);
}

void EventTableBuilder::fillDates()
{
    const std::size_t rows = m_table.m_eventIndex.size();
    m_table.m_begin.reserve(rows);
    m_table.m_end.reserve(rows);
    m_table.m_marks.reserve(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        const DateDays &date = m_dates[m_events.date[eventAt(row)]];
        m_table.m_begin.push_back(date.begin);
        m_table.m_end.push_back(date.end);
        m_table.m_coreOfRow.push_back(m_events.date[eventAt(row)]);
        m_table.m_marks.push_back(date.marks);
        m_table.m_countedFromFirst.push_back(
            countedFromFirst(date, m_events.texts.bytes(eventAt(row), TrackerColumns::EventColumns::Id)));
    }
    m_table.m_count = m_table.m_baseRows = rows;
    m_table.m_coreOfRow.pack();
    m_table.m_countedFromFirst.pack();
}

void EventTableBuilder::fillExtent()
{
    std::int64_t first = openEnd;
    std::int64_t afterLast = openBegin;
    for (EventRow row{0}; row < m_table.size(); ++row) {
        if (m_table.firstKnownDay(row) == openBegin)
            continue;
        first = std::min(first, m_table.firstKnownDay(row));
        afterLast = std::max(afterLast, m_table.lastKnownDay(row) + 1);
    }
    m_table.m_extent = first < afterLast ? Span{Day{first}, Day{afterLast}} : Span{Day{0}, Day{0}};
}

void EventTableBuilder::readDictionaries()
{
    m_table.m_uses = NameUses(m_tracker);
    m_table.m_countryRule = std::make_shared<const EventCountries>(m_tracker);
    m_table.m_dictionaries =
        std::make_shared<const EventDictionaries>(m_tracker, m_table.countryRule(), m_table.m_uses);
}

void EventTableBuilder::fillLists()
{
    const EventDictionaries &dictionaries = m_table.dictionaries();
    std::vector<std::uint32_t> countries, issuers, companies, tags;
    for (std::size_t row = 0; row < m_table.size(); ++row) {
        for (const std::uint32_t participation : m_events.participations[eventAt(row)]) {
            const std::uint32_t company = dictionaries.companyOfParty(TrackerColumns::partyOf(participation));
            if (company != noIndex)
                companies.push_back(company);
        }
        m_table.countryRule().forEach(m_tracker, eventAt(row), [&](CountryCode country, bool issues) {
            countries.push_back(dictionaries.numberOf(country));
            if (issues)
                issuers.push_back(countries.back());
        });
        for (const std::uint32_t tag : m_events.tags[eventAt(row)])
            tags.push_back(dictionaries.valueOfTag(tag));
        addRow(m_table.m_countries, countries);
        addRow(m_table.m_issuers, issuers);
        addRow(m_table.m_companies, companies);
        addRow(m_table.m_tags, tags);
    }
    for (CompressedRows *lists : {&m_table.m_countries, &m_table.m_issuers, &m_table.m_companies, &m_table.m_tags})
        lists->finish();
}

void EventTableBuilder::fillClassification()
{
    m_table.m_milestone.reserve(m_table.size());
    static_assert(TrackerColumns::none == EventTable::noMilestone);
    for (std::size_t row = 0; row < m_table.size(); ++row) {
        m_table.m_category.push_back(m_events.category[eventAt(row)]);
        m_table.m_measure.push_back(m_events.measure[eventAt(row)]);
        m_table.m_milestone.push_back(m_events.milestone[eventAt(row)]);
    }
    m_table.m_category.pack();
    m_table.m_measure.pack();
}

void EventTableBuilder::fillAttributions()
{
    m_reporterOfAttribution = FirstReporters(m_tracker, m_index).ofAttributions();
    m_table.m_disputed.reserve(m_table.size());
    for (std::size_t row = 0; row < m_table.size(); ++row)
        summariseAttributions(row);
    for (PackedNumbers *column : {&m_table.m_origins, &m_table.m_attributionCount, &m_table.m_knownFrom})
        column->pack();
}

void EventTableBuilder::summariseAttributions(std::size_t row)
{
    const AttributionSummary summary = summaryOf(
        m_tracker, m_index.attributionsOfEvent[eventAt(row)], m_dates[m_events.date[eventAt(row)]],
        [this](std::uint32_t date) { return m_dates[date]; },
        [this](std::uint32_t attribution) { return m_reporterOfAttribution[attribution]; });
    m_table.m_origins.push_back(summary.origins);
    m_table.m_attributionCount.push_back(summary.attributions);
    m_table.m_disputed.push_back(summary.disputed ? 1 : 0);
    m_table.m_knownFrom.push_back(summary.knownFrom);
    if (summary.rivals) {
        m_table.m_rivalRows.push_back(static_cast<EventRow>(row));
        m_table.m_rivalSpans.push_back(*summary.rivals);
    }
}

} // namespace Dateline
