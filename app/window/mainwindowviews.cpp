// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows: made after its first frame, and connected to the controllers.
#include "app/pictures/viewdescription.h"
#include "app/settings/settings.h"
#include "app/window/asofactions.h"
#include "app/window/backgroundjobs.h"
#include "app/window/centre.h"
#include "app/window/commandpalette.h"
#include "app/window/contextmenus.h"
#include "app/window/documentcontroller.h"
#include "app/window/editcontroller.h"
#include "app/window/eventactions.h"
#include "app/window/eventeditcontroller.h"
#include "app/window/exportcontroller.h"
#include "app/window/figurecontroller.h"
#include "app/window/filecontroller.h"
#include "app/window/focusring.h"
#include "app/window/formcontroller.h"
#include "app/window/guideplaces.h"
#include "app/window/guidewindow.h"
#include "app/window/helpdialogs.h"
#include "app/window/keyhabits.h"
#include "app/window/mainwindow.h"
#include "app/window/openingcover.h"
#include "app/window/panels.h"
#include "app/window/picturecontroller.h"
#include "app/window/readonlybar.h"
#include "app/window/recordpanels.h"
#include "app/window/savedviewcontroller.h"
#include "app/window/settingscontroller.h"
#include "app/window/sourcecontroller.h"
#include "app/window/startcontroller.h"
#include "app/window/statusline.h"
#include "app/window/tableeditcontroller.h"
#include "app/window/timelineactions.h"
#include "app/window/timelineeditcontroller.h"
#include "app/window/viewmenus.h"
#include "app/window/windowplace.h"
#include "models/editing/recorddrafts.h"
#include "models/wording/counts.h"
#include "views/asof/timebar.h"
#include "views/filters/filterbar.h"
#include "views/map/mappanel.h"
#include "views/table/eventtablewidget.h"
#include "views/timeline/overviewstrip.h"
#include "views/timeline/timelinewidget.h"

#include <QAction>
#include <QMenuBar>
#include <QMimeData>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace Dateline {

using namespace Qt::StringLiterals;

/// All that the window has beside its first frame, which has kept the place for it.
void MainWindow::addViews()
{
    setUpdatesEnabled(false);
    makeCentre();
    // After makeCentre(): Qt sends a resize event for it, and without a timeline resizeEvent() sets the margins again.
    setContentsMargins({});
    m_parts.panels = new Panels(&m_workspace, m_timeline, m_parts.centre, this);
    m_parts.tableEdits = new TableEditController(
        &m_workspace, m_documents, m_parts.panels->table(),
        TableEditController::Editing{
            [this](std::function<void()> then) { m_parts.edits->whenEditable(std::move(then)); },
            [this](const Change &change, const QString &madeFor) { return m_parts.edits->apply(change, madeFor); }},
        this);
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
    new StartController({m_documents,
                         m_parts.files,
                         m_parts.newTrackers,
                         m_parts.centre,
                         m_parts.panels,
                         m_settings,
                         {m_tools, m_parts.filterBar}},
                        this);
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
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addWidget(m_timeline, 1);
    auto *overview = new OverviewStrip(&m_workspace);
    connect(m_timeline, &TimelineWidget::marginsChanged, overview, &OverviewStrip::setMargins);
    layout->addWidget(overview);
    page->setFocusProxy(m_timeline);
    m_parts.centre = new Centre;
    m_parts.centre->setPage(CentreView::Timeline, page);
    m_parts.centre->setTools(CentreView::Timeline, makeTimelineTools(m_parts));
    m_parts.centre->setNotice(new ReadOnlyBar(m_documents, m_parts.files->saveCopyAction(), m_parts.centre));
    setCentralWidget(m_parts.centre);
    new OpeningCover(m_documents, this);
    m_parts.centre->show(); // resizeDocks() passes over what is hidden
}

