// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/trackercolumns.h"
#include "models/domain/vocabulary.h"
#include "models/query/eventtable.h"

namespace Dateline {

/// Where a country stands towards a target, and why. Dates may be vague, so it is a range: what holds for certain, and
/// the strictest that the dates allow.
struct Standing
{
    Stance stance = Stance::None;  ///< the strictest that possibly holds
    Stance atLeast = Stance::None; ///< what holds whatever the vague dates turn out to be
    MeasureRow measure;            ///< the one that makes the stance; none where there is none
    EventRow event;                ///< the milestone with which that measure came to it
    std::int64_t since = 0;        ///< the first day on which event may have happened; a deadline's last
    EventRow latest; ///< its last milestone since: announced, then in force; the same as event if there was no other

    bool isCertain() const { return stance == atLeast; }
    friend bool operator==(const Standing &, const Standing &) = default;
};

/// Whether a stance is one of those that restrict: in part, or by a ban.
constexpr bool restricts(Stance stance) { return stance == Stance::PartlyRestricted || stance == Stance::Banned; }

/// Whether \p a counts for more than \p b: the stricter, then the more certain, then the longer standing one. A strict
/// order in which only standings of one measure and event tie.
bool isStricter(const Standing &a, const Standing &b);

} // namespace Dateline
