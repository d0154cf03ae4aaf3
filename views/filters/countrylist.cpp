// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filters/countrylist.h"

#include "models/items/facetmodel.h"
#include "models/workspace/choosing.h"
#include "models/workspace/workspace.h"

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
            {CompanyModel::First, CompanyModel::Last, CompanyModel::Sources, CompanyModel::Kind},
            {CompanyModel::First, CompanyModel::Last},
            {}};
}

} // namespace

CountryList::CountryList(Workspace *workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    auto *tabs = new QTabWidget(this);
    tabs->setDocumentMode(true);
    auto *countries = new CountryModel(workspace);
    auto *countryList = new FacetList(
        countries, countryColumns(),
        [=](const QModelIndex &index, bool only) { chooseCountry(*workspace, countries->countryAt(index), only); },
        tr("countries"), tabs);
    tabs->addTab(countryList, tr("Countries"));
    connect(countryList, &FacetList::editRequested, this, [this, countries](const QModelIndex &index) {
        if (const PartyId party = partyOf(countries->countryAt(index)); !party.isEmpty())
            emit editRequested(party);
    });
    connect(countryList, &FacetList::menuRequested, this, [this, countries](const QModelIndex &index, QPoint place) {
        emit menuRequested(index.isValid() ? partyOf(countries->countryAt(index)) : PartyId(), PartyKind::Country,
                           place);
    });
    auto *companies = new CompanyModel(workspace);
    companies->setGrouped(true); // agencies and persons are among them
    auto *companyList = new FacetList(
        companies, companyColumns(),
        [=](const QModelIndex &index, bool only) { chooseCompany(*workspace, companies->companyAt(index), only); },
        tr("companies and others"), tabs);
    tabs->addTab(companyList, tr("Companies and others"));
    connect(companyList, &FacetList::editRequested, this,
            [this, companies](const QModelIndex &index) { emit editRequested(companies->companyAt(index)); });
    connect(companyList, &FacetList::menuRequested, this, [this, companies](const QModelIndex &index, QPoint place) {
        emit menuRequested(index.isValid() ? companies->companyAt(index) : PartyId(), PartyKind::Company, place);
    });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(tabs);
    setFocusProxy(tabs);
}

PartyId CountryList::partyOf(CountryCode code) const
{
    for (const Party &party : m_workspace->snapshot()->tracker().parties) {
        if (party.kind == PartyKind::Country && party.country == code)
            return party.id;
    }
    return {};
}

} // namespace Dateline
