// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels.h"

#include "app/window/eventactions.h"
#include "app/window/firstlayout.h"
#include "app/window/mapadapter.h"
#include "app/window/panelkeys.h"
#include "app/window/recordpanels.h"
#include "models/workspace/workspace.h"
#include "views/charts/chartpanel.h"
#include "views/checks/checkspanel.h"
#include "views/filters/countrylist.h"
#include "views/map/mappanel.h"
#include "views/matrix/matrixpanel.h"
#include "views/matrix/matrixwidget.h"
#include "views/measure/measurepanel.h"
#include "views/party/partypanel.h"
#include "views/sources/attributionpanel.h"
#include "views/sources/sourcelist.h"
#include "views/sources/sourcepanel.h"
#include "views/table/eventtablewidget.h"
#include "views/timeline/timelinewidget.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QSettings>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Raised when panels are added or renamed, so that an old saved layout is not forced on them.
constexpr int layoutVersion = 5;

} // namespace

Panels::Panels(Workspace *workspace, TimelineWidget *timeline, QMainWindow *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_timeline(timeline)
    , m_window(window)
    , m_map(new MapPanel)
    , m_table(new EventTableWidget(workspace))
    , m_attributions(new AttributionPanel(workspace))
    , m_reader(new SourcePanel(workspace))
    , m_matrix(new MatrixPanel(workspace))
    , m_measure(new MeasurePanel(workspace))
    , m_sources(new SourceList(workspace))
    , m_checks(new ChecksPanel(workspace))
    , m_charts(new ChartPanel(workspace))
    , m_records(new RecordPanels(workspace, m_measure, m_reader, window))
{
    const QSettings settings;
    m_map->setMode(mapModeFromWord(settings.value("window/mapMode").toString()).value_or(MapMode::Stance));
    new MapAdapter(workspace, m_map);
    if (const auto order = matrixOrderFromWords(settings.value("window/matrix").toString()))
        m_matrix->matrix()->setOrder(*order);
    makeSides();
    makeBottom();
    connectStances();
    connectSources();
    connectChecks();
    connectRecords();
    m_keys = new PanelKeys(m_timeline, tr("Timeline"),
                           {m_tableDock, m_matrixDock, m_measureDock, m_sourcesDock, m_checksDock, m_chartDock,
                            m_mapDock, m_listDock, m_eventDock, m_textDock, m_partyDock},
                           this);
    place();
    shareRoom();
}

QDockWidget *Panels::make(const QString &name, const QString &title, QWidget *contents)
{
    auto *dock = new QDockWidget(title, m_window);
    dock->setObjectName(name);
    dock->setWidget(contents);
    return dock;
}

void Panels::makeSides()
{
    m_window->setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    m_window->setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_mapDock = make(u"map"_s, tr("Map"), m_map);
    auto *list = new CountryList(m_workspace);
    m_records->follow(list);
    m_listDock = make(u"countries"_s, tr("Countries, companies and others"), list);
    m_eventDock = make(u"event"_s, tr("Event and its sources"), m_attributions);
    m_textDock = make(u"text"_s, tr("Source"), m_records->sourceWidget());
    m_partyDock = make(u"party"_s, tr("Country or company"), m_records->party());
    connect(m_timeline, &TimelineWidget::eventActivated, this, &Panels::showSelectedEvent);
}

/// Behind the table's tab panels stand outside of the window, visible all the same, so they are told whether somebody
/// sees them. They are connected before they are placed: they hear of changes only.
void Panels::makeBottom()
{
    m_window->setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    if (const QByteArray columns = QSettings().value("window/tableColumns").toByteArray(); !columns.isEmpty())
        m_table->restoreColumns(columns);
    m_tableDock = make(u"table"_s, tr("Table"), m_table);
    m_matrixDock = make(u"matrix"_s, tr("Matrix"), m_matrix);
    m_measureDock = make(u"measure"_s, tr("Measure"), m_records->measureWidget());
    m_sourcesDock = make(u"sources"_s, tr("Sources"), m_sources);
    m_checksDock = make(u"checks"_s, tr("Checks"), m_checks);
    m_chartDock = make(u"charts"_s, tr("Charts"), m_charts);
    connect(m_matrixDock, &QDockWidget::visibilityChanged, m_matrix, &MatrixPanel::setFollowing);
    connect(m_measureDock, &QDockWidget::visibilityChanged, m_measure, &MeasurePanel::setFollowing);
    connect(m_sourcesDock, &QDockWidget::visibilityChanged, m_sources, &SourceList::setFollowing);
    connect(m_checksDock, &QDockWidget::visibilityChanged, m_checks, &ChecksPanel::setFollowing);
    connect(m_chartDock, &QDockWidget::visibilityChanged, m_charts, &ChartPanel::setFollowing);
    connect(m_table, &EventTableWidget::activated, this, &Panels::showSelectedEvent);
}

/// The matrix leads to the life of a measure, and Esc back to it.
void Panels::connectStances()
{
    MatrixWidget *matrix = m_matrix->matrix();
    connect(matrix, &MatrixWidget::orderChanged, this,
            [matrix] { QSettings().setValue("window/matrix", matrixOrderWords(matrix->order())); });
    connect(m_matrix, &MatrixPanel::measureActivated, this, [this](MeasureRow measure) {
        m_measure->showMeasure(measure);
        showPanel(m_measureDock);
    });
    connect(m_measure, &MeasurePanel::escapePressed, this, [this] { showPanel(m_matrixDock); });
    connect(m_measure, &MeasurePanel::eventActivated, this, &Panels::showSelectedEvent);
}

/// From an event to a source's words, and back.
void Panels::connectSources()
{
    connect(m_sources, &SourceList::sourceActivated, this, &Panels::showSource);
    connect(m_sources, &SourceList::sourceChosen, m_reader, [this](const SourceId &source) {
        if (m_textDock->isVisible())
            m_reader->showSource(source);
    });
    connect(m_attributions, &AttributionPanel::textRequested, this, [this](const AttributionId &attribution) {
        m_reader->showQuote(attribution);
        showText();
    });
    connect(m_attributions, &AttributionPanel::sourceRequested, this, &Panels::showSource);
    connect(m_attributions, &AttributionPanel::dateChoiceRequested, this, &Panels::dateChoiceRequested);
    m_reader->setEditable(true);
    connect(m_reader, &SourcePanel::attachTextRequested, this, &Panels::attachTextRequested);
    connect(m_reader, &SourcePanel::attributeRequested, this, &Panels::attributeRequested);
    connect(m_reader, &SourcePanel::eventActivated, this, &Panels::showSelectedEvent);
    connect(m_reader, &SourcePanel::escapePressed, this, &Panels::showSelectedEvent);
}

/// From a finding to what it is about.
void Panels::connectChecks()
{
    m_checks->setEditable(true);
    connect(m_checks, &ChecksPanel::eventRequested, this, &Panels::showSelectedEvent);
    connect(m_checks, &ChecksPanel::measureRequested, this, &Panels::showSelectedEvent);
    connect(m_checks, &ChecksPanel::attributionRequested, this, [this](const AttributionId &attribution) {
        m_reader->showQuote(attribution);
        showText();
    });
    connect(m_checks, &ChecksPanel::sourceRequested, this, &Panels::showSource);
    connect(m_checks, &ChecksPanel::acceptRequested, this, &Panels::acceptRequested);
    connect(m_checks, &ChecksPanel::takeBackRequested, this, &Panels::takeBackRequested);
    connect(m_checks, &ChecksPanel::codeChangeRequested, this, &Panels::codeChangeRequested);
    connect(m_checks, &ChecksPanel::quoteMendingRequested, this, &Panels::quoteMendingRequested);
    connect(m_checks, &ChecksPanel::oneHouseRequested, this, &Panels::oneHouseRequested);
}

void Panels::connectRecords()
{
    m_records->follow(m_sources);
    connect(m_records, &RecordPanels::partyShown, this, [this] {
        m_partyDock->show();
        m_partyDock->raise();
    });
    connect(m_records, &RecordPanels::measureShown, this, [this] { showPanel(m_measureDock); });
    connect(m_records, &RecordPanels::sourceShown, this, &Panels::showText);
}

/// A panel becomes a tab at once, without standing beside the others first: their widths together would make the window
/// wider.
void Panels::place()
{
    const FirstLayout layout(m_window->size());
    QList<QDockWidget *> tabs{m_tableDock, m_matrixDock, m_measureDock, m_sourcesDock, m_checksDock, m_chartDock};
    const QList<QDockWidget *> sides{m_mapDock, m_listDock, m_eventDock, m_textDock, m_partyDock};
    if (!layout.hasColumns)
        tabs += sides;
    for (QDockWidget *dock : tabs + sides) {
        dock->setFloating(false);
        m_window->removeDockWidget(dock);
    }
    const auto addTo = [this](Qt::DockWidgetArea area, QDockWidget *dock, QDockWidget *before = nullptr) {
        if (before)
            m_window->tabifyDockWidget(before, dock);
        else
            m_window->addDockWidget(area, dock);
        dock->show(); // resizeDocks() passes over what is hidden
    };
    if (layout.hasColumns) {
        addTo(Qt::LeftDockWidgetArea, m_mapDock);
        addTo(Qt::LeftDockWidgetArea, m_listDock, layout.hasStacks ? nullptr : m_mapDock);
        addTo(Qt::RightDockWidgetArea, m_eventDock);
        addTo(Qt::RightDockWidgetArea, m_textDock, layout.hasStacks ? nullptr : m_eventDock);
        addTo(Qt::RightDockWidgetArea, m_partyDock, m_eventDock);
        m_eventDock->raise();
        m_mapDock->raise();
    }
    for (qsizetype i = 0; i < tabs.size(); ++i)
        addTo(Qt::BottomDockWidgetArea, tabs[i], i > 0 ? tabs[i - 1] : nullptr);
    m_textDock->hide();  // until a source is asked for
    m_partyDock->hide(); // likewise
    m_tableDock->raise();
    if (!layout.hasBottom) {
        for (QDockWidget *dock : tabs)
            dock->hide();
    }
}

void Panels::shareRoom()
{
    const FirstLayout layout(m_window->size());
    if (layout.hasColumns) {
        m_window->resizeDocks({m_mapDock, m_eventDock}, {layout.mapWidth, layout.eventWidth}, Qt::Horizontal);
        m_window->resizeDocks({m_mapDock, m_listDock}, {290, 360}, Qt::Vertical);
    }
    m_window->resizeDocks({m_tableDock}, {layout.bottomHeight}, Qt::Vertical);
}

void Panels::restoreLayout() { m_window->restoreState(QSettings().value("window/state").toByteArray(), layoutVersion); }

void Panels::saveLayout() const
{
    QSettings settings;
    settings.setValue("window/state", m_window->saveState(layoutVersion));
    settings.setValue("window/tableColumns", m_table->columnState());
    settings.setValue("window/mapMode", mapModeWord(m_map->mode()));
}

void Panels::resetLayout()
{
    place();
    shareRoom();
}

QList<QAction *> Panels::toggleActions() const
{
    QList<QAction *> actions;
    for (const QDockWidget *dock : {m_mapDock, m_listDock, m_eventDock, m_textDock, m_partyDock, m_tableDock,
                                    m_matrixDock, m_measureDock, m_sourcesDock, m_checksDock, m_chartDock})
        actions.append(dock->toggleViewAction());
    return actions;
}

QList<QAction *> Panels::goActions() const { return m_keys->actions(); }

PictureView Panels::currentView() const
{
    const QWidget *focus = m_window->focusWidget();
    const auto holds = [focus](const QWidget *panel) { return focus && panel->isAncestorOf(focus); };
    if (holds(m_mapDock))
        return PictureView::Map;
    if (holds(m_listDock))
        return PictureView::Countries;
    if (holds(m_tableDock))
        return PictureView::Table;
    if (holds(m_matrixDock))
        return PictureView::Matrix;
    if (holds(m_measureDock) && !m_measure->measure().isEmpty())
        return PictureView::Measure;
    if (holds(m_chartDock))
        return pictureViewFromWord(QString(u"chart:"_s + chartWord(m_charts->kind())))
            .value_or(PictureView::StanceChart);
    if (holds(m_eventDock) && m_workspace->selected() != noIndex)
        return PictureView::Event;
    return PictureView::Timeline;
}

ViewPictureRequest Panels::requestFor(PictureView view) const
{
    ViewPictureRequest request;
    request.view = view;
    request.look() = m_workspace->look();
    request.selection = {}; // which pictures do not show
    request.filter.asOf = m_workspace->asOf();
    request.mapMode = m_map->mode();
    // All of it is said by saying nothing: a figure then shows what is added later, too.
    const TimeRange all = m_workspace->fullRange();
    if (request.range && request.range->begin <= all.begin && request.range->end >= all.end)
        request.range.reset();
    request.matrix = m_matrix->matrix()->order();
    request.measure = m_measure->measure();
    request.period = m_charts->period();
    if (m_workspace->selected() != noIndex)
        request.event = m_workspace->snapshot()->eventId(m_workspace->selected());
    if (!hasNaturalSize(view))
        request.size = QSizeF(1600, 900);
    request.scale = 2;
    return request;
}

void Panels::showSource(const SourceId &source)
{
    m_reader->showSource(source);
    showText();
}

void Panels::showText()
{
    if (!m_textDock->isVisible()) {
        m_textDock->show();
        m_window->resizeDocks({m_eventDock, m_textDock}, {1, 1}, Qt::Vertical); // half of the height is for the text
    }
    m_textDock->raise();
    m_records->sourceWidget()->setFocus();
}

void Panels::addEventActions(EventActions *events, const EventWriting &writing)
{
    const auto fill = [events, writing](QMenu *menu) {
        menu->addActions({writing.edit, writing.addAttribution});
        menu->addSeparator();
        events->fill(menu);
    };
    events->setChooser([this]() -> EventActions::Choice {
        const QWidget *focus = m_window->focusWidget();
        if (!focus || !m_tableDock->isAncestorOf(focus))
            return {};
        return {m_table->selectedEvents(), [this] { return m_table->selectedText(); }};
    });
    events->addKeysTo(m_timeline);
    m_timeline->addAction(writing.edit);
    events->addKeysTo(m_table);
    m_table->setEventMenu(fill);
    connect(m_timeline, &TimelineWidget::menuRequested, events, [=, this](EventRow row, QPoint place) {
        auto *menu = new QMenu(m_timeline);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        if (row == noIndex)
            menu->addActions({writing.add, events->pasteAction()});
        else
            fill(menu);
        menu->popup(place);
    });
}

void Panels::showSelectedEvent() { showPanel(m_eventDock); }

void Panels::showChecks() { showPanel(m_checksDock); }

} // namespace Dateline
