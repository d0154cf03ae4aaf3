// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/eventcountries.h"

#include "models/domain/idindex.h"

#include <algorithm>

namespace Dateline {

namespace {

template<typename Value>
std::vector<std::uint32_t> otherNumbers(const std::vector<Value> &before, const std::vector<Value> &after)
{
    std::vector<std::uint32_t> numbers;
    for (std::uint32_t number = 0; number < std::min(before.size(), after.size()); ++number) {
        if (before[number] != after[number])
            numbers.push_back(number);
    }
    return numbers;
}

} // namespace

std::vector<std::uint32_t> EventCountries::partiesOtherThan(const EventCountries &before) const
{
    return otherNumbers(before.m_ofParty, m_ofParty);
}

std::vector<std::uint32_t> EventCountries::measuresOtherThan(const EventCountries &before) const
{
    return otherNumbers(before.m_ofMeasure, m_ofMeasure);
}

EventCountries::EventCountries(const TrackerColumns &tracker)
{
    m_ofParty.reserve(tracker.parties.size());
    for (const Party &party : tracker.parties)
        m_ofParty.push_back({party.kind == PartyKind::Country ? party.country : CountryCode()});

    const auto numbers = indexById(tracker.parties);
    m_ofMeasure.reserve(tracker.measures.size());
    for (const Measure &measure : tracker.measures) {
        std::vector<CountryCode> countries;
        for (const PartyId &id : measure.issuers) {
            const auto number = numbers.constFind(id);
            if (number == numbers.cend())
                continue;
            const Party &issuer = tracker.parties[*number];
            if (issuer.country.isNull()
                || (issuer.kind != PartyKind::Country && issuer.kind != PartyKind::Organisation))
                continue;
            countries.push_back(issuer.country);
            if (issuer.kind == PartyKind::Organisation)
                m_ofParty[*number] = {issuer.country, true};
        }
        std::sort(countries.begin(), countries.end());
        countries.erase(std::unique(countries.begin(), countries.end()), countries.end());
        m_ofMeasure.push_back(std::move(countries));
    }
}

} // namespace Dateline
