// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/compressedrows.h"
#include "models/core/sharedcolumn.h"

#include <bit>
#include <cstring>

namespace Dateline {

/// A column of numbers in as many bytes each as the largest needs, 0 to 4; noIndex costs no more than others. Copies
/// share what they have in common, and stay what they were when one of them is changed.
class PackedNumbers
{
public:
    /// Four bytes until it is packed; what is added after that keeps four.
    void push_back(std::uint32_t number) { m_added.push_back(number); }
    /// Makes the numbers as narrow as they can be.
    void pack();
    /// O(size) if copies share the numbers.
    void set(std::size_t index, std::uint32_t number);

    std::size_t size() const { return m_packedSize + m_added.size(); }
    std::size_t bytesEach() const { return m_width; } ///< of those that are packed
    std::uint32_t operator[](std::size_t index) const
    {
        if (index >= m_packedSize)
            return m_added[index - m_packedSize];
        std::uint32_t number = 0;
        std::memcpy(&number, m_bytes.data() + index * m_width, sizeof number);
        number &= m_mask;
        return number == m_mask ? noIndex : number;
    }
    std::vector<std::uint32_t> unpacked() const;

private:
    static_assert(std::endian::native == std::endian::little, "the bytes that count come first");

    void pack(const std::vector<std::uint32_t> &numbers);

    std::size_t m_packedSize = 0;
    std::size_t m_width = 0;
    std::uint32_t m_mask = 0; ///< of the width; itself stands for noIndex
    /// Four more than needed, since four are read at a time.
    SharedColumn<unsigned char> m_bytes;
    SharedColumn<std::uint32_t> m_added; ///< behind the packed ones
};

} // namespace Dateline
