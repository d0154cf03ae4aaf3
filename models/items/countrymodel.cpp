// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/facetmodel.h"

#include <algorithm>

namespace Dateline {

CountryModel::CountryModel(Workspace *workspace, QObject *parent) : FacetModel(workspace, Sources + 1, parent)
{
    refresh();
}

CountryCode CountryModel::countryAt(const QModelIndex &index) const
{
    const std::uint32_t value = valueAt(index);
    return value == noIndex ? CountryCode() : table().countryCodes()[value];
}

QModelIndex CountryModel::indexOf(CountryCode code) const
{
    const auto &codes = table().countryCodes();
    return indexOfValue(static_cast<std::uint32_t>(std::find(codes.begin(), codes.end(), code) - codes.begin()));
}

FacetModel::Facet CountryModel::facet(const Snapshot &snapshot, const QueryResult &result) const
{
    return {snapshot.engine().countries(), snapshot.table().countryNames(), result.counts.countries,
            result.exceptCountries};
}

QString CountryModel::id(std::uint32_t value) const { return table().countryCodes()[value].toString(); }

QString CountryModel::kind(std::uint32_t) const { return nameFor(PartyKind::Country); }

bool CountryModel::isChecked(std::uint32_t value) const
{
    const auto &chosen = workspace().filter().countries;
    return std::find(chosen.begin(), chosen.end(), table().countryCodes()[value]) != chosen.end();
}

void CountryModel::toggle(std::uint32_t value) { workspace().toggleCountry(table().countryCodes()[value], false); }

QString CountryModel::nameHeader() const { return tr("Country"); }

} // namespace Dateline
