// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/windowindex.h"

#include "models/query/eventtable.h"

#include <algorithm>
#include <bit>

namespace Dateline {

WindowIndex::WindowIndex(SharedColumn<std::int64_t> begins, SharedColumn<std::int64_t> ends)
    : m_begin(std::move(begins)), m_end(std::move(ends))
{
    const std::span begin(m_begin.data(), m_begin.size());
    const std::span end(m_end.data(), m_end.size());
    for (std::uint32_t row = 0; row < begin.size(); ++row) {
        std::size_t lengthClass = classes - 1;
        if (begin[row] != openBegin && end[row] != openEnd) {
            // Unsigned: from the first to the last may be beyond int64.
            const auto length = static_cast<std::uint64_t>(end[row]) - static_cast<std::uint64_t>(begin[row]);
            lengthClass = std::min(static_cast<std::size_t>(std::bit_width(length)), classes - 1);
        }
        m_rows[lengthClass].push_back(row);
    }
}

Bitset WindowIndex::rowsTouching(std::int64_t windowBegin, std::int64_t windowEnd) const
{
    Bitset rows(m_begin.size());
    if (windowBegin >= windowEnd)
        return rows;
    const auto rowOfDay = [this](std::int64_t day) {
        return static_cast<std::uint32_t>(std::lower_bound(m_begin.begin(), m_begin.end(), day) - m_begin.begin());
    };
    // A span that begins inside the window touches it, and an empty one does not exist.
    const std::uint32_t firstInside = windowBegin == openBegin ? 0 : rowOfDay(windowBegin);
    rows.setRange(firstInside, windowEnd == openEnd ? m_begin.size() : rowOfDay(windowEnd));

    for (std::size_t lengthClass = 0; lengthClass < classes; ++lengthClass) {
        const SharedColumn<std::uint32_t> &candidates = m_rows[lengthClass];
        auto candidate = candidates.begin();
        const std::int64_t longest = std::int64_t{1} << lengthClass;
        if (lengthClass < classes - 1 && windowBegin >= openBegin + longest)
            candidate = std::lower_bound(candidate, candidates.end(), rowOfDay(windowBegin - longest));
        for (; candidate != candidates.end() && *candidate < firstInside; ++candidate) {
            if (m_end[*candidate] > windowBegin)
                rows.set(*candidate);
        }
    }
    return rows;
}

} // namespace Dateline
