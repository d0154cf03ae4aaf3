// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/countrycode.h"

#include <QString>

namespace Dateline {

/// The usual short name of a country, in the language that is spoken, the European Union and Kosovo included; the code
/// itself if it is not assigned. A name implies no opinion on the status of a territory.
QString countryName(CountryCode code);

} // namespace Dateline
