// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/sharedcolumn.h"
#include "models/query/bitset.h"

#include <array>
#include <cstdint>

namespace Dateline {

/// Finds the spans that touch a window without looking at each: rows whose span begins inside are neighbours, and those
/// that begin earlier are kept by length, so that only the ones near enough before the window are looked at.
class WindowIndex
{
public:
    WindowIndex() = default;
    /// \p begin ascending (openBegin first) and \p end, half-open days. O(rows).
    WindowIndex(SharedColumn<std::int64_t> begin, SharedColumn<std::int64_t> end);

    /// The rows with begin < \p windowEnd and end > \p windowBegin; none unless \p windowBegin < \p windowEnd.
    /// O(log rows + rows / 64 + open spans + spans beginning up to twice their length before the window).
    Bitset rowsTouching(std::int64_t windowBegin, std::int64_t windowEnd) const;

private:
    /// Class k holds lengths of 2^(k−1) … 2^k − 1 days, the last one spans that are longer or open on a side.
    static constexpr std::size_t classes = 24;

    SharedColumn<std::int64_t> m_begin;
    SharedColumn<std::int64_t> m_end;
    std::array<SharedColumn<std::uint32_t>, classes> m_rows; ///< ascending
};

} // namespace Dateline
