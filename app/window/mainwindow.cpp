// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mainwindow.h"

#include "app/window/backgroundjobs.h"
#include "app/window/documentcontroller.h"
#include "app/window/icons.h"
#include "app/window/mapadapter.h"
#include "views/asof/asofbar.h"
#include "views/charts/chartpanel.h"
#include "views/checks/checkspanel.h"
#include "views/filters/countrylist.h"
#include "views/filters/filterbar.h"
#include "views/map/mappanel.h"
#include "views/matrix/matrixpanel.h"
#include "views/matrix/matrixwidget.h"
#include "views/measure/measurepanel.h"
#include "views/sources/attributionpanel.h"
#include "views/sources/sourcelist.h"
#include "views/sources/sourcepanel.h"
#include "views/table/eventtablewidget.h"
#include "views/timeline/overviewstrip.h"
#include "views/timeline/timelinesketch.h"
#include "views/timeline/timelinewidget.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Raised when panels are added or renamed, so that an old saved layout is not forced on them.
constexpr int layoutVersion = 4;
constexpr qsizetype mostRecent = 10;

/// Room that menus, panels and status bar take around the timeline with the factory's layout.
constexpr QMargins usualMargins(346, 88, 325, 236);

/// Margins as a rectangle's numbers, which settings can hold.
QRect rectFrom(const QRect &centre, QSize window)
{
    return {centre.left(), centre.top(), window.width() - centre.right() - 1, window.height() - centre.bottom() - 1};
}

QMargins marginsFrom(const QRect &saved)
{
    return saved.isNull() ? usualMargins : QMargins(saved.x(), saved.y(), saved.width(), saved.height());
}

LaneGrouping savedGrouping()
{
    return laneGroupingFromWord(QSettings().value("window/lanes").toString()).value_or(LaneGrouping::Category);
}

MapMode savedMapMode()
{
    return mapModeFromWord(QSettings().value("window/mapMode").toString()).value_or(MapMode::Stance);
}

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent), m_documents(new DocumentController(&m_workspace, this)), m_jobs(new BackgroundJobs(this))
{
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    Filter filter;
    filter.asOf = today();
    m_workspace.setFilter(filter);

    const QSettings settings;
    auto *sketch = new TimelineSketch(&m_workspace, savedGrouping());
    setCentralWidget(sketch);
    if (!restoreGeometry(settings.value("window/geometry").toByteArray()))
        resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
    // It must have some area, for all else waits for its being painted: margins of a larger screen may leave none.
    constexpr QSize leastSketch(160, 100);
    sketch->setMinimumSize(leastSketch);
    const QMargins margins = marginsFrom(settings.value("window/margins").toRect());
    const QSize room = size().shrunkBy(margins);
    if (room.width() >= leastSketch.width() && room.height() >= leastSketch.height())
        setContentsMargins(margins);
    connect(sketch, &TimelineSketch::painted, this, &MainWindow::furnishSoon, Qt::SingleShotConnection);

    connect(&m_workspace, &Workspace::snapshotChanged, this, &MainWindow::refreshTitle);
    connect(&m_workspace, &Workspace::snapshotChanged, this, &MainWindow::refreshStatus);
    connect(&m_workspace, &Workspace::resultChanged, this, &MainWindow::refreshStatus);
    connect(m_documents, &DocumentController::openingChanged, this, &MainWindow::refreshProgress);
    connect(m_documents, &DocumentController::opened, this, [this] {
        refreshTitle();
        remember(m_documents->location());
        applyPending();
    });
    connect(m_documents, &DocumentController::failedToOpen, this, [this](const Error &error) {
        forgetPending();
        showError(tr("The tracker could not be opened."), error);
    });
    connect(m_documents, &DocumentController::stepsChanged, this, &MainWindow::refreshSteps);
    connect(m_documents, &DocumentController::busyChanged, this, &MainWindow::refreshSteps);
    connect(m_documents, &DocumentController::failed, this, [this](const Error &error) {
        m_sourceToShow = {};
        showError(tr("The change could not be made."), error);
    });
    connect(m_documents, &DocumentController::imported, this, &MainWindow::showImport);
    connect(m_documents, &DocumentController::failedToImport, this,
            [this](const Error &error) { showError(tr("Nothing was imported."), error); });
    connect(m_jobs, &BackgroundJobs::changed, this, &MainWindow::refreshProgress);
    refreshTitle();
}

