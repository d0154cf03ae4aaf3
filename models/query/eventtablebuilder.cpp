// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/eventtablebuilder.h"

#include "models/domain/countrynames.h"
#include "models/domain/memberstates.h"
#include "models/query/firstreporters.h"
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

EventTableBuilder::EventTableBuilder(const PackedTracker &tracker, const TrackerIndex &index, EventTable &table)
    : m_tracker(tracker), m_events(tracker.eventColumns()), m_index(index), m_table(table)
{ }

void EventTableBuilder::build()
{
    readDates();
    orderRows();
    fillDates();
    fillExtent();
    numberParties();
    numberTags();
    fillLists();
    fillClassification();
    fillAttributions();
}

/// Dates are far fewer than events.
void EventTableBuilder::readDates()
{
    m_dates.reserve(m_tracker.dates().size());
    for (const Edtf &date : m_tracker.dates()) {
        const Span span = date.span();
        m_dates.push_back({beginOf(span), endOf(span), marksOf(date)});
        m_table.m_cores.push_back(coreOf(date));
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
    };
    std::vector<Entry> entries;
    entries.reserve(events);
    for (std::uint32_t event = 0; event < events; ++event) {
        const DateDays &date = m_dates[m_events.date[event]];
        entries.push_back({date.begin, date.end, event});
    }
    const auto id = [this](std::uint32_t event) {
        return m_events.texts.bytes(event, PackedTracker::EventColumns::Id);
    };
    std::sort(entries.begin(), entries.end(), [&id](const Entry &a, const Entry &b) {
        if (a.begin != b.begin || a.end != b.end)
            return std::tie(a.begin, a.end) < std::tie(b.begin, b.end);
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
    for (auto *column : {&m_table.m_begin, &m_table.m_end, &m_table.m_countedDay})
        column->reserve(rows);
    m_table.m_marks.reserve(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        const DateDays &date = m_dates[m_events.date[eventAt(row)]];
        m_table.m_begin.push_back(date.begin);
        m_table.m_end.push_back(date.end);
        m_table.m_coreOfRow.push_back(m_events.date[eventAt(row)]);
        m_table.m_marks.push_back(date.marks);
        m_table.m_countedDay.push_back(countedDayOf(date.begin, date.end, date.marks.interval, row));
    }
    m_table.m_coreOfRow.pack();
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
    for (std::size_t event = 0; event < m_events.participations.rows(); ++event) {
        for (const std::uint32_t participation : m_events.participations[event])
            occurs[PackedTracker::partyOf(participation)] = true;
    }

    std::vector<QByteArray> names;
    names.reserve(parties.size());
    for (const Party &party : parties)
        names.push_back(foldForSearch(party.name));
    const auto byName = sortedIndexes(parties.size(), [&](std::uint32_t a, std::uint32_t b) {
        return std::tie(names[a], parties[a].id, a) < std::tie(names[b], parties[b].id, b);
    });

    m_valueOfParty.assign(parties.size(), noIndex);
    QHash<CountryCode, QString> countries; // several parties may stand for one country: the first names it
    for (const std::uint32_t index : byName) {
        const Party &party = parties[index];
        if (!occurs[index])
            continue;
        if (party.kind != PartyKind::Country) {
            m_valueOfParty[index] = static_cast<std::uint32_t>(m_table.m_companyIds.size());
            m_table.m_companyIds.push_back(party.id);
            m_table.m_companyKinds.push_back(party.kind);
            m_table.m_companyNames.push_back(party.name);
        } else if (!party.country.isNull() && !countries.contains(party.country)) {
            countries.insert(party.country, party.name);
        }
    }
    addConcernedCountries(countries);
    numberCountries(countries);
    for (std::uint32_t index = 0; index < parties.size(); ++index) {
        if (occurs[index] && parties[index].kind == PartyKind::Country && !parties[index].country.isNull())
            m_valueOfParty[index] = static_cast<std::uint32_t>(
                std::find(m_table.m_countryCodes.begin(), m_table.m_countryCodes.end(), parties[index].country)
                - m_table.m_countryCodes.begin());
    }
}

/// Those that a measure concerns, though they take part in no event: its issuers, and whom it binds as members of the European Union.
void EventTableBuilder::addConcernedCountries(QHash<CountryCode, QString> &countries) const
{
    const auto add = [&](CountryCode code) {
        if (code.isNull() || countries.contains(code))
            return;
        const auto party = std::find_if(m_tracker.parties.begin(), m_tracker.parties.end(), [code](const Party &p) {
            return p.kind == PartyKind::Country && p.country == code;
        });
        countries.insert(code, party != m_tracker.parties.end() ? party->name : countryName(code));
    };
    for (const Measure &measure : m_tracker.measures) {
        bool ofTheUnion = false;
        for (const PartyId &id : measure.issuers) {
            const auto party = m_index.parties.constFind(id);
            if (party == m_index.parties.cend())
                continue;
            const Party &issuer = m_tracker.parties[*party];
            if (issuer.kind != PartyKind::Country && issuer.kind != PartyKind::Organisation)
                continue;
            add(issuer.country);
            ofTheUnion = ofTheUnion || issuer.country == europeanUnion();
        }
        for (const Membership &membership : euMemberships()) {
            if (measure.bindsMembers && ofTheUnion)
                add(membership.country);
        }
    }
}

void EventTableBuilder::numberCountries(const QHash<CountryCode, QString> &countries)
{
    std::vector<std::tuple<QByteArray, CountryCode, QString>> sorted;
    for (auto country = countries.cbegin(); country != countries.cend(); ++country)
        sorted.emplace_back(foldForSearch(country.value()), country.key(), country.value());
    std::sort(sorted.begin(), sorted.end());
    for (auto &[folded, code, name] : sorted) {
        m_table.m_countryCodes.push_back(code);
        m_table.m_countryNames.push_back(name);
    }
}

void EventTableBuilder::numberTags()
{
    const std::vector<QString> &tags = m_tracker.tags();
    const auto byName = sortedIndexes(tags.size(), [&](std::uint32_t a, std::uint32_t b) { return tags[a] < tags[b]; });
    m_valueOfTag.resize(tags.size());
    for (const std::uint32_t tag : byName) {
        m_valueOfTag[tag] = static_cast<std::uint32_t>(m_table.m_tagNames.size());
        m_table.m_tagNames.push_back(tags[tag]);
    }
}

void EventTableBuilder::fillLists()
{
    std::vector<std::uint32_t> countries, issuers, companies, tags;
    for (std::size_t row = 0; row < m_table.size(); ++row) {
        for (const std::uint32_t participation : m_events.participations[eventAt(row)]) {
            const std::uint32_t party = PackedTracker::partyOf(participation);
            const std::uint32_t value = m_valueOfParty[party];
            if (value == noIndex)
                continue;
            if (m_tracker.parties[party].kind != PartyKind::Country) {
                companies.push_back(value);
                continue;
            }
            countries.push_back(value);
            if (PackedTracker::roleOf(participation) == Role::Issuer)
                issuers.push_back(value);
        }
        for (const std::uint32_t tag : m_events.tags[eventAt(row)])
            tags.push_back(m_valueOfTag[tag]);
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
    static_assert(PackedTracker::none == EventTable::noMilestone);
    for (std::size_t row = 0; row < m_table.size(); ++row) {
        m_table.m_category.push_back(m_events.category[eventAt(row)]);
        m_table.m_measure.push_back(m_events.measure[eventAt(row)]);
        m_table.m_milestone.push_back(m_events.milestone[eventAt(row)]);
    }
}

void EventTableBuilder::fillAttributions()
{
    m_reporterOfAttribution = FirstReporters(m_tracker).ofAttributions();
    m_table.m_origins.reserve(m_table.size());
    m_table.m_attributionCount.reserve(m_table.size());
    m_table.m_disputed.reserve(m_table.size());
    m_table.m_knownFrom.reserve(m_table.size());
    for (std::size_t row = 0; row < m_table.size(); ++row)
        summariseAttributions(row);
}

void EventTableBuilder::summariseAttributions(std::size_t row)
{
    const PackedTracker::AttributionColumns &attributions = m_tracker.attributionColumns();
    const auto members = m_index.attributionsOfEvent[eventAt(row)];
    std::vector<std::uint32_t> &reporters = m_scratch;
    reporters.clear();
    bool disputed = false;
    std::int64_t knownFrom = openEnd;
    // Days are intervals, so all of them have a day in common if and only if each two have.
    std::int64_t latestBegin = openBegin;
    std::int64_t earliestEnd = openEnd;
    for (const std::uint32_t member : members) {
        if (const std::uint32_t date = attributions.date[member]; date != 0) {
            latestBegin = std::max(latestBegin, m_dates[date].begin);
            earliestEnd = std::min(earliestEnd, m_dates[date].end);
        }
        if (static_cast<Support>(attributions.support[member]) == Support::Disputes) {
            disputed = true;
            continue;
        }
        reporters.push_back(m_reporterOfAttribution[member]);
        const std::uint32_t issued = m_tracker.sourceColumns().issued[attributions.source[member]];
        if (issued != 0 && m_dates[issued].end != openEnd)
            knownFrom = std::min(knownFrom, m_dates[issued].end - 1);
    }
    sortUnique(reporters);
    m_table.m_origins.push_back(saturated<std::uint16_t>(reporters.size()));
    m_table.m_attributionCount.push_back(saturated<std::uint16_t>(members.size()));
    m_table.m_disputed.push_back(disputed || latestBegin >= earliestEnd ? 1 : 0);
    m_table.m_knownFrom.push_back(knownFrom);
    if (latestBegin >= earliestEnd)
        noteRivals(row, members);
}

void EventTableBuilder::noteRivals(std::size_t row, std::span<const std::uint32_t> members)
{
    std::vector<std::pair<std::int64_t, std::int64_t>> dates{{m_table.m_begin[row], m_table.m_end[row]}};
    const PackedTracker::AttributionColumns &attributions = m_tracker.attributionColumns();
    for (const std::uint32_t member : members) {
        if (const std::uint32_t date = attributions.date[member]; date != 0)
            dates.emplace_back(m_dates[date].begin, m_dates[date].end);
    }
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
    m_table.m_rivalRows.push_back(static_cast<EventRow>(row));
    m_table.m_rivalSpans.emplace_back(first, last);
}

} // namespace Dateline
