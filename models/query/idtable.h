// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace Dateline {

/// Where ids stand, without the ids: a hash table (open addressing, linear probing) of numbers alone, since the texts
/// are kept elsewhere. Five to six bytes a number.
class IdTable
{
public:
    /// For \p count numbers. O(count).
    explicit IdTable(std::size_t count);

    /// At most as many as the table is for. O(1).
    void add(QByteArrayView id, std::uint32_t number);

    /// The first number added for \p id, which is one that \p is(number) confirms: others may share its place. noIndex
    /// if there is none. O(1).
    template<typename Is>
    std::uint32_t find(QByteArrayView id, Is is) const
    {
        for (std::size_t slot = firstSlot(id); m_slots[slot] != free; slot = next(slot)) {
            if (is(m_slots[slot]))
                return m_slots[slot];
        }
        return free;
    }

    std::size_t memory() const { return m_slots.capacity() * sizeof(std::uint32_t); } ///< bytes

private:
    static constexpr std::uint32_t free = 0xffffffff; ///< noIndex, which stands for no number

    std::size_t firstSlot(QByteArrayView id) const;
    std::size_t next(std::size_t slot) const { return slot + 1 == m_slots.size() ? 0 : slot + 1; }

    std::vector<std::uint32_t> m_slots; ///< a quarter of them stays free
};

} // namespace Dateline
