// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/query/snapshot.h"

#include <QObject>

#include <memory>
#include <vector>

namespace Dateline {

class BackgroundJobs;

/// Changes the open document, step by step, and takes steps back. Each step is written when it is made, so there is nothing to
/// save: the document is changed on a worker, read again, and what it holds then is what is shown.
class TrackerEditor : public QObject
{
    Q_OBJECT

public:
    /// \p jobs is not owned and must live longer.
    explicit TrackerEditor(BackgroundJobs *jobs, QObject *parent = nullptr);

    /// The document that steps go to; what is none, or may not be written, cannot be changed. Another document forgets the steps.
    void setDocument(const QString &path);
    bool canEdit() const { return m_editable; }

    void apply(const Change &change);
    void undo();
    void redo();
    /// What undo() and redo() would take back and do again; empty: nothing.
    QString undoName() const { return m_done.empty() ? QString() : m_done.back().what; }
    QString redoName() const { return m_undone.empty() ? QString() : m_undone.back().what; }

signals:
    void changed(const std::shared_ptr<const Dateline::Snapshot> &snapshot); ///< a step is written
    void stepsChanged();                                                     ///< undoName() or redoName()
    void failed(const Dateline::Error &error); ///< the document is as it was; shown is what it holds

private:
    enum class Kind { New, Undo, Redo };
    void write(const Change &step, Kind kind);
    void finish(const Change &step, Kind kind);

    BackgroundJobs *m_jobs;
    QString m_path;
    bool m_editable = false;
    std::vector<Change> m_done;   ///< the last is taken back first
    std::vector<Change> m_undone; ///< as they were first made
};

} // namespace Dateline
