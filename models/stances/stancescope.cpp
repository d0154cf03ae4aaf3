// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stances/stancescope.h"

#include "models/query/snapshot.h"

#include <algorithm>

namespace Dateline {

bool looksAt(const Filter &filter, CountryCode country)
{
    const auto among = [country](const std::vector<CountryCode> &codes) {
        return codes.empty() || std::find(codes.begin(), codes.end(), country) != codes.end();
    };
    return among(filter.countries) && among(filter.issuers);
}

std::vector<CountryCode> countriesToldOf(const Snapshot &snapshot, const StanceIndex &index)
{
    std::vector<CountryCode> codes = snapshot.table().countryCodes();
    codes.insert(codes.end(), index.countries().begin(), index.countries().end());
    std::sort(codes.begin(), codes.end());
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    return codes;
}

std::uint32_t countCountries(const Filter &filter, const Snapshot &snapshot, const StanceIndex &index)
{
    const std::vector<CountryCode> codes = countriesToldOf(snapshot, index);
    return static_cast<std::uint32_t>(
        std::count_if(codes.begin(), codes.end(), [&filter](CountryCode code) { return looksAt(filter, code); }));
}

std::vector<std::uint32_t> countriesOf(const Filter &filter, const StanceIndex &index)
{
    std::vector<std::uint32_t> numbers;
    if (filter.countries.empty() && filter.issuers.empty())
        return numbers;
    for (std::uint32_t number = 0; number < index.countries().size(); ++number) {
        if (looksAt(filter, index.countries()[number]))
            numbers.push_back(number);
    }
    if (numbers.empty())
        numbers.push_back(noIndex);
    return numbers;
}

bool looksAt(const Filter &filter, const Snapshot &snapshot, const StanceIndex &index, std::uint32_t target)
{
    if (filter.companies.empty())
        return true;
    const std::uint32_t party = index.targets()[target];
    return party != noIndex
        && std::find(filter.companies.begin(), filter.companies.end(), snapshot.tracker().parties[party].id)
        != filter.companies.end();
}

std::vector<std::uint32_t> pairsLookedAt(const Filter &filter, const Snapshot &snapshot, const StanceIndex &index)
{
    std::vector<bool> targets;
    for (std::uint32_t target = 0; target < index.targets().size(); ++target)
        targets.push_back(looksAt(filter, snapshot, index, target));
    std::vector<std::uint32_t> pairs;
    for (std::uint32_t pair = 0; pair < index.pairs().size(); ++pair) {
        const StanceIndex::Pair &place = index.pairs()[pair];
        if (targets[place.target] && looksAt(filter, index.countries()[place.country]))
            pairs.push_back(pair);
    }
    return pairs;
}

TargetNumbers targetsOf(const Filter &filter, const Snapshot &snapshot, const StanceIndex &index)
{
    TargetNumbers numbers;
    for (const PartyId &company : filter.companies) {
        const Party *party = snapshot.party(company);
        const auto place = party ? static_cast<std::uint32_t>(party - snapshot.tracker().parties.data()) : noIndex;
        numbers.push_back(index.targetNumber(place).value_or(noIndex));
    }
    return numbers;
}

} // namespace Dateline
