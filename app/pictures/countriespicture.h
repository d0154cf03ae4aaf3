// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewdescription.h"

namespace Dateline {

/// The list of countries: those that the filter names, or all that have a stance or an event that passes, the strictest
/// first, then by the day since when, then by name. As high as it needs to be if the request gives no size, else in the
/// largest type in which all fits.
extern const ViewDescription countriesPicture;

} // namespace Dateline
