// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/document/historystep.h"
#include "models/domain/change.h"
#include "models/exchange/importer.h"
#include "models/query/snapshotstep.h"

#include <QObject>
#include <QString>

#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <variant>
#include <vector>

namespace Dateline {

class DocumentWriter;
class TaskQueue;

/// A tracker that is open: the only way to write to it, and what it holds at present.
///
/// The file is read, and kept open, on a thread that the document has for its whole life. Changes, undo, redo and
/// imports are done there in the order in which they were asked for; none is ever dropped, not even when the document
/// is closed. Each is written before it is shown, so there is nothing to save. Changes that wait are written together,
/// in one transaction.
///
/// All signals come on the thread of this object.
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(QString location, QObject *parent = nullptr);
    /// Waits until everything that was asked for is written. Opening is cancelled.
    ~Document() override;

    const QString &location() const { return m_location; }

    /// Begins to read, see loadTracker() for what a location is. Ends with opened() or failedToOpen().
    void open();
    /// How far open() is, from 0 to 1.
    double openingShare() const { return m_progress.share(); }
    void cancelOpening() { m_progress.cancel(); }
    /// Shows what was read already and cannot be written; opened() comes before it returns.
    void show(std::shared_ptr<const Snapshot> snapshot);

    /// What the document holds; null before opened().
    const std::shared_ptr<const Snapshot> &snapshot() const { return m_snapshot; }
    /// In what it differs from what it was before the last changed().
    const RowChanges &rowChanges() const { return m_rows; }
    /// Whether there is a file to write to, which may be written.
    bool canEdit() const { return m_canEdit; }

    /// Who stands in the history for what is asked for from now on; empty: nobody.
    void setAuthor(const QString &name) { m_author = name; }

    /// Ends with changed() or failed().
    void apply(const Change &change);
    /// Take back the last step of this document that is done, or do the last one again that was taken back: also one
    /// that was made before it was opened. As many calls, as many steps.
    void undo();
    void redo();
    /// As one change. Ends with imported() or failedToImport().
    void import(std::vector<ImportInput> inputs);
    /// What undo() and redo() would take back and do again, as far as it is known; empty: nothing.
    QString undoName() const { return m_undoName; }
    QString redoName() const { return m_redoName; }
    /// Whether something that was asked for is not yet done.
    bool isBusy() const { return m_waiting > 0; }

    /// Reads the last \p most steps of the history, the newest first, after all that was asked for before. \p then is
    /// called on the thread of this object, if that lives so long.
    void readHistory(std::size_t most, std::function<void(Result<std::vector<HistoryStep>>)> then);
    /// Reads what a step did, in the same way.
    void readStep(LogKey step, std::function<void(Result<Change>)> then);

signals:
    void opened();
    void failedToOpen(const Dateline::Error &error);
    void changed();      ///< snapshot(), rowChanges()
    void stepsChanged(); ///< undoName() or redoName()
    void busyChanged();
    void failed(const Dateline::Error &error); ///< a change was refused; the document is as it was
    void imported(const Dateline::ImportReport &report);
    void failedToImport(const Dateline::Error &error);

private:
    struct Undo
    { };
    struct Redo
    { };
    /// What was asked for, and by whom.
    struct Command
    {
        std::variant<Change, Undo, Redo, std::vector<ImportInput>> step;
        QString author;
    };
    struct State;

    void add(decltype(Command::step) step);
    void work();
    std::deque<Command> takeWaiting();
    void tell(std::function<void()> what);
    void show(const State &state, std::size_t done);

    const QString m_location;
    QString m_author;
    Progress m_progress;
    std::shared_ptr<const Snapshot> m_snapshot;
    RowChanges m_rows;
    bool m_canEdit = false;
    QString m_undoName;
    QString m_redoName;
    std::size_t m_waiting = 0;

    std::mutex m_mutex; ///< of m_commands
    std::deque<Command> m_commands;
    std::unique_ptr<DocumentWriter> m_writer; ///< used, and destroyed, by m_queue alone
    std::unique_ptr<TaskQueue> m_queue;
};

/// Begins to read \p location on a thread of its own, for the start of the program: it needs no application object yet.
std::future<Result<std::shared_ptr<const Snapshot>>> prefetchTracker(const QString &location);

} // namespace Dateline
