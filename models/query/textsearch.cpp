// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/textsearch.h"

#include "models/core/parallel.h"
#include "models/query/trackerindex.h"
#include "models/query/wordscan.h"

#include <algorithm>
#include <array>

namespace Dateline {

namespace {

using EventText = TrackerColumns::EventColumns;
using AttributionText = TrackerColumns::AttributionColumns;
using SourceText = TrackerColumns::SourceColumns;

constexpr std::array<std::size_t, 2> eventFields = {EventText::Title, EventText::Summary};
constexpr std::array<std::size_t, 1> attributionFields = {AttributionText::QuoteExact};
constexpr std::array<std::size_t, 1> sourceFields = {SourceText::Title};

/// Calls \p visit(record) for each of the records first … last − 1 in the array that has \p word in one of \p fields.
/// One run over all bytes instead of one per text: most records are never looked at.
template<typename Fields, typename Visitor>
void forEachWritten(const TextRecords &records, const Fields &fields, const WordScan &word, std::size_t first,
                    std::size_t last, Visitor visit)
{
    if (first >= last)
        return;
    const char *const all = records.allBytes().data();
    const char *const end = all + records.start(last);
    const char *from = all + records.start(first);
    std::size_t record = first;
    while (const char *const hit = word.find(from, end)) {
        const auto offset = static_cast<std::size_t>(hit - all);
        record = records.recordAt(offset, record, last);
        const auto place = records.placeAt(record, offset);
        const bool searched = place && std::find(fields.begin(), fields.end(), place->field) != fields.end();
        if (searched && offset + word.size() <= place->end) {
            if (!records.isBesideArray(record))
                visit(record);
            from = all + records.start(record + 1);
        } else {
            // Texts that are not searched are passed over, and nothing reaches from one text into the next.
            from = place ? all + place->end : hit + 1;
        }
    }
}

/// The same for the records that stand beside the array.
template<typename Fields, typename Visitor>
void forEachChanged(const TextRecords &records, const Fields &fields, const QByteArray &word, Visitor visit)
{
    records.forEachBesideArray([&](std::size_t record) {
        const bool found = std::any_of(fields.begin(), fields.end(), [&](std::size_t field) {
            const QByteArrayView text = records.bytes(record, field);
            if (text.isEmpty())
                return false;
            QByteArray folded;
            appendFolded(folded, text);
            return folded.contains(word);
        });
        if (found)
            visit(record);
    });
}

/// The numbers of \p names that have \p word; which[number] is 1 for them. False if there are none.
bool findNames(const std::vector<QByteArray> &names, const QByteArray &word, std::vector<std::uint8_t> &which)
{
    which.reserve(names.size());
    for (const QByteArray &name : names)
        which.push_back(name.contains(word) ? 1 : 0);
    return std::find(which.begin(), which.end(), 1) != which.end();
}

void appendLine(QByteArray &to, QByteArrayView utf8)
{
    appendFolded(to, utf8);
    to.append('\n');
}

} // namespace

TextSearch::TextSearch(const TrackerColumns &tracker, const TrackerIndex &index, const EventTable &table)
    : m_tracker(tracker), m_index(index), m_table(table), m_names(std::make_shared<const Names>(tracker))
{
    auto words = std::make_shared<Words>();
    words->ofEvents = FoldedWordIndex(tracker.eventColumns().texts, eventFields);
    words->ofAttributions = FoldedWordIndex(tracker.attributionColumns().texts, attributionFields);
    words->ofSources = FoldedWordIndex(tracker.sourceColumns().texts, sourceFields);
    m_words = std::move(words);
}

TextSearch::TextSearch(const TextSearch &before, const TrackerColumns &tracker, const TrackerIndex &index,
                       const EventTable &table, bool otherNames)
    : m_tracker(tracker)
    , m_index(index)
    , m_table(table)
    , m_names(otherNames ? std::make_shared<const Names>(tracker) : before.m_names)
    , m_words(before.m_words)
{ }

TextSearch::Names::Names(const TrackerColumns &tracker)
{
    for (const Party &party : tracker.parties)
        parties.push_back(foldForSearch(party.name));
    for (const QString &tag : tracker.tags())
        tags.push_back(foldForSearch(tag));
}

Bitset TextSearch::rowsWithWords(const QList<QByteArray> &words) const
{
    const std::size_t size = m_table.size(); // also of all numbers that events have
    if (words.isEmpty() || size == 0)
        return m_table.liveRows();
    // Of words with blanks ("5g ban") the parts are scanned for: in the texts as written, the blank may be any hyphen or
    // white space. The longest parts are likely the rarest.
    QList<QByteArray> byLength;
    QList<QByteArray> left; // to be looked for in folded texts
    for (const QByteArray &word : words) {
        const QList<QByteArray> parts = word.split(' ');
        if (parts.size() > 1)
            left.append(word);
        for (const QByteArray &part : parts) {
            if (!part.isEmpty() && !byLength.contains(part))
                byLength.append(part);
        }
    }
    std::stable_sort(byLength.begin(), byLength.end(),
                     [](const QByteArray &a, const QByteArray &b) { return a.size() > b.size(); });
    Bitset events = eventsWith(byLength.takeFirst());
    constexpr std::size_t fewer =
        1024; // so much cheaper is a look at all texts, for each event, than one at an event's
    while (!byLength.isEmpty() && events.count() > size / fewer)
        events &= eventsWith(byLength.takeFirst());
    left.append(byLength);
    if (!left.isEmpty())
        keepThoseWith(events, left);
    Bitset rows =
        Bitset::where(size, [&, event = m_table.eventIndex()](std::size_t row) { return events.test(event[row]); });
    if (m_table.count() != size)
        rows &= m_table.liveRows();
    return rows;
}

/// Looks at the folded text of each of the \p events.
void TextSearch::keepThoseWith(Bitset &events, const QList<QByteArray> &words) const
{
    std::vector<std::size_t> candidates;
    candidates.reserve(events.count());
    events.forEach([&](std::size_t event) { candidates.push_back(event); });
    std::vector<std::uint8_t> keeps(candidates.size());
    constexpr std::size_t leastShare = 1024;
    const std::size_t shares = sharesFor(candidates.size(), leastShare);
    inParallel(shares, [&](std::size_t share) {
        const std::size_t last = candidates.size() * (share + 1) / shares;
        for (std::size_t i = candidates.size() * share / shares; i < last; ++i) {
            const QByteArray text = textOfEvent(candidates[i]);
            const bool all = std::all_of(words.begin(), words.end(),
                                         [&text](const QByteArray &word) { return text.contains(word); });
            keeps[i] = all ? 1 : 0;
        }
    });
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (keeps[i] == 0)
            events.reset(candidates[i]);
    }
}

