// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/facetnames.h"

#include "models/domain/partynames.h"
#include "models/query/snapshot.h"

namespace Dateline {

CountryNamesOf::CountryNamesOf(const Snapshot &snapshot) : m_snapshot(snapshot)
{
    for (const Party &party : snapshot.tracker().parties) {
        if (party.kind == PartyKind::Country)
            m_parties.insert(party.country, &party);
    }
}

QStringList CountryNamesOf::operator()(CountryCode code) const
{
    QStringList names{m_snapshot.nameOfCountry(code)};
    const Party *const party = m_parties.value(code);
    names += party ? namesOf(*party) : namesOf(code);
    names.removeDuplicates();
    return names;
}

std::vector<QStringList> searchedCountryNames(const Snapshot &snapshot)
{
    const CountryNamesOf namesOfCountry(snapshot);
    std::vector<QStringList> all;
    for (const CountryCode code : snapshot.table().countryCodes())
        all.push_back(namesOfCountry(code));
    return all;
}

std::vector<QStringList> searchedCompanyNames(const Snapshot &snapshot)
{
    std::vector<QStringList> all;
    for (const PartyId &id : snapshot.table().companyIds()) {
        const Party *const party = snapshot.party(id);
        all.push_back(party ? namesOf(*party) : QStringList());
    }
    return all;
}

} // namespace Dateline
