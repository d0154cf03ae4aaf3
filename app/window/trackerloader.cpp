// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/trackerloader.h"

#include "models/exchange/trackerfile.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace Dateline {

namespace {

LoadedTracker snapshotOf(const QString &location)
{
    Result<PackedTracker> tracker = openTracker(location);
    if (!tracker)
        return tracker.error();
    return std::make_shared<const Snapshot>(std::move(*tracker));
}

} // namespace

std::future<LoadedTracker> prefetchTracker(const QString &location)
{
    return std::async(std::launch::async, [location] { return snapshotOf(location); });
}

TrackerLoader::TrackerLoader(QObject *parent) : QObject(parent) { }

TrackerLoader::~TrackerLoader() = default;

void TrackerLoader::load(const QString &location)
{
    const int generation = ++m_generation;
    m_busy = true;
    emit started(location);
    // The worker outlives the window at most as a result that nobody takes.
    QThreadPool::globalInstance()->start([self = QPointer(this), generation, location] {
        const auto result = snapshotOf(location);
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