QByteArray TextSearch::textOf(EventRow row) const { return textOfEvent(m_table.eventIndex()[row]); }

QByteArray TextSearch::textOfEvent(std::size_t event) const
{
    const TrackerColumns::EventColumns &events = m_tracker.eventColumns();
    const TrackerColumns::AttributionColumns &attributions = m_tracker.attributionColumns();
    QByteArray text;
    for (const std::size_t field : eventFields)
        appendLine(text, events.texts.bytes(event, field));
    for (const std::uint32_t tag : events.tags[event])
        text.append(m_names->tags[tag]).append('\n');
    for (const std::uint32_t participation : events.participations[event])
        text.append(m_names->parties[TrackerColumns::partyOf(participation)]).append('\n');
    for (const std::uint32_t attribution : m_index.attributionsOfEvent[event]) {
        appendLine(text, attributions.texts.bytes(attribution, AttributionText::QuoteExact));
        appendLine(text, m_tracker.sourceColumns().texts.bytes(attributions.source[attribution], SourceText::Title));
    }
    return text;
}

/// By number in the tracker, not by row: there are as many of both.
Bitset TextSearch::eventsWith(const QByteArray &word) const
{
    const WordScan scan(word);
    constexpr std::size_t leastShare = 16'384;
    const std::size_t shares = sharesFor(m_table.size(), leastShare);
    // A set for each share, for no two may write to the same word of one.
    std::vector<Bitset> parts(shares, Bitset(m_table.size()));
    inParallel(shares, [&](std::size_t share) { addWritten(parts[share], scan, share, shares); });
    Bitset events = std::move(parts.front());
    for (std::size_t share = 1; share < shares; ++share)
        events |= parts[share];
    addFolded(events, scan);
    addChanged(events, word);
    addListed(events, word);
    addOfSources(events, sourcesWith(scan, word));
    return events;
}

