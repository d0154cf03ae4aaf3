// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/map/mappanel.h"

#include "views/common/foldedchoice.h"
#include "views/map/mapwidget.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace Dateline {

namespace {

/// As narrow as the panel wants it, not as wide as its longest entry.
QComboBox *compactBox(const QString &name, const QString &help)
{
    auto *box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    box->setAccessibleName(name);
    box->setToolTip(help);
    return box;
}

} // namespace

MapPanel::MapPanel(QWidget *parent)
    : QWidget(parent)
    , m_modes(compactBox(tr("What the map shows"), tr("What the colours of the map tell")))
    , m_targets(compactBox(tr("Towards which company"), tr("Towards whom: filters by that company")))
    , m_map(new MapWidget)
{
    for (const MapMode mode : {MapMode::Stance, MapMode::Events, MapMode::FirstRestriction})
        m_modes->addItem(mapModeName(mode), static_cast<int>(mode));
    findFolded(m_targets);
    setTargets({});
    auto *row = new QHBoxLayout;
    row->setContentsMargins(4, 4, 4, 4);
    row->setSpacing(4);
    row->addWidget(m_modes, 2);
    row->addWidget(m_targets, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_map, 1);
    connect(m_modes, &QComboBox::currentIndexChanged, this, [this] { emit modeChosen(mode()); });
    connect(m_targets, &QComboBox::activated, this, &MapPanel::targetChosen);
    setFocusProxy(m_map);
}

MapMode MapPanel::mode() const { return static_cast<MapMode>(m_modes->currentData().toInt()); }

void MapPanel::setMode(MapMode mode) { m_modes->setCurrentIndex(m_modes->findData(static_cast<int>(mode))); }

void MapPanel::setTargets(const QStringList &names)
{
    const QSignalBlocker blocker(m_targets);
    m_targets->clear();
    m_targets->addItem(tr("Any company"));
    m_targets->addItems(names);
}

void MapPanel::setTarget(std::optional<int> place, const QString &otherwise)
{
    const QSignalBlocker blocker(m_targets);
    m_targets->setPlaceholderText(otherwise);
    m_targets->setCurrentIndex(place.value_or(-1));
}

} // namespace Dateline
