// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels.h"

#include "app/window/contextmenus.h"
#include "app/window/detailspanel.h"
#include "app/window/eventactions.h"
#include "app/window/mapadapter.h"
#include "app/window/panelkeys.h"
#include "app/window/panellayout.h"
#include "app/window/recordpanels.h"
#include "app/window/titlemenus.h"
#include "app/window/viewmenus.h"
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
#include <QActionGroup>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QSettings>
#include <QShortcut>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// The first day of the event, if it is one.
std::optional<Day> dayOfOne(const Snapshot &snapshot, const std::vector<EventRow> &rows)
{
    if (rows.size() != 1)
        return std::nullopt;
    const std::int64_t day = snapshot.table().firstKnownDay(rows.front());
    return day == openBegin ? std::nullopt : std::optional(Day{day});
}

} // namespace

Panels::Panels(Workspace *workspace, TimelineWidget *timeline, Centre *centre, QMainWindow *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_timeline(timeline)
    , m_centre(centre)
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
    , m_details(new DetailsPanel(workspace, m_attributions, m_measure, m_records))
{
    auto *countries = new CountryList(m_workspace);
    m_records->follow(countries);
    m_layout =
        new PanelLayout({m_map, countries, m_details, m_records->sourceWidget(), m_table, m_checks}, centre, window);
    makeViews();
    follow();
    connectStances();
    connectSources();
    connectChecks();
    connectRecords();
    makeKeys();
    m_layout->place();
    shareRoom();
}

void Panels::makeViews()
{
    const QSettings settings;
    m_map->setMode(mapModeFromWord(settings.value("window/mapMode").toString()).value_or(MapMode::Stance));
    new MapAdapter(m_workspace, m_map);
    if (const auto order = matrixOrderFromWords(settings.value("window/matrix").toString()))
        m_matrix->matrix()->setOrder(*order);
    if (const QByteArray columns = settings.value("window/tableColumns").toByteArray(); !columns.isEmpty())
        m_table->restoreColumns(columns);
    m_centre->setPage(CentreView::Matrix, m_matrix);
    m_centre->setPage(CentreView::Charts, m_charts);
    m_centre->setPage(CentreView::Sources, m_sources);
}

/// Views that nobody sees do no work. Behind another tab a panel stands outside of the window, visible all the same, so
/// panels are told; they are connected before they are placed, for they hear of changes only.
void Panels::follow()
{
    const auto followCentre = [this](CentreView view) {
        m_matrix->setFollowing(view == CentreView::Matrix);
        m_charts->setFollowing(view == CentreView::Charts);
        m_sources->setFollowing(view == CentreView::Sources);
    };
    connect(m_centre, &Centre::viewChanged, this, followCentre);
    followCentre(m_centre->view());
    connect(m_layout->checks(), &QDockWidget::visibilityChanged, m_checks, &ChecksPanel::setFollowing);
    connect(m_layout->details(), &QDockWidget::visibilityChanged, m_details, &DetailsPanel::setSeen);
}

/// The first ten are as near by key as each other; what opens when it is asked for has none.
void Panels::makeKeys()
{
    const auto view = [this](CentreView which) {
        return PanelKeys::Place{m_centre->actions()->actions().at(static_cast<int>(which))->text().remove(u'&'),
                                [this, which] { goTo(which); }};
    };
    const auto panel = [this](QDockWidget *which) {
        return PanelKeys::Place{which->windowTitle(), [this, which] { m_layout->go(which); }};
    };
    m_keys = new PanelKeys({view(CentreView::Timeline),
                            panel(m_layout->table()),
                            view(CentreView::Matrix),
                            {tr("Measure"),
                             [this] {
                                 m_details->turnToMeasure({});
                                 m_layout->go(m_layout->details());
                             }},
                            view(CentreView::Sources),
                            panel(m_layout->checks()),
                            view(CentreView::Charts),
                            {tr("Map"), [this] { m_layout->goToMap(); }},
                            panel(m_layout->countries()),
                            panel(m_layout->details()),
                            panel(m_layout->source())},
                           this);
}

void Panels::goTo(CentreView view)
{
    m_centre->setView(view);
    m_centre->focusView();
}

/// The matrix leads to the life of a measure, and Esc back to it.
void Panels::connectStances()
{
    MatrixWidget *matrix = m_matrix->matrix();
    connect(matrix, &MatrixWidget::orderChanged, this,
            [matrix] { QSettings().setValue("window/matrix", matrixOrderWords(matrix->order())); });
    connect(m_matrix, &MatrixPanel::measureActivated, this, [this](MeasureRow measure) {
        m_details->turnToMeasure(m_workspace->snapshot()->tracker().measures[measure].id);
        m_layout->go(m_layout->details());
    });
    connect(m_measure, &MeasurePanel::escapePressed, this, [this] { goTo(CentreView::Matrix); });
    connect(m_measure, &MeasurePanel::eventActivated, this, &Panels::showSelectedEvent);
    connect(m_timeline, &TimelineWidget::eventActivated, this, &Panels::showSelectedEvent);
    connect(m_table, &EventTableWidget::activated, this, &Panels::showSelectedEvent);
}

/// From an event to a source's words, and back.
void Panels::connectSources()
{
    connect(m_sources, &SourceList::sourceActivated, this, &Panels::showSource);
    connect(m_sources, &SourceList::sourceChosen, m_reader, [this](const SourceId &source) {
        if (m_layout->source()->isVisible())
            m_reader->showSource(source);
    });
    connect(m_sources, &SourceList::sourceClicked, m_reader, [this](const SourceId &source) {
        m_reader->showSource(source);
        showText(m_sources);
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
    connect(m_workspace, &Workspace::selectionChanged, this, &Panels::followEvent);
}

/// The text of a source that says nothing of the event would be taken for what says it: the panel turns to one that
/// does, or closes.
void Panels::followEvent()
{
    const EventRow event = m_workspace->selected();
    if (event == noIndex || !m_layout->source()->isVisible() || m_centre->view() == CentreView::Sources
        || m_records->isEditingSource())
        return;
    const Snapshot &snapshot = *m_workspace->snapshot();
    const auto attributions = snapshot.attributionsOf(event);
    const bool speaksOfIt = std::any_of(attributions.begin(), attributions.end(), [&](AttributionRow attribution) {
        return snapshot.tracker().source(snapshot.sourceOfAttribution(attribution)).id == m_reader->source();
    });
    if (speaksOfIt)
        return;
    if (attributions.empty())
        m_layout->source()->hide();
    else
        m_reader->showQuote(snapshot.tracker().attribution(*attributions.begin()).id);
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
    const auto showDetails = [this] { m_layout->go(m_layout->details()); };
    connect(m_records, &RecordPanels::partyShown, this, showDetails);
    connect(m_records, &RecordPanels::measureShown, this, showDetails);
    connect(m_records, &RecordPanels::sourceShown, this, [this] { showText(); });
    connect(m_details, &DetailsPanel::startRequested, this, &Panels::start);
}

/// What concerns the views is done here, the rest asked for.
void Panels::start(TrackerStart start)
{
    if (start == TrackerStart::Map)
        return goTo(CentreView::Map);
    if (start != TrackerStart::FirstEvent)
        return emit startRequested(start);
    m_workspace->select(m_workspace->snapshot()->table().nthInOrder(m_workspace->result().passing, 0));
    goTo(CentreView::Timeline);
}

void Panels::shareRoom() { m_layout->shareRoom(); }

void Panels::restoreLayout() { m_layout->restore(); }

void Panels::saveLayout() const
{
    m_layout->save();
    QSettings settings;
    settings.setValue("window/tableColumns", m_table->columnState());
    settings.setValue("window/mapMode", mapModeWord(m_map->mode()));
}

void Panels::resetLayout()
{
    m_layout->place();
    m_layout->shareRoom();
}

void Panels::setAlone(bool alone) { m_layout->setAlone(alone); }

QList<QAction *> Panels::toggleActions() const { return m_layout->toggleActions(); }

QList<QAction *> Panels::goActions() const { return m_keys->actions(); }

void Panels::showSource(const SourceId &source)
{
    m_reader->showSource(source);
    showText();
}

/// With the focus there, or where \p focus is.
void Panels::showText(QWidget *focus)
{
    m_layout->showSource();
    (focus ? focus : m_records->sourceWidget())->setFocus();
}

void Panels::addEventActions(EventActions *events, const EventWriting &writing)
{
    const auto fill = [events, writing](QMenu *menu) {
        menu->addActions({writing.edit, writing.addAttribution});
        menu->addSeparator();
        events->fill(menu);
    };
    const auto addCommon = [this](QMenu *menu, PictureView view, const std::vector<EventRow> &rows) {
        if (m_menus)
            m_menus->fill(menu, {.view = view, .events = rows, .day = dayOfOne(*m_workspace->snapshot(), rows)});
    };
    events->setChooser([this]() -> EventActions::Choice {
        const QWidget *focus = m_window->focusWidget();
        if (!focus || !m_table->isAncestorOf(focus))
            return {};
        return {m_table->selectedEvents(), [this] { return m_table->selectedText(); }};
    });
    events->addKeysTo(m_timeline);
    new QShortcut(Qt::Key_F2, m_timeline, writing.edit, &QAction::trigger, Qt::WidgetShortcut);
    events->addKeysTo(m_table);
    m_table->setEventMenu(fill);
    m_table->setCommonMenu(
        [this, addCommon](QMenu *menu) { addCommon(menu, PictureView::Table, m_table->selectedEvents()); });
    connect(m_timeline, &TimelineWidget::menuRequested, events, [=, this](const TimelineHit &hit, QPoint place) {
        auto *menu = new QMenu(m_timeline);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        using Part = TimelineHit::Part;
        if (hit.part == Part::LaneHead) {
            m_timeline->addLaneActions(menu, *hit.lane);
        } else if (hit.part == Part::Event || hit.part == Part::Group) {
            fill(menu);
        } else {
            menu->addActions({writing.add, events->pasteAction()});
        }
        if (hit.part != Part::LaneHead && hit.lane) {
            menu->addSeparator();
            m_timeline->addLaneActions(menu->addMenu(tr("&Lane")), *hit.lane);
        }
        if (m_menus) {
            MenuTarget target = targetOfHit(*m_workspace, hit);
            if (hit.rows.size() == 1) // its own day, wherever its title was clicked
                target.day = dayOfOne(*m_workspace->snapshot(), hit.rows);
            m_menus->fill(menu, target);
        }
        menu->popup(place);
    });
}

void Panels::setMenus(ContextMenus *menus)
{
    m_menus = menus;
    m_records->setMenus(menus);
    new TitleMenus(m_layout, m_centre, m_window,
                   [this](QMenu *menu, QDockWidget *panel) { m_menus->fill(menu, targetOfTitle(panel)); });
    connect(menus, &ContextMenus::eventSourcesRequested, this, &Panels::showSelectedEvent);
    connect(menus, &ContextMenus::sourceRequested, this, &Panels::showSource);
}

void Panels::showSelectedEvent()
{
    m_details->turnToEvent();
    m_layout->go(m_layout->details());
}

void Panels::showChecks() { m_layout->go(m_layout->checks()); }

} // namespace Dateline
