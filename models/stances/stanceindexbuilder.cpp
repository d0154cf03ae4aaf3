// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stances/stanceindexbuilder.h"

#include "models/core/parallel.h"
#include "models/domain/idindex.h"
#include "models/domain/memberstates.h"
#include "models/query/snapshot.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <numeric>
#include <set>
#include <tuple>

namespace Dateline {

namespace {

/// The standings that a pair's measures give it now; knows what they come to.
class Contest
{
public:
    void add(const Standing &standing)
    {
        m_standings.insert(standing);
        ++m_atLeast[static_cast<std::size_t>(standing.atLeast)];
    }
    void remove(const Standing &standing)
    {
        m_standings.erase(standing);
        --m_atLeast[static_cast<std::size_t>(standing.atLeast)];
    }

    Standing outcome() const
    {
        Standing result;
        if (!m_standings.empty() && m_standings.begin()->stance != Stance::None)
            result = *m_standings.begin();
        for (std::size_t level = 0; level < m_atLeast.size(); ++level) {
            if (m_atLeast[level] > 0)
                result.atLeast = std::max(result.atLeast, static_cast<Stance>(level));
        }
        return result;
    }

private:
    struct Stricter
    {
        bool operator()(const Standing &a, const Standing &b) const { return isStricter(a, b); }
    };
    std::set<Standing, Stricter> m_standings; ///< of different measures, so no two are equal
    std::array<int, 5> m_atLeast{};
};

} // namespace

void StanceIndexBuilder::build()
{
    m_parties = indexById(m_snapshot.tracker().parties);
    const std::size_t measures = m_snapshot.tracker().measures.size();
    const RowLists rows = groupedBy(m_snapshot.table().measure(), measures);
    m_lives.resize(measures);
    constexpr std::size_t worthAThread = 2000;
    const std::size_t shares = sharesFor(measures, worthAThread);
    inParallel(shares, [&](std::size_t share) {
        for (std::size_t measure = share; measure < measures; measure += shares)
            m_lives[measure] = lifeOf(m_snapshot, static_cast<std::uint32_t>(measure), rows[measure], m_knownOn);
    });
    numberTargets();
    gatherConcerns();
    numberCountries();
    followPairs();
    orderSteps();
}

void StanceIndexBuilder::numberTargets()
{
    const PackedTracker &tracker = m_snapshot.tracker();
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
    const PackedTracker &tracker = m_snapshot.tracker();
    for (std::uint32_t m = 0; m < tracker.measures.size(); ++m) {
        const Measure &measure = tracker.measures[m];
        QSet<CountryCode> issuers;
        for (const PartyId &id : measure.issuers) {
            const auto party = m_parties.constFind(id);
            if (party == m_parties.cend())
                continue;
            const Party &issuer = tracker.parties[*party];
            // An authority acts for its country.
            if ((issuer.kind == PartyKind::Country || issuer.kind == PartyKind::Organisation)
                && !issuer.country.isNull())
                issuers.insert(issuer.country);
        }
        for (const CountryCode country : std::as_const(issuers))
            addConcerns(m, country, openBegin, openEnd);
        if (!measure.bindsMembers || !issuers.contains(europeanUnion()))
            continue;
        for (const Membership &membership : euMemberships()) {
            if (!issuers.contains(membership.country))
                addConcerns(m, membership.country, membership.first, membership.end);
        }
    }
}

void StanceIndexBuilder::addConcerns(std::uint32_t measure, CountryCode country, std::int64_t first, std::int64_t end)
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
    for (Concern &concern : m_concerns)
        concern.country = numbers[concern.country];
    std::sort(m_concerns.begin(), m_concerns.end(), [](const Concern &a, const Concern &b) {
        return std::tie(a.country, a.target, a.measure, a.first) < std::tie(b.country, b.target, b.measure, b.first);
    });
}

void StanceIndexBuilder::followPairs()
{
    m_index.m_firstPair.clear();
    for (std::size_t begin = 0; begin < m_concerns.size();) {
        const Concern &first = m_concerns[begin];
        std::size_t end = begin;
        while (end < m_concerns.size() && m_concerns[end].country == first.country
               && m_concerns[end].target == first.target)
            ++end;
        if (m_index.m_firstPair.size() <= first.country)
            m_index.m_firstPair.push_back(static_cast<std::uint32_t>(m_index.m_pairs.size()));
        m_index.m_pairs.push_back({first.country, first.target});
        followPair(std::span(m_concerns).subspan(begin, end - begin));
        m_index.m_firstChange.push_back(static_cast<std::uint32_t>(m_index.m_changes.size()));
        begin = end;
    }
    m_index.m_firstPair.push_back(static_cast<std::uint32_t>(m_index.m_pairs.size()));
}

void StanceIndexBuilder::followPair(std::span<const Concern> concerns)
{
    struct Turn
    {
        std::int64_t day;
        std::uint32_t concern;
        Standing standing;
    };
    std::vector<Turn> turns;
    for (std::uint32_t c = 0; c < concerns.size(); ++c) {
        const Concern &concern = concerns[c];
        Standing atFirst;
        for (const StanceChange &change : m_lives[concern.measure].changes) {
            if (change.day >= concern.end)
                break;
            if (change.day > concern.first)
                turns.push_back({change.day, c, change.standing});
            else
                atFirst = change.standing;
        }
        if (atFirst != Standing{})
            turns.push_back({concern.first, c, atFirst});
        if (concern.end != openEnd)
            turns.push_back({concern.end, c, {}});
    }
    std::stable_sort(turns.begin(), turns.end(), [](const Turn &a, const Turn &b) { return a.day < b.day; });
    Contest contest;
    std::vector<Standing> current(concerns.size());
    Standing before;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        Standing &standing = current[turns[i].concern];
        if (standing != Standing{})
            contest.remove(standing);
        standing = turns[i].standing;
        if (standing != Standing{})
            contest.add(standing);
        if (i + 1 < turns.size() && turns[i + 1].day == turns[i].day)
            continue;
        const Standing outcome = contest.outcome();
        if (outcome != before)
            m_index.m_changes.push_back({turns[i].day, outcome});
        before = outcome;
    }
}

void StanceIndexBuilder::orderSteps()
{
    m_index.m_steps.reserve(m_index.m_changes.size());
    for (std::uint32_t pair = 0; pair < m_index.m_pairs.size(); ++pair) {
        const auto changes = m_index.changes(pair);
        for (std::uint32_t change = 0; change < changes.size(); ++change)
            m_index.m_steps.push_back({changes[change].day, pair, change});
    }
    std::stable_sort(m_index.m_steps.begin(), m_index.m_steps.end(),
                     [](const StanceIndex::Step &a, const StanceIndex::Step &b) { return a.day < b.day; });
}

} // namespace Dateline
