// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/historystep.h"
#include "models/domain/change.h"
#include "models/workspace/workspace.h"

#include <QDialog>

#include <optional>
#include <vector>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace Dateline {

class DocumentController;

/// The steps of editing of a document: who made which, when, and what it did. What a step removed can be brought back,
/// as a step of its own, and all steps after one can be undone.
class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    /// Neither is owned; both outlive the dialog.
    HistoryDialog(Workspace *workspace, DocumentController *documents, QWidget *parent);
    ~HistoryDialog() override;

signals:
    void changeMade(const Dateline::Change &change, const QString &madeFor);

private:
    QWidget *makeDetails();
    void read();
    void fill(const Result<std::vector<HistoryStep>> &steps);
    void showStep();
    void showChange(LogKey key, const Result<Change> &change);
    void bringBack();
    void undoToHere();
    const HistoryStep *current() const;

    Workspace *m_workspace;
    DocumentController *m_documents;
    std::vector<HistoryStep> m_steps; ///< the newest first, as in the list
    std::optional<Change> m_change;   ///< of the step that is chosen, once it is read
    QTreeWidget *m_list;
    QLabel *m_state;
    QPlainTextEdit *m_details;
    QLabel *m_removedLabel;
    QListWidget *m_removed;
    QPushButton *m_bringBack;
    QPushButton *m_undo;
};

} // namespace Dateline
