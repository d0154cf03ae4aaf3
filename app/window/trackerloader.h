// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/query/snapshot.h"

#include <QObject>

#include <future>
#include <memory>

namespace Dateline {

using LoadedTracker = Result<std::shared_ptr<const Snapshot>>;

/// Begins to read \p location on a thread of its own, for the start of the program: it needs no application object yet.
std::future<LoadedTracker> prefetchTracker(const QString &location);

/// Opens trackers away from the GUI thread. The latest call wins: what an earlier one brings is dropped.
class TrackerLoader : public QObject
{
    Q_OBJECT

public:
    explicit TrackerLoader(QObject *parent = nullptr);
    ~TrackerLoader() override;

    /// Reads \p location (see loadTracker()) in the background.
    void load(const QString &location);
    /// Takes what was prefetched, waiting for it if need be.
    void take(const QString &location, std::future<LoadedTracker> tracker);
    /// Stops what is under way.
    void cancel();
    bool isBusy() const { return m_busy; }
    /// How far it is, from 0 to 1.
    double share() const { return m_progress ? m_progress->share() : 0; }

signals:
    void started(const QString &location);
    void loaded(const QString &location, const std::shared_ptr<const Dateline::Snapshot> &snapshot);
    void failed(const QString &location, const Dateline::Error &error);
    void finished(); ///< after loaded(), failed() or cancel()

private:
    void stopWorker();
    void deliver(int generation, const QString &location, const LoadedTracker &result);

    std::shared_ptr<Progress> m_progress; ///< of the latest load(), shared with its worker
    int m_generation = 0;
    bool m_busy = false;
};

} // namespace Dateline
