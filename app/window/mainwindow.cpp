// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mainwindow.h"

#include "app/settings/settings.h"
#include "app/window/backgroundjobs.h"
#include "app/window/centre.h"
#include "app/window/closeguard.h"
#include "app/window/documentcontroller.h"
#include "app/window/eventeditcontroller.h"
#include "app/window/lookkeeper.h"
#include "app/window/messages.h"
#include "app/window/panels.h"
#include "app/window/recordpanels.h"
#include "app/window/statusline.h"
#include "app/window/timelineactions.h"
#include "app/window/windowplace.h"
#include "models/core/oneline.h"
#include "views/filters/filterbar.h"
#include "views/table/eventtablewidget.h"
#include "views/timeline/timelinesketch.h"
#include "views/timeline/timelinewidget.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QTimer>

#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_documents(new DocumentController(&m_workspace, this))
    , m_jobs(new BackgroundJobs(this))
    , m_guard(new CloseGuard(m_documents, m_jobs, this))
    , m_looks(new LookKeeper(&m_workspace, m_documents, this))
    , m_settings(new Settings(this))
{
    setDockNestingEnabled(true);
    Filter filter;
    filter.asOf = m_workspace.today();
    m_workspace.setFilter(filter);
    m_workspace.setLanes(savedLanes());
    makeSketch();
    makeControllers();
    connectChanges();
    connectFigures();
    connectLooks();
    connect(&m_workspace, &Workspace::snapshotChanged, this, &MainWindow::refreshTitle);
    connect(&m_workspace, &Workspace::snapshotChanged, this, &MainWindow::refreshCount);
    connect(&m_workspace, &Workspace::resultChanged, this, &MainWindow::refreshCount);
    connect(m_documents, &DocumentController::opened, this, &MainWindow::refreshTitle);
    connect(m_documents, &DocumentController::openingChanged, this, &MainWindow::refreshActivity);
    connect(m_documents, &DocumentController::writingChanged, this, &MainWindow::refreshActivity);
    connect(m_jobs, &BackgroundJobs::changed, this, &MainWindow::refreshActivity);
    connect(&m_days, &DayWatch::dayTurned, &m_workspace, &Workspace::setToday);
    connect(m_guard, &CloseGuard::readyToClose, this, &QWidget::close);
    refreshTitle();
}

MainWindow::~MainWindow()
{
    // What is on its way ends when the window's parts are gone already.
    m_jobs->disconnect();
    m_documents->disconnect();
    delete m_jobs;
    delete m_documents; // before the workspace, in which it shows what it holds
}

void MainWindow::showInPlace()
{
    if (m_isLarge)
        showMaximized();
    else
        show();
}

void MainWindow::open(const QString &location) { m_documents->open(location); }

void MainWindow::showStartPage() { m_documents->close(); }

void MainWindow::openPrefetched(const QString &location, std::future<Result<std::shared_ptr<const Snapshot>>> tracker)
{
    m_documents->openPrefetched(location, std::move(tracker));
}

/// The first frame: marks of the timeline without a letter, at the place where the timeline will be.
void MainWindow::makeSketch()
{
    auto *sketch = new TimelineSketch(&m_workspace);
    setCentralWidget(sketch);
    m_isLarge = restorePlace(*this);
    connect(sketch, &TimelineSketch::painted, this, &MainWindow::addViewsSoon, Qt::SingleShotConnection);
}

void MainWindow::addViewsSoon()
{
    // After this frame has reached the screen; a timer of 0 ms would be served with the events of the same frame.
    QTimer::singleShot(1, this, &MainWindow::addViews);
    emit firstPaintDone();
}

/// "file – tracker – Dateline", without what there is not.
void MainWindow::refreshTitle()
{
    const QString location = m_documents->location();
    const bool isFile = QFileInfo(location).isFile();
    const QString file = isFile ? QFileInfo(location).fileName() : QString();
    const QString title = oneLine(m_workspace.snapshot()->tracker().title);
    setWindowFilePath(isFile ? location : QString());
    if (file.isEmpty() && title.isEmpty())
        setWindowTitle(u"Dateline"_s);
    else if (file.isEmpty() || title.isEmpty())
        setWindowTitle(tr("%1 – Dateline").arg(file.isEmpty() ? title : file));
    else
        setWindowTitle(tr("%1 – %2 – Dateline", "a file, and the title of its tracker").arg(file, title));
}

void MainWindow::refreshCount()
{
    if (!m_status)
        return;
    const bool isFirst = m_documents->location().isEmpty() && !m_documents->opening().isEmpty();
    m_status->setCount(isFirst || m_documents->isClosed() ? QString() : m_parts.filterBar->statusText());
}

void MainWindow::refreshActivity()
{
    if (!m_status)
        return;
    Activity activity = currentActivity(*m_documents, *m_jobs);
    if (m_guard->isWaiting() && !activity.text.isEmpty()) {
        activity.text = tr("%1 The window closes when that is done.").arg(activity.text);
        activity.isShort = false;
    }
    m_status->setActivity(activity);
}

/// What is being written is kept where it can be; else a person is asked whether it may be lost.
bool MainWindow::mayLeave()
{
    if (!m_parts.events->mayLeave())
        return false;
    if (!m_timeline)
        return true;
    if (!m_parts.panels->records()->mayLeave())
        return false;
    if (!m_parts.panels->table()->finishEditing()
        && !askToDiscard(this, tr("A table cell contains a value that cannot be read.")))
        return false;
    return !m_timeline->isNewEventTyped()
        || askToDiscard(this, tr("The new event on the timeline has not been added. Enter adds it."));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayLeave())
        return event->ignore();
    m_documents->cancelOpening();
    m_jobs->cancelReading();
    m_looks->remember();
    if (m_timeline) {
        savePlace(*this, m_parts.centre->pageRect());
        m_parts.panels->saveLayout();
        m_parts.timeline->saveLanes();
    }
    event->setAccepted(m_guard->mayClose());
    refreshActivity();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    if (!m_timeline) // the first frame is still to come
        keepRoomForPanels(*this);
    QMainWindow::resizeEvent(event);
}

/// Passes over what nobody sees: Qt keeps a panel behind another tab as visible, off the window's edge.
bool MainWindow::focusNextPrevChild(bool next)
{
    constexpr int mostStops = 1'000; // a window of which nothing is seen has no end
    for (int stop = 0; stop < mostStops && QMainWindow::focusNextPrevChild(next); ++stop) {
        const QWidget *const now = focusWidget();
        if (!now || !now->visibleRegion().isEmpty())
            return true;
    }
    return false;
}

bool MainWindow::event(QEvent *event)
{
    const bool done = QMainWindow::event(event);
    if (event->type() == QEvent::LayoutRequest)
        updateLeastSize(*this);
    return done;
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_parts.timeline)
        refreshIcons(m_parts);
    if (event->type() == QEvent::ActivationChange) // at once, where it stood in the background or the machine slept
        m_days.check();
    QMainWindow::changeEvent(event);
}

} // namespace Dateline
