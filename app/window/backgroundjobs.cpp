// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/backgroundjobs.h"

#include "models/core/taskqueue.h"

#include <algorithm>

namespace Dateline {

BackgroundJobs::BackgroundJobs(QObject *parent) : QObject(parent) { }

BackgroundJobs::~BackgroundJobs()
{
    cancelReading();
    m_foreignQueue.reset();
    m_queue.reset(); // which waits until all is done; nobody is told any more
}

bool BackgroundJobs::isWriting() const
{
    return std::any_of(m_jobs.begin(), m_jobs.end(), [](const Job &job) { return job.kind == Kind::Writes; });
}

void BackgroundJobs::enqueue(Job job)
{
    auto &queue = job.kind == Kind::ReadsForeign ? m_foreignQueue : m_queue;
    if (!queue)
        queue = std::make_unique<TaskQueue>();
    queue->add([this, number = job.number, work = job.work, progress = job.progress] {
        work(*progress);
        QMetaObject::invokeMethod(
            this, [this, number] { finish(number); }, Qt::QueuedConnection);
    });
    m_jobs.push_back(std::move(job));
    emit changed();
}

void BackgroundJobs::finish(quint64 number)
{
    const auto done =
        std::find_if(m_jobs.begin(), m_jobs.end(), [number](const Job &job) { return job.number == number; });
    const Job job = std::move(*done);
    m_jobs.erase(done);
    emit changed();
    job.done();
}

void BackgroundJobs::cancel()
{
    for (const Job &job : m_jobs)
        job.progress->cancel();
}

void BackgroundJobs::cancelReading()
{
    for (const Job &job : m_jobs) {
        if (job.kind != Kind::Writes)
            job.progress->cancel();
    }
}

} // namespace Dateline
