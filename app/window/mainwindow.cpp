// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mainwindow.h"

#include "app/window/asofactions.h"
#include "app/window/backgroundjobs.h"
#include "app/window/closeguard.h"
#include "app/window/documentcontroller.h"
#include "app/window/editcontroller.h"
#include "app/window/eventactions.h"
#include "app/window/eventeditcontroller.h"
#include "app/window/exportcontroller.h"
#include "app/window/figurecontroller.h"
#include "app/window/filecontroller.h"
#include "app/window/formcontroller.h"
#include "app/window/historycontroller.h"
#include "app/window/lookkeeper.h"
#include "app/window/messages.h"
#include "app/window/newtrackercontroller.h"
#include "app/window/panels.h"
#include "app/window/picturecontroller.h"
#include "app/window/propertiescontroller.h"
#include "app/window/readonlybar.h"
#include "app/window/recordpanels.h"
#include "app/window/savedviewcontroller.h"
#include "app/window/sourcecontroller.h"
#include "app/window/statusline.h"
#include "app/window/tableeditcontroller.h"
#include "app/window/timelineactions.h"
#include "app/window/timelineeditcontroller.h"
#include "app/window/windowplace.h"
#include "models/core/oneline.h"
#include "models/editing/recorddrafts.h"
#include "models/exchange/trackertemplates.h"
#include "models/ingest/sourcedocument.h"
#include "models/wording/counts.h"
#include "views/filters/filterbar.h"
#include "views/table/eventtablewidget.h"
#include "views/timeline/overviewstrip.h"
#include "views/timeline/timelinesketch.h"
#include "views/timeline/timelinewidget.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

