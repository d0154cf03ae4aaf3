// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

class QAction;
class QWidget;

namespace Dateline {

class Centre;
class DocumentController;
class FileController;
class NewTrackerController;
class Panels;
class Settings;
class StartPage;

/// What the program opens where no file is named: what was open when it was closed last, or at the very first start the
/// bundled tracker. Empty: the start page, because all was closed, the file is gone, or a person wants it so.
QString locationToStartWith();

/// Shows the start page in place of everything while no tracker is open.
class StartController : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        DocumentController *documents;
        FileController *files;
        NewTrackerController *newTrackers;
        Centre *centre;
        Panels *panels;
        Settings *settings;
        QList<QWidget *> tools; ///< that are of no use without a tracker
    };
    /// None of \p parts is owned; all live longer than this object, whose parent is \p parent.
    StartController(const Parts &parts, QObject *parent);

private:
    void refresh();
    void importIntoNew();
    void importOnceOpen();

    Parts m_parts;
    QAction *m_import;
    StartPage *m_page;
    bool m_isImporting = false; ///< into the new tracker that is being made
};

} // namespace Dateline
