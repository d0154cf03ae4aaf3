// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/stances/stanceindex.h"
#include "models/wording/datewords.h"
#include "models/wording/stancephrase.h"

#include <QString>

namespace Dateline {

class Snapshot;

/// What is to be said of a standing.
StancePhrase stancePhrase(const Snapshot &snapshot, const Standing &standing);

/// A standing in a word or two, for the screen: "Banned", "Possibly banned", "Declined", "No measure".
QString standingInWords(const Snapshot &snapshot, const Standing &standing);

/// Since when a standing has been so: the date of the event that decides it, as sources told it by \p knownOn. Empty
/// where nothing decides it.
QString sinceInWords(const Snapshot &snapshot, const Standing &standing, std::optional<Day> knownOn);

/// Why a pair stands so on a day, in lines of plain text: since when it has been so, the event that decided it, the
/// measure's latest milestone and the measure, with dates as they were known on the index's day of knowledge. Empty
/// where it stands nowhere and always has.
QStringList standingReasons(const Snapshot &snapshot, const StanceIndex &index, std::uint32_t pair, Day day);

/// A standing within a sentence, with what is certain about it: "banned", "possibly banned; at least under review", "no
/// measure".
QString standingPhrase(const Snapshot &snapshot, const Standing &standing);

} // namespace Dateline
