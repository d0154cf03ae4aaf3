// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/workspace/workspace.h"
#include "views/table/eventtabledelegate.h"

#include <QElapsedTimer>
#include <QTableView>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

class QLabel;
class QMenu;
class QPushButton;

namespace Dateline {

class EventModel;

/// The events that pass the filter as a table. The current row is the workspace's selected event, both ways; a click
/// on a header sorts, columns can be moved, sized and (context menu) hidden. Enter opens an event, Ctrl+C copies the
/// selected rows as tab-separated text.
///
/// Cells are edited in place: typing replaces, F2 and a double-click edit; Tab and Shift+Tab go to the next and
/// previous cell, Enter and Shift+Enter to the one below and above. A row that is being edited stays where it is until
/// it is left. Nothing is written here: what is to be changed is said by changeMade().
class EventTableWidget : public QTableView
{
    Q_OBJECT

public:
    /// \p workspace is not owned and must outlive the table.
    explicit EventTableWidget(Workspace *workspace, QWidget *parent = nullptr);

    /// The shown columns of the selected rows in the order on screen, a header line first, cells separated by tabs.
    /// Empty when nothing is selected.
    QString selectedText() const;
    /// The selected events, in the order on screen.
    std::vector<EventRow> selectedEvents() const;
    /// What fills the context menu with what can be done with the selected events; without it they can be copied.
    void setEventMenu(std::function<void(QMenu *menu)> fill) { m_eventMenu = std::move(fill); }
    /// What adds what all context menus have in common, behind all that is special to the table.
    void setCommonMenu(std::function<void(QMenu *menu)> fill) { m_commonMenu = std::move(fill); }

    void keyboardSearch(const QString &search) override;

    /// Which columns are shown, in which order, how wide, and by what they are sorted; and back. False, and nothing is
    /// done, if it is the state of another table.
    QByteArray columnState() const;
    bool restoreColumns(const QByteArray &state);

    /// Keeps what is being typed in a cell. False: it cannot be read, and stays.
    bool finishEditing();

signals:
    void changeMade(const Dateline::Change &change);
    /// What was typed in a cell and could not be kept waits for its tracker to be shown again; a sentence for people.
    void cellPutAside(const QString &message);
    /// The context menu is about to open; entries may be added.
    void menuRequested(QMenu *menu);
    /// The event was asked for by Enter or a double-click.
    void activated(EventRow row);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void followWorkspace();
    void updateEmptyState();
    void followSearch();
    void setRowHeight();
    void sizeColumns();
    QMenu *columnMenu(QWidget *parent);
    void copySelection() const;
    void walk(int cells, int rows);
    QModelIndex editableFrom(const QModelIndex &from, int step) const;
    void releaseRowSoon();
    void putCellAside();
    void bringCellBack();

    Workspace *m_workspace;
    EventModel *m_model;
    EventTableDelegate *m_delegate;
    QElapsedTimer m_searched; ///< since the last letter of a title that was typed
    EventRow m_editedRow;     ///< held in its place
    std::optional<EventTableDelegate::OpenCell> m_putAside;
    bool m_toldAside = false; ///< that it waits for its tracker
    QWidget *m_empty;         ///< says why there are no rows; covers the viewport
    QLabel *m_reason;
    QPushButton *m_clearFilter;
    bool m_syncing = false; ///< table and workspace are being brought together; stops echoes
    bool m_columnsSized = false;
    std::function<void(QMenu *menu)> m_eventMenu, m_commonMenu;
};

} // namespace Dateline
