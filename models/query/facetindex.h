// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/bitset.h"
#include "models/query/eventdictionaries.h"
#include "models/query/eventtable.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace Dateline {

/// The rows of each value of a facet. A value that is frequent keeps a bitset, a rare one the list of its rows,
/// whichever is smaller: at most 4 bytes an occurrence, however many values there are.
class FacetIndex
{
public:
    FacetIndex() = default;

    /// The facet whose values stand in \p lists.
    FacetIndex(const CompressedRows &lists, std::size_t values);
    /// A facet of one value a row, noIndex for none. Meant for few values.
    FacetIndex(std::span<const std::uint32_t> column, std::size_t values);

    /// Values have other numbers. O(values).
    void renumber(const Renumbering &renumbering);
    /// A row has other values, or, being new or gone, had or has none; both lists ascend. \p rows is how many the table
    /// has then. O(rows/64) for each value that it got or lost.
    void change(EventRow row, std::optional<std::span<const std::uint32_t>> before,
                std::optional<std::span<const std::uint32_t>> after, std::size_t rows);
    /// After changes: the lists as they are now.
    void setLists(const CompressedRows &lists) { m_lists = lists; }

    /// The rows that have at least one of \p values; numbers that are no value (noIndex) are passed over.
    Bitset rowsWithAny(std::span<const std::uint32_t> values) const;

    /// How many of \p rows have each value; \p count is the number of \p rows. Counts along the rows or along the
    /// values, whichever is cheaper; for all rows it is known.
    std::vector<std::uint32_t> countsWithin(const Bitset &rows, std::size_t count) const;

    /// Those of \p within that have \p value, ascending (see EventTable::sortByTime()); noIndex: those that have none.
    /// O(rows/64 + result) at most.
    std::vector<EventRow> rowsOf(std::uint32_t value, const Bitset &within) const;
    std::uint32_t total(std::uint32_t value) const { return m_totals[value]; } ///< rows that have \p value
    std::size_t countWithout(const Bitset &within) const { return Bitset::countBoth(m_without, within); }

private:
    void keep(const CompressedRows &rowsOfValue);
    bool isDense(std::uint32_t value) const { return m_denseAt[m_slots[value]] != noIndex; }
    const Bitset &dense(std::uint32_t value) const { return *m_dense[m_denseAt[m_slots[value]]]; }
    std::span<const std::uint32_t> sparse(std::uint32_t value) const { return m_sparse[m_slots[value]]; }
    void setMember(std::uint32_t value, EventRow row, bool member);

    std::size_t m_rowCount = 0;
    std::size_t m_members = 0;             ///< rows without the gaps
    std::optional<CompressedRows> m_lists; ///< none: not to be counted along the rows
    /// By value: where it stands in m_denseAt and m_sparse, so that these stay when numbers change.
    std::vector<std::uint32_t> m_slots;
    std::vector<std::uint32_t> m_denseAt; ///< place in m_dense, or noIndex
    std::vector<std::shared_ptr<const Bitset>> m_dense;
    CompressedRows m_sparse;             ///< rows; empty for dense values
    Bitset m_without;                    ///< rows that have no value
    std::vector<std::uint32_t> m_totals; ///< by value: how many rows have it
};

} // namespace Dateline
