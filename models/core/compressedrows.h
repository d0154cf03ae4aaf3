// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/patches.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace Dateline {

/// Stands for "none" where a row, category, measure… number is expected.
constexpr std::uint32_t noIndex = std::numeric_limits<std::uint32_t>::max();

/// For each row a list of numbers, all lists in one array ("compressed sparse rows"), with those that were changed or
/// added since beside it. Copies share what they have in common, and stay what they were when one of them is changed.
class CompressedRows
{
public:
    CompressedRows() = default;
    /// \p starts has one entry more than there are rows; row r's values stand from starts[r] up to starts[r + 1].
    CompressedRows(std::vector<std::uint32_t> starts, std::vector<std::uint32_t> values)
        : m_arrays(std::make_shared<Arrays>(Arrays{std::move(starts), std::move(values)}))
    {
        takeOver();
    }

    // Putting them together, row by row.
    void startRow() { building().starts.push_back(static_cast<std::uint32_t>(m_arrays->values.size())); }
    void add(std::uint32_t value) { building().values.push_back(value); }
    /// After the last row; gives back what was reserved for more. The lists can be read from then on.
    void finish()
    {
        startRow();
        m_arrays->starts.shrink_to_fit();
        m_arrays->values.shrink_to_fit();
        takeOver();
    }
    void reserve(std::size_t rows, std::size_t values)
    {
        building().starts.reserve(rows + 1);
        m_arrays->values.reserve(values);
    }

    std::size_t rows() const { return m_rows; }
    std::size_t valueCount() const { return m_valueCount; } ///< of all rows together
    std::span<const std::uint32_t> operator[](std::size_t row) const
    {
        if (!m_patches.empty()) {
            if (const auto *values = m_patches.find(row))
                return *values;
            if (row >= m_baseRows)
                return {};
        }
        return {m_values + m_starts[row], m_values + m_starts[row + 1]};
    }

    // Changing finished ones; O(rows that were changed before).
    void set(std::size_t row, std::vector<std::uint32_t> values)
    {
        const std::span<const std::uint32_t> before = (*this)[row];
        if (std::equal(before.begin(), before.end(), values.begin(), values.end()))
            return;
        m_valueCount += values.size();
        m_valueCount -= before.size();
        m_patches.set(static_cast<std::uint32_t>(row), std::move(values));
    }
    void addRow(std::vector<std::uint32_t> values)
    {
        m_valueCount += values.size();
        m_patches.set(static_cast<std::uint32_t>(m_rows++), std::move(values));
    }
    std::size_t patchCount() const { return m_patches.size(); } ///< rows that were changed or added

private:
    struct Arrays
    {
        std::vector<std::uint32_t> starts, values;
    };

    Arrays &building()
    {
        if (!m_arrays)
            m_arrays = std::make_shared<Arrays>();
        return *m_arrays;
    }
    void takeOver()
    {
        m_starts = m_arrays->starts.data();
        m_values = m_arrays->values.data();
        m_baseRows = m_rows = m_arrays->starts.empty() ? 0 : m_arrays->starts.size() - 1;
        m_valueCount = m_arrays->values.size();
    }

    std::shared_ptr<Arrays> m_arrays;
    const std::uint32_t *m_starts = nullptr; ///< in m_arrays
    const std::uint32_t *m_values = nullptr; ///< in m_arrays
    std::size_t m_baseRows = 0;
    std::size_t m_rows = 0;
    std::size_t m_valueCount = 0;
    Patches<std::vector<std::uint32_t>> m_patches;
};

/// For each of \p groups groups the indexes i with groupOf[i] = group, ascending; entries that are noIndex belong
/// nowhere. O(entries + groups).
CompressedRows groupedBy(std::span<const std::uint32_t> groupOf, std::size_t groups);

/// The same with the \p values of those indexes in place of the indexes.
CompressedRows groupedBy(std::span<const std::uint32_t> groupOf, std::span<const std::uint32_t> values,
                         std::size_t groups);

/// The lists with numbers[value] in place of each value, in ascending order again; values whose number is noIndex are
/// left out. O(values).
CompressedRows renumbered(const CompressedRows &lists, std::span<const std::uint32_t> numbers);

/// For each of \p values values the rows whose list has it, ascending. O(entries + values).
CompressedRows inverted(const CompressedRows &lists, std::size_t values);

} // namespace Dateline
