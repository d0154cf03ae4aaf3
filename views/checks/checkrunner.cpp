// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/checks/checkrunner.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace Dateline {

CheckRunner::CheckRunner(QObject *parent) : QObject(parent) { }

CheckRunner::~CheckRunner() { cancel(); }

void CheckRunner::cancel()
{
    ++m_generation;
    if (m_progress)
        m_progress->cancel();
    m_progress.reset();
}

void CheckRunner::run(std::shared_ptr<const Snapshot> snapshot, const CheckOptions &options)
{
    cancel();
    m_progress = std::make_shared<Progress>();
    // The worker outlives the window at most as a result that nobody takes.
    QThreadPool::globalInstance()->start([self = QPointer(this), generation = m_generation,
                                          snapshot = std::move(snapshot), options, progress = m_progress] {
        Result<std::vector<Finding>> result = runChecks(*snapshot, options, progress.get());
        if (!result) // cancelled, and nobody waits any more
            return;
        const auto findings = std::make_shared<const std::vector<Finding>>(std::move(*result));
        QMetaObject::invokeMethod(qApp, [self, generation, findings] {
            if (self)
                self->deliver(generation, findings);
        });
    });
}

void CheckRunner::deliver(int generation, const Findings &findings)
{
    if (generation != m_generation)
        return;
    m_progress.reset();
    emit finished(findings);
}

} // namespace Dateline
