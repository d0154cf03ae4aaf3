// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/trackercolumns.h"

namespace Dateline {

/// Ids of what people call by its name: what is the id of one is that; otherwise the one whose name or alias, or for a
/// country its code, is the same but for case and accents. What is nobody's name, or that of several, is returned as it
/// is. O(entities of the kind).
QString partyIdOf(const TrackerColumns &tracker, const QString &words);
QString categoryIdOf(const TrackerColumns &tracker, const QString &words);
QString measureIdOf(const TrackerColumns &tracker, const QString &words); ///< by its title

} // namespace Dateline
