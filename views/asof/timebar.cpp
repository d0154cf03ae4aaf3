// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/asof/timebar.h"

#include "views/asof/speedmenu.h"
#include "views/asof/timetrack.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace Dateline {

TimeBar::TimeBar(Workspace *workspace, AsOfPlayer *player, QWidget *parent)
    : QWidget(parent)
    , m_play(new QToolButton(this))
    , m_speed(new QToolButton(this))
    , m_track(new TimeTrack(workspace, player, this))
{
    m_play->setAutoRaise(true);
    m_play->setAccessibleName(tr("Play"));
    m_speed->setAutoRaise(true);
    m_speed->setText(tr("Speed"));
    m_speed->setToolTip(tr("How fast the day moves while it plays"));
    m_speed->setPopupMode(QToolButton::InstantPopup);
    m_speed->setMenu(makeSpeedMenu(player, m_speed));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 2);
    layout->setSpacing(2);
    layout->addWidget(m_play);
    layout->addWidget(m_track, 1);
    layout->addWidget(m_speed);
    setFocusProxy(m_track);
}

/// Where there is little room it goes to the line.
void TimeBar::resizeEvent(QResizeEvent *event)
{
    constexpr int leastForSpeed = 420;
    m_speed->setVisible(width() >= leastForSpeed);
    QWidget::resizeEvent(event);
}

/// On the ground of the map above it.
void TimeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
}

} // namespace Dateline
