// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/quotesearch.h"

#include "models/reading/codepoints.h"
#include "models/reading/quoteanchor.h"
#include "models/reading/wordsearch.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace Dateline {

namespace {

/// The very words are measured at so many places; if they are more frequent, only where seeds of the context stand too.
constexpr std::size_t mostSameWords = 1024;
/// Steps of EditDistance that a whole text may take: a third of a millisecond.
constexpr std::size_t stepsEverywhere = 200'000;
/// A piece with more places in the text tells nothing.
constexpr std::size_t mostOfPiece = 1024;
/// Places of all pieces together.
constexpr std::size_t mostSeeds = 4096;
/// Of pieces that are too frequent, so that there is something to propose.
constexpr std::size_t fewSeeds = 32;
/// Steps of EditDistance that measuring all windows of one quote may take, and windows.
constexpr std::size_t stepsInWindows = 4'000'000;
constexpr std::size_t mostWindows = 64;
constexpr std::size_t leastWindows = 4;
/// How far a place reached from a seed may be shifted by characters that came or went.
constexpr std::uint32_t mostShift = 128;

std::uint32_t allowedErrors(std::size_t size)
{
    return static_cast<std::uint32_t>((1 - AnchorLimits::approximateFloor) * static_cast<double>(size) + 1e-9);
}

bool overlap(const QuotePlace &a, const QuotePlace &b)
{
    const std::size_t start = std::max(a.start, b.start);
    const std::size_t end = std::min(a.end, b.end);
    return start < end && 2 * (end - start) > std::min(a.end - a.start, b.end - b.start);
}

} // namespace

QuoteSearch::QuoteSearch(std::u32string_view text, const SeedIndex &index, const QuotePattern &pattern)
    : m_text(text)
    , m_index(index)
    , m_pattern(pattern)
    , m_allowed(allowedErrors(pattern.whole.size()))
    , m_prefixBackwards(pattern.prefix(), Direction::Backwards)
    , m_suffix(pattern.suffix(), Direction::Forwards)
    , m_prefix(pattern.prefix(), Direction::Forwards)
    , m_prefixAndWords(pattern.prefixAndWords(), Direction::Forwards)
    , m_suffixBackwards(pattern.suffix(), Direction::Backwards)
    , m_wordsBackwards(pattern.words(), Direction::Backwards)
{ }

std::vector<QuotePlace> QuoteSearch::wholePlaces(std::size_t most) const
{
    std::vector<QuotePlace> places;
    for (const std::size_t place :
         findWords(m_text, m_index, m_pattern.whole, m_pattern.prefixSize, m_pattern.wordsSize, most)) {
        const std::size_t start = place + m_pattern.prefixSize;
        places.push_back({start, start + m_pattern.wordsSize, 0, 0});
    }
    return places;
}

std::vector<QuotePlace> QuoteSearch::places()
{
    m_places = wholePlaces(AnchorLimits::places);
    addSameWords();
    const std::size_t steps = m_text.size() * ((m_pattern.whole.size() + 63) / 64);
    if (steps <= stepsEverywhere || m_pattern.whole.size() < 2 * SeedIndex::pieceLength)
        measureEverywhere();
    else
        measureAtSeeds();

    std::sort(m_places.begin(), m_places.end(), [](const QuotePlace &a, const QuotePlace &b) {
        return std::tie(a.distance, a.wordErrors, a.start, a.end) < std::tie(b.distance, b.wordErrors, b.start, b.end);
    });
    std::vector<QuotePlace> kept;
    for (const QuotePlace &place : m_places) {
        const bool known = std::any_of(kept.begin(), kept.end(), [&](const QuotePlace &other) {
            return place.wordErrors == 0 ? place.start == other.start && place.end == other.end : overlap(place, other);
        });
        if (!known)
            kept.push_back(place);
        if (kept.size() > 2 * AnchorLimits::places) // the rest is further away
            break;
    }
    return kept;
}

