// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <thread>
#include <vector>

namespace Dateline {

/// Work that may take longer than a moment, away from the GUI thread: one job at a time, in the order asked for, for a
/// later one may need what an earlier one writes.
class BackgroundJobs : public QObject
{
    Q_OBJECT

public:
    explicit BackgroundJobs(QObject *parent = nullptr);
    /// Cancels what may be cancelled and waits for it; does the rest.
    ~BackgroundJobs() override;

    enum class Kind {
        Optional,  ///< may be cancelled, or never begun
        MustFinish ///< what a person has entered and taken for done
    };

    /// Runs \p work on a thread of its own and then, on this one, \p done with its result, unless that is
    /// ErrorCode::Cancelled. \p what says it to the user: "Saving a copy …". The work looks at the progress before it
    /// begins to write; later it is too late.
    template<typename T>
    void run(const QString &what, std::function<Result<T>(Progress &)> work,
             std::function<void(const Result<T> &)> done, Kind kind = Kind::Optional)
    {
        auto result = std::make_shared<std::unique_ptr<Result<T>>>();
        enqueue({what,
                 [work = std::move(work), result](Progress &progress) {
                     *result = std::make_unique<Result<T>>(work(progress));
                 },
                 [done = std::move(done), result] {
                     const Result<T> &value = **result;
                     if (value || value.error().code != ErrorCode::Cancelled)
                         done(value);
                 },
                 kind});
    }

    bool isBusy() const { return !m_jobs.empty(); }
    /// What is under way, or empty.
    QString what() const { return isBusy() ? m_jobs.front().what : QString(); }
    /// Asks the one under way to stop and gives up all others, but for those that must finish.
    void cancel();

signals:
    void changed(); ///< isBusy() or what()

private:
    struct Job
    {
        QString what;
        std::function<void(Progress &)> work;
        std::function<void()> done;
        Kind kind;
    };
    void enqueue(Job job);
    void start();
    void finish();

    std::vector<Job> m_jobs; ///< the first is under way
    std::shared_ptr<Progress> m_progress;
    std::thread m_thread;
};

} // namespace Dateline
