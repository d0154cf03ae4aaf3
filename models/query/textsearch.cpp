// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/textsearch.h"

#include "models/core/parallel.h"
#include "models/domain/partynames.h"
#include "models/query/trackerindex.h"
#include "models/query/wordscan.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace Dateline {

/// A term with what looks for its bytes.
struct TermScan
{
    explicit TermScan(const SearchTerm &which) : term(which), scan(which.bytes) { }
    SearchTerm term;
    WordScan scan;
};

namespace {

using EventText = TrackerColumns::EventColumns;
using AttributionText = TrackerColumns::AttributionColumns;
using SourceText = TrackerColumns::SourceColumns;

constexpr std::array<std::size_t, 2> eventFields = {EventText::Title, EventText::Summary};
constexpr std::array<std::size_t, 1> attributionFields = {AttributionText::QuoteExact};
constexpr std::array<std::size_t, 1> sourceFields = {SourceText::Title};

/// Calls \p visit(record) for each of the records first … last − 1 in the array where \p term fits in one of \p fields.
/// One run over all bytes instead of one per text: most records are never looked at.
template<typename Fields, typename Visitor>
void forEachWritten(const TextRecords &records, const Fields &fields, const TermScan &term, std::size_t first,
                    std::size_t last, Visitor visit)
{
    if (first >= last)
        return;
    const char *const all = records.allBytes().data();
    const char *const end = all + records.start(last);
    const char *from = all + records.start(first);
    std::size_t record = first;
    while (const char *const hit = term.scan.find(from, end)) {
        const auto offset = static_cast<std::size_t>(hit - all);
        record = records.recordAt(offset, record, last);
        const auto place = records.placeAt(record, offset);
        const bool searched = place && std::find(fields.begin(), fields.end(), place->field) != fields.end();
        if (!searched || offset + term.scan.size() > place->end) {
            // Texts that are not searched are passed over, and nothing reaches from one text into the next.
            from = place ? all + place->end : hit + 1;
            continue;
        }
        const QByteArrayView text(all + place->begin, static_cast<qsizetype>(place->end - place->begin));
        if (!fitsWritten(text, static_cast<qsizetype>(offset - place->begin), term.term)) {
            from = hit + 1;
            continue;
        }
        if (!records.isBesideArray(record))
            visit(record);
        from = all + records.start(record + 1);
    }
}

/// The same for the records that stand beside the array.
template<typename Fields, typename Visitor>
void forEachChanged(const TextRecords &records, const Fields &fields, const SearchTerm &term, Visitor visit)
{
    records.forEachBesideArray([&](std::size_t record) {
        const bool found = std::any_of(fields.begin(), fields.end(), [&](std::size_t field) {
            const QByteArrayView text = records.bytes(record, field);
            if (text.isEmpty())
                return false;
            QByteArray folded;
            appendFolded(folded, text);
            return indexOfTerm(folded, term) >= 0;
        });
        if (found)
            visit(record);
    });
}

/// The numbers of \p names where \p term fits; which[number] is 1 for them. False if there are none.
bool findNames(const std::vector<QByteArray> &names, const SearchTerm &term, std::vector<std::uint8_t> &which)
{
    which.reserve(names.size());
    for (const QByteArray &name : names)
        which.push_back(indexOfTerm(name, term) >= 0 ? 1 : 0);
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
    for (const Party &party : tracker.parties) {
        QByteArray names;
        for (const QString &name : namesOf(party)) {
            appendFolded(names, name.toUtf8());
            names.append('\n');
        }
        names.chop(1);
        parties.push_back(names);
        if (party.kind == PartyKind::Country) {
            for (const QString &code : codesOf(party.country))
                codes.insert(foldForSearch(code));
        }
    }
    for (const QString &tag : tracker.tags())
        tags.push_back(foldForSearch(tag));
}

SearchTerm TextSearch::termOf(const QByteArray &word) const
{
    return m_names->codes.contains(word) ? SearchTerm{word, true} : searchTerm(word);
}

std::vector<SearchTerm> TextSearch::termsOf(const QList<QByteArray> &words) const
{
    std::vector<SearchTerm> terms;
    for (const QByteArray &word : words)
        terms.push_back(termOf(word));
    return terms;
}

Bitset TextSearch::rowsWithWords(const QList<QByteArray> &words) const
{
    const std::size_t size = m_table.size(); // also of all numbers that events have
    if (words.isEmpty() || size == 0)
        return m_table.liveRows();
    // Of words with blanks ("5g ban") the parts are scanned for: in the texts as written, the blank may be any hyphen or
    // white space. The longest parts are likely the rarest.
    QList<SearchTerm> byLength;
    std::vector<SearchTerm> left; // to be looked for in folded texts
    for (const SearchTerm &term : termsOf(words)) {
        const QList<QByteArray> parts = term.bytes.split(' ');
        if (parts.size() > 1)
            left.push_back(term);
        for (const QByteArray &part : parts) {
            const SearchTerm each{part, term.whole};
            if (!part.isEmpty() && !byLength.contains(each))
                byLength.append(each);
        }
    }
    std::stable_sort(byLength.begin(), byLength.end(),
                     [](const SearchTerm &a, const SearchTerm &b) { return a.bytes.size() > b.bytes.size(); });
    Bitset events = eventsWith(byLength.takeFirst());
    constexpr std::size_t fewer =
        1024; // so much cheaper is a look at all texts, for each event, than one at an event's
    while (!byLength.isEmpty() && events.count() > size / fewer)
        events &= eventsWith(byLength.takeFirst());
    left.insert(left.end(), byLength.cbegin(), byLength.cend());
    if (!left.empty())
        keepThoseWith(events, left);
    Bitset rows =
        Bitset::where(size, [&, event = m_table.eventIndex()](std::size_t row) { return events.test(event[row]); });
    if (m_table.count() != size)
        rows &= m_table.liveRows();
    return rows;
}

/// Looks at the folded text of each of the \p events.
void TextSearch::keepThoseWith(Bitset &events, const std::vector<SearchTerm> &terms) const
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
            const bool all = std::all_of(terms.begin(), terms.end(),
                                         [&text](const SearchTerm &term) { return indexOfTerm(text, term) >= 0; });
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

namespace {

/// What a text counts where a term fits in it: more where what it is about is told.
enum Weight { SourceWeight = 2, SummaryWeight = 4, QuoteWeight = 6, TagWeight = 8, PartyWeight = 10, TitleWeight = 12 };

/// How well terms fit, each where it fits best.
class TermFits
{
public:
    explicit TermFits(const std::vector<SearchTerm> &terms) : m_terms(terms), m_best(terms.size()) { }