void MainWindow::connectPanels()
{
    auto *time = new TimeBar(&m_workspace, m_parts.asOf->player());
    time->playButton()->setDefaultAction(m_parts.asOf->play());
    m_parts.panels->mapPanel()->setFoot(time);
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
    connect(m_parts.panels, &Panels::startRequested, this, &MainWindow::start);
    auto *menus = new ContextMenus(&m_workspace, m_parts.pictures, this);
    m_parts.panels->setMenus(menus);
    watchViews(*menus, &m_workspace, this);
    connect(menus, &ContextMenus::told, this, [this](const QString &message) { m_status->showMessage(message); });
    m_parts.panels->addEventActions(
        m_parts.eventActions,
        {m_parts.events->newEventAction(), m_parts.events->editEventAction(), m_parts.events->addAttributionAction()});
    m_parts.sources->setGate([this](std::function<void()> then) { m_parts.edits->whenEditable(std::move(then)); });
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
    connect(m_documents, &DocumentController::busyChanged, records, [this, records] {
        // Failures are told after it.
        if (!m_documents->isBusy() && !m_parts.edits->isWaiting())
            QMetaObject::invokeMethod(records, &RecordPanels::allWritten, Qt::QueuedConnection);
    });
    connect(m_parts.edits, &EditController::pendingForgotten, records, &RecordPanels::changeFailed);
}

void MainWindow::start(TrackerStart start)
{
    switch (start) {
    case TrackerStart::FirstEvent: // the panels do these
    case TrackerStart::Map:
        break;
    case TrackerStart::Search:
        return m_parts.filterBar->focusSearch();
    case TrackerStart::NewEvent:
        return m_parts.events->newEventAction()->trigger();
    case TrackerStart::NewSource:
        return m_parts.sources->addFileAction()->trigger();
    case TrackerStart::Import:
        return m_parts.files->importAction()->trigger();
    }
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
    nameActions(m_parts);
    m_menus = makeMenus(
        m_parts,
        {[this] { showGuide(); }, [this] { showKeys(namedActions(*m_menus), this); }, [this] { showPalette(); }});
    layout->addWidget(m_menus); // not menuBar(), which would stand outside the column
    m_parts.settings->setMenus(*m_menus);
    m_parts.settings->setTimeline(m_timeline);
    m_tools = makeToolBar(m_parts);
    layout->addWidget(m_tools);
    layout->addWidget(m_parts.filterBar);
    setMenuWidget(top);
    new KeyHabits(this);
    new FocusRing(this);
    top->show(); // now, not with the next events: short cuts of a menu that is not there yet do nothing
}

/// The guide where it tells of what has the focus.
void MainWindow::showGuide()
{
    if (!m_guide)
        m_guide = new GuideWindow(this);
    const bool isOfSources = m_parts.centre->view() == CentreView::Sources;
    m_guide->showPlace(guideHeadingFor(isOfSources ? u"sources"_s : QString(m_parts.panels->currentView()->word)));
}

void MainWindow::showPalette()
{
    if (!m_palette) {
        m_palette = new CommandPalette(
            {namedActions(*m_menus), &m_workspace, m_parts.savedViews, [this] { m_parts.panels->showSelectedEvent(); }},
            &m_workspace, this);
    }
    m_palette->openInWindow();
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
    connect(m_parts.settings, &SettingsController::told, m_status, &StatusLine::showMessage);
    connect(m_parts.pictures, &PictureController::told, m_status, &StatusLine::showMessage);
    connect(m_parts.figures, &FigureController::told, m_status, &StatusLine::showMessage);
    connect(m_parts.exports, &ExportController::told, m_status, &StatusLine::showMessage);
    connect(m_parts.eventActions, &EventActions::told, m_status, &StatusLine::showMessage);
    connect(m_parts.tableEdits, &TableEditController::told, m_status, &StatusLine::showMessage);
    connect(m_timelineEdits, &TimelineEditController::told, m_status, &StatusLine::showMessage);
    refreshCount();
    refreshActivity();
    if (!m_notice.isEmpty())
        m_status->showMessage(m_notice);
}

} // namespace Dateline
