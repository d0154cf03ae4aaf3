// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checks/runchecks.h"
#include "models/query/snapshot.h"

#include <QObject>

#include <memory>

namespace Dateline {

/// Runs the checks away from the GUI thread. The latest call wins: what an earlier one brings is dropped.
class CheckRunner : public QObject
{
    Q_OBJECT

public:
    using Findings = std::shared_ptr<const std::vector<Finding>>;

    explicit CheckRunner(QObject *parent = nullptr);
    ~CheckRunner() override;

    void run(std::shared_ptr<const Snapshot> snapshot, const CheckOptions &options);
    /// Stops what is under way; finished() does not follow.
    void cancel();
    bool isBusy() const { return m_progress != nullptr; }
    /// How far it is, from 0 to 1.
    double share() const { return m_progress ? m_progress->share() : 0; }

signals:
    void finished(const std::shared_ptr<const std::vector<Dateline::Finding>> &findings);

private:
    void deliver(int generation, const Findings &findings);

    std::shared_ptr<Progress> m_progress; ///< of the latest run(), shared with its worker; null when it is done
    int m_generation = 0;
};

} // namespace Dateline
