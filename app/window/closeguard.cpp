// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/closeguard.h"

#include "app/window/backgroundjobs.h"
#include "app/window/documentcontroller.h"

namespace Dateline {

CloseGuard::CloseGuard(DocumentController *documents, BackgroundJobs *jobs, QObject *parent)
    : QObject(parent), m_documents(documents), m_jobs(jobs)
{
    // Failures are told of after the end of the work: so the end is looked at in the event loop.
    connect(documents, &DocumentController::writingChanged, this, &CloseGuard::look, Qt::QueuedConnection);
    connect(jobs, &BackgroundJobs::changed, this, &CloseGuard::look, Qt::QueuedConnection);
    connect(documents, &DocumentController::failed, this, &CloseGuard::stopWaiting);
    connect(documents, &DocumentController::failedToImport, this, &CloseGuard::stopWaiting);
    connect(jobs, &BackgroundJobs::failed, this, &CloseGuard::stopWaiting);
}

bool CloseGuard::isWriting() const { return m_documents->isWriting() || m_jobs->isWriting(); }

bool CloseGuard::mayClose()
{
    if (m_isWaiting || !isWriting())
        return true;
    m_isWaiting = true;
    return false;
}

void CloseGuard::look()
{
    if (!m_isWaiting || isWriting())
        return;
    m_isWaiting = false;
    emit readyToClose();
}

} // namespace Dateline
