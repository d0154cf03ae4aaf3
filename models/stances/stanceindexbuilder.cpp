// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stances/stanceindexbuilder.h"

#include "models/core/parallel.h"
#include "models/domain/eventcountries.h"
#include "models/domain/idindex.h"
#include "models/domain/memberstates.h"
#include "models/query/snapshot.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace Dateline {

void StanceIndexBuilder::build()
{
    m_parties = indexById(m_snapshot.tracker().parties);
    const std::size_t measures = m_snapshot.tracker().measures.size();
    const CompressedRows rows = groupedBy(m_snapshot.table().measures().unpacked(), measures);
    m_index.m_lives.resize(measures);
    constexpr std::size_t worthAThread = 2000;
    const std::size_t shares = sharesFor(measures, worthAThread);
    inParallel(shares, [&](std::size_t share) {
        for (std::size_t measure = share; measure < measures; measure += shares)
            m_index.m_lives[measure] = std::make_shared<const std::vector<StanceChange>>(
                lifeOf(m_snapshot, static_cast<MeasureRow>(measure), rows[measure], m_knownOn).changes);
    });
    numberTargets();
    gatherConcerns();
    numberCountries();
    followPairs();
    m_index.m_concerns = std::move(m_concerns);
}

void StanceIndexBuilder::numberTargets()
{
    const TrackerColumns &tracker = m_snapshot.tracker();
    QSet<std::uint32_t> aimedAt;
    for (const Measure &measure : tracker.measures) {
        for (const PartyId &target : measure.targets) {
            if (const auto party = m_parties.constFind(target); party != m_parties.cend())
                aimedAt.insert(*party);
        }
    }
    std::vector<std::uint32_t> parties(aimedAt.cbegin(), aimedAt.cend());
    std::sort(parties.begin(), parties.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::tie(tracker.parties[a].name, a) < std::tie(tracker.parties[b].name, b);
    });
    for (const std::uint32_t party : parties) {
        m_targetOfParty.insert(party, static_cast<std::uint32_t>(m_index.m_targets.size()));
        m_index.m_targets.push_back(party);
    }
}

void StanceIndexBuilder::gatherConcerns()
{
    const TrackerColumns &tracker = m_snapshot.tracker();
    for (MeasureRow m{0}; m < tracker.measures.size(); ++m) {
        const Measure &measure = tracker.measures[m];
        const std::vector<CountryCode> &issuers = m_snapshot.table().countryRule().ofMeasure(m);
        const auto issues = [&issuers](CountryCode country) {
            return std::binary_search(issuers.begin(), issuers.end(), country);
        };
        for (const CountryCode country : issuers)
            addConcerns(m, country, openBegin, openEnd);
        if (!measure.bindsMembers || !issues(europeanUnion()))
            continue;
        for (const Membership &membership : euMemberships()) {
            if (!issues(membership.country))
                addConcerns(m, membership.country, membership.first, membership.end);
        }
    }
}

void StanceIndexBuilder::addConcerns(MeasureRow measure, CountryCode country, std::int64_t first, std::int64_t end)
{
    const auto fresh = static_cast<std::uint32_t>(m_codes.size());
    const auto place = m_placeOfCode.constFind(country);
    const std::uint32_t code = place != m_placeOfCode.cend() ? *place : fresh;
    if (code == fresh) {
        m_codes.push_back(country);
        m_placeOfCode.insert(country, fresh);
    }
    m_concerns.push_back({code, StanceIndex::anyTarget, measure, first, end});
    QSet<std::uint32_t> seen;
    for (const PartyId &id : m_snapshot.tracker().measures[measure].targets) {
        const auto party = m_parties.constFind(id);
        if (party == m_parties.cend() || seen.contains(*party))
            continue;
        seen.insert(*party);
        m_concerns.push_back({code, m_targetOfParty.value(*party), measure, first, end});
    }
}

void StanceIndexBuilder::numberCountries()
{
    m_index.m_countries = m_codes;
    std::sort(m_index.m_countries.begin(), m_index.m_countries.end());
    std::vector<std::uint32_t> numbers;
    for (const CountryCode code : m_codes)
        numbers.push_back(*m_index.countryNumber(code));
    for (StanceConcern &concern : m_concerns)
        concern.country = numbers[concern.country];
    std::sort(m_concerns.begin(), m_concerns.end(), [](const StanceConcern &a, const StanceConcern &b) {
        return std::tie(a.country, a.target, a.measure, a.first) < std::tie(b.country, b.target, b.measure, b.first);
    });
}

void StanceIndexBuilder::followPairs()
{
    m_index.m_firstPair.clear();
    for (std::size_t begin = 0; begin < m_concerns.size();) {
        const StanceConcern &first = m_concerns[begin];
        std::size_t end = begin;
        while (end < m_concerns.size() && m_concerns[end].country == first.country
               && m_concerns[end].target == first.target)
            ++end;
        if (m_index.m_firstPair.size() <= first.country)
            m_index.m_firstPair.push_back(static_cast<std::uint32_t>(m_index.m_pairs.size()));
        m_index.m_pairs.push_back({first.country, first.target});
        m_index.m_changes.push_back(std::make_shared<const std::vector<StanceChange>>(
            pairChanges(std::span<const StanceConcern>(m_concerns).subspan(begin, end - begin), m_index.m_lives)));
        begin = end;
    }
    m_index.m_firstPair.push_back(static_cast<std::uint32_t>(m_index.m_pairs.size()));
}

} // namespace Dateline
