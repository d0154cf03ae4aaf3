// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/countrycode.h"
#include "models/domain/ids.h"

namespace Dateline {

class Workspace;

/// \file
/// Small steps that several views offer: filters by a country or a company, or takes that back (see
/// Workspace::toggleCountry()), and selects it; nothing is selected once it has been taken back.

void chooseCountry(Workspace &workspace, CountryCode country, bool only);
void chooseCompany(Workspace &workspace, const PartyId &company, bool only);

/// Clears the filter if it hides the selected event: then that is seen.
void showSelectedEvent(Workspace &workspace);
/// Whether an event is selected that the filter hides.
bool isSelectedEventHidden(const Workspace &workspace);

} // namespace Dateline
