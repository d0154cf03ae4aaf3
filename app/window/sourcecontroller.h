// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/ingest/sourcedocument.h"

#include <QObject>

#include <functional>

class QAction;
class QWidget;

namespace Dateline {

class BackgroundJobs;
class DocumentController;
class Workspace;

/// Brings the texts of sources in: reads a file or the clipboard, has a person look at the record that comes of it, and
/// makes a change of that.
class SourceController : public QObject
{
    Q_OBJECT

public:
    /// \p window is the parent of this object and of its dialogs. The others are not owned and live longer.
    SourceController(Workspace *workspace, DocumentController *documents, BackgroundJobs *jobs, QWidget *window);

    QAction *addFileAction() const { return m_addFile; }
    QAction *pasteAction() const { return m_paste; }

    /// EditController::whenEditable(): a read-only tracker is copied before anything is read. Without one it begins at once.
    void setGate(std::function<void(std::function<void()> then)> gate) { m_gate = std::move(gate); }

    /// Makes a source of the text in a file.
    void add(const QString &path);
    /// Asks for the file with the text of a source that has none, or another one.
    void attachText(const SourceId &source);
    /// The change that was asked for last will not be made.
    void forgetAdded() { m_added = {}; }

signals:
    /// \p madeFor is the location of the tracker that it was made for.
    void changeMade(const Dateline::Change &change, const QString &madeFor);
    /// The workspace has the source that was added, or its text.
    void added(const Dateline::SourceId &source);

private:
    void begin(std::function<void()> then);
    QString chooseFile();
    void read(const QString &path, const SourceId &into);
    void paste();
    void readBytes(const QByteArray &bytes, bool html);
    void keep(const Result<SourceDocument> &read, const SourceId &into);
    void showAdded();

    Workspace *m_workspace;
    DocumentController *m_documents;
    BackgroundJobs *m_jobs;
    QWidget *m_window;
    std::function<void(std::function<void()> then)> m_gate;
    SourceId m_added; ///< to be shown once the change that adds it is made
    QAction *m_addFile;
    QAction *m_paste;
};

} // namespace Dateline
