// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/wordfinder.h"

#include "models/reading/codepoints.h"
#include "models/reading/normaltext.h"

#include <algorithm>

namespace Dateline {

namespace {

/// In one case; each letter stays one.
TypedLetters lettersInOneCase(std::u32string_view text)
{
    TypedLetters typed = typedLetters(text);
    for (char32_t &letter : typed.letters)
        letter = QChar::toCaseFolded(letter);
    return typed;
}

} // namespace

struct WordFinder::Sought
{
    std::u32string points;
    TypedLetters typed;
    bool asTyped = false; ///< only so: there is nothing but signs, or a blank at an end means one

    explicit Sought(const QString &words)
        : points(toCodePoints(normalPart(words)))
        , typed(lettersInOneCase(points))
        , asTyped(typed.letters.empty() || words.front().isSpace() || words.back().isSpace())
    { }
};

WordFinder::WordFinder(const QString &text)
    : m_all(text), m_points(toCodePoints(text)), m_typed(lettersInOneCase(m_points)), m_folded(text)
{ }

/// The first letter that begins at \p unit of the text or after it.
std::size_t WordFinder::letterAt(qsizetype unit) const
{
    const auto pairs = std::count_if(m_all.begin(), m_all.begin() + std::clamp<qsizetype>(unit, 0, m_all.size()),
                                     [](QChar c) { return c.isLowSurrogate(); });
    const auto point = static_cast<std::uint32_t>(std::clamp<qsizetype>(unit, 0, m_all.size()) - pairs);
    return static_cast<std::size_t>(std::lower_bound(m_typed.origins.begin(), m_typed.origins.end(), point)
                                    - m_typed.origins.begin());
}

std::optional<WordFinder::Place> WordFinder::placeAt(std::size_t letter, const Sought &sought) const
{
    std::size_t start = 0;
    std::size_t finish = 0;
    if (!isSameTyping(m_points, m_typed, {letter, letter + sought.typed.letters.size()}, sought.points, sought.typed,
                      start, finish))
        return {};
    const auto unitsOf = [this](std::size_t from, std::size_t to) {
        const auto wide = std::count_if(m_points.begin() + static_cast<std::ptrdiff_t>(from),
                                        m_points.begin() + static_cast<std::ptrdiff_t>(to),
                                        [](char32_t c) { return QChar::requiresSurrogates(c); });
        return static_cast<qsizetype>(to - from) + wide;
    };
    return Place{unitsOf(0, start), unitsOf(start, finish)};
}

std::optional<WordFinder::Place> WordFinder::nextTyped(const Sought &sought, qsizetype from) const
{
    for (std::size_t letter = m_typed.letters.find(sought.typed.letters, letterAt(from));
         letter != std::u32string::npos; letter = m_typed.letters.find(sought.typed.letters, letter + 1)) {
        if (const std::optional<Place> place = placeAt(letter, sought); place && place->start >= from)
            return place;
    }
    return {};
}

std::optional<WordFinder::Place> WordFinder::previousTyped(const Sought &sought, qsizetype from) const
{
    for (std::size_t letter = m_typed.letters.rfind(sought.typed.letters, letterAt(from));
         letter != std::u32string::npos;
         letter = letter == 0 ? std::u32string::npos : m_typed.letters.rfind(sought.typed.letters, letter - 1)) {
        if (const std::optional<Place> place = placeAt(letter, sought); place && place->start <= from)
            return place;
    }
    return {};
}

std::optional<WordFinder::Place> WordFinder::next(const QString &words, qsizetype from) const
{
    if (words.isEmpty())
        return {};
    std::optional<Place> first;
    const auto consider = [&first](const std::optional<Place> &place) {
        if (place && (!first || place->start < first->start))
            first = place;
    };
    if (const qsizetype place = m_all.indexOf(words, from, Qt::CaseInsensitive); place >= 0)
        consider(Place{place, words.size()});
    const Sought sought(words);
    if (sought.asTyped)
        return first;
    consider(nextTyped(sought, from));
    if (const QByteArray folded = foldForSearch(words); !folded.isEmpty())
        consider(m_folded.find(folded, from));
    return first;
}

std::optional<WordFinder::Place> WordFinder::previous(const QString &words, qsizetype from) const
{
    if (words.isEmpty() || from < 0)
        return {};
    std::optional<Place> last;
    const auto consider = [&last](const std::optional<Place> &place) {
        if (place && (!last || place->start > last->start))
            last = place;
    };
    if (const qsizetype place = m_all.lastIndexOf(words, std::min(from, m_all.size()), Qt::CaseInsensitive); place >= 0)
        consider(Place{place, words.size()});
    const Sought sought(words);
    if (sought.asTyped)
        return last;
    consider(previousTyped(sought, from));
    if (const QByteArray folded = foldForSearch(words); !folded.isEmpty())
        consider(m_folded.findLast(folded, from));
    return last;
}

} // namespace Dateline
