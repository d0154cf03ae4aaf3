// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/choosing.h"

#include "models/workspace/workspace.h"

#include <algorithm>

namespace Dateline {

namespace {

template<typename Values, typename Value>
void selectIfChosen(Workspace &workspace, const Values &chosen, const Value &value)
{
    const bool isChosen = std::find(chosen.begin(), chosen.end(), value) != chosen.end();
    workspace.setSelection(isChosen ? Selection(value) : Selection());
}

} // namespace

void chooseCountry(Workspace &workspace, CountryCode country, bool only)
{
    workspace.toggleCountry(country, only);
    selectIfChosen(workspace, workspace.filter().countries, country);
}

void chooseCompany(Workspace &workspace, const PartyId &company, bool only)
{
    workspace.toggleCompany(company, only);
    selectIfChosen(workspace, workspace.filter().companies, company);
}

bool isSelectedEventHidden(const Workspace &workspace)
{
    return workspace.selected() != noIndex && !workspace.result().passing.test(workspace.selected());
}

void showSelectedEvent(Workspace &workspace)
{
    if (isSelectedEventHidden(workspace))
        workspace.clearFilter();
}

} // namespace Dateline
