// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/snapshot.h"

#include <QHash>

#include <unordered_map>
#include <vector>

namespace Dateline {

/// Finds events that another is the same as: in the tracker those of the same title on overlapping dates, among those
/// that are added with it the ones that are equal in all but their id.
class KnownEvents
{
public:
    explicit KnownEvents(const Snapshot &snapshot) : m_snapshot(snapshot) { }

    /// The event of the tracker that is the same; empty: none. O(events) once, then O(events of the title).
    EventId inTracker(const Event &event);
    /// The place in \p added of an event that is equal; -1: none, and \p event becomes the next one to be found there.
    std::ptrdiff_t amongAdded(const Event &event, const std::vector<Event> &added);

private:
    const Snapshot &m_snapshot;
    bool m_isIndexed = false;
    QMultiHash<QByteArray, EventRow> m_rows;                     ///< by folded title
    std::unordered_multimap<std::size_t, std::uint32_t> m_added; ///< places by a hash of what is compared
};

} // namespace Dateline
