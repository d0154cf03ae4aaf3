// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/backgroundjobs.h"

#include <algorithm>

namespace Dateline {

BackgroundJobs::BackgroundJobs(QObject *parent) : QObject(parent) { }

BackgroundJobs::~BackgroundJobs()
{
    cancel();
    if (m_thread.joinable())
        m_thread.join();
    for (std::size_t i = 1; i < m_jobs.size(); ++i) {
        Progress progress;
        m_jobs[i].work(progress);
    }
}

void BackgroundJobs::enqueue(Job job)
{
    m_jobs.push_back(std::move(job));
    if (m_jobs.size() == 1)
        start();
}

void BackgroundJobs::start()
{
    m_progress = std::make_shared<Progress>();
    m_thread = std::thread([this, progress = m_progress, work = m_jobs.front().work] {
        work(*progress);
        QMetaObject::invokeMethod(this, &BackgroundJobs::finish, Qt::QueuedConnection);
    });
    emit changed();
}

void BackgroundJobs::finish()
{
    m_thread.join();
    const Job job = std::move(m_jobs.front());
    m_jobs.erase(m_jobs.begin());
    if (m_jobs.empty())
        emit changed();
    else
        start();
    job.done();
}

void BackgroundJobs::cancel()
{
    if (!isBusy())
        return;
    if (m_jobs.front().kind == Kind::Optional)
        m_progress->cancel();
    m_jobs.erase(
        std::remove_if(m_jobs.begin() + 1, m_jobs.end(), [](const Job &job) { return job.kind == Kind::Optional; }),
        m_jobs.end());
    emit changed();
}

} // namespace Dateline
