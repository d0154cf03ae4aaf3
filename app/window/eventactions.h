// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/query/eventtable.h"

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

class QAction;
class QMenu;
class QMimeData;
class QWidget;

namespace Dateline {

class DocumentController;
class Workspace;

/// What can be done with whole events: cut, copy, paste, duplicate, delete. The one place from which menu bar, context
/// menus and keys of the views take these actions, so that they are called the same everywhere.
class EventActions : public QObject
{
    Q_OBJECT

public:
    /// Which events are meant, in the order in which they are shown, and how they read as a text where the view that
    /// they are chosen in knows that better (null: as eventsAsText()).
    struct Choice
    {
        std::vector<EventRow> rows;
        std::function<QString()> text = {};
    };

    /// \p window is the parent of this object. The others are not owned and live longer.
    EventActions(Workspace *workspace, DocumentController *documents, QWidget *window);

    QAction *cutAction() const { return m_cut; }
    QAction *copyAction() const { return m_copy; }
    QAction *pasteAction() const { return m_paste; }
    QAction *duplicateAction() const { return m_duplicate; }
    QAction *deleteAction() const { return m_delete; }

    /// Who knows which events are chosen. At first, and where it names none, the selected event of the workspace.
    void setChooser(std::function<Choice()> chooser) { m_chooser = std::move(chooser); }
    /// Who takes what is on the clipboard where that is no events: it answers whether it did. \p canTake asks only.
    void setOtherPaste(std::function<bool(const QMimeData &content, bool canTake)> paste);

    /// Lets the keys of these actions work in \p view and what is in it. Elsewhere they mean something else: Delete takes
    /// away a condition of the filter, Ctrl+C copies a text.
    void addKeysTo(QWidget *view);
    /// Adds all of them to a context menu of events.
    void fill(QMenu *menu);
    /// Enables what can be done now: before a menu opens, and whenever the selection changes.
    void refresh();
    /// What was asked for will not be done: nothing is selected or told for it.
    void forgetAwaited();

signals:
    void changeMade(const Dateline::Change &change, const QString &madeFor);
    void told(const QString &message);

private:
    Choice choice() const;
    void copy();
    void cut();
    void paste();
    void duplicate();
    void remove();
    void removeChosen(const QString &name);
    void selectNext(const std::vector<EventRow> &leaving);
    void selectWhenThere(const EventId &event);
    void showAwaited();
    QList<QAction *> actions() const { return {m_cut, m_copy, m_paste, m_duplicate, m_delete}; }

    Workspace *m_workspace;
    DocumentController *m_documents;
    std::function<Choice()> m_chooser;
    std::function<bool(const QMimeData &, bool)> m_otherPaste;
    EventId m_awaited; ///< to be selected once it is there; empty: none
    QString m_toTell;  ///< then, too
    QAction *m_cut;
    QAction *m_copy;
    QAction *m_paste;
    QAction *m_duplicate;
    QAction *m_delete;
};

} // namespace Dateline
