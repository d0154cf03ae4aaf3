// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/countrycode.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace Dateline {

class Snapshot;

/// All that the countries of a tracker may be called when they are looked for: namesOf() the code, and the name and
/// aliases of its party.
class CountryNamesOf
{
public:
    explicit CountryNamesOf(const Snapshot &snapshot); ///< O(parties); the snapshot must live longer

    QStringList operator()(CountryCode code) const; ///< the name that is shown comes first

private:
    const Snapshot &m_snapshot;
    QHash<CountryCode, const struct Party *> m_parties;
};

/// The same for each country of the event table, by its number there. O(parties).
std::vector<QStringList> searchedCountryNames(const Snapshot &snapshot);

/// For each company of the event table, by its number there: namesOf() its party. O(companies).
std::vector<QStringList> searchedCompanyNames(const Snapshot &snapshot);

} // namespace Dateline
