// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/snapshotmerge.h"

#include "models/query/snapshotgrowth.h"
#include "models/query/snapshotstep.h"

#include <chrono>
#include <system_error>
#include <utility>

namespace Dateline {

void SnapshotMerge::beginIfWorthIt(const std::shared_ptr<const Snapshot> &snapshot)
{
    // Early enough that it is done before the next step would have to do it.
    if (m_merged.valid() || snapshot->tracker().editedEntities() < mostEditedEntities(snapshot->tracker()) / 2)
        return;
    try {
        m_merged = std::async(std::launch::async, [snapshot] {
            return std::shared_ptr<const Snapshot>(std::make_shared<const Snapshot>(snapshot->tracker()));
        });
    } catch (const std::system_error &) {
        return; // no thread to be had: a later step makes it anew
    }
    m_since.clear();
    m_isForgotten = false;
}

void SnapshotMerge::note(const Change &change)
{
    if (m_merged.valid())
        m_since.push_back(change);
}

std::shared_ptr<const Snapshot> SnapshotMerge::take()
{
    if (!m_merged.valid() || m_merged.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
        return nullptr;
    std::shared_ptr<const Snapshot> snapshot = m_merged.get();
    if (std::exchange(m_isForgotten, false))
        return nullptr;
    Change together;
    for (const Change &change : std::exchange(m_since, {}))
        together.parts.insert(together.parts.end(), change.parts.begin(), change.parts.end());
    return together.parts.empty() ? snapshot : nextSnapshot(snapshot, together).snapshot;
}

void SnapshotMerge::forget()
{
    m_isForgotten = true;
    m_since.clear();
}

} // namespace Dateline