void QuoteSearch::addSameWords()
{
    const std::vector<std::size_t> starts =
        findWords(m_text, m_index, m_pattern.words(), 0, m_pattern.wordsSize, mostSameWords + 1);
    if (starts.size() > mostSameWords)
        return;
    for (const std::size_t start : starts)
        add(start, start + m_pattern.wordsSize, 0);
}

void QuoteSearch::add(std::size_t start, std::size_t end, std::uint32_t wordErrors)
{
    // Twice its size is all that an edit distance from a fixed end can depend on.
    const std::size_t before = std::min(start, 2 * m_pattern.prefixSize);
    const std::uint32_t context = m_prefixBackwards.leastFromStart(m_text.substr(start - before, before))
        + m_suffix.leastFromStart(m_text.substr(end, 2 * m_suffix.size()));
    m_places.push_back({start, end, wordErrors, wordErrors + context});
}

std::uint32_t QuoteSearch::nearest() const
{
    std::uint32_t least = m_allowed;
    for (const QuotePlace &place : m_places)
        least = std::min(least, place.distance);
    return least;
}

std::size_t QuoteSearch::mostMeasured(std::size_t windowSize) const
{
    const std::size_t steps = 4 * windowSize * ((m_pattern.whole.size() + 63) / 64);
    return std::clamp(stepsInWindows / steps, leastWindows, mostWindows);
}

void QuoteSearch::measureEverywhere()
{
    const std::size_t size = m_pattern.whole.size();
    const std::vector<std::uint32_t> errors =
        EditDistance(m_pattern.whole, Direction::Forwards).distances(m_text, Begin::Anywhere);
    std::vector<std::size_t> ends; // where the errors are fewer than beside
    for (std::size_t end = 0; end < errors.size(); ++end) {
        if (errors[end] <= m_allowed && (end == 0 || errors[end - 1] > errors[end])
            && (end + 1 == errors.size() || errors[end + 1] >= errors[end]))
            ends.push_back(end);
    }
    const std::size_t apart = std::max<std::size_t>(1, std::min(size / 4, m_pattern.wordsSize / 2));
    const std::size_t most = mostMeasured(size + 2 * m_allowed);
    std::set<std::size_t> measured;
    for (std::uint32_t number = 0; number <= m_allowed; ++number) {
        for (const std::size_t end : ends) {
            if (errors[end] != number)
                continue;
            const auto next = measured.lower_bound(end);
            if ((next != measured.end() && *next - end < apart)
                || (next != measured.begin() && end - *std::prev(next) < apart))
                continue;
            if (measured.size() == most) {
                m_crowded = number <= nearest();
                return;
            }
            measured.insert(end);
            const std::size_t before = size + 2 * m_allowed;
            measure(end - std::min(end, before), std::min(m_text.size(), end + m_allowed));
        }
    }
}

void QuoteSearch::measureAtSeeds()
{
    const std::u32string &whole = m_pattern.whole;
    struct Piece
    {
        std::size_t at;
        std::size_t count;
    };
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at + SeedIndex::pieceLength <= whole.size(); at += SeedIndex::pieceLength) {
        std::size_t count = 0;
        for (std::size_t i = at; i < at + SeedIndex::stride; ++i)
            count += m_index.places(whole.data() + i).size();
        pieces.push_back({at, count});
    }
    std::stable_sort(pieces.begin(), pieces.end(), [](const Piece &a, const Piece &b) { return a.count < b.count; });

    // Where the quote would begin if it stood there unchanged. Shifted by the quote's size, so that none is negative.
    std::vector<std::size_t> begins;
    std::uint32_t used = 0;
    for (const Piece &piece : pieces) {
        const bool wholly = piece.count <= mostOfPiece && begins.size() + piece.count <= mostSeeds;
        if (!wholly && begins.size() >= fewSeeds)
            break;
        used += wholly ? 1 : 0;
        for (std::size_t i = piece.at; i < piece.at + SeedIndex::stride; ++i) {
            const std::span<const std::uint32_t> places = m_index.places(whole.data() + i);
            const std::size_t most = wholly ? places.size() : std::min(places.size(), fewSeeds);
            for (const std::uint32_t place : places.first(most)) {
                if (std::equal(whole.data() + i, whole.data() + i + SeedIndex::seedLength, m_text.data() + place))
                    begins.push_back(place + whole.size() - i);
            }
        }
    }
    std::sort(begins.begin(), begins.end());

    struct Window
    {
        std::size_t from, to; ///< of beginnings, shifted as above
        std::uint32_t votes;
    };
    std::vector<Window> windows;
    const std::uint32_t shift = std::min(m_allowed, mostShift);
    for (const std::size_t begin : begins) {
        if (windows.empty() || begin - windows.back().from > std::max<std::size_t>(8, shift / 2))
            windows.push_back({begin, begin, 0});
        windows.back().to = begin;
        ++windows.back().votes;
    }
    std::stable_sort(windows.begin(), windows.end(),
                     [](const Window &a, const Window &b) { return a.votes > b.votes; });
    const std::size_t most = mostMeasured(whole.size() + 2 * shift);
    for (std::size_t i = 0; i < windows.size() && i < most; ++i) {
        const std::size_t from = windows[i].from - std::min(windows[i].from, whole.size() + shift);
        const std::size_t to = std::min(m_text.size(), windows[i].to + shift);
        measure(from, to);
    }
    // A place with so few errors has at least so many votes.
    constexpr std::uint32_t errors = 2;
    m_crowded = used < 2 || (windows.size() > most && windows[most].votes + errors >= std::max(used, errors + 1));
}

