// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/editdistance.h"
#include "models/reading/seedindex.h"

#include <string>

namespace Dateline {

/// A quote in code points; context and words in one row.
struct QuotePattern
{
    std::u32string whole;
    std::size_t prefixSize = 0;
    std::size_t wordsSize = 0;

    std::u32string_view prefix() const { return std::u32string_view(whole).substr(0, prefixSize); }
    std::u32string_view words() const { return std::u32string_view(whole).substr(prefixSize, wordsSize); }
    std::u32string_view suffix() const { return std::u32string_view(whole).substr(prefixSize + wordsSize); }
    std::u32string_view prefixAndWords() const { return std::u32string_view(whole).substr(0, prefixSize + wordsSize); }
    std::size_t contextSize() const { return whole.size() - wordsSize; }
};

/// What stands at a place.
enum class QuoteWords {
    Same, ///< the very words, in context that fits
    Like, ///< words that may be proposed
    Other ///< the context is right, the words are others or gone
};

/// A place where the quote may stand or have stood.
struct QuotePlace
{
    std::size_t start = 0;
    std::size_t end = 0;
    QuoteWords words = QuoteWords::Same;
    std::uint32_t distance = 0; ///< errors of the words and of the context
};

/// The places that are nearest to a quote, see QuoteAnchorer.
class QuoteSearch
{
public:
    QuoteSearch(std::u32string_view text, const SeedIndex &index, const QuotePattern &pattern);

    /// Places of the very words in the very context, at most \p most.
    std::vector<QuotePlace> wholePlaces(std::size_t most) const;

    /// Places of all kinds, nearest first; of places that overlap by more than half the nearest, except the very words.
    std::vector<QuotePlace> places();

    /// Whether places() left out some that may be as near as the nearest it found.
    bool isCrowded() const { return m_crowded; }

private:
    void addSameWords();
    void measureEverywhere();
    void measureAtSeeds();
    /// Adds the nearest places that lie between \p from and \p to.
    void measure(std::size_t from, std::size_t to);
    /// Adds the nearest place that ends at \p end, and the nearest that may be proposed, whose distance is returned;
    /// more than m_allowed if there is none. \p prefixErrors are those up to each place of the window at \p from.
    std::uint32_t addEndingAt(std::size_t end, std::size_t from, const std::vector<std::uint32_t> &prefixErrors);
    /// Adds a place if it counts, and returns its distance.
    std::uint32_t add(std::size_t start, std::size_t end, std::uint32_t wordErrors);
    bool isLike(std::size_t length, std::uint32_t wordErrors) const;
    std::uint32_t nearest() const;
    std::size_t mostMeasured(std::size_t windowSize) const;

    std::u32string_view m_text;
    const SeedIndex &m_index;
    const QuotePattern &m_pattern;
    std::uint32_t m_allowed;                                                      ///< errors in all
    EditDistance m_prefixBackwards, m_suffix;                                     // from the words outwards
    EditDistance m_prefix, m_prefixAndWords, m_suffixBackwards, m_wordsBackwards; // within a window
    std::vector<QuotePlace> m_places;
    bool m_crowded = false;
};

} // namespace Dateline
