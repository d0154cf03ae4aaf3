// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/chartcontent.h"
#include "models/content/mapcontent.h"

namespace Dateline {

/// What a map or a chart shows before all else, as a sentence without a full stop, fit for the title of its picture:
/// "10 countries restrict Huawei". Countries and the EU are told apart, and what is certain from what vague dates only
/// allow. Empty where there is nothing to tell. O(countries · targets · log).
QString findingOf(const MapSubject &subject);

/// The same of a chart of the workspace; empty for timelines of several parties.
QString findingOf(const Workspace &workspace, const ChartContent &content);

} // namespace Dateline
