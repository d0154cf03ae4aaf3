// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/latesttask.h"

#include <QObject>
#include <QThreadPool>

#include <mutex>

namespace Dateline {

/// Where workers leave what is to be called on the owner's thread. What is left is dropped once the owner is gone.
struct LatestTaskBase::Mailbox
{
    template<typename Call>
    void post(Call call)
    {
        const std::lock_guard lock(mutex);
        if (receiver)
            QMetaObject::invokeMethod(receiver.get(), std::move(call), Qt::QueuedConnection);
    }

    std::mutex mutex; ///< of receiver, which must not go while a worker posts to it
    std::unique_ptr<QObject> receiver = std::make_unique<QObject>();
};

LatestTaskBase::LatestTaskBase() : m_mailbox(std::make_shared<Mailbox>()) { }

LatestTaskBase::~LatestTaskBase()
{
    cancel();
    std::unique_ptr<QObject> receiver; // destroyed here, on its own thread, with all that was posted to it
    const std::lock_guard lock(m_mailbox->mutex);
    receiver.swap(m_mailbox->receiver);
}

void LatestTaskBase::cancel()
{
    if (m_progress)
        m_progress->cancel();
    m_progress.reset();
}

void LatestTaskBase::start(Work work)
{
    cancel();
    m_progress = std::make_shared<Progress>();
    QThreadPool::globalInstance()->start([this, mailbox = m_mailbox, progress = m_progress, work = std::move(work)] {
        if (progress->isCancelled())
            return;
        Delivery delivery = work(*progress);
        // What is posted runs only while the receiver is there, and so is this object.
        mailbox->post([this, progress, delivery = std::move(delivery)] { deliver(progress, delivery); });
    });
}

void LatestTaskBase::deliver(const std::shared_ptr<Progress> &progress, const Delivery &delivery)
{
    if (progress != m_progress)
        return;
    m_progress.reset();
    delivery(); // may destroy this object
}

} // namespace Dateline
