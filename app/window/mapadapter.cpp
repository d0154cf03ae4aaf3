// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mapadapter.h"

#include "models/domain/countrynames.h"
#include "models/workspace/choosing.h"
#include "models/workspace/workspace.h"
#include "views/common/fonts.h"
#include "views/map/mappanel.h"
#include "views/map/mapwidget.h"
#include "views/map/targetbuttons.h"
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
    connect(panel->targets(), &TargetButtons::targetChosen, this, &MapAdapter::chooseTarget);
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
    const Snapshot &snapshot = *m_workspace->snapshot();
    m_choices = targetChoices(snapshot, m_workspace->stances().index());
    QStringList names;
    for (const PartyId &party : m_choices.parties)
        names.append(snapshot.nameOfParty(party));
    m_panel->targets()->setTargets(names, m_choices.main);
    refreshTarget();
}

void MapAdapter::refreshTarget()
{
    std::vector<int> places;
    for (const PartyId &company : m_workspace->filter().companies) {
        const auto place = std::find(m_choices.parties.begin(), m_choices.parties.end(), company);
        places.push_back(1 + static_cast<int>(place - m_choices.parties.begin()));
    }
    if (places.empty())
        places.push_back(TargetButtons::anyTarget);
    m_panel->targets()->setChosen(places, targetsInWords(m_workspace->filter(), *m_workspace->snapshot()));
}

void MapAdapter::refreshContent()
{
    const MapContent content = mapContent(subject(), WorldShapes::bundled()->codes());
    m_map->setMap(content.legend, content.values);
}

void MapAdapter::chooseTarget(int place, bool only)
{
    if (place != TargetButtons::anyTarget)
        return m_workspace->toggleCompany(m_choices.parties[static_cast<std::size_t>(place - 1)], only);
    Filter filter = m_workspace->filter();
    filter.companies.clear();
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
