// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/editing/eventfields.h"

#include <QObject>

#include <functional>
#include <vector>

class QAction;
class QMenu;
class QWidget;

namespace Dateline {

class DocumentController;
class EventTableWidget;
class Workspace;

/// Makes steps of what is edited in the table of events: its cells, several events at once, pasted rows, and find and
/// replace in a column.
class TableEditController : public QObject
{
    Q_OBJECT

public:
    /// See EditController.
    struct Editing
    {
        std::function<void(std::function<void()> then)> whenEditable;
        std::function<bool(const Change &change, const QString &madeFor)> apply;
    };

    /// \p window is the parent of this object and of its dialogs. The others are not owned and live longer.
    TableEditController(Workspace *workspace, DocumentController *documents, EventTableWidget *table, Editing editing,
                        QWidget *window);

    QAction *editManyAction() const { return m_editMany; }
    QAction *pasteRowsAction() const { return m_pasteRows; }
    QAction *replaceAction() const { return m_replace; }

    // Where the tracker is read-only a copy is asked for first, before anything is typed.
    void editMany();  ///< the selected events
    void pasteRows(); ///< from the clipboard
    void replace();   ///< among the events of the table, or the selected ones if there are several

signals:
    void told(const QString &message); ///< for the status line

private:
    void begin(std::function<void()> dialog);
    std::vector<EventRow> rowsOf(const std::vector<EventId> &events) const;
    void editEvents(const std::vector<EventId> &events);
    void paste(const std::vector<QStringList> &rows);
    void replaceIn(const std::vector<EventId> &events, EventField field);
    EventFields fields() const;
    void refreshActions();

    Workspace *m_workspace;
    DocumentController *m_documents;
    EventTableWidget *m_table;
    Editing m_editing;
    QWidget *m_window;
    QAction *m_editMany;
    QAction *m_pasteRows;
    QAction *m_replace;
};

} // namespace Dateline
