// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/edtf.h"
#include "models/domain/vocabulary.h"

#include <cstdint>
#include <optional>

namespace Dateline {

/// What a measure makes of its issuer's stance once a milestone is its last one. Announced, adopted and amended count
/// like in force: a government's word is what companies act on, and which of them it is stands beside the stance. A
/// suspended measure is under review again. An expressly allowing one (Effect::Permission) is Stance::LiftedOrDeclined
/// while it holds.
Stance stanceAfter(Effect effect, Milestone milestone);

/// Whether the milestone leaves a measure where it is, if another milestone has said where that is: an amended proposal
/// stays a proposal.
inline bool keepsStance(Milestone milestone) { return milestone == Milestone::Amended; }

/// The days on which a milestone may have come about: from the first to the last, both included.
struct MilestoneDays
{
    std::int64_t first = 0;
    std::int64_t last = 0; ///< openEnd: never certain
    friend bool operator==(const MilestoneDays &, const MilestoneDays &) = default;
};

/// Of an interval its start counts: from then on it is so. With an open or unknown start the date is a deadline, which
/// counts on its last day; none if that is open as well.
std::optional<MilestoneDays> milestoneDays(const Edtf &date);

} // namespace Dateline
