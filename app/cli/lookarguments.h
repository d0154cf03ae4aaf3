// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/query/look.h"

class QCommandLineParser;

namespace Dateline {

class Snapshot;

/// What is looked at, as the options of addFilterOptions() say it: a saved view of the tracker with --saved, with what
/// the other options ask for in the place of what the view says of the same. With --from or --until its range is
/// dropped, too. \p toIsOutput as in addFilterOptions(). Fails as resolveFilter() does, with Usage where the tracker
/// has no such view or a window would end before it begins, and with Malformed where that names what the tracker does not have any more: a script must not get
/// more than it asked for.
Result<Look> lookOfOptions(const QCommandLineParser &parser, bool toIsOutput, const Snapshot &snapshot);

} // namespace Dateline
