// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/recentfiles.h"
#include "models/core/result.h"

#include <QObject>

class QAction;
class QMenu;

namespace Dateline {

class BackgroundJobs;
class DocumentController;
struct ImportReport;
class Workspace;

/// Trackers as files: asks which to open, to import, or to save a copy to, and says what came of it.
class FileController : public QObject
{
    Q_OBJECT

public:
    /// \p window is the parent of this object and of its dialogs. The others are not owned and live longer.
    FileController(Workspace *workspace, DocumentController *documents, BackgroundJobs *jobs, QWidget *window);

    QAction *openAction() const { return m_open; }
    QAction *openBundledAction() const { return m_openBundled; }
    QAction *importAction() const { return m_import; }
    QAction *saveCopyAction() const { return m_saveCopy; }
    QAction *closeAction() const { return m_close; }
    /// Fills \p menu with the recent files, now and whenever there are others.
    void showRecentIn(QMenu *menu);

    enum class CopyAs {
        Any,     ///< a document or its JSON form
        Document ///< what can be changed
    };
    /// Asks for a file, and begins to write a copy of the tracker there; once it is written, opens a Document, or asks
    /// whether to go on with the copy. The file, or empty if none was chosen. copyFailed() follows if it could not be
    /// written.
    QString saveCopy(CopyAs form);

signals:
    void copyFailed();
    /// A document that is not there was to be opened, and a person wants it to be made.
    void newRequested(const QString &path);

private:
    void chooseAndOpen();
    void importInto();
    void showImport(const ImportReport &report);
    void refreshRecent();
    void takeOpened();
    void explainFailure(const Error &error);
    bool asksToGoOn(const QString &path) const;

    Workspace *m_workspace;
    DocumentController *m_documents;
    BackgroundJobs *m_jobs;
    QWidget *m_window;
    RecentFiles m_recentFiles;
    QMenu *m_recent = nullptr; ///< null until showRecentIn()
    QAction *m_open;
    QAction *m_openBundled;
    QAction *m_import;
    QAction *m_saveCopy;
    QAction *m_close;
};

} // namespace Dateline