MainWindow::~MainWindow()
{
    // What is on its way ends when the window's parts are gone already.
    m_jobs->disconnect(this);
    m_documents->disconnect(this);
    delete m_documents; // before the workspace, in which it shows what it holds
}

void MainWindow::open(const QString &location) { m_documents->open(location); }

void MainWindow::openPrefetched(const QString &location, std::future<Result<std::shared_ptr<const Snapshot>>> tracker)
{
    m_documents->openPrefetched(location, std::move(tracker));
}

void MainWindow::makeCentre()
{
    m_timeline = new TimelineWidget(&m_workspace);
    m_timeline->setGrouping(savedGrouping());
    connect(m_timeline, &TimelineWidget::painted, this, &MainWindow::timelinePainted);
    auto *overview = new OverviewStrip(&m_workspace);
    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addWidget(m_timeline, 1);
    layout->addWidget(overview);
    setCentralWidget(centre);
    centre->show(); // resizeDocks() passes over what is hidden
}

QDockWidget *MainWindow::addPanel(const QString &name, const QString &title, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    addDockWidget(area, dock);
    dock->show(); // resizeDocks() passes over what is hidden
    return dock;
}

void MainWindow::furnishSoon()
{
    // After this frame has reached the screen; a timer of 0 ms would be served with the events of the same frame.
    QTimer::singleShot(1, this, &MainWindow::furnish);
    emit firstPaintDone();
}

/// All that the window has beside its first frame, which has kept the place for it.
void MainWindow::furnish()
{
    setUpdatesEnabled(false);
    setContentsMargins({});
    makeCentre();
    makePanels();
    makeTop(); // its menus show and hide the panels
    makeStatusBar();
    resizeDocks({m_mapPanel, m_eventPanel}, {340, 320}, Qt::Horizontal);
    resizeDocks({m_mapPanel, m_listPanel, m_tablePanel}, {290, 360, 220}, Qt::Vertical);
    m_factoryLayout = saveState(layoutVersion);
    // Before panels float: windows of their own would not be told any more.
    setUpdatesEnabled(true);
    restoreState(QSettings().value("window/state").toByteArray(), layoutVersion);
    refreshTitle();
}

/// Menu bar, tools and filter bar stand in one column on top: the filter bar grows by lines, which a tool bar cannot.
void MainWindow::makeTop()
{
    auto *top = new QWidget;
    auto *layout = new QVBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_menus = new QMenuBar; // not menuBar(), which would stand outside the column
    fillMenus();
    makeToolBar();
    refreshIcons();
    m_filterBar = new FilterBar(&m_workspace);
    layout->addWidget(m_menus);
    layout->addWidget(m_toolBar);
    layout->addWidget(m_filterBar);
    setMenuWidget(top);
    top->show(); // now, not with the next events: short cuts of a menu that is not there yet do nothing
}

void MainWindow::makePanels()
{
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    m_mapPanel = addPanel(u"map"_s, tr("Map"), Qt::LeftDockWidgetArea);
    m_listPanel = addPanel(u"countries"_s, tr("Countries and companies"), Qt::LeftDockWidgetArea);
    m_eventPanel = addPanel(u"event"_s, tr("Event and its sources"), Qt::RightDockWidgetArea);
    m_tablePanel = addPanel(u"table"_s, tr("Table"), Qt::BottomDockWidgetArea);
    m_matrixPanel = addPanel(u"matrix"_s, tr("Matrix"), Qt::BottomDockWidgetArea);
    m_measurePanel = addPanel(u"measure"_s, tr("Measure"), Qt::BottomDockWidgetArea);
    m_sourcePanel = addPanel(u"sources"_s, tr("Sources"), Qt::BottomDockWidgetArea);
    m_checksPanel = addPanel(u"checks"_s, tr("Checks"), Qt::BottomDockWidgetArea);
    m_chartPanel = addPanel(u"charts"_s, tr("Charts"), Qt::BottomDockWidgetArea);
    m_textPanel = addPanel(u"text"_s, tr("Source"), Qt::RightDockWidgetArea);
    fillPanels(); // before they are put behind tabs: they hear of being seen or not by changes only
    tabifyDockWidget(m_tablePanel, m_matrixPanel);
    tabifyDockWidget(m_matrixPanel, m_measurePanel);
    tabifyDockWidget(m_measurePanel, m_sourcePanel);
    tabifyDockWidget(m_sourcePanel, m_checksPanel);
    tabifyDockWidget(m_checksPanel, m_chartPanel);
    m_textPanel->hide(); // until a source is asked for
    m_tablePanel->raise();
    resizeDocks({m_mapPanel, m_eventPanel}, {340, 320}, Qt::Horizontal);
    resizeDocks({m_mapPanel, m_listPanel}, {290, 360}, Qt::Vertical);
}

