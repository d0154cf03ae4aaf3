// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mapadapter.h"

#include "app/pictures/viewpicture.h"
#include "models/workspace/workspace.h"
#include "views/map/mapwidget.h"

#include <QEvent>

namespace Dateline {

MapAdapter::MapAdapter(Workspace *workspace, MapWidget *map) : QObject(map), m_workspace(workspace), m_map(map)
{
    map->setLegendTitle(tr("Events"));
    map->setEmptyText(tr("No country has events that pass the filter."));
    map->installEventFilter(this);
    connect(workspace, &Workspace::snapshotChanged, this, [this] {
        refreshNames();
        refreshValues();
    });
    connect(workspace, &Workspace::resultChanged, this, &MapAdapter::refreshValues);
    connect(map, &MapWidget::countryActivated, this, [this](CountryCode country, Qt::KeyboardModifiers modifiers) {
        m_workspace->toggleCountry(country, !modifiers.testFlag(Qt::ControlModifier));
    });
    connect(map, &MapWidget::selectionCleared, this, [this] {
        Filter filter = m_workspace->filter();
        filter.countries.clear();
        m_workspace->setFilter(filter);
    });
    refreshStyle();
    refreshNames();
    refreshValues();
}

void MapAdapter::refreshNames()
{
    const EventTable &table = m_workspace->snapshot()->table();
    QHash<CountryCode, QString> names;
    for (std::size_t i = 0; i < table.countryCodes().size(); ++i)
        names.insert(table.countryCodes()[i], table.countryNames()[i]);
    m_map->setCountryNames(names);
}

void MapAdapter::refreshValues()
{
    m_map->setValues(eventsByCountry(*m_workspace->snapshot(), m_workspace->result()));
    const auto &chosen = m_workspace->filter().countries;
    m_map->setSelected(QSet<CountryCode>(chosen.begin(), chosen.end()));
}

void MapAdapter::refreshStyle()
{
    m_map->setStyle(mapStyleFor(Theme::fromPalette(m_map->palette()), TextFonts::forWindow(m_map->font()).label));
}

bool MapAdapter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refreshStyle();
    return QObject::eventFilter(watched, event);
}

} // namespace Dateline
