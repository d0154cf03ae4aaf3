// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/countrycode.h"

#include <QStringList>

namespace Dateline {

struct Party;

/// The codes that are written for a country, its own first: of GB also UK, of GR also EL.
QStringList codesOf(CountryCode country);

/// What a country is called beside countryName(), in English: "Britain", "USA". Empty for most.
QStringList otherNamesOf(CountryCode country);

/// All that a country may be called when it is looked for: its usual name, the others and its codes.
QStringList namesOf(CountryCode country);

/// All that a party may be called when it is looked for: its name, its aliases; a country also what namesOf() its code
/// says. The first is its name. Outside identifiers are none.
QStringList namesOf(const Party &party);

} // namespace Dateline
