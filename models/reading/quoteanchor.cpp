// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/quoteanchor.h"

#include "models/core/parallel.h"
#include "models/reading/codepoints.h"
#include "models/reading/normaltext.h"
#include "models/reading/quotesearch.h"
#include "models/reading/typedletters.h"
#include "models/reading/wordsearch.h"

#include <algorithm>
#include <atomic>

namespace Dateline {

namespace {

QuotePattern patternOf(const Quote &quote)
{
    using namespace AnchorLimits;
    const std::u32string prefix = toCodePoints(normalPart(quote.prefix));
    const std::u32string words = toCodePoints(normalPart(quote.exact));
    const std::u32string suffix = toCodePoints(normalPart(quote.suffix));
    QuotePattern pattern;
    pattern.prefixSize = std::min(prefix.size(), longestContext);
    pattern.wordsSize = words.size();
    pattern.whole = prefix.substr(prefix.size() - pattern.prefixSize) + words + suffix.substr(0, longestContext);
    return pattern;
}

double scoreOf(const QuotePattern &pattern, const QuotePlace &place)
{
    return 1 - static_cast<double>(place.distance) / static_cast<double>(pattern.whole.size());
}

TextSpan spanOf(const QuotePlace &place) { return {place.start, place.end - place.start}; }

Anchor ambiguous(std::span<const QuotePlace> places, double score)
{
    Anchor anchor{AnchorState::Ambiguous, {}, score, {}};
    for (const QuotePlace &place : places.first(std::min(places.size(), AnchorLimits::places)))
        anchor.candidates.push_back(spanOf(place));
    std::sort(anchor.candidates.begin(), anchor.candidates.end(),
              [](const TextSpan &a, const TextSpan &b) { return a.start < b.start; });
    return anchor;
}

/// \p places are all places that compete, nearest first.
Anchor decide(const QuotePattern &pattern, std::vector<QuotePlace> places, bool crowded)
{
    const std::uint32_t nearest = places.empty() ? 0 : places.front().distance;
    const bool wordsAreGone = std::any_of(places.begin(), places.end(), [nearest](const QuotePlace &place) {
        return place.words == QuoteWords::Other && place.distance == nearest;
    });
    std::erase_if(places, [](const QuotePlace &place) { return place.words == QuoteWords::Other; });
    if (places.empty())
        return {};
    const QuotePlace &best = places.front();
    const auto further = std::find_if(places.begin(), places.end(),
                                      [&best](const QuotePlace &place) { return place.distance > best.distance; });
    const double score = scoreOf(pattern, best);
    const auto equal = static_cast<std::size_t>(further - places.begin());
    if (equal > 1)
        return ambiguous(std::span(places).first(equal), score);
    // The context stands where other words are now: these are a look-alike.
    if (best.words != QuoteWords::Same || wordsAreGone)
        return {AnchorState::Approximate, spanOf(best), score, {}};
    // The place where the words were changed may be among those that were not looked at.
    if (crowded && best.distance > 0)
        return ambiguous(std::span(places).first(1), score);
    return {AnchorState::Exact, spanOf(best), score, {}};
}

} // namespace

/// The text once more, by its letters.
struct QuoteAnchorer::Letters
{
    TypedLetters typed;
    SeedIndex index;
    explicit Letters(std::u32string_view text) : typed(typedLetters(text)), index(typed.letters) { }
};

QuoteAnchorer::QuoteAnchorer(const QString &normal) : m_text(toCodePoints(normal)), m_index(m_text) { }

QuoteAnchorer::~QuoteAnchorer() = default;

const QuoteAnchorer::Letters &QuoteAnchorer::letters() const
{
    std::call_once(m_lettersOnce, [this] { m_letters = std::make_unique<const Letters>(m_text); });
    return *m_letters;
}

Anchor QuoteAnchorer::anchor(const Quote &quote) const
{
    if (quote.isEmpty())
        return {};
    const QuotePattern pattern = patternOf(quote);
    QuoteSearch search(m_text, m_index, pattern);
    std::vector<QuotePlace> places = search.wholePlaces(AnchorLimits::places);
    if (places.empty())
        places = search.places();
    Anchor asTyped = decide(pattern, std::move(places), search.isCrowded());
    if (asTyped.state == AnchorState::Exact || (asTyped.state == AnchorState::Ambiguous && asTyped.score >= 1))
        return asTyped;
    const std::optional<Anchor> otherwise = retyped(pattern);
    return otherwise ? *otherwise : asTyped;
}

/// Retyped or, where the words stand several times with all of their context, Ambiguous.
std::optional<Anchor> QuoteAnchorer::retyped(const QuotePattern &pattern) const
{
    const TypedLetters words = typedLetters(pattern.words());
    if (words.letters.empty())
        return {};
    const TypedLetters &text = letters().typed;
    const SeedIndex &index = letters().index;
    if (findWords(text.letters, index, words.letters, 0, words.letters.size(), 1).empty())
        return {};

    const auto placeIn = [&](std::size_t begin, std::size_t end) -> std::optional<TextSpan> {
        std::size_t start = 0;
        std::size_t finish = 0;
        if (!isSameTyping(m_text, text, {begin, end}, pattern.words(), words, start, finish))
            return {};
        return TextSpan{start, finish - start};
    };
    const auto isOther = [&](const QuotePlace &place) {
        return place.words == QuoteWords::Same && !placeIn(place.start, place.end);
    };
    const std::u32string prefix = typedLetters(pattern.prefix()).letters;
    const QuotePattern inLetters{prefix + words.letters + typedLetters(pattern.suffix()).letters, prefix.size(),
                                 words.letters.size()};
    QuoteSearch search(text.letters, index, inLetters);
    std::vector<QuotePlace> places = search.wholePlaces(AnchorLimits::places);
    if (places.empty() || std::any_of(places.begin(), places.end(), isOther)) {
        places = search.places();
        for (QuotePlace &place : places) {
            if (isOther(place)) { // the same letters in other words
                place.words = QuoteWords::Like;
                ++place.distance;
            }
        }
        std::stable_sort(places.begin(), places.end(),
                         [](const QuotePlace &a, const QuotePlace &b) { return a.distance < b.distance; });
    }
    Anchor found = decide(inLetters, std::move(places), search.isCrowded());
    if (found.state == AnchorState::Exact) {
        const std::optional<TextSpan> place = placeIn(found.place.start, found.place.end());
        // Where the very words stand, their context has decided.
        if (!place || std::u32string_view(m_text).substr(place->start, place->length) == pattern.words())
            return {};
        return Anchor{AnchorState::Retyped, *place, found.score, {}};
    }
    if (found.state != AnchorState::Ambiguous || found.score < 1)
        return {};
    std::vector<TextSpan> candidates;
    for (const TextSpan &candidate : found.candidates) {
        if (const std::optional<TextSpan> place = placeIn(candidate.start, candidate.end()))
            candidates.push_back(*place);
    }
    return Anchor{AnchorState::Ambiguous, {}, found.score, std::move(candidates)};
}

Result<std::vector<Anchor>> QuoteAnchorer::anchorAll(std::span<const Quote> quotes, Progress *progress) const
{
    std::vector<Anchor> anchors(quotes.size());
    std::atomic<std::size_t> begun = 0;
    constexpr std::size_t worthSharing = 16;
    inParallel(sharesFor(quotes.size(), worthSharing), [&](std::size_t) {
        // One after the other, because some cost a thousand times as much as others.
        for (std::size_t i = begun++; i < quotes.size(); i = begun++) {
            if (progress && progress->isCancelled())
                return;
            anchors[i] = anchor(quotes[i]);
            if (progress)
                progress->setShare(static_cast<double>(i + 1) / static_cast<double>(quotes.size()));
        }
    });
    if (progress && progress->isCancelled())
        return Progress::cancelled();
    if (progress)
        progress->setShare(1);
    return anchors;
}

Quote QuoteAnchorer::quoteAt(std::size_t start, std::size_t length) const
{
    const std::u32string_view text = m_text;
    const auto isBoundary = [text](std::size_t place) { return isCharacterBoundary(text, place); };
    if (start >= text.size() || length == 0)
        return {};
    std::size_t end = start + std::min(length, text.size() - start);
    while (!isBoundary(start))
        --start;
    while (!isBoundary(end))
        ++end;
    QuotePattern pattern;
    for (const std::size_t reach : {AnchorLimits::usualContext, std::size_t(48), std::size_t(64), std::size_t(96),
                                    AnchorLimits::longestContext}) {
        std::size_t from = start - std::min(start, reach);
        while (!isBoundary(from))
            ++from;
        std::size_t to = std::min(text.size(), end + reach);
        while (!isBoundary(to))
            --to;
        pattern = {std::u32string(text.substr(from, to - from)), start - from, end - start};
        const std::vector<QuotePlace> places = QuoteSearch(m_text, m_index, pattern).places();
        if (places.size() < 2 || places[1].distance >= AnchorLimits::margin)
            break;
    }
    return {fromCodePoints(pattern.words()), fromCodePoints(pattern.prefix()), fromCodePoints(pattern.suffix())};
}

Quote quoteAt(const QString &normal, std::size_t start, std::size_t length)
{
    return QuoteAnchorer(normal).quoteAt(start, length);
}

} // namespace Dateline
