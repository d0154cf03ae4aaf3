// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace Dateline {

/// A column of numbers nearly all of which are 0: the others take eight bytes each, 0 takes none.
class SparseNumbers
{
public:
    /// In ascending order of \p index, each once.
    void set(std::uint32_t index, std::uint32_t number) { m_entries.push_back({index, number}); }
    /// In any order, also anew. O(how many are not 0).
    void assign(std::uint32_t index, std::uint32_t number)
    {
        const auto entry = std::lower_bound(m_entries.begin(), m_entries.end(), index,
                                            [](const Entry &e, std::uint32_t wanted) { return e.index < wanted; });
        const bool known = entry != m_entries.end() && entry->index == index;
        if (known && number == 0)
            m_entries.erase(entry);
        else if (known)
            entry->number = number;
        else if (number != 0)
            m_entries.insert(entry, {index, number});
    }
    /// Gives back what was reserved for more.
    void squeeze() { m_entries.shrink_to_fit(); }

    std::size_t count() const { return m_entries.size(); } ///< of those that are not 0
    /// O(log of how many are not 0).
    std::uint32_t operator[](std::size_t index) const
    {
        const auto entry = std::lower_bound(m_entries.begin(), m_entries.end(), index,
                                            [](const Entry &e, std::size_t wanted) { return e.index < wanted; });
        return entry != m_entries.end() && entry->index == index ? entry->number : 0;
    }

private:
    struct Entry
    {
        std::uint32_t index, number;
    };
    std::vector<Entry> m_entries;
};

} // namespace Dateline
