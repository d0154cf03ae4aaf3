// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/document.h"

#include <QObject>
#include <QString>

#include <functional>
#include <future>
#include <memory>

namespace Dateline {

class Workspace;

/// Which document the window has open: opens another one in its place, and shows what it holds in the workspace. The
/// old one stays until the new one has been read.
class DocumentController : public QObject
{
    Q_OBJECT

public:
    /// \p workspace is not owned and must live longer.
    explicit DocumentController(Workspace *workspace, QObject *parent = nullptr);
    ~DocumentController() override;

    /// Reads \p location (see loadTracker()) in the background. The latest call wins.
    void open(const QString &location);
    /// The same for a copy that was just made of the document at \p original: if that is still shown then, the copy
    /// goes on with what is looked at; see isCopyOfLast().
    void openCopy(const QString &location, const QString &original);
    /// Takes what prefetchTracker() has begun to read, waiting for it if need be. It cannot be changed.
    void openPrefetched(const QString &location, std::future<Result<std::shared_ptr<const Snapshot>>> tracker);
    void cancelOpening();
    /// Shows nothing any more; opened() tells it, with an empty location(). What was asked of the document is done.
    void close();
    /// Whether nothing is open because it was closed, or the first one could not be opened. Not at first.
    bool isClosed() const { return m_isClosed; }
    /// What could not be opened last.
    QString failedLocation() const { return m_failed; }
    /// What is being opened; empty: nothing.
    QString opening() const { return m_opening ? m_opening->location() : QString(); }
    double openingShare() const { return m_opening ? m_opening->openingShare() : 0; }

    QString location() const { return m_document ? m_document->location() : QString(); }
    /// Whether location() was opened as a copy of the document that was shown before.
    bool isCopyOfLast() const { return m_isCopyOfLast; }
    bool isEmpty() const; ///< the tracker has no event and no source
    bool canEdit() const { return m_document && m_document->canEdit(); }
    QString undoName() const { return m_document ? m_document->undoName() : QString(); }
    QString redoName() const { return m_document ? m_document->redoName() : QString(); }
    bool isBusy() const { return m_document && m_document->isBusy(); }
    /// The same, or whether one that was open before still writes what was asked of it.
    bool isWriting() const;

    /// See Document::setAuthor(): for what is open and for what will be.
    void setAuthor(const QString &name);

    // See Document. Without one nothing happens.
    void apply(const Change &change);
    void undo();
    void redo();
    void import(std::vector<ImportInput> inputs);
    void readHistory(std::size_t most, std::function<void(Result<std::vector<HistoryStep>>)> then);
    void readStep(LogKey step, std::function<void(Result<Change>)> then);

signals:
    void openingChanged(); ///< opening()
    void aboutToShow();    ///< another document is about to take the place of location(), which is still shown
    void opened();         ///< location(); the workspace shows it
    void failedToOpen(const Dateline::Error &error);
    void changed(); ///< a change was made; the workspace shows it
    void stepsChanged();
    void busyChanged();
    void writingChanged();
    void failed(const Dateline::Error &error);
    void imported(const Dateline::ImportReport &report);
    void failedToImport(const Dateline::Error &error);

private:
    std::unique_ptr<Document> make(const QString &location);
    void take();
    void retire(std::unique_ptr<Document> document);
    void retireOpening();

    Workspace *m_workspace;
    QString m_author;
    std::unique_ptr<Document> m_document; ///< null at first
    std::unique_ptr<Document> m_opening;  ///< null unless one is being read
    QString m_original;                   ///< what m_opening is a copy of; empty: it is opened for itself
    QString m_failed;
    bool m_isCopyOfLast = false;
    bool m_isClosed = false;
};

} // namespace Dateline
