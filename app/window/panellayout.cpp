// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panellayout.h"

#include "app/window/firstlayout.h"
#include "app/window/paneltitle.h"

#include <QAction>
#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>
#include <QSettings>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Raised when panels are added or renamed, so that an old saved layout is not forced on them.
constexpr int layoutVersion = 6;

constexpr auto stateSetting = "window/state";
constexpr auto viewSetting = "window/centre";
constexpr auto mapBesideSetting = "window/mapBeside";
constexpr auto sourceBesideSetting = "window/sourceBeside";

} // namespace

PanelLayout::PanelLayout(const Contents &contents, Centre *centre, QMainWindow *window)
    : QObject(window)
    , m_window(window)
    , m_centre(centre)
    , m_mapContents(contents.map)
    , m_mapPage(new QWidget)
    , m_map(make(u"map"_s, tr("Map"), contents.map))
    , m_countries(make(u"countries"_s, tr("Countries, companies and others"), contents.countries))
    , m_details(make(u"details"_s, tr("Details"), contents.details))
    , m_source(make(u"source"_s, tr("Source"), contents.source))
    , m_table(make(u"table"_s, tr("Table"), contents.table))
    , m_checks(make(u"checks"_s, tr("Checks"), contents.checks))
{
    auto *page = new QVBoxLayout(m_mapPage);
    page->setContentsMargins(0, 0, 0, 0);
    centre->setPage(CentreView::Map, m_mapPage);
    window->setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window->setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    for (const Qt::DockWidgetArea area : {Qt::BottomDockWidgetArea, Qt::LeftDockWidgetArea, Qt::RightDockWidgetArea})
        window->setTabPosition(area, QTabWidget::North);
    connect(centre, &Centre::viewChanged, this, &PanelLayout::followView);
    connect(centre, &Centre::enlargeRequested, this, [this] { toggleEnlarged(nullptr); });
}

QDockWidget *PanelLayout::make(const QString &name, const QString &title, QWidget *contents)
{
    auto *panel = new QDockWidget(title, m_window);
    panel->setObjectName(name);
    panel->setWidget(contents);
    auto *bar = new PanelTitle(panel);
    panel->setTitleBarWidget(bar);
    connect(bar, &PanelTitle::enlargeRequested, this, [this, panel] { toggleEnlarged(panel); });
    // Later: which panels are tabs of each other is known once all of them stand.
    connect(panel, &QDockWidget::visibilityChanged, this, &PanelLayout::refreshTitles, Qt::QueuedConnection);
    connect(panel, &QDockWidget::dockLocationChanged, this, &PanelLayout::refreshTitles, Qt::QueuedConnection);
    return panel;
}

QList<QDockWidget *> PanelLayout::all() const { return {m_map, m_countries, m_details, m_source, m_table, m_checks}; }

/// A tab says the panel's name, and takes a double click, in place of its title.
void PanelLayout::refreshTitles()
{
    for (QDockWidget *panel : all()) {
        const QList<QDockWidget *> others = m_window->tabifiedDockWidgets(panel);
        const bool isTab = !panel->isFloating()
            && std::any_of(others.begin(), others.end(), [](const QDockWidget *other) { return !other->isHidden(); });
        static_cast<PanelTitle *>(panel->titleBarWidget())->setTabbed(isTab);
    }
    for (QTabBar *tabs : m_window->findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly)) {
        tabs->disconnect(this);
        connect(tabs, &QTabBar::tabBarDoubleClicked, this, [this, tabs](int place) {
            const QString name = tabs->tabText(place);
            for (QDockWidget *panel : all()) {
                if (panel->windowTitle() == name)
                    return toggleEnlarged(panel);
            }
        });
    }
}

void PanelLayout::add(Qt::DockWidgetArea area, QDockWidget *panel, QDockWidget *before)
{
    if (before)
        m_window->tabifyDockWidget(before, panel);
    else
        m_window->addDockWidget(area, panel);
    panel->show(); // resizeDocks() passes over what is hidden
}

/// A panel becomes a tab at once, without standing beside the others first: their widths together would make the window
/// wider.
void PanelLayout::place()
{
    bringBack();
    const FirstLayout layout(m_window->size());
    for (QDockWidget *panel : all()) {
        panel->setFloating(false);
        m_window->removeDockWidget(panel);
    }
    QList<QDockWidget *> tabs{m_table, m_checks};
    add(Qt::LeftDockWidgetArea, m_map);
    if (layout.hasLeft)
        add(Qt::LeftDockWidgetArea, m_countries);
    if (layout.hasRight) {
        add(Qt::RightDockWidgetArea, m_details);
        if (!layout.hasLeft)
            add(Qt::RightDockWidgetArea, m_countries, m_details);
        add(Qt::RightDockWidgetArea, m_source, layout.hasStacks ? nullptr : m_details);
        m_details->raise();
    } else {
        tabs += {m_countries, m_details, m_source};
    }
    for (qsizetype i = 0; i < tabs.size(); ++i)
        add(Qt::BottomDockWidgetArea, tabs[i], i > 0 ? tabs[i - 1] : nullptr);
    m_table->raise();
    m_hasMapBeside = layout.hasStacks;
    m_hasSourceBeside = false; // until a source is asked for
    m_map->setVisible(m_hasMapBeside && m_view != CentreView::Map);
    m_source->setVisible(m_view == CentreView::Sources);
    if (!layout.hasBottom) {
        for (QDockWidget *panel : tabs)
            panel->hide();
    }
}

