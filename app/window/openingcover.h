// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QMainWindow;
class QProgressBar;

namespace Dateline {

class DocumentController;

/// Covers the window's panels while the first tracker is opened, and says so: an empty timeline, "0 events" and the like
/// would say something else. Later trackers are opened behind the one that is shown.
class OpeningCover : public QWidget
{
    Q_OBJECT

public:
    /// \p documents is not owned and lives longer; \p window is the parent.
    OpeningCover(DocumentController *documents, QMainWindow *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void place();

    DocumentController *m_documents;
    QMainWindow *m_window;
    QLabel *m_text;
    QProgressBar *m_progress;
    QTimer m_watch;
};

} // namespace Dateline
