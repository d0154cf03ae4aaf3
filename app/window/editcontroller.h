// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"

#include <QObject>

#include <functional>
#include <optional>

class QAction;
class QWidget;

namespace Dateline {

class DocumentController;

/// Changes to the tracker that is open: makes them, takes them back, does them again, and says so where that cannot be.
/// A tracker that cannot be changed is copied first; the change waits until the copy is open and goes there.
class EditController : public QObject
{
    Q_OBJECT

public:
    /// Asks where to, and begins to save a copy that is opened then; the file, or empty if that was declined.
    using CopyTracker = std::function<QString()>;

    /// \p documents is not owned and lives longer; \p window is the parent of this object and of its dialogs.
    EditController(DocumentController *documents, CopyTracker copy, QWidget *window);

    QAction *undoAction() const { return m_undo; }
    QAction *redoAction() const { return m_redo; }
    /// Whether something waits for its copy to be saved and opened.
    bool isWaiting() const { return m_pending.has_value(); }

    /// Writes the change, or lets it wait for a copy; answers whether either. \p madeFor is where the tracker was that
    /// it was made for: another one may have been opened under a dialog.
    bool apply(const Change &change, const QString &madeFor);
    /// Does \p then, which begins to edit: at once, or once a copy is open where the tracker cannot be changed. Not at
    /// all if the copy is declined or fails.
    void whenEditable(std::function<void()> then);
    /// The copy that a change waits for will not come.
    void forgetPending();

signals:
    void pendingForgotten();

private:
    bool waitForCopy(const QString &why, std::function<void()> then);
    void doPending();
    void refreshSteps();

    DocumentController *m_documents;
    CopyTracker m_copy;
    QWidget *m_window;
    struct Pending
    {
        QString path; ///< of the copy
        std::function<void()> then;
    };
    std::optional<Pending> m_pending;
    QAction *m_undo;
    QAction *m_redo;
};

} // namespace Dateline
