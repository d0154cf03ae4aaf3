// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QObject>
#include <QPointer>

class QAction;
class QMenuBar;
class QWidget;

namespace Dateline {

class DocumentController;
class Settings;
class SettingsDialog;
class Shortcuts;
class TimelineWidget;
class Workspace;

/// Lets what is set hold: at the start, and whenever it is changed.
class SettingsController : public QObject
{
    Q_OBJECT

public:
    /// Applies what concerns the whole program. \p window is the parent of this object and of the dialog; nothing else
    /// is owned, and all lives longer.
    SettingsController(Settings *settings, Workspace *workspace, DocumentController *documents, QWidget *window);

    /// The timeline is there: what concerns it holds from now on.
    void setTimeline(TimelineWidget *timeline);
    /// Takes over the shortcuts of these menus, which are complete.
    void setMenus(const QMenuBar &menus);
    Shortcuts *shortcuts() const { return m_shortcuts; }

    QAction *showAction() const { return m_show; }

signals:
    /// Something that a person should know, in a sentence.
    void told(const QString &text);

private:
    void apply(const QString &key);
    void applyTextSize();
    void applyDateForm();
    void applyWeekday();
    void showDialog();

    Settings *m_settings;
    Workspace *m_workspace;
    DocumentController *m_documents;
    QWidget *m_window;
    TimelineWidget *m_timeline = nullptr;
    Shortcuts *m_shortcuts = nullptr;
    QPointer<SettingsDialog> m_dialog;
    QFont m_usualFont; ///< of the desktop
    QAction *m_show;
};

} // namespace Dateline