void PanelLayout::shareRoom()
{
    const FirstLayout layout(m_window->size());
    if (layout.hasLeft) {
        m_window->resizeDocks({m_countries, m_details}, {layout.listWidth, layout.detailsWidth}, Qt::Horizontal);
        m_window->resizeDocks({m_map, m_countries}, {layout.mapHeight, m_window->height() - layout.mapHeight},
                              Qt::Vertical);
    } else if (layout.hasRight) {
        m_window->resizeDocks({m_details}, {layout.detailsWidth}, Qt::Horizontal);
    }
    m_window->resizeDocks({m_table}, {layout.bottomHeight}, Qt::Vertical);
}

void PanelLayout::restore()
{
    const QSettings settings;
    // First, for it moves panels that are then brought to where they were.
    if (const auto view = centreViewFromWord(settings.value(viewSetting).toString()))
        m_centre->setView(*view);
    if (m_window->restoreState(settings.value(stateSetting).toByteArray(), layoutVersion)) {
        m_hasMapBeside = settings.value(mapBesideSetting, true).toBool();
        m_hasSourceBeside = settings.value(sourceBesideSetting, false).toBool();
    }
    refreshTitles();
}

void PanelLayout::save() const
{
    QSettings settings;
    // With nothing enlarged: what was looked at for a moment is not how the window is meant to look.
    settings.setValue(stateSetting, m_isEnlarged ? m_before : m_window->saveState(layoutVersion));
    settings.setValue(viewSetting, QString(centreViewWord(m_centre->view())));
    settings.setValue(mapBesideSetting, m_view == CentreView::Map ? m_hasMapBeside : !m_map->isHidden());
    settings.setValue(sourceBesideSetting, m_view == CentreView::Sources ? m_hasSourceBeside : !m_source->isHidden());
}

/// Gives the map to the centre or takes it back from there, and shows the words of a source beside their list.
void PanelLayout::followView(CentreView view)
{
    const CentreView before = std::exchange(m_view, view);
    if (before == view)
        return;
    if (before == CentreView::Map) {
        m_mapPage->layout()->removeWidget(m_mapContents);
        m_map->setWidget(m_mapContents);
        m_mapContents->show();
        m_map->toggleViewAction()->setEnabled(true);
        m_map->setVisible(m_hasMapBeside && !m_isEnlarged);
    }
    if (before == CentreView::Sources && !m_hasSourceBeside && !m_isEnlarged)
        m_source->hide();
    if (view == CentreView::Map) {
        if (!m_isEnlarged)
            m_hasMapBeside = !m_map->isHidden();
        m_map->hide();
        m_map->toggleViewAction()->setEnabled(false);
        m_mapPage->layout()->addWidget(m_mapContents);
        m_mapContents->show();
        m_mapPage->setFocusProxy(m_mapContents);
    }
    if (view == CentreView::Sources && !m_isEnlarged) {
        m_hasSourceBeside = !m_source->isHidden();
        showSource();
    }
}

void PanelLayout::toggleEnlarged(QDockWidget *panel)
{
    if (m_isEnlarged)
        return bringBack();
    m_before = m_window->saveState(layoutVersion);
    m_isEnlarged = true;
    m_enlarged = panel;
    for (QDockWidget *other : all()) {
        if (other != panel && !other->isFloating())
            other->hide();
    }
    if (!panel)
        return;
    m_centre->hide(); // panels take what it leaves
    static_cast<PanelTitle *>(panel->titleBarWidget())->setEnlarged(true);
    panel->widget()->setFocus();
}

void PanelLayout::setAlone(bool alone)
{
    bringBack();
    if (!alone)
        return;
    toggleEnlarged(nullptr);
    for (QDockWidget *panel : all())
        panel->hide(); // those that float, too
}

void PanelLayout::bringBack()
{
    if (!m_isEnlarged)
        return;
    m_isEnlarged = false;
    if (m_enlarged)
        static_cast<PanelTitle *>(m_enlarged->titleBarWidget())->setEnlarged(false);
    m_enlarged = nullptr;
    m_centre->show();
    m_window->restoreState(m_before, layoutVersion);
    if (m_view == CentreView::Map) // it may have been turned to meanwhile
        m_map->hide();
}

void PanelLayout::go(QDockWidget *panel)
{
    if (m_isEnlarged && m_enlarged != panel)
        bringBack();
    panel->show();
    panel->raise();
    panel->widget()->setFocus();
}

void PanelLayout::goToMap()
{
    if (m_view == CentreView::Map)
        m_centre->focusView();
    else
        go(m_map);
}

void PanelLayout::showSource()
{
    if (m_isEnlarged && m_enlarged != m_source)
        bringBack();
    if (m_source->isHidden()) {
        m_source->show();
        m_window->resizeDocks({m_details, m_source}, {1, 1}, Qt::Vertical); // half of the height is for the text
    }
    m_source->raise();
}

QList<QAction *> PanelLayout::toggleActions() const
{
    QList<QAction *> actions;
    for (const QDockWidget *panel : all())
        actions.append(panel->toggleViewAction());
    return actions;
}

} // namespace Dateline
