// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/eventtable.h"

#include <QHash>

#include <cstdint>
#include <vector>

namespace Dateline {

/// Where a tracker's entities stand in its lists, and how its attributions join events and sources: worked out once
/// for all who need it. Of several equal ids the first counts.
struct TrackerIndex
{
    TrackerIndex() = default;
    explicit TrackerIndex(const TrackerColumns &tracker); ///< O(entities)

    /// Takes over where categories, parties and measures stand now. O(all of them).
    void readIds(const TrackerColumns &tracker);

    QHash<CategoryId, std::uint32_t> categories;
    QHash<PartyId, std::uint32_t> parties;
    QHash<MeasureId, std::uint32_t> measures;

    /// By event: its attributions in the tracker's order, those left out that have no source.
    CompressedRows attributionsOfEvent;
};

} // namespace Dateline
