// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/idtable.h"

#include "models/core/compressedrows.h"

#include <QHashFunctions>

namespace Dateline {

IdTable::IdTable(std::size_t count) : m_slots(count + count / 3 + 2, free) { static_assert(free == noIndex); }

void IdTable::add(QByteArrayView id, std::uint32_t number)
{
    std::size_t slot = firstSlot(id);
    while (m_slots[slot] != free)
        slot = next(slot);
    m_slots[slot] = number;
}

std::size_t IdTable::firstSlot(QByteArrayView id) const
{
    constexpr unsigned half = 32;
    const auto hash = std::uint64_t{qHash(id, 0)} & 0xffffffff;
    return static_cast<std::size_t>((hash * m_slots.size()) >> half); // a share of the table, without a division
}

} // namespace Dateline
