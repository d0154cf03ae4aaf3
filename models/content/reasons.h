// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/bitset.h"
#include "models/stances/standing.h"

namespace Dateline {

/// Adds the events that a standing rests on: the one that decides it and its measure's latest milestone.
inline void addReasons(const Standing &standing, Bitset &events)
{
    for (const EventRow row : {standing.event, standing.latest}) {
        if (row != noIndex)
            events.set(row);
    }
}

} // namespace Dateline
