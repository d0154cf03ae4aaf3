// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/listorder.h"

#include <algorithm>
#include <numeric>

namespace Dateline {

std::size_t ListOrder::placeOf(std::uint32_t number) const
{
    if (!has(number))
        return size();
    if (m_untouched)
        return number;
    return static_cast<std::size_t>(std::find(m_order.begin(), m_order.end(), number) - m_order.begin());
}

void ListOrder::touch()
{
    if (!m_untouched)
        return;
    std::vector<std::uint32_t> order(m_numbers);
    std::iota(order.begin(), order.end(), 0);
    m_order = order;
    m_untouched = false;
}

void ListOrder::append()
{
    if (!m_untouched)
        m_order.push_back(static_cast<std::uint32_t>(m_numbers));
    ++m_numbers;
}

void ListOrder::insert(std::size_t place)
{
    if (place == size())
        return append();
    touch();
    m_order.insert(place, static_cast<std::uint32_t>(m_numbers++));
}

void ListOrder::remove(std::uint32_t number)
{
    touch();
    const std::size_t place = placeOf(number);
    if (place == size())
        return;
    m_order.erase(place);
    m_gaps.resize(std::max<std::size_t>(m_gaps.size(), number / 64 + 1));
    m_gaps[number / 64] |= std::uint64_t{1} << (number % 64);
}

} // namespace Dateline
