// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checks/finding.h"
#include "models/domain/change.h"
#include "models/domain/trackercolumns.h"

namespace Dateline {

/// The step by which attributions have quotes as their sources' texts have them; those that are not as they were when
/// they were checked are left out. Has no parts if there are none. O(all attributions).
Change mendingQuotes(const TrackerColumns &tracker, const std::vector<MendedQuote> &quotes);

} // namespace Dateline
