// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/trackercolumns.h"

#include <algorithm>

namespace Dateline {

/// Whether a party that takes part in an event, in any role, is one that \p isMeant (asked with its number in the
/// tracker's list). Events are numbers in columns. O(parties of the event).
template<typename Predicate>
bool hasParticipant(const TrackerColumns &tracker, std::size_t event, const Predicate &isMeant)
{
    const auto participations = tracker.eventColumns().participations[event];
    return std::any_of(participations.begin(), participations.end(), [&isMeant](std::uint32_t participation) {
        return isMeant(TrackerColumns::partyOf(participation));
    });
}

} // namespace Dateline
