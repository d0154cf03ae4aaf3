// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"

#include <QTableView>

#include <functional>
#include <utility>
#include <vector>

class QLabel;
class QMenu;
class QPushButton;

namespace Dateline {

class EventModel;

/// The events that pass the filter as a table. The current row is the workspace's selected event, both ways; a click
/// on a header sorts, columns can be moved, sized and (context menu) hidden. Enter or a double-click
/// opens an event, Ctrl+C copies the selected rows as tab-separated text, typing finds a title.
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

    void keyboardSearch(const QString &search) override;

signals:
    /// The event was asked for by Enter or a double-click.
    void activated(EventRow row);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void followWorkspace();
    void updateEmptyState();
    void setRowHeight();
    void sizeColumns();
    QMenu *columnMenu(QWidget *parent);
    void copySelection() const;

    Workspace *m_workspace;
    EventModel *m_model;
    QWidget *m_empty; ///< says why there are no rows; covers the viewport
    QLabel *m_reason;
    QPushButton *m_clearFilter;
    bool m_syncing = false; ///< table and workspace are being brought together; stops echoes
    bool m_columnsSized = false;
    std::function<void(QMenu *menu)> m_eventMenu;
};

} // namespace Dateline