void MainWindow::makeStatusBar()
{
    m_count = new QLabel;
    m_progress = new QProgressBar;
    m_progress->setRange(0, 100);
    m_progress->setMaximumWidth(120);
    m_progress->setAccessibleName(tr("Share of the tracker that has been read"));
    m_cancel = new QToolButton;
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stops what is under way; nothing that is open or saved changes"));
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        m_documents->cancelOpening();
        m_jobs->cancel();
        forgetPending();
    });
    m_progressTimer = new QTimer(this);
    m_progressTimer->setInterval(100);
    connect(m_progressTimer, &QTimer::timeout, this,
            [this] { m_progress->setValue(static_cast<int>(100 * m_documents->openingShare())); });
    statusBar()->addWidget(m_count);
    statusBar()->addPermanentWidget(m_progress);
    statusBar()->addPermanentWidget(m_cancel);
    refreshStatus();
    refreshProgress();
}

void MainWindow::fillPanels()
{
    m_map = new MapPanel;
    m_map->setMode(savedMapMode());
    new MapAdapter(&m_workspace, m_map);
    m_mapPanel->setWidget(m_map);
    m_listPanel->setWidget(new CountryList(&m_workspace));
    m_attributions = new AttributionPanel(&m_workspace);
    m_eventPanel->setWidget(m_attributions);
    auto *table = new EventTableWidget(&m_workspace);
    m_tablePanel->setWidget(table);
    auto *sources = new SourceList(&m_workspace);
    m_sourcePanel->setWidget(sources);
    m_checks = new ChecksPanel(&m_workspace);
    m_checksPanel->setWidget(m_checks);
    m_charts = new ChartPanel(&m_workspace);
    m_chartPanel->setWidget(m_charts);
    connect(m_chartPanel, &QDockWidget::visibilityChanged, m_charts, &ChartPanel::setFollowing);
    m_reader = new SourcePanel(&m_workspace);
    m_textPanel->setWidget(m_reader);
    // Behind the table's tab they stand outside of the window, visible all the same.
    connect(m_sourcePanel, &QDockWidget::visibilityChanged, sources, &SourceList::setFollowing);
    connect(m_checksPanel, &QDockWidget::visibilityChanged, m_checks, &ChecksPanel::setFollowing);
    connect(m_timeline, &TimelineWidget::eventActivated, this, &MainWindow::showSelectedEvent);
    connect(table, &EventTableWidget::activated, this, &MainWindow::showSelectedEvent);
    connect(sources, &SourceList::sourceActivated, this, [this](const SourceId &source) {
        m_reader->showSource(source);
        showText();
    });
    connect(sources, &SourceList::sourceChosen, m_reader, [this](const SourceId &source) {
        if (m_textPanel->isVisible())
            m_reader->showSource(source);
    });
    fillStancePanels();
    connectPanels();
}

/// The matrix leads to the life of a measure, and Esc back to it.
void MainWindow::fillStancePanels()
{
    m_matrix = new MatrixPanel(&m_workspace);
    m_matrixPanel->setWidget(m_matrix);
    m_measure = new MeasurePanel(&m_workspace);
    m_measurePanel->setWidget(m_measure);
    MatrixWidget *matrix = m_matrix->matrix();
    if (const auto order = matrixOrderFromWords(QSettings().value("window/matrix").toString()))
        matrix->setOrder(*order);
    connect(matrix, &MatrixWidget::orderChanged, this,
            [matrix] { QSettings().setValue("window/matrix", matrixOrderWords(matrix->order())); });
    connect(m_matrixPanel, &QDockWidget::visibilityChanged, m_matrix, &MatrixPanel::setFollowing);
    connect(m_measurePanel, &QDockWidget::visibilityChanged, m_measure, &MeasurePanel::setFollowing);
    const auto show = [](QDockWidget *panel) {
        panel->show();
        panel->raise();
        panel->widget()->setFocus();
    };
    connect(m_matrix, &MatrixPanel::measureActivated, this, [this, show](std::uint32_t measure) {
        m_measure->showMeasure(measure);
        show(m_measurePanel);
    });
    connect(m_measure, &MeasurePanel::left, this, [this, show] { show(m_matrixPanel); });
    connect(m_measure, &MeasurePanel::eventActivated, this, &MainWindow::showSelectedEvent);
}

