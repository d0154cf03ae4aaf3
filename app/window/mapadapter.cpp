// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mapadapter.h"

#include "models/domain/countrynames.h"
#include "models/workspace/choosing.h"
#include "models/workspace/workspace.h"
#include "views/common/fonts.h"
#include "views/map/mappanel.h"
#include "views/map/mapwidget.h"
#include "views/map/worldshapes.h"

#include <QEvent>

#include <algorithm>

namespace Dateline {

MapAdapter::MapAdapter(Workspace *workspace, MapPanel *panel)
    : QObject(panel), m_workspace(workspace), m_panel(panel), m_map(panel->map())
{
    m_map->installEventFilter(this);
    m_map->setDescribe([this](CountryCode country) { return describe(country); });
    connectWorkspace();
    connect(panel, &MapPanel::modeChosen, this, &MapAdapter::refreshContent);
    connect(panel, &MapPanel::targetChosen, this, &MapAdapter::chooseTarget);
    connect(m_map, &MapWidget::countryActivated, this, [this](CountryCode country, Qt::KeyboardModifiers modifiers) {
        chooseCountry(*m_workspace, country, !modifiers.testFlag(Qt::ControlModifier));
    });
    connect(m_map, &MapWidget::selectionCleared, this, [this] {
        Filter filter = m_workspace->filter();
        filter.countries.clear();
        m_workspace->setFilter(filter);
    });
    refreshStyle();
    refreshNames();
    refreshTargets();
    refreshContent();
}

/// stancesChanged() comes last after a change of day, targets, knowledge or tracker; other conditions of the filter
/// announce a result only.
void MapAdapter::connectWorkspace()
{
    connect(m_workspace, &Workspace::snapshotChanged, this, [this] {
        const RowChanges *const changes = m_snapshot ? m_workspace->changesSince(m_snapshot) : nullptr;
        m_snapshot = m_workspace->snapshot();
        if (!changes || changes->parties)
            refreshNames();
        if (!changes || changes->stances || changes->parties)
            refreshTargets();
    });
    connect(m_workspace, &Workspace::resultChanged, this, [this] {
        refreshTarget();
        refreshContent();
    });
    connect(m_workspace, &Workspace::stancesChanged, this, &MapAdapter::refreshContent);
}

MapSubject MapAdapter::subject() const
{
    return {m_panel->mode(),       *m_workspace->snapshot(), m_workspace->filter(),
            m_workspace->result(), m_workspace->stances(),   m_workspace->stanceTargets()};
}

void MapAdapter::refreshNames()
{
    const EventTable &table = m_workspace->snapshot()->table();
    m_names.clear();
    for (std::size_t i = 0; i < table.countryCodes().size(); ++i)
        m_names.insert(table.countryCodes()[i], table.countryNames()[i]);
    m_map->setCountryNames(m_names);
}

/// Targets do not depend on the day of knowledge, so that the list stays put when that changes.
void MapAdapter::refreshTargets()
{
    const TrackerColumns &tracker = m_workspace->snapshot()->tracker();
    const auto &numbers = m_workspace->stances().index().targets();
    m_targets.clear();
    QStringList names;
    for (auto party = numbers.begin() + 1; party != numbers.end(); ++party) {
        m_targets.push_back(tracker.parties[*party].id);
        names.append(tracker.parties[*party].name);
    }
    m_panel->setTargets(names);
    refreshTarget();
}

void MapAdapter::refreshTarget()
{
    const auto &companies = m_workspace->filter().companies;
    if (companies.empty()) {
        m_panel->setTarget(MapPanel::anyTarget);
        return;
    }
    const auto place = std::find(m_targets.begin(), m_targets.end(), companies.front());
    if (companies.size() == 1 && place != m_targets.end())
        m_panel->setTarget(1 + static_cast<int>(place - m_targets.begin()));
    else
        m_panel->setTarget(std::nullopt, targetsInWords(m_workspace->filter(), *m_workspace->snapshot()));
}

void MapAdapter::refreshContent()
{
    const MapContent content = mapContent(subject(), WorldShapes::bundled()->codes());
    m_map->setMap(content.legend, content.values);
}

void MapAdapter::chooseTarget(int place)
{
    Filter filter = m_workspace->filter();
    filter.companies.clear();
    if (place > MapPanel::anyTarget)
        filter.companies.push_back(m_targets[static_cast<std::size_t>(place - 1)]);
    m_workspace->setFilter(filter);
}

QStringList MapAdapter::describe(CountryCode country) const
{
    const QString name = m_names.value(country);
    return describeCountry(subject(), country, name.isEmpty() ? countryName(country) : name);
}

void MapAdapter::refreshStyle()
{
    m_map->setMapStyle({Theme::fromPalette(m_map->palette()), TextFonts::forWindow(m_map->font()).label});
}

bool MapAdapter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refreshStyle();
    return QObject::eventFilter(watched, event);
}

} // namespace Dateline
