// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QObject>

class QAction;
class QWidget;

namespace Dateline {

class BackgroundJobs;
class DocumentController;
class Workspace;

/// What passes the filter, written for others: its events as a table, all of it as a web page.
class ExportController : public QObject
{
    Q_OBJECT

public:
    /// \p window is the parent of this object and of its dialogs. The others are not owned and live longer.
    ExportController(Workspace *workspace, DocumentController *documents, BackgroundJobs *jobs, QWidget *window);

    QAction *csvAction() const { return m_csv; }
    QAction *pageAction() const { return m_page; }

signals:
    void told(const QString &message); ///< what was done

private:
    void exportCsv();
    void exportPage();
    void tellSaved(const QString &path, const QString &otherwise, const Result<void> &saved);

    Workspace *m_workspace;
    DocumentController *m_documents;
    BackgroundJobs *m_jobs;
    QWidget *m_window;
    QAction *m_csv;
    QAction *m_page;
};

} // namespace Dateline
