// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/map/mappanel.h"

#include "views/map/mapwidget.h"
#include "views/map/targetbuttons.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace Dateline {

MapPanel::MapPanel(QWidget *parent)
    : QWidget(parent)
    , m_modes(new QComboBox)
    , m_targets(new TargetButtons)
    , m_toData(addZoom(tr("Zoom to data"),
                       tr("As near as the countries of which there is something to tell just fit (End)")))
    , m_toWorld(addZoom(tr("World"), tr("The whole world (0)")))
    , m_map(new MapWidget)
    , m_column(new QVBoxLayout(this))
{
    // As narrow as the panel wants it, not as wide as its longest entry.
    m_modes->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_modes->setMinimumContentsLength(6);
    m_modes->setAccessibleName(tr("What the map shows"));
    m_modes->setToolTip(tr("What the colours of the map tell"));
    for (const MapMode mode : {MapMode::Stance, MapMode::Events, MapMode::FirstRestriction})
        m_modes->addItem(mapModeName(mode), static_cast<int>(mode));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(4, 4, 4, 4);
    row->setSpacing(4);
    row->addWidget(m_modes);
    row->addWidget(m_targets, 1);
    row->addWidget(m_toData);
    row->addWidget(m_toWorld);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addLayout(row);
    m_column->addWidget(m_map, 1);
    connect(m_modes, &QComboBox::currentIndexChanged, this, [this] { emit modeChosen(mode()); });
    connect(m_toData, &QToolButton::clicked, m_map, &MapWidget::zoomToData);
    connect(m_toWorld, &QToolButton::clicked, m_map, &MapWidget::fit);
    setFocusProxy(m_map);
}

QToolButton *MapPanel::addZoom(const QString &text, const QString &help)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setToolTip(help);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->hide(); // until there is room, see resizeEvent()
    return button;
}

/// In a narrow panel the targets have the room; keys and a double click zoom, too.
void MapPanel::resizeEvent(QResizeEvent *event)
{
    constexpr int leastForZoom = 520;
    for (QToolButton *button : {m_toData, m_toWorld})
        button->setVisible(width() >= leastForZoom);
    QWidget::resizeEvent(event);
}

/// Zooming gives way before the panel does.
QSize MapPanel::minimumSizeHint() const
{
    const int row = m_modes->minimumSizeHint().width() + m_targets->minimumSizeHint().width() + 12;
    return {row, QWidget::minimumSizeHint().height()};
}

MapMode MapPanel::mode() const { return static_cast<MapMode>(m_modes->currentData().toInt()); }

void MapPanel::setMode(MapMode mode) { m_modes->setCurrentIndex(m_modes->findData(static_cast<int>(mode))); }

void MapPanel::setFoot(QWidget *widget) { m_column->addWidget(widget); }

} // namespace Dateline