void MainWindow::showSelectedEvent()
{
    m_eventPanel->show();
    m_eventPanel->raise();
    m_attributions->setFocus();
}

void MainWindow::showText()
{
    if (!m_textPanel->isVisible()) {
        m_textPanel->show();
        resizeDocks({m_eventPanel, m_textPanel}, {1, 1}, Qt::Vertical); // half of the height is for the text
    }
    m_textPanel->raise();
    m_reader->setFocus();
}

/// What leads from an event to a source's words and back, and from a finding to what it is about. A tracker that cannot
/// be changed offers to be copied when a change is made, so changes are offered always.
void MainWindow::connectPanels()
{
    m_attributions->setEditable(true);
    m_reader->setEditable(true);
    m_checks->setEditable(true);
    const auto showQuote = [this](const AttributionId &attribution) {
        m_reader->showQuote(attribution);
        showText();
    };
    const auto showSource = [this](const SourceId &source) {
        m_reader->showSource(source);
        showText();
    };
    connect(m_attributions, &AttributionPanel::textRequested, this, showQuote);
    connect(m_attributions, &AttributionPanel::sourceRequested, this, showSource);
    connect(m_attributions, &AttributionPanel::dateChoiceRequested, this, &MainWindow::chooseDate);
    connect(m_reader, &SourcePanel::attachTextRequested, this, &MainWindow::attachText);
    connect(m_reader, &SourcePanel::attributeRequested, this, &MainWindow::attribute);
    connect(m_reader, &SourcePanel::eventActivated, this, &MainWindow::showSelectedEvent);
    connect(m_reader, &SourcePanel::left, this, &MainWindow::showSelectedEvent);
    connect(m_checks, &ChecksPanel::eventRequested, this, &MainWindow::showSelectedEvent);
    connect(m_checks, &ChecksPanel::measureRequested, this, &MainWindow::showSelectedEvent);
    connect(m_checks, &ChecksPanel::attributionRequested, this, showQuote);
    connect(m_checks, &ChecksPanel::sourceRequested, this, showSource);
    connect(m_checks, &ChecksPanel::acceptRequested, this, &MainWindow::acceptFinding);
    connect(m_checks, &ChecksPanel::takeBackRequested, this, &MainWindow::takeBackAcceptance);
    connect(m_documents, &DocumentController::changed, this, [this] {
        if (m_workspace.snapshot()->sourceIndex(m_sourceToShow) == noIndex)
            return;
        m_reader->showSource(std::exchange(m_sourceToShow, {}));
        showText();
    });
}

void MainWindow::makeToolBar()
{
    m_toolBar = new QToolBar(tr("Tools"));
    m_toolBar->setObjectName(u"tools"_s);
    m_toolBar->setMovable(false);
    m_toolBar->setIconSize({18, 18});
    m_toolBar->addActions({m_openAction, m_pictureAction});
    m_toolBar->addSeparator();
    m_lanes = new QComboBox;
    m_lanes->setAccessibleName(tr("Lanes by"));
    for (QAction *action : m_laneActions->actions())
        m_lanes->addItem(action->text().remove(u'&'), action->data());
    const auto showLanes = [this] {
        m_lanes->setCurrentIndex(m_lanes->findData(static_cast<int>(m_timeline->grouping())));
    };
    showLanes();
    connect(m_timeline, &TimelineWidget::groupingChanged, this, showLanes);
    connect(m_lanes, &QComboBox::activated, this,
            [this] { m_timeline->setGrouping(static_cast<LaneGrouping>(m_lanes->currentData().toInt())); });
    const auto addLabel = [this](const QString &text, QWidget *buddy) {
        auto *label = new QLabel(text);
        label->setBuddy(buddy);
        label->setContentsMargins(4, 0, 4, 0);
        m_toolBar->addWidget(label);
        m_toolBar->addWidget(buddy);
    };
    addLabel(tr("&Lanes by"), m_lanes);
    m_toolBar->addSeparator();
    m_toolBar->addActions({m_zoomOutAction, m_zoomInAction, m_fitAction});
    m_toolBar->addSeparator();
    auto *asOf = new AsOfBar(&m_workspace, m_player);
    asOf->previousButton()->setDefaultAction(m_previousChangeAction);
    asOf->nextButton()->setDefaultAction(m_nextChangeAction);
    asOf->playButton()->setDefaultAction(m_playAction);
    m_toolBar->addWidget(asOf);
}

