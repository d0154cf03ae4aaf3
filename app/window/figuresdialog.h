// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/figures.h"
#include "models/core/latesttask.h"
#include "models/workspace/workspace.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace Dateline {

class PreviewPane;

/// The figures of the workspace's tracker: how each looks now, and whether that is what was kept. Each is made again
/// when the dialog opens and when the tracker changes, one after the other, away from the GUI thread.
class FiguresDialog : public QDialog
{
    Q_OBJECT

public:
    /// \p workspace is not owned and must outlive the dialog.
    explicit FiguresDialog(Workspace *workspace, QWidget *parent = nullptr);
    ~FiguresDialog() override;

signals:
    void changeRequested(const Dateline::Change &change);
    /// That what the figure shows now is taken for right.
    void acceptRequested(const Dateline::Figure &figure);
    /// That a person may choose anew how the figure is made.
    void editRequested(const Dateline::Figure &figure, const Dateline::FigureSpec &spec);
    void exportRequested(const Dateline::FigureSpec &spec);
    void exportAllRequested();
    void undoRequested();
    void redoRequested();

private:
    void fill();
    void fitColumns();
    void makeNext();
    void take(std::size_t place, const Result<RemadeFigure> &remade);
    void showState(std::size_t place);
    void showCurrent();
    std::size_t current() const; ///< place in the tracker's list, or its size
    void acceptCurrent();
    void rename();
    void removeCurrent();
    QWidget *makeButtons();

    Workspace *m_workspace;
    std::shared_ptr<const Snapshot> m_snapshot;
    std::vector<std::optional<Result<RemadeFigure>>> m_remade; ///< by place
    std::size_t m_next = 0;
    LatestTask<Result<RemadeFigure>> m_maker;
    QTreeWidget *m_list;
    PreviewPane *m_preview;
    QLabel *m_empty;
    QPushButton *m_accept = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_rename = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_exportAll = nullptr;
};

} // namespace Dateline
