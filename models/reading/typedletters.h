// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// What of a text is its words, and what is only the way in which they were typed. Two passages are the same words,
/// typed otherwise, if they have the same letters and the gaps between these mean the same. Letters here are all
/// characters but blanks, dashes and those that nobody sees, brought to one form:
///
/// - Ligatures, full and half width and presentation forms come as plain letters, and "…" as three dots, by the
///   compatibility mappings of Unicode (UAX #15). Superscripts, fractions, letters of formulas and numbers in circles
///   stay what they are: "10²" is not "102". Case and accents stay as well.
/// - Typographic quotation marks and apostrophes come as plain ones, single and double apart.
///
/// Of gaps: any blanks are one blank. One more or less matters between two letters or between two digits ("web site",
/// "website"; "1 200", "1200"), but neither beside punctuation, nor between a digit and a letter, nor in scripts that
/// have no blanks between words. All dashes are one, with or without blanks around. A hyphen before a blank, as at the
/// end of a line, may be there or not, with its blank: "net-\nwork" is "network" and "net-work", yet "co-op" is not
/// "coop". A soft hyphen is a hyphen or nothing.
namespace Dateline {

struct TypedLetters
{
    std::u32string letters;
    std::vector<std::uint32_t> origins; ///< of each letter the code point of the text that it comes from
};

/// O(text).
TypedLetters typedLetters(std::u32string_view text);

/// A part of a text in which the words of a quote stand, as far as its letters say.
struct LettersPlace
{
    std::size_t begin = 0; ///< in letters
    std::size_t end = 0;
};

/// Whether the words of \p quote, with the letters \p quoteLetters, stand at \p place of \p text, whose letters there
/// are the same; then \p start and \p finish are where in the text, in code points: whole characters, the dashes with
/// which the quote begins and ends among them. O(place and the gaps beside it).
bool isSameTyping(std::u32string_view text, const TypedLetters &textLetters, LettersPlace place,
                  std::u32string_view quote, const TypedLetters &quoteLetters, std::size_t &start, std::size_t &finish);

} // namespace Dateline