void MainWindow::refreshIcons()
{
    for (const auto &[action, name] :
         {std::pair(m_openAction, u"open"_s), std::pair(m_importAction, u"import"_s),
          std::pair(m_pictureAction, u"picture"_s), std::pair(m_zoomInAction, u"zoom-in"_s),
          std::pair(m_zoomOutAction, u"zoom-out"_s), std::pair(m_fitAction, u"fit"_s),
          std::pair(m_previousChangeAction, u"previous"_s), std::pair(m_nextChangeAction, u"next"_s),
          std::pair(m_playAction, m_player->isPlaying() ? u"pause"_s : u"play"_s)})
        action->setIcon(lineIcon(name, palette()));
}

void MainWindow::refreshTitle()
{
    const QString title = m_workspace.snapshot()->tracker().title;
    const QString location = m_documents->location();
    setWindowFilePath(QFileInfo(location).isFile() ? location : QString());
    setWindowTitle(title.isEmpty() ? u"Dateline"_s : tr("%1 – Dateline").arg(title));
    if (m_importAction)
        m_importAction->setEnabled(m_documents->canEdit());
}

void MainWindow::refreshStatus()
{
    if (m_count)
        m_count->setText(m_filterBar->statusText());
}

void MainWindow::refreshProgress()
{
    if (!m_progress)
        return;
    const QString opening = m_documents->opening();
    const bool loading = !opening.isEmpty();
    const bool busy = loading || m_jobs->isBusy();
    m_timeline->setEmptyText(loading ? tr("The tracker is being opened …") : QString());
    m_progress->setRange(0, loading ? 100 : 0); // of a job it is not known how far it is
    m_progress->setValue(0);
    m_progress->setVisible(busy);
    m_cancel->setVisible(busy);
    loading ? m_progressTimer->start() : m_progressTimer->stop();
    if (loading)
        statusBar()->showMessage(tr("Opening %1 …").arg(QDir::toNativeSeparators(opening)));
    else if (busy)
        statusBar()->showMessage(m_jobs->what());
    else
        statusBar()->clearMessage();
}

void MainWindow::showError(const QString &what, const Error &error)
{
    QMessageBox box(QMessageBox::Warning, u"Dateline"_s, what, QMessageBox::Ok, this);
    box.setInformativeText(error.toLine());
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

void MainWindow::remember(const QString &location)
{
    if (!QFileInfo(location).isFile())
        return;
    QSettings settings;
    QStringList recent = settings.value("recent").toStringList();
    const QString path = QFileInfo(location).absoluteFilePath();
    recent.removeAll(path);
    recent.prepend(path);
    settings.setValue("recent", recent.mid(0, mostRecent));
    refreshRecent();
}

void MainWindow::resetLayout() { restoreState(m_factoryLayout, layoutVersion); }

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_documents->cancelOpening();
    if (m_timeline) {
        QSettings settings;
        settings.setValue("window/geometry", saveGeometry());
        settings.setValue("window/state", saveState(layoutVersion));
        settings.setValue("window/lanes", laneGroupingWord(m_timeline->grouping()));
        settings.setValue("window/mapMode", mapModeWord(m_map->mode()));
        settings.setValue("window/margins", rectFrom(centralWidget()->geometry(), size()));
    }
    event->accept();
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
    if (sourceSuffixes().contains(QFileInfo(path).suffix().toLower()))
        addSource(path);
    else
        open(path);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_openAction)
        refreshIcons();
    QMainWindow::changeEvent(event);
}

} // namespace Dateline
