// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/trackerloader.h"

#include "models/exchange/trackerfile.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace Dateline {

namespace {

LoadedTracker snapshotOf(const QString &location, Progress *progress)
{
    Result<PackedTracker> tracker = openTracker(location, progress);
    if (!tracker)
        return tracker.error();
    if (progress && progress->isCancelled())
        return Progress::cancelled();
    return std::make_shared<const Snapshot>(std::move(*tracker));
}

} // namespace

std::future<LoadedTracker> prefetchTracker(const QString &location)
{
    return std::async(std::launch::async, [location] { return snapshotOf(location, nullptr); });
}

TrackerLoader::TrackerLoader(QObject *parent) : QObject(parent) { }

TrackerLoader::~TrackerLoader() { stopWorker(); }

void TrackerLoader::stopWorker()
{
    if (m_progress)
        m_progress->cancel();
    m_progress.reset();
}

void TrackerLoader::load(const QString &location)
{
    const int generation = ++m_generation;
    stopWorker();
    m_progress = std::make_shared<Progress>();
    m_busy = true;
    emit started(location);
    // The worker outlives the window at most as a result that nobody takes.
    QThreadPool::globalInstance()->start([self = QPointer(this), generation, location, progress = m_progress] {
        const auto result = snapshotOf(location, progress.get());
        QMetaObject::invokeMethod(qApp, [self, generation, location, result] {
            if (self)
                self->deliver(generation, location, result);
        });
    });
}

void TrackerLoader::take(const QString &location, std::future<LoadedTracker> tracker)
{
    m_busy = true;
    deliver(++m_generation, location, tracker.get());
}

void TrackerLoader::cancel()
{
    if (!m_busy)
        return;
    ++m_generation;
    stopWorker();
    m_busy = false;
    emit finished();
}

void TrackerLoader::deliver(int generation, const QString &location, const LoadedTracker &result)
{
    if (generation != m_generation)
        return;
    m_busy = false;
    if (result)
        emit loaded(location, *result);
    else
        emit failed(location, result.error());
    emit finished();
}

} // namespace Dateline
