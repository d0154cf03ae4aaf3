// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/snapshot.h"

namespace Dateline {

/// How what a source says stands beside what others say.
struct SourceStanding
{
    std::size_t events = 0; ///< that it speaks of
    std::size_t confirmed =
        0; ///< of these, where an origin that is none of the source's own supports, or disputes, as it does
    std::size_t disputed = 0; ///< of these, where sources disagree
    friend bool operator==(const SourceStanding &, const SourceStanding &) = default;
};

/// \p source is an index into TrackerColumns::sources(). O(attributions of its events).
SourceStanding sourceStanding(const Snapshot &snapshot, SourceRow source);

} // namespace Dateline
