// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/rowlists.h"

#include <bit>
#include <cstring>

namespace Dateline {

/// A column of numbers in as many bytes each as the largest needs, 0 to 4; noIndex costs no more than others.
class PackedNumbers
{
public:
    void push_back(std::uint32_t number)
    {
        m_bytes.resize(m_bytes.size() + 4);
        write(m_size++, number);
    }
    /// Makes the numbers as narrow as they can be; nothing is added after that.
    void pack();

    std::size_t size() const { return m_size; }
    std::uint32_t operator[](std::size_t index) const
    {
        std::uint32_t number = 0;
        std::memcpy(&number, m_bytes.data() + index * m_width, sizeof number);
        number &= m_mask;
        return number == m_mask ? noIndex : number;
    }
    std::vector<std::uint32_t> unpacked() const;

private:
    static_assert(std::endian::native == std::endian::little, "the bytes that count come first");

    void write(std::size_t index, std::uint32_t number)
    {
        std::memcpy(m_bytes.data() + index * m_width, &number, sizeof number);
    }

    std::size_t m_size = 0;
    std::size_t m_width = 4;
    std::uint32_t m_mask = noIndex; ///< of the width; itself stands for noIndex
    /// Four more than needed, since four are read and written at a time.
    std::vector<unsigned char> m_bytes = {0, 0, 0, 0};
};

} // namespace Dateline
