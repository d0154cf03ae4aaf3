// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/stances/stanceindex.h"

#include <QHash>

#include <vector>

namespace Dateline {

/// Works out a StanceIndex: which measure concerns which pair and when, then what each pair goes through.
class StanceIndexBuilder
{
public:
    StanceIndexBuilder(const Snapshot &snapshot, std::optional<Day> knownOn, StanceIndex &index)
        : m_snapshot(snapshot), m_knownOn(knownOn), m_index(index)
    { }

    void build();

private:
    void numberTargets();
    void gatherConcerns();
    void addConcerns(MeasureRow measure, CountryCode country, std::int64_t first, std::int64_t end);
    void numberCountries();
    void followPairs();

    const Snapshot &m_snapshot;
    const std::optional<Day> m_knownOn;
    StanceIndex &m_index;
    QHash<PartyId, std::uint32_t> m_parties;
    QHash<std::uint32_t, std::uint32_t> m_targetOfParty;
    std::vector<CountryCode> m_codes; ///< as met
    QHash<CountryCode, std::uint32_t> m_placeOfCode;
    std::vector<StanceConcern> m_concerns; ///< countries are places in m_codes first
};

} // namespace Dateline
