// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"

#include <functional>
#include <memory>
#include <utility>

namespace Dateline {

/// What LatestTask does whatever the type of its result.
class LatestTaskBase
{
public:
    LatestTaskBase(const LatestTaskBase &) = delete;
    LatestTaskBase &operator=(const LatestTaskBase &) = delete;

    /// Stops what is under way; its result does not arrive.
    void cancel();
    /// Whether a result is still to arrive.
    bool isBusy() const { return m_progress != nullptr; }
    /// How far it is, from 0 to 1, as the work says; 0 if nothing is under way.
    double share() const { return m_progress ? m_progress->share() : 0; }

protected:
    LatestTaskBase();
    ~LatestTaskBase();

    /// Hands a result to whoever asked for it.
    using Delivery = std::function<void()>;
    using Work = std::function<Delivery(Progress &)>;
    void start(Work work);

private:
    struct Mailbox;
    void deliver(const std::shared_ptr<Progress> &progress, const Delivery &delivery);

    std::shared_ptr<Mailbox> m_mailbox;   ///< shared with the workers, who may outlive this object
    std::shared_ptr<Progress> m_progress; ///< of the latest start(), which it tells from earlier ones; null: no work
};

/// Work away from the thread of its owner, of which only the latest request matters: starting it again cancels what is
/// under way, and a result that was asked for earlier never arrives.
///
/// It is made, used and destroyed on one thread that has an event loop. Results arrive there, in that loop, and none
/// after this object is gone: an owner that has it as a member may use itself in \p done. The destructor waits for
/// nobody, so the work must not use the owner: it reads immutable values that it shares.
template<typename T>
class LatestTask : public LatestTaskBase
{
public:
    LatestTask() = default;

    /// Looks at the progress now and then, and returns anything once that is cancelled.
    using Work = std::function<T(Progress &)>;
    using Done = std::function<void(T)>;

    /// Runs \p work on Qt's global thread pool. One that was cancelled before it began is not begun. \p done may start
    /// the next one, or destroy this object.
    void start(Work work, Done done) { LatestTaskBase::start(together(std::move(work), std::move(done))); }

private:
    static LatestTaskBase::Work together(Work work, Done done)
    {
        return [work = std::move(work), done = std::move(done)](Progress &progress) -> Delivery {
            const auto result = std::make_shared<T>(work(progress));
            return [done, result] { done(std::move(*result)); };
        };
    }
};

} // namespace Dateline
