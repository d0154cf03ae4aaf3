// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace Dateline {

/// Numbers from 0 on in sets that are joined, each alone at first. The least number of a set stands for it.
template<typename Number = std::size_t>
class DisjointSets
{
public:
    explicit DisjointSets(std::size_t size = 0) : m_nearer(size)
    {
        std::iota(m_nearer.begin(), m_nearer.end(), Number{0});
    }

    /// The least of its set. O(log n) amortised, paths being halved (Tarjan and van Leeuwen 1984).
    Number first(Number number)
    {
        while (m_nearer[number] != number)
            number = m_nearer[number] = m_nearer[m_nearer[number]];
        return number;
    }

    void join(Number a, Number b)
    {
        const Number one = first(a);
        const Number other = first(b);
        m_nearer[std::max(one, other)] = std::min(one, other);
    }

private:
    std::vector<Number> m_nearer; ///< by number: the least of its set, or one nearer to it
};

} // namespace Dateline