    void look(QByteArrayView folded, Weight weight)
    {
        for (std::size_t i = 0; i < m_terms.size(); ++i) {
            if (m_best[i] > weight)
                continue;
            for (qsizetype at = indexOfTerm(folded, m_terms[i]); at >= 0;
                 at = indexOfTerm(folded, m_terms[i], at + 1)) {
                const bool isWhole = endsWord(folded, at + m_terms[i].bytes.size());
                m_best[i] = std::max(m_best[i], weight + int{isWhole});
                if (isWhole)
                    break;
            }
        }
    }

    int sum() const { return std::accumulate(m_best.begin(), m_best.end(), 0); }

private:
    const std::vector<SearchTerm> &m_terms;
    std::vector<int> m_best;
};

} // namespace

int TextSearch::fitOf(std::size_t event, const std::vector<SearchTerm> &terms) const
{
    const TrackerColumns::EventColumns &events = m_tracker.eventColumns();
    const TrackerColumns::AttributionColumns &attributions = m_tracker.attributionColumns();
    TermFits fits(terms);
    QByteArray text;
    const auto look = [&](QByteArrayView utf8, Weight weight) {
        text.clear();
        appendFolded(text, utf8);
        fits.look(text, weight);
    };
    look(events.texts.bytes(event, EventText::Title), TitleWeight);
    for (const std::uint32_t participation : events.participations[event])
        fits.look(m_names->parties[TrackerColumns::partyOf(participation)], PartyWeight);
    for (const std::uint32_t tag : events.tags[event])
        fits.look(m_names->tags[tag], TagWeight);
    for (const std::uint32_t attribution : m_index.attributionsOfEvent[event])
        look(attributions.texts.bytes(attribution, AttributionText::QuoteExact), QuoteWeight);
    look(events.texts.bytes(event, EventText::Summary), SummaryWeight);
    for (const std::uint32_t attribution : m_index.attributionsOfEvent[event])
        look(m_tracker.sourceColumns().texts.bytes(attributions.source[attribution], SourceText::Title), SourceWeight);
    return fits.sum();
}

std::vector<EventRow> TextSearch::bestFirst(const std::vector<EventRow> &rows, const QList<QByteArray> &words) const
{
    if (words.isEmpty() || rows.size() > mostRanked)
        return rows;
    const std::vector<SearchTerm> terms = termsOf(words);
    std::vector<std::pair<int, EventRow>> fits(rows.size());
    constexpr std::size_t leastShare = 1024;
    const std::size_t shares = sharesFor(rows.size(), leastShare);
    inParallel(shares, [&](std::size_t share) {
        const std::size_t last = rows.size() * (share + 1) / shares;
        for (std::size_t i = rows.size() * share / shares; i < last; ++i)
            fits[i] = {fitOf(m_table.eventIndex()[rows[i]], terms), rows[i]};
    });
    std::stable_sort(fits.begin(), fits.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<EventRow> sorted;
    sorted.reserve(rows.size());
    for (const auto &[fit, row] : fits)
        sorted.push_back(row);
    return sorted;
}

/// By number in the tracker, not by row: there are as many of both.
Bitset TextSearch::eventsWith(const SearchTerm &term) const
{
    const TermScan scan(term);
    constexpr std::size_t leastShare = 16'384;
    const std::size_t shares = sharesFor(m_table.size(), leastShare);
    // A set for each share, for no two may write to the same word of one.
    std::vector<Bitset> parts(shares, Bitset(m_table.size()));
    inParallel(shares, [&](std::size_t share) { addWritten(parts[share], scan, share, shares); });
    Bitset events = std::move(parts.front());
    for (std::size_t share = 1; share < shares; ++share)
        events |= parts[share];
    addFolded(events, scan);
    addChanged(events, term);
    addListed(events, term);
    addOfSources(events, sourcesWith(scan));
    return events;
}

void TextSearch::addWritten(Bitset &events, const TermScan &term, std::size_t share, std::size_t shares) const
{
    const auto from = [share, shares](std::size_t size) { return size * share / shares; };
    const auto upTo = [share, shares](std::size_t size) { return size * (share + 1) / shares; };
    const TextRecords &own = m_tracker.eventColumns().texts;
    forEachWritten(own, eventFields, term, from(own.arraySize()), upTo(own.arraySize()),
                   [&](std::size_t event) { events.set(event); });
    const TextRecords &quotes = m_tracker.attributionColumns().texts;
    forEachWritten(quotes, attributionFields, term, from(quotes.arraySize()), upTo(quotes.arraySize()),
                   [&](std::size_t attribution) { addAttribution(events, attribution); });
}

void TextSearch::addFolded(Bitset &events, const TermScan &term) const
{
    m_words->ofEvents.forEachWith(term, [&](std::size_t event) {
        if (!m_tracker.eventColumns().texts.isBesideArray(event))
            events.set(event);
    });
    m_words->ofAttributions.forEachWith(term, [&](std::size_t attribution) {
        if (!m_tracker.attributionColumns().texts.isBesideArray(attribution))
            addAttribution(events, attribution);
    });
}

/// Texts that were changed or added since the others were gathered, one by one: there are few.
void TextSearch::addChanged(Bitset &events, const SearchTerm &term) const
{
    forEachChanged(m_tracker.eventColumns().texts, eventFields, term, [&](std::size_t event) { events.set(event); });
    forEachChanged(m_tracker.attributionColumns().texts, attributionFields, term,
                   [&](std::size_t attribution) { addAttribution(events, attribution); });
}

/// Events with a tag or a party where \p term fits one of its names.
void TextSearch::addListed(Bitset &events, const SearchTerm &term) const
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
    if (findNames(m_names->tags, term, tags))
        add(columns.tags.numbers, [&](std::uint32_t tag) { return tags[tag] != 0; });
    if (findNames(m_names->parties, term, parties))
        add(columns.participations,
            [&](std::uint32_t participation) { return parties[TrackerColumns::partyOf(participation)] != 0; });
}

Bitset TextSearch::sourcesWith(const TermScan &scan) const
{
    const TextRecords &texts = m_tracker.sourceColumns().texts;
    Bitset sources(texts.size());
    forEachWritten(texts, sourceFields, scan, 0, texts.arraySize(), [&](std::size_t source) { sources.set(source); });
    m_words->ofSources.forEachWith(scan, [&](std::size_t source) {
        if (!texts.isBesideArray(source))
            sources.set(source);
    });
    forEachChanged(texts, sourceFields, scan.term, [&](std::size_t source) { sources.set(source); });
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
