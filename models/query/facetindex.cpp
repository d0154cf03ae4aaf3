// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/facetindex.h"

#include "models/core/compressedrows.h"

#include <algorithm>
#include <numeric>

namespace Dateline {

FacetIndex::FacetIndex(const CompressedRows &lists, std::size_t values) : m_rowCount(lists.rows()), m_lists(lists)
{
    keep(inverted(lists, values));
}

FacetIndex::FacetIndex(std::span<const std::uint32_t> column, std::size_t values) : m_rowCount(column.size())
{
    keep(groupedBy(column, values));
}

void FacetIndex::keep(const CompressedRows &rowsOfValue)
{
    m_members = m_rowCount;
    // A bitset takes rows/8 bytes, a list 4 bytes an entry.
    const std::size_t breakEven = m_rowCount / 32;
    m_slots.resize(rowsOfValue.rows());
    std::iota(m_slots.begin(), m_slots.end(), 0);
    m_denseAt.assign(rowsOfValue.rows(), noIndex);
    m_without = Bitset(m_rowCount, true);
    m_totals.reserve(rowsOfValue.rows());
    for (std::size_t value = 0; value < rowsOfValue.rows(); ++value) {
        const auto rows = rowsOfValue[value];
        m_totals.push_back(static_cast<std::uint32_t>(rows.size()));
        for (const std::uint32_t row : rows)
            m_without.reset(row);
        m_sparse.startRow();
        if (rows.size() <= breakEven) {
            for (const std::uint32_t row : rows)
                m_sparse.add(row);
            continue;
        }
        m_denseAt[value] = static_cast<std::uint32_t>(m_dense.size());
        auto dense = std::make_shared<Bitset>(m_rowCount);
        for (const std::uint32_t row : rows)
            dense->set(row);
        m_dense.push_back(std::move(dense));
    }
    m_sparse.finish();
}

void FacetIndex::renumber(const Renumbering &renumbering)
{
    std::vector<std::uint32_t> places(renumbering.values, noIndex);
    std::vector<std::uint32_t> totals(renumbering.values, 0);
    for (std::size_t before = 0; before < renumbering.numbers.size(); ++before) {
        if (const std::uint32_t after = renumbering.numbers[before]; after != noIndex) {
            places[after] = m_slots[before];
            totals[after] = m_totals[before];
        }
    }
    for (std::uint32_t &slot : places) {
        if (slot != noIndex)
            continue;
        slot = static_cast<std::uint32_t>(m_denseAt.size());
        m_denseAt.push_back(noIndex);
        m_sparse.addRow({});
    }
    m_slots = std::move(places);
    m_totals = std::move(totals);
}

void FacetIndex::change(EventRow row, std::optional<std::span<const std::uint32_t>> before,
                        std::optional<std::span<const std::uint32_t>> after, std::size_t rows)
{
    if (rows > m_rowCount) {
        m_rowCount = rows;
        m_without.resize(rows);
    }
    const auto beforeValues = before.value_or(std::span<const std::uint32_t>());
    const auto afterValues = after.value_or(std::span<const std::uint32_t>());
    const auto isAmong = [](std::span<const std::uint32_t> values, std::uint32_t value) {
        return std::binary_search(values.begin(), values.end(), value);
    };
    for (const std::uint32_t value : beforeValues) {
        if (!isAmong(afterValues, value))
            setMember(value, row, false);
    }
    for (const std::uint32_t value : afterValues) {
        if (!isAmong(beforeValues, value))
            setMember(value, row, true);
    }
    m_members += after ? 1 : 0;
    m_members -= before ? 1 : 0;
    if (after && afterValues.empty())
        m_without.set(row);
    else
        m_without.reset(row);
}

void FacetIndex::setMember(std::uint32_t value, EventRow row, bool member)
{
    if (member)
        ++m_totals[value];
    else
        --m_totals[value];
    if (isDense(value)) {
        auto changed = std::make_shared<Bitset>(dense(value));
        if (changed->size() < m_rowCount)
            changed->resize(m_rowCount);
        if (member)
            changed->set(row);
        else
            changed->reset(row);
        m_dense[m_denseAt[m_slots[value]]] = std::move(changed);
        return;
    }
    const auto listed = sparse(value);
    std::vector<std::uint32_t> changed(listed.begin(), listed.end());
    const auto place = std::lower_bound(changed.begin(), changed.end(), row);
    if (member)
        changed.insert(place, row);
    else
        changed.erase(place);
    m_sparse.set(m_slots[value], std::move(changed));
}

Bitset FacetIndex::rowsWithAny(std::span<const std::uint32_t> values) const
{
    Bitset rows(m_rowCount);
    for (const std::uint32_t value : values) {
        if (value >= m_slots.size())
            continue;
        if (isDense(value)) {
            rows |= dense(value);
            continue;
        }
        for (const std::uint32_t row : sparse(value))
            rows.set(row);
    }
    return rows;
}

std::vector<std::uint32_t> FacetIndex::countsWithin(const Bitset &rows, std::size_t count) const
{
    if (count == m_members)
        return m_totals;
    const std::size_t values = m_slots.size();
    std::vector<std::uint32_t> counts(values, 0);

    // In nanoseconds, as measured: a word of two bitsets, a row and its place in the lists, a value of a row, a test.
    constexpr double wordCost = 0.4, rowCost = 3, valueCost = 1, testCost = 1.5;
    const double perRow = static_cast<double>(m_rowCount) / 64;
    const double alongValues =
        static_cast<double>(m_dense.size()) * perRow * wordCost + static_cast<double>(m_sparse.valueCount()) * testCost;
    double alongRows = alongValues + 1;
    if (m_lists && m_rowCount > 0) {
        const double valuesOfRow = static_cast<double>(m_lists->valueCount()) / static_cast<double>(m_rowCount);
        alongRows = perRow * wordCost + static_cast<double>(count) * (rowCost + valuesOfRow * valueCost);
    }
    if (alongRows < alongValues) {
        rows.forEach([&](std::size_t row) {
            for (const std::uint32_t value : (*m_lists)[row])
                ++counts[value];
        });
        return counts;
    }

    for (std::uint32_t value = 0; value < values; ++value) {
        if (isDense(value)) {
            counts[value] = static_cast<std::uint32_t>(Bitset::countBoth(rows, dense(value)));
            continue;
        }
        for (const std::uint32_t row : sparse(value))
            counts[value] += rows.test(row) ? 1 : 0;
    }
    return counts;
}

std::vector<EventRow> FacetIndex::rowsOf(std::uint32_t value, const Bitset &within) const
{
    std::vector<EventRow> rows;
    if (value == noIndex || isDense(value)) {
        const Bitset &having = value == noIndex ? m_without : dense(value);
        rows.reserve(Bitset::countBoth(having, within));
        Bitset::forEachInBoth(having, within, [&](std::size_t row) { rows.push_back(static_cast<EventRow>(row)); });
        return rows;
    }
    for (const EventRow row : RowSpan<EventRow>(sparse(value))) {
        if (within.test(row))
            rows.push_back(row);
    }
    return rows;
}

} // namespace Dateline
