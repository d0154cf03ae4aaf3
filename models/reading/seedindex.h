// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace Dateline {

/// Where in a text each run of seedLength code points stands, of runs that begin at multiples of `stride`. A piece of a
/// pattern of pieceLength code points has `stride` seeds, of which one stands at such a multiple wherever the piece
/// stands in the text. Hence a place that k errors part from the pattern shares a seed with one of any k + 1 disjoint
/// pieces (the pigeonhole filter of S. Wu and U. Manber, 1992). Takes about 3 bytes a code point; O(text) to build.
class SeedIndex
{
public:
    static constexpr std::size_t seedLength = 6;
    static constexpr std::size_t stride = 3;
    static constexpr std::size_t pieceLength = seedLength + stride - 1;

    explicit SeedIndex(std::u32string_view text);

    /// Where seedLength code points like those from \p seed on stand in the text, ascending; and, rarely, others,
    /// because they are found by a hash. O(1).
    std::span<const std::uint32_t> places(const char32_t *seed) const;

private:
    std::size_t bucketOf(const char32_t *seed) const;

    int m_shift;
    std::vector<std::uint32_t> m_starts; ///< of each bucket in m_places, and the end of the last
    std::vector<std::uint32_t> m_places;
};

} // namespace Dateline
