// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/eventgroups.h"

#include <algorithm>

namespace Dateline {

namespace {

std::size_t groupOf(std::size_t number) { return std::min(number, OriginSpread::groups - 1); }

std::size_t sourcesOf(const Snapshot &snapshot, EventRow row, std::vector<std::uint32_t> &scratch)
{
    const auto &support = snapshot.tracker().attributionColumns().support;
    scratch.clear();
    for (const AttributionRow attribution : snapshot.attributionsOf(row)) {
        if (static_cast<Support>(support[attribution]) != Support::Disputes)
            scratch.push_back(snapshot.sourceOfAttribution(attribution));
    }
    std::sort(scratch.begin(), scratch.end());
    return static_cast<std::size_t>(std::unique(scratch.begin(), scratch.end()) - scratch.begin());
}

} // namespace

EventGroups countByValue(const EventTable &table, const CompressedRows &valuesOfRow, std::size_t dictionary,
                         const Bitset &rows, std::size_t most)
{
    std::vector<std::uint32_t> totals(dictionary);
    rows.forEach([&](std::size_t row) {
        for (const std::uint32_t value : valuesOfRow[row])
            ++totals[value];
    });
    EventGroups groups;
    for (std::uint32_t value = 0; value < dictionary; ++value) {
        if (totals[value] > 0)
            groups.values.push_back(value);
    }
    // Numbers are in order of name.
    std::stable_sort(groups.values.begin(), groups.values.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return totals[a] > totals[b]; });
    if (groups.values.size() > most) {
        groups.others = static_cast<std::uint32_t>(groups.values.size() - most);
        groups.values.resize(most);
    }
    std::vector<std::uint32_t> placeOf(dictionary, noIndex);
    for (std::size_t place = 0; place < groups.values.size(); ++place) {
        placeOf[groups.values[place]] = static_cast<std::uint32_t>(place);
        groups.totals.push_back(totals[groups.values[place]]);
    }
    groups.columns = table.categoryIds().size() + 1;
    groups.counts.resize(groups.values.size() * groups.columns);
    rows.forEach([&](std::size_t row) {
        const auto column = std::min<std::size_t>(table.category()[row], groups.columns - 1); // noIndex is the largest
        for (const std::uint32_t value : valuesOfRow[row]) {
            if (placeOf[value] != noIndex)
                ++groups.counts[placeOf[value] * groups.columns + column];
        }
    });
    return groups;
}

OriginSpread originSpread(const Snapshot &snapshot, const Bitset &rows)
{
    OriginSpread spread;
    std::vector<std::uint32_t> scratch;
    rows.forEach([&](std::size_t row) {
        ++spread.origins[groupOf(snapshot.table().origins()[row])];
        ++spread.sources[groupOf(sourcesOf(snapshot, static_cast<EventRow>(row), scratch))];
    });
    return spread;
}

} // namespace Dateline
