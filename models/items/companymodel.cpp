// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/facetmodel.h"

#include <algorithm>

namespace Dateline {

CompanyModel::CompanyModel(Workspace *workspace, QObject *parent) : FacetModel(workspace, Kind + 1, parent)
{
    refresh();
}

PartyId CompanyModel::companyAt(const QModelIndex &index) const
{
    const std::uint32_t value = valueAt(index);
    return value == noIndex ? PartyId() : table().companyIds()[value];
}

QModelIndex CompanyModel::indexOf(const PartyId &company) const
{
    const auto &ids = table().companyIds();
    return indexOfValue(static_cast<std::uint32_t>(std::find(ids.begin(), ids.end(), company) - ids.begin()));
}

FacetModel::Facet CompanyModel::facet(const Snapshot &snapshot, const QueryResult &result) const
{
    return {snapshot.engine().companies(), snapshot.table().companyNames(), result.counts.companies,
            result.exceptCompanies};
}

QString CompanyModel::id(std::uint32_t value) const { return table().companyIds()[value].text; }

QString CompanyModel::kind(std::uint32_t value) const { return nameFor(table().companyKinds()[value]); }

bool CompanyModel::isChecked(std::uint32_t value) const
{
    const auto &chosen = workspace().filter().companies;
    return std::find(chosen.begin(), chosen.end(), table().companyIds()[value]) != chosen.end();
}

void CompanyModel::toggle(std::uint32_t value) { workspace().toggleCompany(table().companyIds()[value], false); }

QString CompanyModel::nameHeader() const { return tr("Company"); }

} // namespace Dateline
