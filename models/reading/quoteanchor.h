// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/domain/tracker.h"
#include "models/reading/seedindex.h"

#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// \file
/// Where in the text of a source a quote stands: anchoring of the W3C Web Annotation TextQuoteSelector (exact, prefix,
/// suffix). All places are counted in Unicode code points of the normal text (normalText()), as the selector demands.
///
/// Every place competes by its distance: the errors (edit distance over code points) that part the words there from the
/// quote's, plus those of the prefix, read backwards from the words, and of the suffix, read forwards. The least
/// distance wins, and the same words do not win by being the same: if the words were changed where the context is still
/// right, the same words elsewhere are a look-alike, and are further away.
namespace Dateline {

struct QuotePattern;

namespace AnchorLimits {
/// Of the characters of context that a quote gives, the share that must be found beside the exact words for the place
/// to be taken without asking. A whole side may be lost, as when a paragraph is put in front of the words; unrelated
/// prose shares only about a quarter of its characters by chance, in the same order.
constexpr double contextFloor = 0.5;
/// The share of the words themselves that an approximate place must still have. The best place that chance makes in
/// five megabytes of unrelated prose has half of 20 code points, and a third of 100.
constexpr double wordsFloor = 0.6;
/// The same for words and context together.
constexpr double approximateFloor = 0.6;
/// Code points of context on each side that quoteAt() gives where that is enough, and at most; of a longer one, what is
/// next to the words is looked at.
constexpr std::size_t usualContext = 32;
constexpr std::size_t longestContext = 128;
/// quoteAt() gives so much context that every other place is this far away: a character changed here and one changed
/// there then do not make two places alike.
constexpr std::uint32_t margin = 4;
/// As many places an ambiguous anchor names.
constexpr std::size_t places = 5;
} // namespace AnchorLimits

enum class AnchorState {
    Exact,       ///< these very words, in context that fits, and no other place fits as well
    Retyped,     ///< the same, but for how the words are typed (typedletters.h)
    Approximate, ///< the passage most like the quote: a proposal that a person must accept
    Ambiguous,   ///< several places fit equally well, or the text repeats itself too much to tell
    Broken       ///< nothing like the quote is there, or the quote is empty
};

/// A part of a text, in code points.
struct TextSpan
{
    std::size_t start = 0;
    std::size_t length = 0;
    std::size_t end() const { return start + length; }
    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

struct Anchor
{
    AnchorState state = AnchorState::Broken;
    TextSpan place; ///< of Exact, Retyped and Approximate
    /// The share of the quote, words and context together, that is found there: 1 is everything, only Exact, Ambiguous
    /// or, of its letters, Retyped; 0 for Broken.
    double score = 0;
    std::vector<TextSpan> candidates; ///< of Ambiguous: some of the places that fit best, by their start
    friend bool operator==(const Anchor &, const Anchor &) = default;
};

/// Anchors quotes in one text. Immutable: safe to use from several threads.
///
/// Parts of quotes are brought to their normal form first. Words begin and end between user-perceived characters only
/// (isCharacterBoundary()), so that "e" is not found in a decomposed "é". A quote with no context at all is Exact where
/// its words stand once.
///
/// The same words are found by the rarest seeds of quote and context (SeedIndex), other places by the pigeonhole
/// filter, each then measured with bit-parallel edit distances (EditDistance). In a text of up to some 60,000 code
/// points every place is measured. In longer ones no place is overlooked whose errors are fewer than the quote's
/// disjoint pieces of 8 code points that are not too frequent in the text; with less than two such pieces an exact
/// place with changed context is not taken, but Ambiguous. If the quote as typed is neither Exact nor whole at several
/// places, all of this is done once more with letters alone, and what is found there is Retyped. Costs of a quote of m
/// code points with context, in a text of n: usually O(m²/64), at worst O(n + m²) by constant limits on the places
/// looked at, whatever the text.
class QuoteAnchorer
{
public:
    /// \p normal is a normalText(). O(n); takes 7 bytes a code point, and 11 more once a quote is not found as typed.
    explicit QuoteAnchorer(const QString &normal);
    ~QuoteAnchorer();

    std::size_t size() const { return m_text.size(); } ///< code points of the text

    Anchor anchor(const Quote &quote) const;

    /// anchor() of each, in their order, on all processors. Fails with ErrorCode::Cancelled only.
    Result<std::vector<Anchor>> anchorAll(std::span<const Quote> quotes, Progress *progress = nullptr) const;

    /// The quote of a selection, which is first extended to whole characters and cut where the text ends. Its context
    /// is as long as it takes to set its place apart, AnchorLimits::usualContext to longestContext; anchor() then finds
    /// it, Exact, at this place. Only if even the longest context stands more than once, it is Ambiguous. Empty for an
    /// empty selection.
    Quote quoteAt(std::size_t start, std::size_t length) const;

private:
    struct Letters;
    const Letters &letters() const;
    std::optional<Anchor> retyped(const QuotePattern &pattern) const;

    std::u32string m_text;
    SeedIndex m_index;
    mutable std::once_flag m_lettersOnce;
    mutable std::unique_ptr<const Letters> m_letters;
};

/// QuoteAnchorer::quoteAt() for a single selection.
Quote quoteAt(const QString &normal, std::size_t start, std::size_t length);

} // namespace Dateline
