// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/compressedrows.h"

#include <numeric>

namespace Dateline {

namespace {

/// Counting sort: \p forEachPair calls back with every (group, number) in the order that a group keeps, twice.
template<typename ForEachPair>
CompressedRows grouped(std::size_t groups, ForEachPair forEachPair)
{
    std::vector<std::uint32_t> starts(groups + 1, 0);
    forEachPair([&](std::uint32_t group, std::size_t) { ++starts[group + 1]; });
    std::partial_sum(starts.begin(), starts.end(), starts.begin());

    std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
    std::vector<std::uint32_t> members(starts.back());
    forEachPair(
        [&](std::uint32_t group, std::size_t number) { members[next[group]++] = static_cast<std::uint32_t>(number); });
    return CompressedRows(std::move(starts), std::move(members));
}

} // namespace

CompressedRows groupedBy(std::span<const std::uint32_t> groupOf, std::size_t groups)
{
    return grouped(groups, [groupOf](auto visit) {
        for (std::size_t i = 0; i < groupOf.size(); ++i) {
            if (groupOf[i] != noIndex)
                visit(groupOf[i], i);
        }
    });
}

CompressedRows groupedBy(std::span<const std::uint32_t> groupOf, std::span<const std::uint32_t> values,
                         std::size_t groups)
{
    return grouped(groups, [&](auto visit) {
        for (std::size_t i = 0; i < groupOf.size(); ++i) {
            if (groupOf[i] != noIndex)
                visit(groupOf[i], values[i]);
        }
    });
}

CompressedRows renumbered(const CompressedRows &lists, std::span<const std::uint32_t> numbers)
{
    std::vector<std::uint32_t> starts, values;
    starts.reserve(lists.rows() + 1);
    values.reserve(lists.valueCount());
    for (std::size_t row = 0; row < lists.rows(); ++row) {
        starts.push_back(static_cast<std::uint32_t>(values.size()));
        for (const std::uint32_t value : lists[row]) {
            if (numbers[value] != noIndex)
                values.push_back(numbers[value]);
        }
        const auto first = values.begin() + starts.back();
        if (values.end() - first > 1 && !std::is_sorted(first, values.end()))
            std::sort(first, values.end());
    }
    starts.push_back(static_cast<std::uint32_t>(values.size()));
    return {std::move(starts), std::move(values)};
}

CompressedRows inverted(const CompressedRows &lists, std::size_t values)
{
    return grouped(values, [&lists](auto visit) {
        for (std::size_t row = 0; row < lists.rows(); ++row) {
            for (const std::uint32_t value : lists[row])
                visit(value, row);
        }
    });
}

} // namespace Dateline
