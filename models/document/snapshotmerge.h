// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/query/snapshot.h"

#include <future>
#include <memory>
#include <vector>

namespace Dateline {

/// Makes a snapshot that has grown by many steps anew, on a thread of its own, while further steps are done: nobody
/// waits for it. Used on one thread.
class SnapshotMerge
{
public:
    /// Begins, if \p snapshot has grown so far that it is worth it and no other merge is on its way.
    void beginIfWorthIt(const std::shared_ptr<const Snapshot> &snapshot);
    /// What was done to the snapshot meanwhile.
    void note(const Change &change);
    /// The one that was made anew, with all that was noted; once. Null if there is none yet, or what was noted does
    /// not fit.
    std::shared_ptr<const Snapshot> take();
    /// What is on its way is of no use any more.
    void forget();

private:
    std::future<std::shared_ptr<const Snapshot>> m_merged; ///< valid while one is on its way
    std::vector<Change> m_since;
    bool m_isForgotten = false;
};

} // namespace Dateline
