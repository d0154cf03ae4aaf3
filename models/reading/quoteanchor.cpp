// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/quoteanchor.h"

#include "models/core/parallel.h"
#include "models/reading/codepoints.h"
#include "models/reading/normaltext.h"
#include "models/reading/quotesearch.h"

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

QuoteAnchorer::QuoteAnchorer(const QString &normal) : m_text(toCodePoints(normal)), m_index(m_text) { }

Anchor QuoteAnchorer::anchor(const Quote &quote) const
{
    if (quote.isEmpty())
        return {};
    const QuotePattern pattern = patternOf(quote);
    QuoteSearch search(m_text, m_index, pattern);
    std::vector<QuotePlace> places = search.wholePlaces(AnchorLimits::places);
    if (places.empty())
        places = search.places();
    return decide(pattern, std::move(places), search.isCrowded());
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
