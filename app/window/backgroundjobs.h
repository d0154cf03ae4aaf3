// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"

#include <QObject>
#include <QString>

#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace Dateline {

class TaskQueue;

/// Work with files that may take longer than a moment, away from the GUI thread: one job at a time, in the order asked
/// for, for a later one may need what an earlier one writes. What is read of others' files goes beside that, one after
/// the other too: nobody waits for it.
class BackgroundJobs : public QObject
{
    Q_OBJECT

public:
    explicit BackgroundJobs(QObject *parent = nullptr);
    /// Gives up what only reads, and waits until the rest is written.
    ~BackgroundJobs() override;

    /// What becomes of a job when the window is closed.
    enum class Kind {
        Reads,        ///< given up: who closes the window does not want the result any more
        ReadsForeign, ///< the same, but of a file of somebody else, which may be made to take for ever
        Writes        ///< done: somebody asked for the file
    };

    /// Runs \p work on a thread of its own and then, on this one, \p done with its result, unless that is
    /// ErrorCode::Cancelled. \p title says it to the user: "Saving a copy…". The work looks at the progress before it
    /// begins to write; later it is too late to cancel it.
    template<typename T>
    void run(Kind kind, const QString &title, std::function<Result<T>(Progress &)> work,
             std::function<void(Result<T>)> done)
    {
        const auto result = std::make_shared<std::optional<Result<T>>>();
        enqueue({m_nextNumber++, kind, title, std::make_shared<Progress>(),
                 [work = std::move(work), result](Progress &progress) {
                     result->emplace(progress.isCancelled() ? Progress::cancelled() : work(progress));
                 },
                 [this, done = std::move(done), result] {
                     Result<T> &value = **result;
                     if (!value && value.error().code == ErrorCode::Cancelled)
                         return;
                     if (!value)
                         emit failed();
                     done(std::move(value));
                 }});
    }

    bool isBusy() const { return !m_jobs.empty(); }
    /// Whether a file that somebody asked for is not yet there.
    bool isWriting() const;
    /// What has been under way for longest, or empty.
    QString title() const { return isBusy() ? m_jobs.front().title : QString(); }

    /// How far it is, from 0 to 1; 0 as long as it does not say.
    double share() const { return isBusy() ? m_jobs.front().progress->share() : 0; }

    /// Asks those under way to stop, and gives up all others.
    void cancel();
    /// The same, but for those that write.
    void cancelReading();

signals:
    void changed(); ///< isBusy(), isWriting() or title()
    void failed();  ///< a job; comes before its result is handed over

private:
    struct Job
    {
        quint64 number;
        Kind kind;
        QString title;
        std::shared_ptr<Progress> progress;
        std::function<void(Progress &)> work;
        std::function<void()> done;
    };
    void enqueue(Job job);
    void finish(quint64 number);

    std::deque<Job> m_jobs; ///< in the order asked for; the first one is under way, and the first that ReadsForeign
    quint64 m_nextNumber = 0;
    std::unique_ptr<TaskQueue> m_queue;        ///< null until there is something to do
    std::unique_ptr<TaskQueue> m_foreignQueue; ///< the same for ReadsForeign
};

} // namespace Dateline
