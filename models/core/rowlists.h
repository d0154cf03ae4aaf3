// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace Dateline {

/// Stands for "none" where a row, category, measure… number is expected.
constexpr std::uint32_t noIndex = std::numeric_limits<std::uint32_t>::max();

/// For each row a list of numbers, all lists in one array ("compressed sparse rows").
class RowLists
{
public:
    RowLists() = default;
    /// \p starts has one entry more than there are rows; row r's values stand from starts[r] up to starts[r + 1].
    RowLists(std::vector<std::uint32_t> starts, std::vector<std::uint32_t> values)
        : m_starts(std::move(starts)), m_values(std::move(values))
    { }

    void startRow() { m_starts.push_back(static_cast<std::uint32_t>(m_values.size())); }
    void add(std::uint32_t value) { m_values.push_back(value); }
    /// After the last row; gives back what was reserved for more.
    void finish()
    {
        startRow();
        m_starts.shrink_to_fit();
        m_values.shrink_to_fit();
    }
    void reserve(std::size_t rows, std::size_t values)
    {
        m_starts.reserve(rows + 1);
        m_values.reserve(values);
    }
    std::size_t rows() const { return m_starts.empty() ? 0 : m_starts.size() - 1; }
    std::size_t valueCount() const { return m_values.size(); } ///< of all rows together
    std::span<const std::uint32_t> operator[](std::size_t row) const
    {
        return std::span(m_values).subspan(m_starts[row], m_starts[row + 1] - m_starts[row]);
    }

private:
    std::vector<std::uint32_t> m_starts;
    std::vector<std::uint32_t> m_values;
};

/// For each of \p groups groups the indexes i with groupOf[i] = group, ascending; entries that are noIndex belong
/// nowhere. O(entries + groups).
RowLists groupedBy(std::span<const std::uint32_t> groupOf, std::size_t groups);

/// The same with the \p values of those indexes in place of the indexes.
RowLists groupedBy(std::span<const std::uint32_t> groupOf, std::span<const std::uint32_t> values, std::size_t groups);

/// For each of \p values values the rows whose list has it, ascending. O(entries + values).
RowLists inverted(const RowLists &lists, std::size_t values);

} // namespace Dateline
