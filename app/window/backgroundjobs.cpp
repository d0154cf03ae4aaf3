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
    m_queue.reset(); // which waits until all is done; nobody is told any more
}

bool BackgroundJobs::isWriting() const
{
    return std::any_of(m_jobs.begin(), m_jobs.end(), [](const Job &job) { return job.kind == Kind::Writes; });
}

void BackgroundJobs::enqueue(Job job)
{
    if (!m_queue)
        m_queue = std::make_unique<TaskQueue>();
    m_queue->add([this, work = job.work, progress = job.progress] {
        work(*progress);
        QMetaObject::invokeMethod(this, &BackgroundJobs::finish, Qt::QueuedConnection);
    });
    m_jobs.push_back(std::move(job));
    emit changed();
}

void BackgroundJobs::finish()
{
    const Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
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
        if (job.kind == Kind::Reads)
            job.progress->cancel();
    }
}

} // namespace Dateline
