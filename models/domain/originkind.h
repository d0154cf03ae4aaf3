// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Dateline {

/// What a first reporter is, told by its name.
enum class OriginKind {
    Named,       ///< somebody who can be looked up or asked: "Reuters", "a German official"
    Unnamed,     ///< "press reports", "several media": somebody said so
    ThisTracker, ///< what the makers of the tracker judge themselves: "this tracker"
};

/// Unnamed is a name of which every word says that there were reports and none says whose: "reports", "other news
/// outlets", "Presseberichte". A name that a paper may have is Named: "Press". O(length).
OriginKind originKind(const QString &name);

/// Whether what comes from there counts as an origin. Reports that nobody signs may all be one, and a tracker's own
/// judgement rests on what the others say: neither confirms anything.
inline bool canConfirm(const QString &firstReporter) { return originKind(firstReporter) == OriginKind::Named; }

} // namespace Dateline
