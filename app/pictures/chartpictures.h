// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewdescription.h"

namespace Dateline {

/// Each chart, of the kind whose word stands behind "chart:" in its own. Its type goes with its size, and its texts
/// name what is counted and the sources of the events behind it.
extern const ViewDescription stanceChartPicture, eventChartPicture, restrictionChartPicture, countryChartPicture,
    companyChartPicture, originChartPicture, stripChartPicture;

} // namespace Dateline
