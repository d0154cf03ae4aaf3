// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/snapshot.h"

namespace Dateline {

// What a field, given by its path, says in the tracker: told beside what somebody has typed there meanwhile. Empty: nothing.
QString fieldSaid(const Event &event, const QString &path, const Snapshot &snapshot);
QString fieldSaid(const Attribution &attribution, const QString &path, const Snapshot &snapshot);

} // namespace Dateline
