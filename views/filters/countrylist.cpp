// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filters/countrylist.h"

#include "models/items/facetmodel.h"

#include <QBoxLayout>
#include <QTabWidget>

namespace Dateline {

namespace {

FacetColumns countryColumns()
{
    return {{CountryModel::Name, CountryModel::StanceColumn, CountryModel::Since, CountryModel::Reason,
             CountryModel::First, CountryModel::Last, CountryModel::Events, CountryModel::Sources},
            {CountryModel::First, CountryModel::Last, CountryModel::Reason, CountryModel::Sources, CountryModel::Since,
             CountryModel::StanceColumn},
            {CountryModel::First, CountryModel::Last, CountryModel::Since},
            {{CountryModel::StanceColumn, nameFor(Stance::PartlyRestricted)}}};
}

FacetColumns companyColumns()
{
    return {{CompanyModel::Name, CompanyModel::Kind, CompanyModel::First, CompanyModel::Last, CompanyModel::Events,
             CompanyModel::Sources},
            {CompanyModel::Kind, CompanyModel::Sources, CompanyModel::First, CompanyModel::Last},
            {CompanyModel::First, CompanyModel::Last},
            {}};
}

} // namespace

CountryList::CountryList(Workspace *workspace, QWidget *parent) : QWidget(parent)
{
    auto *tabs = new QTabWidget(this);
    tabs->setDocumentMode(true);
    auto *countries = new CountryModel(workspace);
    tabs->addTab(
        new FacetList(
            countries, countryColumns(),
            [=](const QModelIndex &index, bool only) { workspace->toggleCountry(countries->countryAt(index), only); },
            tr("countries"), tabs),
        tr("Countries"));
    auto *companies = new CompanyModel(workspace);
    tabs->addTab(
        new FacetList(
            companies, companyColumns(),
            [=](const QModelIndex &index, bool only) { workspace->toggleCompany(companies->companyAt(index), only); },
            tr("companies"), tabs),
        tr("Companies"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(tabs);
    setFocusProxy(tabs);
}

} // namespace Dateline
