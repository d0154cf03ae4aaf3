// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/backgroundjobs.h"
#include "app/window/documentcontroller.h"
#include "models/dates/today.h"
#include "models/workspace/workspace.h"

#include <QDialog>
#include <QMainWindow>
#include <QTemporaryDir>

#include <functional>

class QAbstractButton;

namespace Dateline {

/// What controllers stand on, and a window without anything for their dialogs.
struct Desk
{
    Desk();
    ~Desk();

    /// Opens \p tracker as a document of that name, or as its JSON form, which cannot be changed; where it is.
    QString open(const Tracker &tracker, const QString &name = QStringLiteral("tracker.dateline"));
    /// Opens a file that is there, and waits until the workspace shows it.
    void openFile(const QString &path);
    QString path(const QString &name) const { return folder.filePath(name); }
    /// What the workspace shows.
    Tracker shown() const { return workspace.snapshot()->tracker().unpacked(); }

    QTemporaryDir folder;
    Workspace workspace{today()};
    DocumentController documents{&workspace};
    BackgroundJobs jobs;
    QMainWindow window;
};

/// Two bans, of August and of November 2018, by Australia and New Zealand; each has one source, and "article", whose
/// text is kept, has said nothing yet.
Tracker twoBans();

/// A change that adds a source of that id.
Change additionOf(const QString &source);

/// The bytes of a file; none if it cannot be read.
QByteArray contentOf(const QString &path);

/// As long as it lives, each modal dialog that opens is handed to \p answer in the dialog's own event loop.
class DialogAnswers : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(QDialog &dialog)>;
    explicit DialogAnswers(Answer answer);

    int count() const { return m_count; } ///< how many dialogs there were
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Answer m_answer;
    int m_count = 0;
};

/// Answers a dialog for files with \p path, and a question whether to replace it with yes.
void chooseFile(QDialog &dialog, const QString &path);

/// The button of that text, without regard to its mnemonic; null if there is none.
QAbstractButton *buttonOf(const QWidget &parent, const QString &text);

/// What a message box says below its headline; empty for another dialog. Closes it.
QString readBox(QDialog &dialog);

} // namespace Dateline
