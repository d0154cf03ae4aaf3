// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"

#include <QStringList>

namespace Dateline {

/// A small tracker for the panels' tests. Six events in order of time:
///  0 hostile   2017-05       title and names full of markup, Germany; quoted by a source with a javascript: address
///  1 review    2018-08-23    Australia → Huawei and ZTE; two sources, one origin
///  2 disputed  2018-11-27    New Zealand → Huawei; three origins, two of which date it differently
///  3 law       2019          Germany, no company
///  4 deal      2020-03/2020-06  Huawei and "Smith & Sons"
///  5 unsourced 2021-01-05    Australia
Tracker panelTracker();

/// What panelTracker() calls its events, by row.
QStringList panelTitles();

/// \p workspace then shows panelTracker().
void fill(Workspace &workspace);

inline CountryCode countryCode(const char *letters) { return *CountryCode::parse(QString::fromLatin1(letters)); }

} // namespace Dateline
