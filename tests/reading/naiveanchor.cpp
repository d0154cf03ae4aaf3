// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reading/naiveanchor.h"

#include "models/reading/codepoints.h"
#include "models/reading/normaltext.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <limits>
#include <numeric>

namespace Dateline {

namespace {

using Row = std::vector<std::size_t>;

/// The distances of \p pattern to each beginning of \p text.
Row lastRow(const std::u32string &pattern, const std::u32string &text)
{
    Row row(text.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (std::size_t i = 1; i <= pattern.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= text.size(); ++j) {
            const std::size_t changed = diagonal + (pattern[i - 1] == text[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row;
}

std::size_t leastOf(const Row &row) { return *std::min_element(row.begin(), row.end()); }

struct Place
{
    std::size_t start, end, distance;
};

} // namespace

std::vector<bool> characterBoundaries(const QString &text)
{
    const std::u32string points = toCodePoints(text);
    std::vector<bool> result;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype unit = 0;
    std::size_t indicators = 0; // Qt 6.4 splits a flag that follows a sequence of emoji
    for (const char32_t c : points) {
        finder.setPosition(unit);
        const bool isIndicator = c >= 0x1f1e6 && c <= 0x1f1ff;
        result.push_back(unit == 0 || (isIndicator && indicators > 0 ? indicators % 2 == 0 : finder.isAtBoundary()));
        indicators = isIndicator ? indicators + 1 : 0;
        unit += c > 0xffff ? 2 : 1;
    }
    result.push_back(true);
    return result;
}

NaiveAnchor naiveAnchor(const QString &normal, const Quote &quote)
{
    using namespace AnchorLimits;
    const std::u32string text = toCodePoints(normal);
    std::vector<bool> isBoundary; // isCharacterBoundary() is tried by itself
    for (std::size_t place = 0; place <= text.size(); ++place)
        isBoundary.push_back(isCharacterBoundary(text, place));
    std::u32string prefix = toCodePoints(normalPart(quote.prefix));
    const std::u32string words = toCodePoints(normalPart(quote.exact));
    const std::u32string suffix = toCodePoints(normalPart(quote.suffix)).substr(0, longestContext);
    prefix = prefix.substr(prefix.size() - std::min(prefix.size(), longestContext));
    const std::u32string reversedPrefix(prefix.rbegin(), prefix.rend());
    const auto contextSize = static_cast<double>(prefix.size() + suffix.size());
    const double size = contextSize + static_cast<double>(words.size());

    std::vector<std::size_t> prefixErrors, suffixErrors;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const std::u32string before = text.substr(i - std::min(i, 2 * prefix.size()), std::min(i, 2 * prefix.size()));
        prefixErrors.push_back(leastOf(lastRow(reversedPrefix, std::u32string(before.rbegin(), before.rend()))));
        suffixErrors.push_back(leastOf(lastRow(suffix, text.substr(i, 2 * suffix.size()))));
    }
    std::vector<Place> same, like, gone;
    for (std::size_t start = 0; start <= text.size(); ++start) {
        if (!isBoundary[start])
            continue;
        const Row wordErrors = lastRow(words, text.substr(start, 2 * words.size()));
        for (std::size_t length = 0; length < wordErrors.size(); ++length) {
            if (!isBoundary[start + length])
                continue;
            const std::size_t errors = wordErrors[length];
            const std::size_t context = prefixErrors[start] + suffixErrors[start + length];
            const Place place{start, start + length, errors + context};
            const bool fits = static_cast<double>(context) <= (1 - contextFloor) * contextSize;
            const auto longer = static_cast<double>(std::max(length, words.size()));
            if (errors == 0 && fits)
                same.push_back(place);
            else if (1 - static_cast<double>(place.distance) / size < approximateFloor - 1e-12)
                continue;
            else if (1 - static_cast<double>(errors) / longer >= wordsFloor - 1e-12)
                like.push_back(place);
            else
                gone.push_back(place);
        }
    }
    const auto isBeside = [&](const Place &place) {
        return std::any_of(same.begin(), same.end(), [&](const Place &exact) {
            const std::size_t start = std::max(exact.start, place.start);
            const std::size_t end = std::min(exact.end, place.end);
            return exact.distance <= place.distance && start < end
                && 2 * (end - start) > std::min(exact.end - exact.start, place.end - place.start);
        });
    };
    std::erase_if(like, isBeside);
    std::erase_if(gone, isBeside);
    const auto nearer = [](const Place &a, const Place &b) { return a.distance < b.distance; };
    const auto least = [&nearer](const std::vector<Place> &candidates) {
        const auto best = std::min_element(candidates.begin(), candidates.end(), nearer);
        return best == candidates.end() ? std::numeric_limits<std::size_t>::max() : best->distance;
    };
    const std::size_t nearest = std::min(least(same), least(like));
    NaiveAnchor anchor;
    anchor.isBroken = same.empty() && like.empty();
    if (anchor.isBroken)
        return anchor;
    anchor.distance = nearest;
    std::erase_if(same, [nearest](const Place &place) { return place.distance > nearest; });
    anchor.isAmbiguous = same.size() > 1 || (same.size() == 1 && least(like) == nearest);
    anchor.isExact = same.size() == 1 && least(like) > nearest && least(gone) > nearest;
    if (anchor.isExact)
        anchor.place = {same.front().start, same.front().end - same.front().start};
    return anchor;
}

} // namespace Dateline
