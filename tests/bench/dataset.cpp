// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/dataset.h"

#include "tests/bench/pieces.h"
#include "tests/support/trackergenerator.h"

#include <cstdlib>
#include <map>
#include <vector>

namespace Dateline::Bench {

namespace {

/// The value of a facet that comes nearest to a twentieth of the rows.
std::size_t typicalValue(const CompressedRows &lists, std::size_t values)
{
    std::vector<std::ptrdiff_t> counts(values, 0);
    for (std::size_t row = 0; row < lists.rows(); ++row) {
        for (const std::uint32_t value : lists[row])
            ++counts[value];
    }
    const auto wanted = static_cast<std::ptrdiff_t>(lists.rows() / 20);
    std::size_t best = 0;
    for (std::size_t value = 1; value < values; ++value) {
        if (std::abs(counts[value] - wanted) < std::abs(counts[best] - wanted))
            best = value;
    }
    return best;
}

} // namespace

std::shared_ptr<const Snapshot> dataset(std::size_t events)
{
    static std::map<std::size_t, std::shared_ptr<const Snapshot>> known;
    std::shared_ptr<const Snapshot> &snapshot = known[events];
    if (!snapshot) {
        GeneratorSettings settings;
        settings.events = events;
        settings.countries = 195;
        settings.companies = 500;
        constexpr std::size_t piece = 1'000'000;
        if (events <= piece) {
            snapshot = std::make_shared<const Snapshot>(generateTracker(settings));
        } else {
            settings.events = piece;
            settings.mostAttributions = 1; // for engine and frames
            snapshot = std::make_shared<const Snapshot>(
                generateInPieces(settings, static_cast<std::uint32_t>(events / piece)));
        }
    }
    return snapshot;
}

CountryCode typicalCountry(const EventTable &table)
{
    return table.countryCodes()[typicalValue(table.countries(), table.countryCodes().size())];
}

PartyId typicalCompany(const EventTable &table)
{
    return table.companyIds()[typicalValue(table.companies(), table.companyIds().size())];
}

CategoryId typicalCategory(const EventTable &table) { return table.categoryIds()[table.categoryIds().size() / 2]; }

} // namespace Dateline::Bench
