// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QTreeView;

namespace Dateline {

class SourceModel;

/// The sources, each with the events it speaks of that pass the filter. Choosing an event selects it in the workspace;
/// an event selected elsewhere is marked where its source is open. A double click on a source, or Enter, activates it.
class SourceList : public QWidget
{
    Q_OBJECT

public:
    /// \p workspace is not owned and must outlive the list.
    explicit SourceList(Workspace *workspace, QWidget *parent = nullptr);

    /// See SourceModel::setFollowing(): for a list that stands behind another tab and does not know.
    void setFollowing(bool following);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void sourceChosen(const SourceId &source);  ///< its row became the current one
    void sourceClicked(const SourceId &source); ///< its record is to be seen; the list keeps the focus
    void sourceActivated(const SourceId &source);
    void editRequested(const SourceId &source); ///< F2
    /// A right click on a source, or beside all of them (empty).
    void menuRequested(const SourceId &source, QPoint globalPlace);

private:
    void selectCurrent(const QModelIndex &current);
    SourceId sourceIdAt(const QModelIndex &index) const;
    void markSelected();
    void updateState();
    void fitColumns();
    void restoreOpen();

    Workspace *m_workspace;
    QSet<SourceRow> m_open;                   ///< sources that are unfolded, kept over a reset of the model
    std::shared_ptr<const Snapshot> m_openIn; ///< which they are numbers of
    SourceModel *m_model;
    QLineEdit *m_search;
    QTreeView *m_view;
    QLabel *m_nothing;
    QTimer m_rest;          ///< until the sources that are not seen at first are added
    bool m_marking = false; ///< list and workspace are being brought together; stops echoes
};

} // namespace Dateline
