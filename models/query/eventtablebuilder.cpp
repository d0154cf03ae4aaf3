// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/eventtablebuilder.h"

#include "models/query/textfold.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace Dateline {

namespace {

/// 0 … size − 1, ordered by \p less.
template<typename Less>
std::vector<std::uint32_t> sortedIndexes(std::size_t size, Less less)
{
    std::vector<std::uint32_t> indexes(size);
    std::iota(indexes.begin(), indexes.end(), 0);
    std::sort(indexes.begin(), indexes.end(), less);
    return indexes;
}

std::int64_t beginOf(const Span &span) { return span.begin ? span.begin->number : openBegin; }
std::int64_t endOf(const Span &span) { return span.end ? span.end->number : openEnd; }

DateMarks marksOf(const Edtf &date)
{
    const Span span = date.span();
    DateMarks marks;
    marks.interval = date.kind() == Edtf::Kind::Interval;
    marks.approximate = date.qualifiers().approximate;
    marks.uncertain = date.qualifiers().uncertain;
    marks.openStart = !span.begin;
    marks.openEnd = !span.end;
    return marks;
}

/// The days that \p date covers for certain, half-open; empty at its first known day if there are none.
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

/// See EventTable::countedDay().
std::int64_t countedDayOf(std::int64_t begin, std::int64_t end, bool interval, std::size_t row)
{
    if (begin == openBegin)
        return end == openEnd ? openBegin : end - 1;
    if (end == openEnd || interval)
        return begin;
    // Fibonacci hashing (Knuth, The Art of Computer Programming 6.4).
    const auto length = static_cast<std::uint64_t>(end) - static_cast<std::uint64_t>(begin);
    const std::uint64_t hash = (row * std::uint64_t{0x9E3779B97F4A7C15}) >> 20;
    return begin + static_cast<std::int64_t>(hash % length);
}

template<typename Number>
Number saturated(std::size_t count)
{
    return static_cast<Number>(std::min<std::size_t>(count, std::numeric_limits<Number>::max()));
}

void sortUnique(std::vector<std::uint32_t> &numbers)
{
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

void addRow(RowLists &lists, std::vector<std::uint32_t> &numbers)
{
    sortUnique(numbers);
    lists.startRow();
    for (const std::uint32_t number : numbers)
        lists.add(number);
    numbers.clear();
}

} // namespace

EventTableBuilder::EventTableBuilder(const Tracker &tracker, const TrackerIndex &index, EventTable &table)
    : m_tracker(tracker), m_index(index), m_table(table)
{ }

void EventTableBuilder::build()
{
    resolveParties();
    orderRows();
    fillDates();
    fillExtent();
    numberParties();
    numberTags();
    fillLists();
    fillClassification();
    fillAttributions();
    fillSearchText();
}

void EventTableBuilder::resolveParties()
{
    for (const Event &event : m_tracker.events) {
        m_partiesOfEvent.startRow();
        for (const Participation &participation : event.parties)
            m_partiesOfEvent.add(m_index.parties.value(participation.party, noIndex));
    }
    m_partiesOfEvent.finish();
}

void EventTableBuilder::orderRows()
{
    const auto &events = m_tracker.events;
    // The bounds next to each other: a comparison must not fetch two events from memory.
    struct Entry
    {
        std::int64_t begin;
        std::int64_t end;
        std::uint32_t event;
    };
    std::vector<Entry> entries;
    entries.reserve(events.size());
    for (std::uint32_t event = 0; event < events.size(); ++event) {
        const Span span = events[event].date.span();
        entries.push_back({beginOf(span), endOf(span), event});
    }
    std::sort(entries.begin(), entries.end(), [&events](const Entry &a, const Entry &b) {
        if (a.begin != b.begin || a.end != b.end)
            return std::tie(a.begin, a.end) < std::tie(b.begin, b.end);
        return std::tie(events[a.event].id, a.event) < std::tie(events[b.event].id, b.event);
    });
    m_table.m_eventIndex.reserve(events.size());
    for (const Entry &entry : entries)
        m_table.m_eventIndex.push_back(entry.event);
    m_table.m_rowOfEvent.resize(events.size());
    for (std::uint32_t row = 0; row < events.size(); ++row)
        m_table.m_rowOfEvent[m_table.m_eventIndex[row]] = row;
}

void EventTableBuilder::fillDates()
{
    const std::size_t rows = m_tracker.events.size();
    for (auto *column :
         {&m_table.m_begin, &m_table.m_end, &m_table.m_coreBegin, &m_table.m_coreEnd, &m_table.m_countedDay})
        column->reserve(rows);
    m_table.m_marks.reserve(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        const Edtf &date = eventAt(row).date;
        const Span span = date.span();
        const auto [coreBegin, coreEnd] = coreOf(date);
        m_table.m_begin.push_back(beginOf(span));
        m_table.m_end.push_back(endOf(span));
        m_table.m_coreBegin.push_back(coreBegin);
        m_table.m_coreEnd.push_back(coreEnd);
        m_table.m_marks.push_back(marksOf(date));
        m_table.m_countedDay.push_back(
            countedDayOf(m_table.m_begin.back(), m_table.m_end.back(), m_table.m_marks.back().interval, row));
    }
}

void EventTableBuilder::fillExtent()
{
    std::int64_t first = openEnd;
    std::int64_t afterLast = openBegin;
    for (EventRow row = 0; row < m_table.size(); ++row) {
        if (m_table.firstKnownDay(row) == openBegin)
            continue;
        first = std::min(first, m_table.firstKnownDay(row));
        afterLast = std::max(afterLast, m_table.lastKnownDay(row) + 1);
    }
    m_table.m_extent = first < afterLast ? Span{Day{first}, Day{afterLast}} : Span{Day{0}, Day{0}};
}

void EventTableBuilder::numberParties()
{
    const auto &parties = m_tracker.parties;
    std::vector<bool> occurs(parties.size(), false);
    for (std::size_t event = 0; event < m_tracker.events.size(); ++event) {
        for (const std::uint32_t party : m_partiesOfEvent[event]) {
            if (party != noIndex)
                occurs[party] = true;
        }
    }

    std::vector<QByteArray> names;
    names.reserve(parties.size());
    for (const Party &party : parties)
        names.push_back(foldForSearch(party.name));
    const auto byName = sortedIndexes(parties.size(), [&](std::uint32_t a, std::uint32_t b) {
        return std::tie(names[a], parties[a].id, a) < std::tie(names[b], parties[b].id, b);
    });

    m_valueOfParty.assign(parties.size(), noIndex);
    QHash<CountryCode, std::uint32_t> countries; // several parties may stand for one country: the first names it
    for (const std::uint32_t index : byName) {
        const Party &party = parties[index];
        if (!occurs[index])
            continue;
        if (party.kind != PartyKind::Country) {
            m_valueOfParty[index] = static_cast<std::uint32_t>(m_table.m_companyIds.size());
            m_table.m_companyIds.push_back(party.id);
            m_table.m_companyKinds.push_back(party.kind);
            m_table.m_companyNames.push_back(party.name);
        } else if (!party.country.isNull()) {
            const auto next = static_cast<std::uint32_t>(m_table.m_countryCodes.size());
            const auto known = countries.constFind(party.country);
            m_valueOfParty[index] = known == countries.cend() ? next : *known;
            if (known != countries.cend())
                continue;
            countries.insert(party.country, next);
            m_table.m_countryCodes.push_back(party.country);
            m_table.m_countryNames.push_back(party.name);
        }
    }
}

void EventTableBuilder::numberTags()
{
    for (const Event &event : m_tracker.events) {
        for (const QString &tag : event.tags) {
            if (!m_tagNumber.contains(tag)) {
                m_tagNumber.insert(tag, 0);
                m_table.m_tagNames.push_back(tag);
            }
        }
    }
    std::sort(m_table.m_tagNames.begin(), m_table.m_tagNames.end());
    for (std::uint32_t number = 0; number < m_table.m_tagNames.size(); ++number)
        m_tagNumber[m_table.m_tagNames[number]] = number;
}

void EventTableBuilder::fillLists()
{
    std::vector<std::uint32_t> countries, issuers, companies, tags;
    for (std::size_t row = 0; row < m_table.size(); ++row) {
        const Event &event = eventAt(row);
        const auto parties = m_partiesOfEvent[m_table.m_eventIndex[row]];
        for (std::size_t i = 0; i < parties.size(); ++i) {
            const std::uint32_t value = parties[i] == noIndex ? noIndex : m_valueOfParty[parties[i]];
            if (value == noIndex)
                continue;
            if (m_tracker.parties[parties[i]].kind != PartyKind::Country) {
                companies.push_back(value);
                continue;
            }
            countries.push_back(value);
            if (event.parties[i].role == Role::Issuer)
                issuers.push_back(value);
        }
        for (const QString &tag : event.tags)
            tags.push_back(m_tagNumber.value(tag));
        addRow(m_table.m_countries, countries);
        addRow(m_table.m_issuers, issuers);
        addRow(m_table.m_companies, companies);
        addRow(m_table.m_tags, tags);
    }
    for (RowLists *lists : {&m_table.m_countries, &m_table.m_issuers, &m_table.m_companies, &m_table.m_tags})
        lists->finish();
}

void EventTableBuilder::fillClassification()
{
    for (const Category &category : m_tracker.categories) {
        m_table.m_categoryIds.push_back(category.id);
        m_table.m_categoryNames.push_back(category.name);
    }
    m_table.m_category.reserve(m_table.size());
    m_table.m_measure.reserve(m_table.size());
    m_table.m_milestone.reserve(m_table.size());
    for (std::size_t row = 0; row < m_table.size(); ++row) {
        const Event &event = eventAt(row);
        m_table.m_category.push_back(m_index.categories.value(event.category, noIndex));
        m_table.m_measure.push_back(event.measure.isEmpty() ? noIndex : m_index.measures.value(event.measure, noIndex));
        m_table.m_milestone.push_back(event.milestone ? static_cast<std::uint8_t>(*event.milestone)
                                                      : EventTable::noMilestone);
    }
}

void EventTableBuilder::fillAttributions()
{
    const auto &attributions = m_tracker.attributions;
    m_originOfAttribution.reserve(attributions.size());
    QHash<QString, std::uint32_t> origins;
    for (std::size_t i = 0; i < attributions.size(); ++i) {
        const std::uint32_t source = m_index.sourceOfAttribution[i];
        if (source == noIndex) {
            m_originOfAttribution.push_back(noIndex);
            continue;
        }
        const QString origin = originOf(attributions[i], m_tracker.sources[source]).trimmed().toCaseFolded();
        const auto known = origins.constFind(origin);
        m_originOfAttribution.push_back(known != origins.cend() ? *known : static_cast<std::uint32_t>(origins.size()));
        if (known == origins.cend())
            origins.insert(origin, m_originOfAttribution.back());
    }

    m_table.m_origins.reserve(m_table.size());
    m_table.m_attributionCount.reserve(m_table.size());
    m_table.m_disputed.reserve(m_table.size());
    m_table.m_knownFrom.reserve(m_table.size());
    for (std::size_t row = 0; row < m_table.size(); ++row)
        summariseAttributions(row);
}

void EventTableBuilder::summariseAttributions(std::size_t row)
{
    const auto members = attributionsAt(row);
    std::vector<std::uint32_t> origins;
    bool disputed = false;
    std::int64_t knownFrom = openEnd;
    // Days are intervals, so all of them have a day in common if and only if each two have.
    std::int64_t latestBegin = openBegin;
    std::int64_t earliestEnd = openEnd;
    for (const std::uint32_t member : members) {
        const Attribution &attribution = m_tracker.attributions[member];
        if (!attribution.date.isNull()) {
            const Span span = attribution.date.span();
            latestBegin = std::max(latestBegin, beginOf(span));
            earliestEnd = std::min(earliestEnd, endOf(span));
        }
        if (attribution.support == Support::Disputes) {
            disputed = true;
            continue;
        }
        origins.push_back(m_originOfAttribution[member]);
        const Source &source = m_tracker.sources[m_index.sourceOfAttribution[member]];
        if (const auto issuedEnd = source.issued.span().end; issuedEnd && !source.issued.isNull())
            knownFrom = std::min(knownFrom, issuedEnd->number - 1);
    }
    sortUnique(origins);
    m_table.m_origins.push_back(saturated<std::uint16_t>(origins.size()));
    m_table.m_attributionCount.push_back(saturated<std::uint16_t>(members.size()));
    m_table.m_disputed.push_back(disputed || latestBegin >= earliestEnd ? 1 : 0);
    m_table.m_knownFrom.push_back(knownFrom);
}

void EventTableBuilder::fillSearchText()
{
    std::vector<QByteArray> parties, sources;
    parties.reserve(m_tracker.parties.size());
    sources.reserve(m_tracker.sources.size());
    for (const Party &party : m_tracker.parties)
        parties.push_back(foldForSearch(party.name));
    for (const Source &source : m_tracker.sources)
        sources.push_back(foldForSearch(source.title));

    // Offsets are 32 bits wide; what would go beyond (4 GB of text) is not searchable.
    constexpr qsizetype longest = std::numeric_limits<std::uint32_t>::max() - 1;
    QByteArray &arena = m_table.m_searchArena;
    const auto fits = [&](qsizetype size) { return arena.size() + size + qsizetype(m_table.size()) < longest; };
    // The separator cannot be in a word that is searched for, so no word is found across two fields.
    const auto addFolded = [&](const QByteArray &folded) {
        if (!folded.isEmpty() && fits(folded.size()))
            arena.append(folded).append(' ');
    };
    const auto add = [&](const QString &text) {
        constexpr qsizetype mostGrowth = 54; // bytes a code unit: U+FDFA folds to 18 letters of at most 3 bytes
        if (!text.isEmpty() && fits(text.size() * mostGrowth)) {
            appendFolded(arena, text);
            arena.append(' ');
        }
    };

    m_table.m_searchStarts.reserve(m_table.size() + 1);
    std::vector<std::uint32_t> rowSources;
    for (std::size_t row = 0; row < m_table.size(); ++row) {
        m_table.m_searchStarts.push_back(static_cast<std::uint32_t>(arena.size()));
        const Event &event = eventAt(row);
        add(event.title);
        add(event.summary);
        for (const QString &tag : event.tags)
            add(tag);
        for (const std::uint32_t party : m_partiesOfEvent[m_table.m_eventIndex[row]]) {
            if (party != noIndex)
                addFolded(parties[party]);
        }
        rowSources.clear();
        for (const std::uint32_t member : attributionsAt(row)) {
            add(m_tracker.attributions[member].quote.exact);
            rowSources.push_back(m_index.sourceOfAttribution[member]);
        }
        sortUnique(rowSources);
        for (const std::uint32_t source : rowSources)
            addFolded(sources[source]);
        arena.append('\n');
    }
    m_table.m_searchStarts.push_back(static_cast<std::uint32_t>(arena.size()));
}

} // namespace Dateline
