// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/packednumbers.h"

#include <algorithm>

namespace Dateline {

void PackedNumbers::pack()
{
    if (!m_added.empty())
        pack(unpacked());
}

void PackedNumbers::pack(const std::vector<std::uint32_t> &numbers)
{
    std::uint64_t beyond = 0; // the largest and one more, for noIndex
    for (const std::uint32_t number : numbers) {
        if (number != noIndex)
            beyond = std::max(beyond, std::uint64_t{number} + 1);
    }
    std::size_t width = 0;
    while ((beyond >> (8 * width)) != 0)
        ++width;
    std::vector<unsigned char> bytes(numbers.size() * width + 4, 0);
    // The bytes beyond the width are those of the next number, which follows.
    for (std::size_t i = 0; i < numbers.size(); ++i)
        std::memcpy(bytes.data() + i * width, &numbers[i], sizeof numbers[i]);
    m_bytes = bytes;
    m_packedSize = numbers.size();
    m_width = width;
    m_mask = static_cast<std::uint32_t>((std::uint64_t{1} << (8 * width)) - 1);
    m_added = {};
}

void PackedNumbers::set(std::size_t index, std::uint32_t number)
{
    if ((*this)[index] == number)
        return;
    if (index >= m_packedSize) {
        m_added.set(index - m_packedSize, number);
        return;
    }
    if (number != noIndex && number >= m_mask) { // needs wider ones
        std::vector<std::uint32_t> numbers = unpacked();
        numbers[index] = number;
        pack(numbers);
        return;
    }
    for (std::size_t byte = 0; byte < m_width; ++byte)
        m_bytes.set(index * m_width + byte, static_cast<unsigned char>(number >> (8 * byte)));
}

std::vector<std::uint32_t> PackedNumbers::unpacked() const
{
    std::vector<std::uint32_t> numbers;
    numbers.reserve(size());
    for (std::size_t i = 0; i < size(); ++i)
        numbers.push_back((*this)[i]);
    return numbers;
}

} // namespace Dateline
