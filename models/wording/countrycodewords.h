// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/countrycode.h"

#include <QString>

namespace Dateline {

/// Why a code is not that of a country, and what to write in its place where there is something: "“UK” is no country
/// code of ISO 3166-1: United Kingdom is “GB”". Without a full stop. Empty if it is one (isCountry()).
QString codeFaultInWords(CountryCode code);

} // namespace Dateline
