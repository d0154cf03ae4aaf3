// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QCoreApplication>

#include <atomic>

namespace Dateline {

/// Between a worker, who says how far it is, and those who wait for it, who may ask it to stop. Safe to use from
/// several threads.
class Progress
{
public:
    /// From 0 to 1.
    void setShare(double share) { m_share.store(share, std::memory_order_relaxed); }
    double share() const { return m_share.load(std::memory_order_relaxed); }

    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }

    /// What a worker that was asked to stop returns.
    static Error cancelled()
    {
        return {ErrorCode::Cancelled, QCoreApplication::translate("Dateline::Core", "was cancelled"), {}};
    }

private:
    std::atomic<double> m_share = 0;
    std::atomic<bool> m_cancelled = false;
};

} // namespace Dateline
