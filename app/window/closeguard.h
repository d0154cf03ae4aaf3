// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Dateline {

class BackgroundJobs;
class DocumentController;

/// Keeps the window open until what somebody asked for is written, so that one can see that it is, and is told if it
/// was not.
class CloseGuard : public QObject
{
    Q_OBJECT

public:
    /// Neither is owned, and both live longer. It must hear of failures before those who show them do: make it first.
    CloseGuard(DocumentController *documents, BackgroundJobs *jobs, QObject *parent);

    /// Whether the window may close now. If not, readyToClose() comes once it may, unless something could not be
    /// written. Who asks again meanwhile may: what is left is written without a window.
    bool mayClose();
    /// Whether readyToClose() is to come.
    bool isWaiting() const { return m_isWaiting; }

signals:
    void readyToClose();

private:
    bool isWriting() const;
    void look();
    void stopWaiting() { m_isWaiting = false; }

    DocumentController *m_documents;
    BackgroundJobs *m_jobs;
    bool m_isWaiting = false;
};

} // namespace Dateline
