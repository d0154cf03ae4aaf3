// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/packednumbers.h"

#include <algorithm>

namespace Dateline {

void PackedNumbers::pack()
{
    std::uint64_t beyond = 0; // the largest and one more, for noIndex
    for (std::size_t i = 0; i < m_size; ++i) {
        if ((*this)[i] != noIndex)
            beyond = std::max(beyond, std::uint64_t{(*this)[i]} + 1);
    }
    std::size_t width = 0;
    while ((beyond >> (8 * width)) != 0)
        ++width;
    if (width >= m_width) {
        m_bytes.shrink_to_fit();
        return;
    }
    PackedNumbers narrow;
    narrow.m_size = m_size;
    narrow.m_width = width;
    narrow.m_mask = static_cast<std::uint32_t>((std::uint64_t{1} << (8 * width)) - 1);
    narrow.m_bytes.assign(m_size * width + 4, 0);
    for (std::size_t i = 0; i < m_size; ++i)
        narrow.write(i, (*this)[i]); // the bytes beyond the width are those of the next number, which follows
    *this = std::move(narrow);
}

std::vector<std::uint32_t> PackedNumbers::unpacked() const
{
    std::vector<std::uint32_t> numbers;
    numbers.reserve(m_size);
    for (std::size_t i = 0; i < m_size; ++i)
        numbers.push_back((*this)[i]);
    return numbers;
}

} // namespace Dateline
