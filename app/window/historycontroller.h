// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"

#include <QObject>

class QAction;
class QWidget;

namespace Dateline {

class DocumentController;
class Workspace;

/// The history of the open document: shows it, and brings back what was removed.
class HistoryController : public QObject
{
    Q_OBJECT

public:
    /// \p window is the parent of this object and of its dialogs. The others are not owned and live longer.
    HistoryController(Workspace *workspace, DocumentController *documents, QWidget *window);

    QAction *showAction() const { return m_show; }

signals:
    void changeMade(const Dateline::Change &change, const QString &madeFor);

private:
    void show();

    Workspace *m_workspace;
    DocumentController *m_documents;
    QWidget *m_window;
    QAction *m_show;
};

} // namespace Dateline
