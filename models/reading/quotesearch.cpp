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
constexpr std::size_t leastWindows = 2;
/// The same for the ends of the words that are tried in a window.
constexpr std::size_t stepsInWindow = 1'000'000;
constexpr std::size_t mostEnds = 32;
/// How far a place reached from a seed may be shifted by characters that came or went.
constexpr std::uint32_t mostShift = 128;

/// Shares times sizes may fall short of a whole number.
constexpr double rounding = 1e-9;

std::uint32_t allowedErrors(std::size_t size)
{
    return static_cast<std::uint32_t>((1 - AnchorLimits::approximateFloor) * static_cast<double>(size) + rounding);
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
        places.push_back({start, start + m_pattern.wordsSize, QuoteWords::Same, 0});
    }
    return places;
}

std::vector<QuotePlace> QuoteSearch::places()
{
    m_places.clear();
    m_crowded = false;
    addSameWords();
    const std::size_t steps = m_text.size() * ((m_pattern.whole.size() + 63) / 64);
    if (steps <= stepsEverywhere || m_pattern.whole.size() < 2 * SeedIndex::pieceLength)
        measureEverywhere();
    else
        measureAtSeeds();

    std::sort(m_places.begin(), m_places.end(), [](const QuotePlace &a, const QuotePlace &b) {
        return std::tie(a.distance, a.words, a.start, a.end) < std::tie(b.distance, b.words, b.start, b.end);
    });
    std::vector<QuotePlace> kept;
    for (const QuotePlace &place : m_places) {
        const bool known = std::any_of(kept.begin(), kept.end(), [&place](const QuotePlace &nearer) {
            if (place.words == QuoteWords::Same)
                return nearer.words == QuoteWords::Same && place.start == nearer.start;
            return nearer.words <= place.words && overlap(place, nearer);
        });
        if (!known)
            kept.push_back(place);
    }
    return kept;
}

void QuoteSearch::addSameWords()
{
    const std::vector<std::size_t> starts =
        findWords(m_text, m_index, m_pattern.words(), 0, m_pattern.wordsSize, mostSameWords + 1);
    if (starts.size() > mostSameWords) {
        m_places = wholePlaces(AnchorLimits::places);
        return;
    }
    for (const std::size_t start : starts)
        add(start, start + m_pattern.wordsSize, 0);
}

bool QuoteSearch::isLike(std::size_t length, std::uint32_t wordErrors) const
{
    const auto longer = static_cast<double>(std::max(length, m_pattern.wordsSize));
    return static_cast<double>(wordErrors) <= (1 - AnchorLimits::wordsFloor) * longer + rounding;
}

std::uint32_t QuoteSearch::add(std::size_t start, std::size_t end, std::uint32_t wordErrors)
{
    // Twice its size is all that an edit distance from a fixed end can depend on.
    const std::size_t before = std::min(start, 2 * m_pattern.prefixSize);
    const std::uint32_t context = m_prefixBackwards.leastFromStart(m_text.substr(start - before, before))
        + m_suffix.leastFromStart(m_text.substr(end, 2 * m_suffix.size()));
    const std::uint32_t distance = wordErrors + context;
    const double mostContext = (1 - AnchorLimits::contextFloor) * static_cast<double>(m_pattern.contextSize());
    if (wordErrors == 0 && static_cast<double>(context) <= mostContext)
        m_places.push_back({start, end, QuoteWords::Same, distance});
    else if (distance <= m_allowed)
        m_places.push_back(
            {start, end, isLike(end - start, wordErrors) ? QuoteWords::Like : QuoteWords::Other, distance});
    return distance;
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
            for (std::size_t n = 0; n < most; ++n) {
                const std::uint32_t place = places[n * places.size() / most]; // all of them, or some from all over
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
    // Few errors in front of the end rather than behind it: characters that came in there belong to the context.
    struct End
    {
        std::uint32_t distance, before;
        std::size_t at;
    };
    std::vector<End> ends;
    for (std::size_t at = 0; at <= window.size(); ++at) {
        const std::uint32_t distance = before[at] + behind[window.size() - at];
        if (distance <= m_allowed && isCharacterBoundary(m_text, from + at))
            ends.push_back({distance, before[at], at});
    }
    if (ends.empty())
        return;
    const auto nearer = [](const End &a, const End &b) {
        return std::tie(a.distance, a.before, a.at) < std::tie(b.distance, b.before, b.at);
    };
    const std::size_t steps = (m_pattern.wordsSize + m_allowed) * ((m_pattern.wordsSize + 63) / 64);
    const std::size_t tried = std::min(ends.size(), std::clamp(stepsInWindow / steps, std::size_t(2), mostEnds));
    std::partial_sort(ends.begin(), ends.begin() + static_cast<std::ptrdiff_t>(tried), ends.end(), nearer);
    const std::vector<std::uint32_t> prefixErrors = m_prefix.distances(window, Begin::Anywhere);
    const std::size_t apart = std::max<std::size_t>(1, m_pattern.wordsSize / 2);
    std::uint32_t least = m_allowed;
    std::vector<std::size_t> found;
    for (const End &end : std::span(ends).first(tried)) {
        if (end.distance > least)
            break;
        const bool beside = std::any_of(found.begin(), found.end(), [&](std::size_t other) {
            return std::max(other, end.at) - std::min(other, end.at) < apart;
        });
        if (beside && end.distance == least)
            continue;
        const std::uint32_t distance = addEndingAt(from + end.at, from, prefixErrors);
        if (distance <= least) {
            least = distance;
            found.push_back(end.at);
        }
    }
}

std::uint32_t QuoteSearch::addEndingAt(std::size_t end, std::size_t from,
                                       const std::vector<std::uint32_t> &prefixErrors)
{
    const std::size_t reach = std::min(end - from, m_pattern.wordsSize + m_allowed);
    const std::vector<std::uint32_t> wordErrors =
        m_wordsBackwards.distances(m_text.substr(end - reach, reach), Begin::AtStart);
    // Errors in all, in the words, difference in length, length: in that order.
    using Errors = std::tuple<std::uint32_t, std::uint32_t, std::size_t, std::size_t>;
    Errors nearest(m_allowed + 1, 0, 0, 0);
    Errors like = nearest;
    for (std::size_t length = 0; length <= reach; ++length) {
        const std::uint32_t distance = prefixErrors[end - length - from] + wordErrors[length];
        if (distance > std::get<0>(like) || !isCharacterBoundary(m_text, end - length))
            continue;
        const std::size_t difference = std::max(length, m_pattern.wordsSize) - std::min(length, m_pattern.wordsSize);
        const Errors errors(distance, wordErrors[length], difference, length);
        nearest = std::min(nearest, errors);
        if (length > 0 && isLike(length, wordErrors[length]))
            like = std::min(like, errors);
    }
    const auto addOne = [&](const Errors &errors) { return add(end - std::get<3>(errors), end, std::get<1>(errors)); };
    if (nearest != like && std::get<0>(nearest) <= m_allowed)
        addOne(nearest);
    return std::get<0>(like) <= m_allowed ? addOne(like) : m_allowed + 1;
}

} // namespace Dateline
