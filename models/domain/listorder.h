// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/sharedcolumn.h"

#include <cstdint>
#include <vector>

namespace Dateline {

/// Which of the entities that have numbers stand in their list, and in which order. A number is never given anew: what
/// is removed leaves a gap, what is added gets the next one. As long as nothing was removed or put between others, a
/// number is the place in the list and nothing is kept.
class ListOrder
{
public:
    std::size_t size() const { return isUntouched() ? m_numbers : m_order.size(); } ///< of the list
    std::size_t numbers() const { return m_numbers; }                               ///< all that were ever given
    bool isUntouched() const { return m_untouched; }

    /// The number of what stands at \p place.
    std::uint32_t operator[](std::size_t place) const
    {
        return m_untouched ? static_cast<std::uint32_t>(place) : m_order[place];
    }
    bool has(std::size_t number) const
    {
        return number < m_numbers
            && (number / 64 >= m_gaps.size() || ((m_gaps[number / 64] >> (number % 64)) & 1) == 0);
    }
    /// Where what has \p number stands; size() if nowhere. O(size) unless it is untouched.
    std::size_t placeOf(std::uint32_t number) const;

    /// Gives the next number to something at the end.
    void append();
    /// Gives it to something at \p place, at most size(). O(size).
    void insert(std::size_t place);
    /// O(size).
    void remove(std::uint32_t number);

private:
    void touch();

    std::size_t m_numbers = 0;
    bool m_untouched = true;
    SharedColumn<std::uint32_t> m_order; ///< by place; only if touched
    std::vector<std::uint64_t> m_gaps;   ///< a bit for each number that was removed
};

} // namespace Dateline