void TextSearch::addWritten(Bitset &events, const WordScan &word, std::size_t share, std::size_t shares) const
{
    const auto from = [share, shares](std::size_t size) { return size * share / shares; };
    const auto upTo = [share, shares](std::size_t size) { return size * (share + 1) / shares; };
    const TextRecords &own = m_tracker.eventColumns().texts;
    forEachWritten(own, eventFields, word, from(own.arraySize()), upTo(own.arraySize()),
                   [&](std::size_t event) { events.set(event); });
    const TextRecords &quotes = m_tracker.attributionColumns().texts;
    forEachWritten(quotes, attributionFields, word, from(quotes.arraySize()), upTo(quotes.arraySize()),
                   [&](std::size_t attribution) { addAttribution(events, attribution); });
}

void TextSearch::addFolded(Bitset &events, const WordScan &word) const
{
    m_words->ofEvents.forEachWith(word, [&](std::size_t event) {
        if (!m_tracker.eventColumns().texts.isBesideArray(event))
            events.set(event);
    });
    m_words->ofAttributions.forEachWith(word, [&](std::size_t attribution) {
        if (!m_tracker.attributionColumns().texts.isBesideArray(attribution))
            addAttribution(events, attribution);
    });
}

/// Texts that were changed or added since the others were gathered, one by one: there are few.
void TextSearch::addChanged(Bitset &events, const QByteArray &word) const
{
    forEachChanged(m_tracker.eventColumns().texts, eventFields, word, [&](std::size_t event) { events.set(event); });
    forEachChanged(m_tracker.attributionColumns().texts, attributionFields, word,
                   [&](std::size_t attribution) { addAttribution(events, attribution); });
}

/// Events with a tag or a party whose name has \p word.
void TextSearch::addListed(Bitset &events, const QByteArray &word) const
{
    const TrackerColumns::EventColumns &columns = m_tracker.eventColumns();
    const auto add = [&events](const CompressedRows &lists, auto isFound) {
        for (std::size_t event = 0; event < lists.rows(); ++event) {
            const auto numbers = lists[event];
            if (std::any_of(numbers.begin(), numbers.end(), isFound))
                events.set(event);
        }
    };
    std::vector<std::uint8_t> tags, parties;
    if (findNames(m_names->tags, word, tags))
        add(columns.tags.numbers, [&](std::uint32_t tag) { return tags[tag] != 0; });
    if (findNames(m_names->parties, word, parties))
        add(columns.participations,
            [&](std::uint32_t participation) { return parties[TrackerColumns::partyOf(participation)] != 0; });
}

Bitset TextSearch::sourcesWith(const WordScan &scan, const QByteArray &word) const
{
    const TextRecords &texts = m_tracker.sourceColumns().texts;
    Bitset sources(texts.size());
    forEachWritten(texts, sourceFields, scan, 0, texts.arraySize(), [&](std::size_t source) { sources.set(source); });
    m_words->ofSources.forEachWith(scan, [&](std::size_t source) {
        if (!texts.isBesideArray(source))
            sources.set(source);
    });
    forEachChanged(texts, sourceFields, word, [&](std::size_t source) { sources.set(source); });
    return sources;
}

void TextSearch::addOfSources(Bitset &events, const Bitset &sources) const
{
    if (sources.count() == 0)
        return;
    const TrackerColumns::AttributionColumns &attributions = m_tracker.attributionColumns();
    for (std::size_t i = 0; i < attributions.source.size(); ++i) {
        const std::uint32_t source = attributions.source[i];
        if (source != noIndex && sources.test(source))
            addAttribution(events, i);
    }
}

/// Attributions without event or source are told of nowhere.
void TextSearch::addAttribution(Bitset &events, std::size_t attribution) const
{
    const TrackerColumns::AttributionColumns &attributions = m_tracker.attributionColumns();
    if (attributions.event[attribution] != noIndex && attributions.source[attribution] != noIndex)
        events.set(attributions.event[attribution]);
}

} // namespace Dateline
