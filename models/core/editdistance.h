// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace Dateline {

/// Which way text is read.
enum class Direction { Forwards, Backwards };

/// Where in the text the pattern may begin.
enum class Begin {
    AtStart, ///< where reading begins
    Anywhere ///< what is read before it costs nothing
};

/// Edit distances (Levenshtein: a code point changed, inserted or missing costs 1) of one pattern to many places of a
/// text, 64 characters of the pattern in one step: G. Myers, "A fast bit-vector algorithm for approximate string
/// matching based on dynamic programming" (J. ACM 46, 1999), in H. Hyyrö's form for long patterns (2003).
class EditDistance
{
public:
    /// With Direction::Backwards both the pattern and the texts are read from their ends.
    EditDistance(std::u32string_view pattern, Direction direction);

    std::size_t size() const { return m_size; } ///< of the pattern
    /// The steps that one character of text takes.
    std::size_t blocks() const { return m_blocks; }

    /// For each number of characters of \p text, 0 … all, the distance of the pattern to what ends after so many.
    /// O(text × (1 + pattern / 64)), as are the two below.
    std::vector<std::uint32_t> distances(std::u32string_view text, Begin begin) const;

    /// The distance to the whole of \p text, which is the last of distances(text, Begin::AtStart).
    std::uint32_t to(std::u32string_view text) const;

    /// The smallest of distances(text, Begin::AtStart), without keeping them.
    std::uint32_t leastFromStart(std::u32string_view text) const;

private:
    /// Calls \p visit with each of distances().
    template<typename Visit>
    void run(std::u32string_view text, Begin begin, const Visit &visit) const;

    std::size_t slotOf(char32_t c) const;
    const std::uint64_t *row(char32_t c) const;

    std::size_t m_size;
    std::size_t m_blocks;
    Direction m_direction;
    std::array<std::uint32_t, 128> m_ascii = {};             ///< row of each
    std::vector<std::pair<char32_t, std::uint32_t>> m_slots; ///< row of other characters, hashed; row 0 is free
    std::vector<std::uint64_t> m_rows; ///< where in the pattern a character stands; row 0: nowhere
};

} // namespace Dateline