NewTrackerController::Templates trackerTemplateChoices()
{
    NewTrackerController::Templates choices;
    for (const TrackerTemplate &each : trackerTemplates())
        choices.all.push_back({each.name, each.title, each.description});
    choices.make = [](const QString &word, const TrackerHeader &header) {
        return newTracker({header.title, word, header.language, header.license});
    };
    return choices;
}

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_documents(new DocumentController(&m_workspace, this))
    , m_jobs(new BackgroundJobs(this))
    , m_guard(new CloseGuard(m_documents, m_jobs, this))
    , m_looks(new LookKeeper(&m_workspace, m_documents, this))
{
    setAcceptDrops(true);
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

void MainWindow::openPrefetched(const QString &location, std::future<Result<std::shared_ptr<const Snapshot>>> tracker)
{
    m_documents->openPrefetched(location, std::move(tracker));
}

/// What needs no view. Views are asked for when something is to be done with them.
void MainWindow::makeControllers()
{
    m_parts.window = this;
    m_parts.workspace = &m_workspace;
    m_parts.edits = new EditController(
        m_documents, [this] { return m_parts.files->saveCopy(FileController::CopyAs::Document); }, this);
    m_parts.files = new FileController(&m_workspace, m_documents, m_jobs, this);
    m_parts.events = new EventEditController(
        &m_workspace, m_documents,
        {[this](std::function<void()> then) { m_parts.edits->whenEditable(std::move(then)); },
         [this](const Change &change, const QString &madeFor) { return m_parts.edits->apply(change, madeFor); }},
        this);
    m_parts.sources = new SourceController(&m_workspace, m_documents, m_jobs, this);
    m_parts.forms = new FormController(&m_workspace, m_documents, this);
    m_parts.newTrackers = new NewTrackerController(m_documents, m_jobs, trackerTemplateChoices(), this);
    m_parts.properties = new PropertiesController(&m_workspace, m_documents, this);
    m_parts.properties->setGate([this](std::function<void()> then) { m_parts.edits->whenEditable(std::move(then)); });
    m_parts.eventActions = new EventActions(&m_workspace, m_documents, this);
    m_parts.history = new HistoryController(&m_workspace, m_documents, this);
    m_parts.pictures = new PictureController(&m_workspace, m_documents, m_jobs,
                                             {[this] { return m_parts.panels->currentView(); },
                                              [this](PictureView view) { return m_parts.panels->requestFor(view); }},
                                             this);
    m_parts.figures = new FigureController(
        &m_workspace, m_documents, m_jobs,
        [this](const Change &change, const QString &madeFor) { return m_parts.edits->apply(change, madeFor); }, this);
    m_parts.savedViews = new SavedViewController(
        &m_workspace, m_documents,
        [this](const Change &change, const QString &madeFor) { return m_parts.edits->apply(change, madeFor); }, this);
    m_parts.exports = new ExportController(&m_workspace, m_documents, m_jobs, this);
}

void MainWindow::connectChanges()
{
    connect(m_parts.files, &FileController::copyFailed, m_parts.edits, &EditController::forgetPending);
    connect(m_parts.sources, &SourceController::changeMade, m_parts.edits, &EditController::apply);
    connect(m_parts.forms, &FormController::changeMade, m_parts.edits, &EditController::apply);
    connect(m_parts.properties, &PropertiesController::changeMade, m_parts.edits, &EditController::apply);
    connect(m_parts.eventActions, &EventActions::changeMade, m_parts.edits, &EditController::apply);
    connect(m_parts.history, &HistoryController::changeMade, m_parts.edits, &EditController::apply);
    connect(m_parts.edits, &EditController::pendingForgotten, m_parts.sources, &SourceController::forgetAdded);
    connect(m_parts.edits, &EditController::pendingForgotten, m_parts.eventActions, &EventActions::forgetAwaited);
}

void MainWindow::connectFigures()
{
    m_parts.pictures->setKeepFigure(
        [this](const FigureSpec &spec, const FigureId &figure, const std::function<void()> &kept) {
            m_parts.figures->keep(spec, figure, kept);
        });
    connect(m_parts.figures, &FigureController::editRequested, m_parts.pictures, &PictureController::ask);
    connect(m_parts.figures, &FigureController::saveRequested, m_parts.pictures, &PictureController::save);
    connect(m_parts.figures, &FigureController::undoRequested, m_documents, &DocumentController::undo);
    connect(m_parts.figures, &FigureController::redoRequested, m_documents, &DocumentController::redo);
}

void MainWindow::connectLooks()
{
    connect(m_looks, &LookKeeper::restored, m_parts.savedViews, &SavedViewController::setCurrent);
    connect(m_parts.savedViews, &SavedViewController::currentChanged, m_looks, &LookKeeper::setCurrentView);
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

/// All that the window has beside its first frame, which has kept the place for it.
void MainWindow::addViews()
{
    setUpdatesEnabled(false);
    makeCentre();
    // After makeCentre(): Qt sends a resize event for it, and without a timeline resizeEvent() sets the margins again.
    setContentsMargins({});
    m_parts.panels = new Panels(&m_workspace, m_timeline, this);
    m_parts.tableEdits = new TableEditController(
        &m_workspace, m_documents, m_parts.panels->table(),
        [this](const Change &change, const QString &madeFor) { return m_parts.edits->apply(change, madeFor); }, this);
    m_parts.eventActions->setOtherPaste([this](const QMimeData &content, bool canTake) {
        if (content.hasText() && !canTake)
            m_parts.tableEdits->pasteRows();
        return content.hasText();
    });
    connectPanels();
    makeTop(); // its menus show and hide the panels
    makeStatusLine();
    m_parts.panels->shareRoom();
    // Before panels float: windows of their own would not be told any more.
    setUpdatesEnabled(true);
    m_parts.panels->restoreLayout();
    if (isTooLargeForScreen(*this)) // the layout is of a larger one
        m_parts.panels->resetLayout();
    refreshTitle();
}

void MainWindow::makeCentre()
{
    m_timeline = new TimelineWidget(&m_workspace);
    m_parts.timeline = new TimelineActions(m_timeline, this);
    m_timelineEdits = new TimelineEditController(
        &m_workspace, m_documents, m_timeline,
        [this](const Change &change, const QString &madeFor) { return m_parts.edits->apply(change, madeFor); }, this);
    connect(m_parts.edits, &EditController::pendingForgotten, m_timelineEdits, &TimelineEditController::forgetWaiting);
    connect(m_timeline, &TimelineWidget::newEventDetailed, this, [this](const EventSeed &seed, const QString &title) {
        m_parts.events->newEvent(draftFromSeed(*m_workspace.snapshot(), seed, title),
                                 [this] { m_timeline->closeNewEvent(); });
    });
    m_parts.asOf = new AsOfActions(&m_workspace, this);
    connect(m_timeline, &TimelineWidget::painted, this, &MainWindow::timelinePainted);
    const auto sayWhyEmpty = [this] {
        m_timeline->setEmptyText(m_documents->opening().isEmpty() ? QString() : tr("Opening tracker…"));
    };
    connect(m_documents, &DocumentController::openingChanged, m_timeline, sayWhyEmpty);
    sayWhyEmpty();
    auto *overview = new OverviewStrip(&m_workspace);
    connect(m_timeline, &TimelineWidget::marginsChanged, overview, &OverviewStrip::setMargins);
    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addWidget(new ReadOnlyBar(m_documents, m_parts.files->saveCopyAction(), centre));
    layout->addWidget(m_timeline, 1);
    layout->addWidget(overview);
    setCentralWidget(centre);
    centre->show(); // resizeDocks() passes over what is hidden
}

void MainWindow::connectPanels()
{
    m_parts.events->showIn(m_parts.panels->eventPanel(), [this] { m_parts.panels->showSelectedEvent(); });
    connect(m_parts.panels, &Panels::attachTextRequested, m_parts.sources, &SourceController::attachText);
    connect(m_parts.panels, &Panels::attributeRequested, m_parts.events, &EventEditController::attribute);
    connect(m_parts.panels, &Panels::dateChoiceRequested, m_parts.forms, &FormController::chooseDate);
    connect(m_parts.panels, &Panels::acceptRequested, m_parts.forms, &FormController::acceptFinding);
    connect(m_parts.panels, &Panels::takeBackRequested, m_parts.forms, &FormController::takeBackAcceptance);
    connect(m_parts.panels, &Panels::codeChangeRequested, m_parts.forms, &FormController::changeCountryCode);
    connect(m_parts.panels, &Panels::quoteMendingRequested, m_parts.forms, &FormController::mendQuotes);
    connect(m_parts.panels, &Panels::oneHouseRequested, m_parts.forms, &FormController::declareOneHouse);
    connect(m_parts.sources, &SourceController::added, m_parts.panels, &Panels::showSource);
    m_parts.panels->addEventActions(
        m_parts.eventActions,
        {m_parts.events->newEventAction(), m_parts.events->editEventAction(), m_parts.events->addAttributionAction()});
    RecordPanels *records = m_parts.panels->records();
    records->setGate([this](std::function<void()> then) { m_parts.edits->whenEditable(std::move(then)); });
    connect(records, &RecordPanels::milestoneRequested, this, [this](const MeasureId &measure) {
        if (m_workspace.snapshot()->measure(measure))
            m_parts.events->newEvent(newMilestoneDraft(*m_workspace.snapshot(), measure));
    });
    connect(records, &RecordPanels::changeRequested, this, [this, records](const Change &change) {
        if (!m_parts.edits->apply(change, m_documents->location()))
            records->changeFailed();
    });
    connect(m_documents, &DocumentController::aboutToShow, records, &RecordPanels::keepForms);
    connect(m_documents, &DocumentController::failed, records, &RecordPanels::changeFailed);
    connect(m_parts.edits, &EditController::pendingForgotten, records, &RecordPanels::changeFailed);
}

/// Menu bar, tools and filter bar stand in one column on top: the filter bar grows by lines, which a tool bar cannot.
void MainWindow::makeTop()
{
    m_parts.filterBar = new FilterBar(&m_workspace);
    m_parts.savedViews->showIn(m_parts.filterBar->savedViews());
    auto *top = new QWidget;
    auto *layout = new QVBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeMenus(m_parts)); // not menuBar(), which would stand outside the column
    layout->addWidget(makeToolBar(m_parts));
    layout->addWidget(m_parts.filterBar);
    setMenuWidget(top);
    top->show(); // now, not with the next events: short cuts of a menu that is not there yet do nothing
}

void MainWindow::makeStatusLine()
{
    m_status = new StatusLine(statusBar());
    connect(m_status, &StatusLine::cancelRequested, this, [this] {
        m_documents->cancelOpening();
        m_jobs->cancel();
        m_parts.edits->forgetPending();
    });
    connect(m_timeline, &TimelineWidget::fittedToResult, m_status, [this](const TimeRange &previous) {
        m_status->offer(tr("Showing all matches: %1").arg(eventsInWords(m_workspace.result().count)),
                        tr("Back to previous range"), [this, previous] { m_workspace.setRange(previous); });
    });
    connect(m_parts.pictures, &PictureController::told, m_status, &StatusLine::showMessage);
    connect(m_parts.figures, &FigureController::told, m_status, &StatusLine::showMessage);
    connect(m_parts.exports, &ExportController::told, m_status, &StatusLine::showMessage);
    connect(m_parts.eventActions, &EventActions::told, m_status, &StatusLine::showMessage);
    connect(m_parts.tableEdits, &TableEditController::told, m_status, &StatusLine::showMessage);
    connect(m_timelineEdits, &TimelineEditController::told, m_status, &StatusLine::showMessage);
    refreshCount();
    refreshActivity();
}

void MainWindow::refreshTitle()
{
    const QString title = oneLine(m_workspace.snapshot()->tracker().title);
    const QString location = m_documents->location();
    setWindowFilePath(QFileInfo(location).isFile() ? location : QString());
    setWindowTitle(title.isEmpty() ? u"Dateline"_s : tr("%1 – Dateline").arg(title));
}

void MainWindow::refreshCount()
{
    if (m_status)
        m_status->setCount(m_parts.filterBar->statusText());
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
        && !askToDiscard(this, tr("A cell of the table says what cannot be read.")))
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
        savePlace(*this);
        m_parts.panels->saveLayout();
        m_parts.timeline->saveLanes();
    }
    event->setAccepted(m_guard->mayClose());
    refreshActivity();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    const QString path = event->mimeData()->urls().first().toLocalFile();
    if (sourceFileSuffixes().contains(QFileInfo(path).suffix().toLower()))
        m_parts.sources->add(path);
    else
        open(path);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    if (!m_timeline) // the first frame is still to come
        keepRoomForPanels(*this);
    QMainWindow::resizeEvent(event);
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
