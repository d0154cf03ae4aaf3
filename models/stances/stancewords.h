// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/stances/stanceindex.h"

#include <QString>

namespace Dateline {

class Snapshot;

/// A standing in a word or two, for the screen: "Banned", "Possibly banned", "Declined", "No measure".
QString standingInWords(const Snapshot &snapshot, const Standing &standing);

/// Why a pair stands so on a day, in lines of plain text: what holds at least where it is only possible, since when it has been so, the event that
/// brought it and the measure. Empty where it stands nowhere and always has.
QStringList standingReasons(const Snapshot &snapshot, const StanceIndex &index, std::uint32_t pair, Day day);

} // namespace Dateline
