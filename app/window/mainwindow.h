// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/menus.h"
#include "models/workspace/daywatch.h"
#include "models/workspace/workspace.h"

#include <QMainWindow>

#include <future>

class QMenuBar;
class QToolBar;

namespace Dateline {

class BackgroundJobs;
class CloseGuard;
class CommandPalette;
class DocumentController;
class GuideWindow;
class LookKeeper;
class Settings;
class StatusLine;
class TimelineEditController;
class TimelineWidget;
enum class TrackerStart;

/// The window: makes its parts around one workspace and connects them. What each does, the part decides.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows it where it was, or at first on all of a screen that is too small for the usual size.
    void showInPlace();

    /// Opens a location in the background; errors are shown in a message box.
    void open(const QString &location);
    /// Shows no tracker, and how to begin.
    void showStartPage();
    /// Says \p notice in the status line once that is there.
    void setNotice(const QString &notice) { m_notice = notice; }
    /// Takes a tracker that prefetchTracker() has begun to read, before the window is shown.
    void openPrefetched(const QString &location, std::future<Result<std::shared_ptr<const Snapshot>>> tracker);

    Workspace *workspace() { return &m_workspace; }

signals:
    /// The timeline has been painted, which took that long.
    void timelinePainted(double milliseconds);
    /// The timeline has been painted for the first time; what surrounds it comes with the next frame.
    void firstPaintDone();

protected:
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeControllers();
    void connectChanges();
    void connectFigures();
    void connectLooks();
    void makeSketch();
    void addViewsSoon();
    void addViews();
    void makeCentre();
    void makeTop();
    void makeStatusLine();
    void showGuide();
    void showPalette();
    void connectPanels();
    void start(TrackerStart start);
    void refreshTitle();
    void refreshCount();
    void refreshActivity();
    bool mayLeave();

    DayWatch m_days;
    Workspace m_workspace{m_days.today()};
    DocumentController *m_documents;
    BackgroundJobs *m_jobs;
    CloseGuard *m_guard;
    LookKeeper *m_looks;
    Settings *m_settings;
    QString m_notice;
    bool m_isLarge = false;               ///< see restorePlace()
    WindowParts m_parts = {};             ///< views and their actions are null until addViews()
    TimelineWidget *m_timeline = nullptr; ///< these three, too
    TimelineEditController *m_timelineEdits = nullptr;
    StatusLine *m_status = nullptr;
    QToolBar *m_tools = nullptr;
    QMenuBar *m_menus = nullptr;
    GuideWindow *m_guide = nullptr; ///< these two once they were asked for
    CommandPalette *m_palette = nullptr;
};

} // namespace Dateline
