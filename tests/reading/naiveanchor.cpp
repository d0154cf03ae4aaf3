// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reading/naiveanchor.h"

#include "models/reading/codepoints.h"
#include "models/reading/normaltext.h"

#include <QTextBoundaryFinder>

#include <algorithm>
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

std::size_t least(const Row &row) { return *std::min_element(row.begin(), row.end()); }

std::vector<bool> boundaries(const QString &text)
{
    std::vector<bool> result;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i > 0 && i < text.size() && text.at(i).isLowSurrogate())
            continue;
        finder.setPosition(i);
        result.push_back(i == 0 || i == text.size() || finder.isAtBoundary());
    }
    return result;
}

struct Place
{
    std::size_t start, end, distance;
};

} // namespace

std::size_t naiveDistance(const std::u32string &a, const std::u32string &b) { return lastRow(a, b).back(); }

NaiveAnchor naiveAnchor(const QString &normal, const Quote &quote)
{
    using namespace AnchorLimits;
    const std::u32string text = toCodePoints(normal);
    const std::vector<bool> isBoundary = boundaries(normal);
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
        prefixErrors.push_back(least(lastRow(reversedPrefix, std::u32string(before.rbegin(), before.rend()))));
        suffixErrors.push_back(least(lastRow(suffix, text.substr(i, 2 * suffix.size()))));
    }
    std::vector<Place> same, other;
    for (std::size_t start = 0; start < text.size(); ++start) {
        if (!isBoundary[start])
            continue;
        const Row wordErrors = lastRow(words, text.substr(start, 2 * words.size()));
        for (std::size_t length = 1; length < wordErrors.size(); ++length) {
            if (!isBoundary[start + length])
                continue;
            const std::size_t errors = wordErrors[length];
            const std::size_t context = prefixErrors[start] + suffixErrors[start + length];
            const Place place{start, start + length, errors + context};
            const bool fits = static_cast<double>(context) <= (1 - contextFloor) * contextSize;
            const bool proposed = 1 - static_cast<double>(place.distance) / size >= approximateFloor - 1e-12
                && 1 - static_cast<double>(errors) / static_cast<double>(std::max(length, words.size())) >= wordsFloor;
            if (errors == 0 && fits)
                same.push_back(place);
            else if (proposed)
                other.push_back(place);
        }
    }
    std::erase_if(other, [&](const Place &place) {
        return std::any_of(same.begin(), same.end(), [&](const Place &exact) {
            const std::size_t start = std::max(exact.start, place.start);
            const std::size_t end = std::min(exact.end, place.end);
            return exact.distance <= place.distance && start < end
                && 2 * (end - start) > std::min(exact.end - exact.start, place.end - place.start);
        });
    });
    const auto nearer = [](const Place &a, const Place &b) { return a.distance < b.distance; };
    const auto bestSame = std::min_element(same.begin(), same.end(), nearer);
    const auto bestOther = std::min_element(other.begin(), other.end(), nearer);
    NaiveAnchor anchor;
    if (bestSame == same.end()) {
        anchor.isBroken = bestOther == other.end();
        anchor.distance = anchor.isBroken ? 0 : bestOther->distance;
        return anchor;
    }
    const auto equal = std::count_if(same.begin(), same.end(),
                                     [&](const Place &place) { return place.distance == bestSame->distance; });
    anchor.distance = bestSame->distance;
    if (bestOther != other.end() && bestOther->distance < bestSame->distance) {
        anchor.distance = bestOther->distance;
    } else if (equal > 1 || (bestOther != other.end() && bestOther->distance == bestSame->distance)) {
        anchor.isAmbiguous = true;
    } else {
        anchor.isExact = true;
        anchor.place = {bestSame->start, bestSame->end - bestSame->start};
    }
    return anchor;
}

} // namespace Dateline
