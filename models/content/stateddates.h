// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/snapshot.h"

#include <QStringList>

#include <vector>

namespace Dateline {

/// A date that sources give an event.
struct StatedDate
{
    Edtf date;
    QStringList sources; ///< the first reporters who give it, each once
};

/// What an event's sources say of its date.
struct StatedDates
{
    std::vector<StatedDate> dates; ///< each date once, in the order of the attributions
    bool disagree = false;         ///< some two of them have no day in common
};

/// O(attributions of the event, squared).
StatedDates statedDates(const Snapshot &snapshot, EventRow row);

/// How many first reporters give a date that has no day in common with \p date.
std::size_t sourcesAgainst(const StatedDates &stated, const Edtf &date);

} // namespace Dateline
