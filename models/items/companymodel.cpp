// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/collation.h"
#include "models/items/facetmodel.h"
#include "models/query/facetnames.h"

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

const CompressedRows &CompanyModel::valuesOf(const EventTable &table) const { return table.companies(); }

QString CompanyModel::id(std::uint32_t value) const { return table().companyIds()[value].text; }

bool CompanyModel::isChecked(std::uint32_t value) const
{
    const auto &chosen = workspace().filter().companies;
    return std::find(chosen.begin(), chosen.end(), table().companyIds()[value]) != chosen.end();
}

void CompanyModel::toggle(std::uint32_t value) { workspace().toggleCompany(table().companyIds()[value], false); }

QString CompanyModel::nameHeader() const { return tr("Company"); }

std::vector<QStringList> CompanyModel::searchedNames() const { return searchedCompanyNames(snapshot()); }

void CompanyModel::takeFurther()
{
    std::vector<QString> kinds;
    for (const PartyKind kind : table().companyKinds())
        kinds.push_back(nameFor(kind));
    m_kindRanks = collationRanks(kinds);
}

QString CompanyModel::furtherHeader(int) const { return tr("Kind"); }

QString CompanyModel::furtherText(std::uint32_t value, int) const { return nameFor(table().companyKinds()[value]); }

std::uint64_t CompanyModel::furtherSortKey(std::uint32_t value, int) const { return m_kindRanks[value]; }

} // namespace Dateline
