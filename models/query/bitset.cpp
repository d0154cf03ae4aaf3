// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/bitset.h"

#include <QtGlobal>

#include <algorithm>

namespace Dateline {

namespace {

using Words = std::vector<std::uint64_t>;

// Whether what is built for any 64-bit PC may use the instruction that counts bits is known only when it runs; without
// it counting takes ten times as long.
#if defined(__x86_64__)
#define COUNTS_BITS __attribute__((target("popcnt")))
bool hasPopcnt()
{
    static const bool has = __builtin_cpu_supports("popcnt") != 0;
    return has;
}
#else
#define COUNTS_BITS
constexpr bool hasPopcnt() { return true; }
#endif

COUNTS_BITS std::size_t countBothFast(const Words &a, const Words &b)
{
    std::size_t sum = 0;
    for (std::size_t w = 0, words = std::min(a.size(), b.size()); w < words; ++w)
        sum += static_cast<std::size_t>(std::popcount(a[w] & b[w]));
    return sum;
}

std::size_t countBothPortably(const Words &a, const Words &b)
{
    std::size_t sum = 0;
    for (std::size_t w = 0, words = std::min(a.size(), b.size()); w < words; ++w)
        sum += static_cast<std::size_t>(std::popcount(a[w] & b[w]));
    return sum;
}

} // namespace

Bitset::Bitset(std::size_t size, bool value)
    : m_size(size), m_words((size + 63) / 64, value ? ~std::uint64_t{0} : std::uint64_t{0})
{
    if (value && size % 64 != 0)
        m_words.back() = (std::uint64_t{1} << (size % 64)) - 1;
}

void Bitset::setRange(std::size_t first, std::size_t last)
{
    Q_ASSERT(last <= m_size);
    if (first >= last)
        return;
    const std::uint64_t head = ~std::uint64_t{0} << (first % 64);
    const std::uint64_t tail = ~std::uint64_t{0} >> (63 - (last - 1) % 64);
    const std::size_t firstWord = first / 64;
    const std::size_t lastWord = (last - 1) / 64;
    if (firstWord == lastWord) {
        m_words[firstWord] |= head & tail;
        return;
    }
    m_words[firstWord] |= head;
    for (std::size_t w = firstWord + 1; w < lastWord; ++w)
        m_words[w] = ~std::uint64_t{0};
    m_words[lastWord] |= tail;
}

std::size_t Bitset::count() const { return countBoth(*this, *this); }

Bitset &Bitset::operator&=(const Bitset &other)
{
    const std::size_t words = std::min(m_words.size(), other.m_words.size());
    for (std::size_t w = 0; w < words; ++w)
        m_words[w] &= other.m_words[w];
    std::fill(m_words.begin() + static_cast<std::ptrdiff_t>(words), m_words.end(), 0);
    return *this;
}

Bitset &Bitset::operator|=(const Bitset &other)
{
    Q_ASSERT(m_size >= other.m_size);
    for (std::size_t w = 0; w < other.m_words.size(); ++w)
        m_words[w] |= other.m_words[w];
    return *this;
}

void Bitset::resize(std::size_t size)
{
    Q_ASSERT(size >= m_size);
    m_size = size;
    m_words.resize((size + 63) / 64);
}

std::size_t Bitset::countRange(std::size_t first, std::size_t last) const
{
    if (first >= last)
        return 0;
    const auto below = [](std::size_t bit) { return (std::uint64_t{1} << bit) - 1; };
    const std::size_t lastWord = last / 64;
    std::size_t members = 0;
    for (std::size_t w = first / 64; w < lastWord; ++w)
        members += static_cast<std::size_t>(std::popcount(m_words[w]));
    members -= static_cast<std::size_t>(std::popcount(m_words[first / 64] & below(first % 64)));
    if (last % 64 != 0)
        members += static_cast<std::size_t>(std::popcount(m_words[lastWord] & below(last % 64)));
    return members;
}

std::size_t Bitset::nth(std::size_t rank) const
{
    for (std::size_t w = 0; w < m_words.size(); ++w) {
        std::uint64_t word = m_words[w];
        const auto members = static_cast<std::size_t>(std::popcount(word));
        if (rank >= members) {
            rank -= members;
            continue;
        }
        for (; rank > 0; --rank)
            word &= word - 1;
        return w * 64 + static_cast<std::size_t>(std::countr_zero(word));
    }
    return m_size;
}

std::size_t Bitset::countBoth(const Bitset &a, const Bitset &b)
{
    return hasPopcnt() ? countBothFast(a.m_words, b.m_words) : countBothPortably(a.m_words, b.m_words);
}

} // namespace Dateline
