// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/eventtableeditor.h"

#include "models/domain/eventcountries.h"
#include "models/domain/originkind.h"

#include <algorithm>
#include <tuple>

namespace Dateline {

namespace {

using EventColumns = TrackerColumns::EventColumns;

/// Sets what stands at \p row, or adds it behind.
template<typename Column, typename Value>
void put(Column &column, EventRow row, Value value)
{
    if (row == column.size())
        column.push_back(value);
    else
        column.set(row, value);
}

void put(CompressedRows &lists, EventRow row, std::vector<std::uint32_t> values)
{
    sortUnique(values);
    if (row == lists.rows())
        lists.addRow(std::move(values));
    else
        lists.set(row, std::move(values));
}

} // namespace

EventTableEditor::EventTableEditor(const TrackerColumns &before, const EventTable &table, const TrackerColumns &tracker,
                                   const TrackerIndex &index)
    : m_before(before), m_tracker(tracker), m_index(index), m_table(table)
{
    readNewDates();
}

void EventTableEditor::readNewDates()
{
    for (std::size_t known = m_table.m_cores.size(); known < m_tracker.dates().size(); ++known)
        m_table.addDate(m_tracker.dates()[known], daysOf(m_tracker.dates()[known]));
}

bool EventTableEditor::countUses(std::span<const std::uint32_t> events)
{
    const NameUses before = m_table.m_uses;
    for (const std::uint32_t event : events) {
        m_table.m_uses.count(m_before, event, -1);
        m_table.m_uses.count(m_tracker, event, 1);
    }
    const auto areOthers = [](const std::vector<std::uint32_t> &usesBefore, const std::vector<std::uint32_t> &uses) {
        return !std::equal(usesBefore.begin(), usesBefore.end(), uses.begin(), uses.end(),
                           [](std::uint32_t a, std::uint32_t b) { return (a == 0) == (b == 0); });
    };
    return areOthers(before.parties, m_table.m_uses.parties) || areOthers(before.tags, m_table.m_uses.tags);
}

void EventTableEditor::readDictionaries()
{
    const std::shared_ptr<const EventDictionaries> before = m_table.m_dictionaries;
    m_table.m_countryRule = std::make_shared<const EventCountries>(m_tracker);
    m_table.m_dictionaries =
        std::make_shared<const EventDictionaries>(m_tracker, m_table.countryRule(), m_table.m_uses);
    const Renumberings renumberings(*before, m_table.dictionaries());
    const auto renumber = [](CompressedRows &lists, const Renumbering &renumbering) {
        if (!renumbering.keepsNumbers())
            lists = renumbered(lists, renumbering.numbers);
    };
    renumber(m_table.m_countries, renumberings.countries);
    renumber(m_table.m_issuers, renumberings.countries);
    renumber(m_table.m_companies, renumberings.companies);
    renumber(m_table.m_tags, renumberings.tags);
}

EventRow EventTableEditor::rowOf(std::uint32_t event)
{
    const SharedColumn<std::uint32_t> &events = m_table.m_eventIndex;
    const auto place = std::find(events.begin(), events.end(), event);
    const auto row = static_cast<EventRow>(place - events.begin());
    if (place == events.end())
        m_table.m_eventIndex.push_back(event);
    return row;
}

void EventTableEditor::writeEvent(EventRow row)
{
    const std::uint32_t event = m_table.m_eventIndex[row];
    const bool added = row == m_table.m_begin.size();
    if (added || m_table.m_live.size() > 0) {
        if (m_table.m_live.size() == 0)
            m_table.m_live = Bitset(row, true);
        if (added)
            m_table.m_live.resize(row + 1);
    }
    if (!m_tracker.eventOrder().has(event)) {
        if (!added)
            removeRow(row);
        else // came and went in one change
            writeDate(row, true);
    } else {
        if (added) {
            m_table.m_live.set(row);
            ++m_table.m_count;
        }
        writeDate(row, added);
    }
    const EventColumns &columns = m_tracker.eventColumns();
    put(m_table.m_category, row, columns.category[event]);
    put(m_table.m_measure, row, columns.measure[event]);
    put(m_table.m_milestone, row, columns.milestone[event]);
    writeLists(row);
    writeAttributions(row);
}

/// Days stay: those of rows that are not displaced must ascend.
void EventTableEditor::removeRow(EventRow row)
{
    if (m_table.m_live.size() == 0)
        m_table.m_live = Bitset(m_table.size(), true);
    m_table.m_live.reset(row);
    --m_table.m_count;
    forgetDisplaced(row);
    m_otherExtent = true;
}

void EventTableEditor::writeDate(EventRow row, bool added)
{
    const std::uint32_t event = m_table.m_eventIndex[row];
    const std::uint32_t number = m_tracker.eventColumns().date[event];
    const DateDays date = daysOf(m_tracker.dates()[number]);
    const QByteArrayView id = m_tracker.eventColumns().texts.bytes(event, EventColumns::Id);
    const bool moved = added || m_table.m_begin[row] != date.begin || m_table.m_end[row] != date.end
        || m_table.timeOfDay(row) != date.time;
    put(m_table.m_begin, row, date.begin);
    put(m_table.m_end, row, date.end);
    put(m_table.m_countedFromFirst, row, countedFromFirst(date, id));
    put(m_table.m_marks, row, date.marks);
    put(m_table.m_coreOfRow, row, number);
    if (!moved)
        return;
    m_otherExtent = true;
    m_table.m_rowsInOrder = false;
    forgetDisplaced(row);
    if (m_table.m_isDisplaced.size() < m_table.size())
        m_table.m_isDisplaced.resize(m_table.size());
    m_table.m_isDisplaced.set(row);
    if (m_tracker.eventOrder().has(event))
        displace(row);
}

void EventTableEditor::forgetDisplaced(EventRow row)
{
    std::erase_if(m_table.m_displaced, [row](const EventTable::Displaced &displaced) { return displaced.row == row; });
}

/// Whether \p row, which is there, comes before an event of that date and id.
bool EventTableEditor::isBefore(EventRow row, const DateDays &date, QByteArrayView id) const
{
    const std::int64_t begin = m_table.m_begin[row];
    const std::int64_t end = m_table.m_end[row];
    if (begin != date.begin || end != date.end)
        return std::tie(begin, end) < std::tie(date.begin, date.end);
    if (const std::int64_t time = m_table.timeOfDay(row); time != date.time)
        return time < date.time;
    return m_tracker.eventColumns().texts.bytes(m_table.m_eventIndex[row], EventColumns::Id).compare(id) < 0;
}

void EventTableEditor::displace(EventRow row)
{
    const std::uint32_t event = m_table.m_eventIndex[row];
    const DateDays date = daysOf(m_tracker.dates()[m_tracker.eventColumns().date[event]]);
    const QByteArrayView id = m_tracker.eventColumns().texts.bytes(event, EventColumns::Id);
    // Binary search among the rows in their places; a gap or displaced row says nothing, so its neighbours are asked.
    const auto isInPlace = [this](EventRow other) {
        return !m_table.m_isDisplaced.test(other) && m_tracker.eventOrder().has(m_table.m_eventIndex[other]);
    };
    EventRow first{0};
    auto last = static_cast<EventRow>(m_table.m_baseRows);
    while (first < last) {
        const EventRow middle(first + (last - first) / 2);
        EventRow asked = middle;
        while (asked < last && !isInPlace(asked))
            ++asked;
        if (asked < last && isBefore(asked, date, id))
            first = EventRow(asked + 1);
        else
            last = middle;
    }
    auto &all = m_table.m_displaced;
    const auto place = std::partition_point(
        all.begin(), all.end(), [&](const EventTable::Displaced &other) { return isBefore(other.row, date, id); });
    all.insert(place, {row, first});
}

void EventTableEditor::writeLists(EventRow row)
{
    const EventColumns &events = m_tracker.eventColumns();
    const std::uint32_t event = m_table.m_eventIndex[row];
    const EventDictionaries &dictionaries = m_table.dictionaries();
    std::vector<std::uint32_t> countries, issuers, companies, tags;
    for (const std::uint32_t participation : events.participations[event]) {
        const std::uint32_t company = dictionaries.companyOfParty(TrackerColumns::partyOf(participation));
        if (company != noIndex)
            companies.push_back(company);
    }
    m_table.countryRule().forEach(m_tracker, event, [&](CountryCode country, bool issues) {
        countries.push_back(dictionaries.numberOf(country));
        if (issues)
            issuers.push_back(countries.back());
    });
    for (const std::uint32_t tag : events.tags[event])
        tags.push_back(dictionaries.valueOfTag(tag));
    put(m_table.m_countries, row, std::move(countries));
    put(m_table.m_issuers, row, std::move(issuers));
    put(m_table.m_companies, row, std::move(companies));
    put(m_table.m_tags, row, std::move(tags));
}

/// A number for the first reporter of an attribution, among \p keys, to which it is added; noIndex for one that confirms
/// nothing.
std::uint32_t EventTableEditor::reporterOf(std::uint32_t attribution, std::vector<QString> &keys) const
{
    const QString reporter = m_index.firstReporter(m_tracker, attribution);
    if (!canConfirm(reporter))
        return noIndex;
    const QString key = originKey(reporter);
    const auto known = std::find(keys.begin(), keys.end(), key);
    const auto number = static_cast<std::uint32_t>(known - keys.begin());
    if (known == keys.end())
        keys.push_back(key);
    return number;
}

void EventTableEditor::writeAttributions(EventRow row)
{
    const std::uint32_t event = m_table.m_eventIndex[row];
    std::vector<QString> keys;
    const auto daysOfDate = [this](std::uint32_t date) { return daysOf(m_tracker.dates()[date]); };
    const AttributionSummary summary =
        summaryOf(m_tracker, m_index.attributionsOfEvent[event], daysOfDate(m_tracker.eventColumns().date[event]),
                  daysOfDate, [&](std::uint32_t attribution) { return reporterOf(attribution, keys); });
    put(m_table.m_origins, row, summary.origins);
    put(m_table.m_attributionCount, row, summary.attributions);
    put(m_table.m_disputed, row, static_cast<std::uint8_t>(summary.disputed ? 1 : 0));
    put(m_table.m_knownFrom, row, summary.knownFrom);
    const auto place = std::lower_bound(m_table.m_rivalRows.begin(), m_table.m_rivalRows.end(), row);
    const auto span = m_table.m_rivalSpans.begin() + (place - m_table.m_rivalRows.begin());
    const bool known = place != m_table.m_rivalRows.end() && *place == row;
    if (known && summary.rivals) {
        *span = *summary.rivals;
    } else if (known) {
        m_table.m_rivalRows.erase(place);
        m_table.m_rivalSpans.erase(span);
    } else if (summary.rivals) {
        m_table.m_rivalRows.insert(place, row);
        m_table.m_rivalSpans.insert(span, *summary.rivals);
    }
}

EventTable EventTableEditor::take()
{
    if (m_otherExtent)
        readExtent();
    return std::move(m_table);
}

void EventTableEditor::readExtent()
{
    m_table.m_extent = {};
    std::int64_t first = openEnd;
    std::int64_t afterLast = openBegin;
    m_table.liveRows().forEach([&](std::size_t index) {
        const auto row = static_cast<EventRow>(index);
        if (m_table.firstKnownDay(row) == openBegin)
            return;
        first = std::min(first, m_table.firstKnownDay(row));
        afterLast = std::max(afterLast, m_table.lastKnownDay(row) + 1);
    });
    m_table.m_extent = first < afterLast ? Span{Day{first}, Day{afterLast}} : Span{Day{0}, Day{0}};
}

} // namespace Dateline
