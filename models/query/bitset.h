// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace Dateline {

/// A set of row numbers 0 … size()−1, one bit each. Bits beyond size() are always 0.
class Bitset
{
public:
    Bitset() = default;
    explicit Bitset(std::size_t size, bool value = false);

    std::size_t size() const { return m_size; }
    bool test(std::size_t row) const { return (m_words[row / 64] >> (row % 64)) & 1; }
    void set(std::size_t row) { m_words[row / 64] |= std::uint64_t{1} << (row % 64); }
    void reset(std::size_t row) { m_words[row / 64] &= ~(std::uint64_t{1} << (row % 64)); }

    void setRange(std::size_t first, std::size_t last); ///< first … last − 1; nothing unless first < last

    std::size_t count() const; ///< O(size/64)
    /// How many members there are among first … last − 1. O((last − first)/64).
    std::size_t countRange(std::size_t first, std::size_t last) const;
    // Of a smaller set nothing is a member beyond its size; one that is added is no larger.
    Bitset &operator&=(const Bitset &other);
    Bitset &operator|=(const Bitset &other);
    void resize(std::size_t size); ///< to no less than it has; what is new is no member
    friend bool operator==(const Bitset &, const Bitset &) = default;

    /// The number of rows in both sets, without building their intersection. O(size/64).
    static std::size_t countBoth(const Bitset &a, const Bitset &b);

    /// The rows 0 … \p size − 1 for which \p holds(row) is true.
    template<typename Predicate>
    static Bitset where(std::size_t size, Predicate holds)
    {
        Bitset rows(size);
        for (std::size_t w = 0; w < rows.m_words.size(); ++w) {
            const std::size_t first = w * 64;
            const std::size_t last = first + 64 < size ? first + 64 : size;
            std::uint64_t word = 0;
            for (std::size_t row = first; row < last; ++row)
                word |= static_cast<std::uint64_t>(holds(row) ? 1 : 0) << (row - first);
            rows.m_words[w] = word;
        }
        return rows;
    }

    /// The member with \p rank others before it; size() if there are no more. O(size/64).
    std::size_t nth(std::size_t rank) const;

    /// Calls \p visit(row) for every member in ascending order.
    template<typename Visitor>
    void forEach(Visitor visit) const
    {
        for (std::size_t w = 0; w < m_words.size(); ++w) {
            for (std::uint64_t word = m_words[w]; word != 0; word &= word - 1)
                visit(w * 64 + static_cast<std::size_t>(std::countr_zero(word)));
        }
    }

    /// The same for the rows in both sets.
    template<typename Visitor>
    static void forEachInBoth(const Bitset &a, const Bitset &b, Visitor visit)
    {
        const std::size_t words = a.m_words.size() < b.m_words.size() ? a.m_words.size() : b.m_words.size();
        for (std::size_t w = 0; w < words; ++w) {
            for (std::uint64_t word = a.m_words[w] & b.m_words[w]; word != 0; word &= word - 1)
                visit(w * 64 + static_cast<std::size_t>(std::countr_zero(word)));
        }
    }

private:
    std::size_t m_size = 0;
    std::vector<std::uint64_t> m_words;
};

} // namespace Dateline
