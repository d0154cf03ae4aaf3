// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/editdistance.h"

#include <algorithm>
#include <bit>

namespace Dateline {

namespace {

constexpr std::size_t blockSize = 64;

/// The differences of distances down 64 characters of the pattern, as bits: one more, one less.
struct Block
{
    std::uint64_t more = ~std::uint64_t(0);
    std::uint64_t less = 0;

    /// One character of text further. \p in is the difference along the row above, the result that along the row of bit
    /// \p last.
    int step(std::uint64_t equal, int in, std::uint64_t last)
    {
        const std::uint64_t vertical = equal | less;
        if (in < 0)
            equal |= 1;
        const std::uint64_t horizontal = (((equal & more) + more) ^ more) | equal;
        std::uint64_t moreAlong = less | ~(horizontal | more);
        std::uint64_t lessAlong = more & horizontal;
        const int out = int((moreAlong & last) != 0) - int((lessAlong & last) != 0);
        moreAlong = moreAlong << 1 | std::uint64_t(in > 0);
        lessAlong = lessAlong << 1 | std::uint64_t(in < 0);
        more = lessAlong | ~(vertical | moreAlong);
        less = moreAlong & vertical;
        return out;
    }
};

} // namespace

EditDistance::EditDistance(std::u32string_view pattern, Direction direction)
    : m_size(pattern.size())
    , m_blocks((pattern.size() + blockSize - 1) / blockSize)
    , m_direction(direction)
    , m_rows(m_blocks, 0)
{
    const auto others =
        static_cast<std::size_t>(std::count_if(pattern.begin(), pattern.end(), [](char32_t c) { return c >= 128; }));
    m_slots.resize(std::bit_ceil(2 * others + 1));
    for (std::size_t i = 0; i < m_size; ++i) {
        const char32_t c = direction == Direction::Forwards ? pattern[i] : pattern[m_size - 1 - i];
        std::uint32_t *number = nullptr;
        if (c < 128) {
            number = &m_ascii[c];
        } else {
            const std::size_t slot = slotOf(c);
            m_slots[slot].first = c;
            number = &m_slots[slot].second;
        }
        if (*number == 0) {
            *number = static_cast<std::uint32_t>(m_rows.size() / m_blocks);
            m_rows.resize(m_rows.size() + m_blocks, 0);
        }
        m_rows[*number * m_blocks + i / blockSize] |= std::uint64_t(1) << i % blockSize;
    }
}

std::size_t EditDistance::slotOf(char32_t c) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = (c * 0x9e3779b1U >> 7) & mask;
    while (m_slots[slot].second != 0 && m_slots[slot].first != c)
        slot = (slot + 1) & mask;
    return slot;
}

const std::uint64_t *EditDistance::row(char32_t c) const
{
    const std::uint32_t number = c < 128 ? m_ascii[c] : m_slots[slotOf(c)].second;
    return m_rows.data() + number * m_blocks;
}

template<typename Visit>
void EditDistance::run(std::u32string_view text, Begin begin, const Visit &visit) const
{
    auto distance = static_cast<std::uint32_t>(m_size);
    visit(distance);
    const int above = begin == Begin::AtStart ? 1 : 0;
    const std::uint64_t top = std::uint64_t(1) << (blockSize - 1);
    const std::uint64_t last = std::uint64_t(1) << (m_size + blockSize - 1) % blockSize;
    const auto character = [&](std::size_t i) {
        return m_direction == Direction::Forwards ? text[i] : text[text.size() - 1 - i];
    };
    if (m_blocks == 1) { // nearly all contexts
        Block block;
        for (std::size_t i = 0; i < text.size(); ++i) {
            distance += static_cast<std::uint32_t>(block.step(*row(character(i)), above, last));
            visit(distance);
        }
        return;
    }
    std::vector<Block> blocks(m_blocks);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::uint64_t *const equal = row(character(i));
        int difference = above;
        for (std::size_t b = 0; b < m_blocks; ++b)
            difference = blocks[b].step(equal[b], difference, b + 1 == m_blocks ? last : top);
        distance += static_cast<std::uint32_t>(difference);
        visit(distance);
    }
}

std::vector<std::uint32_t> EditDistance::distances(std::u32string_view text, Begin begin) const
{
    std::vector<std::uint32_t> all;
    all.reserve(text.size() + 1);
    run(text, begin, [&all](std::uint32_t distance) { all.push_back(distance); });
    return all;
}

std::uint32_t EditDistance::to(std::u32string_view text) const
{
    std::uint32_t last = 0;
    run(text, Begin::AtStart, [&last](std::uint32_t distance) { last = distance; });
    return last;
}

std::uint32_t EditDistance::leastFromStart(std::u32string_view text) const
{
    auto least = static_cast<std::uint32_t>(m_size);
    run(text, Begin::AtStart, [&least](std::uint32_t distance) { least = std::min(least, distance); });
    return least;
}

} // namespace Dateline
