// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/bitset.h"

#include <QtGlobal>

namespace Dateline {

namespace {

std::size_t bitsIn(std::uint64_t word) { return static_cast<std::size_t>(std::popcount(word)); }

} // namespace

Bitset::Bitset(std::size_t size, bool value)
    : m_size(size), m_words((size + 63) / 64, value ? ~std::uint64_t{0} : std::uint64_t{0})
{
    if (value && size % 64 != 0)
        m_words.back() = (std::uint64_t{1} << (size % 64)) - 1;
}

std::size_t Bitset::count() const
{
    std::size_t sum = 0;
    for (const std::uint64_t word : m_words)
        sum += bitsIn(word);
    return sum;
}

Bitset &Bitset::operator&=(const Bitset &other)
{
    Q_ASSERT(m_size == other.m_size);
    for (std::size_t w = 0; w < m_words.size(); ++w)
        m_words[w] &= other.m_words[w];
    return *this;
}

Bitset &Bitset::operator|=(const Bitset &other)
{
    Q_ASSERT(m_size == other.m_size);
    for (std::size_t w = 0; w < m_words.size(); ++w)
        m_words[w] |= other.m_words[w];
    return *this;
}

std::size_t Bitset::countBoth(const Bitset &a, const Bitset &b)
{
    Q_ASSERT(a.m_size == b.m_size);
    std::size_t sum = 0;
    for (std::size_t w = 0; w < a.m_words.size(); ++w)
        sum += bitsIn(a.m_words[w] & b.m_words[w]);
    return sum;
}

} // namespace Dateline