void QuoteSearch::measure(std::size_t from, std::size_t to)
{
    const std::u32string_view window = m_text.substr(from, to - from);
    const std::vector<std::uint32_t> before = m_prefixAndWords.distances(window, Begin::Anywhere);
    const std::vector<std::uint32_t> behind = m_suffixBackwards.distances(window, Begin::Anywhere);
    const auto isEnd = [&](std::size_t end) { return end > 0 && isCharacterBoundary(m_text, from + end); };
    // Few errors in front of the end rather than behind it: characters that came in there belong to the context.
    using Errors = std::pair<std::uint32_t, std::uint32_t>;
    const auto errorsAt = [&](std::size_t end) {
        return Errors(before[end] + behind[window.size() - end], before[end]);
    };
    Errors least(m_allowed + 1, 0);
    for (std::size_t end = 1; end <= window.size(); ++end) {
        if (isEnd(end))
            least = std::min(least, errorsAt(end));
    }
    if (least.first > m_allowed)
        return;
    const std::vector<std::uint32_t> prefixErrors = m_prefix.distances(window, Begin::Anywhere);
    const std::size_t apart = std::max<std::size_t>(1, m_pattern.wordsSize / 2);
    std::size_t last = 0;
    std::size_t found = 0;
    for (std::size_t end = 1; end <= window.size() && found < AnchorLimits::places; ++end) {
        if (!isEnd(end) || errorsAt(end) != least || (found > 0 && end - last < apart))
            continue;
        last = end;
        ++found;
        addEndingAt(from + end, from, prefixErrors);
    }
}

void QuoteSearch::addEndingAt(std::size_t end, std::size_t from, const std::vector<std::uint32_t> &prefixErrors)
{
    const std::size_t reach = std::min(end - from, m_pattern.wordsSize + m_allowed);
    const std::vector<std::uint32_t> wordErrors =
        m_wordsBackwards.distances(m_text.substr(end - reach, reach), Begin::AtStart);
    // Errors in all, in the words, difference in length: in that order.
    std::tuple<std::uint32_t, std::uint32_t, std::size_t> least(m_allowed + 1, 0, 0);
    std::size_t best = 0;
    for (std::size_t length = 1; length <= reach; ++length) {
        if (!isCharacterBoundary(m_text, end - length))
            continue;
        const std::size_t difference = std::max(length, m_pattern.wordsSize) - std::min(length, m_pattern.wordsSize);
        const std::tuple errors(prefixErrors[end - length - from] + wordErrors[length], wordErrors[length], difference);
        if (errors < least) {
            least = errors;
            best = length;
        }
    }
    if (best > 0)
        add(end - best, end, wordErrors[best]);
}

} // namespace Dateline
