// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/wordsearch.h"

#include "models/reading/codepoints.h"

#include <algorithm>
#include <limits>

namespace Dateline {

namespace {

/// Calls \p found with each place of \p pattern, until it returns false. Never looks at a character of the text twice.
template<typename Found>
void knuthMorrisPratt(std::u32string_view text, std::u32string_view pattern, const Found &found)
{
    std::vector<std::size_t> borders(pattern.size() + 1, 0); // of the pattern's beginnings
    const auto longer = [&](std::size_t matched, char32_t c) {
        while (matched > 0 && (matched == pattern.size() || pattern[matched] != c))
            matched = borders[matched];
        return pattern[matched] == c ? matched + 1 : matched;
    };
    for (std::size_t i = 1; i < pattern.size(); ++i)
        borders[i + 1] = longer(borders[i], pattern[i]);
    std::size_t matched = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        matched = longer(matched, text[i]);
        if (matched == pattern.size() && !found(i + 1 - pattern.size()))
            return;
    }
}

/// Where in the pattern the piece begins whose seeds are rarest in the text.
std::size_t rarestPiece(const SeedIndex &index, std::u32string_view pattern)
{
    const std::size_t seeds = pattern.size() - SeedIndex::seedLength + 1;
    std::vector<std::size_t> counts(std::min<std::size_t>(seeds, 256)); // rare enough in the longest quote's beginning
    for (std::size_t i = 0; i < counts.size(); ++i)
        counts[i] = index.places(pattern.data() + i).size();
    std::size_t rarest = 0;
    std::size_t least = std::numeric_limits<std::size_t>::max();
    for (std::size_t i = 0; i + SeedIndex::stride <= counts.size(); ++i) {
        std::size_t count = 0;
        for (std::size_t j = 0; j < SeedIndex::stride; ++j)
            count += counts[i + j];
        if (count < least) {
            least = count;
            rarest = i;
        }
    }
    return rarest;
}

} // namespace

std::vector<std::size_t> findWords(std::u32string_view text, const SeedIndex &index, std::u32string_view pattern,
                                   std::size_t from, std::size_t length, std::size_t most)
{
    std::vector<std::size_t> places;
    if (pattern.empty() || pattern.size() > text.size())
        return places;
    /// Whether to go on.
    const auto found = [&](std::size_t place) {
        if (isCharacterBoundary(text, place + from) && isCharacterBoundary(text, place + from + length))
            places.push_back(place);
        return places.size() < most;
    };
    if (pattern.size() < SeedIndex::pieceLength) {
        std::size_t place = text.find(pattern);
        while (place != std::u32string_view::npos && found(place))
            place = text.find(pattern, place + 1);
        return places;
    }
    const std::size_t piece = rarestPiece(index, pattern);
    std::size_t compared = 0;
    for (std::size_t i = piece; i < piece + SeedIndex::stride; ++i) {
        for (const std::uint32_t seed : index.places(pattern.data() + i)) {
            if (seed < i || seed - i + pattern.size() > text.size())
                continue;
            const auto *const at = text.data() + (seed - i);
            const auto same = std::mismatch(pattern.begin(), pattern.end(), at).first - pattern.begin();
            compared += static_cast<std::size_t>(same);
            if (static_cast<std::size_t>(same) == pattern.size() && !found(seed - i)) {
                std::sort(places.begin(), places.end());
                return places;
            }
            // Text and pattern repeat themselves so much that comparing at each place might never end.
            if (compared > text.size() + 16 * pattern.size()) {
                places.clear();
                knuthMorrisPratt(text, pattern, found);
                return places;
            }
        }
    }
    std::sort(places.begin(), places.end());
    return places;
}

} // namespace Dateline
