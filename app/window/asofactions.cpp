// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/asofactions.h"

#include "models/workspace/workspace.h"
#include "views/asof/asofplayer.h"

#include <QAction>

namespace Dateline {

using namespace Qt::StringLiterals;

AsOfActions::AsOfActions(Workspace *workspace, QObject *parent)
    : QObject(parent)
    , m_player(new AsOfPlayer(workspace, this))
    , m_previousChange(add(tr("&Previous change"), u"Alt+,"_s, tr("Previous stance change")))
    , m_nextChange(add(tr("&Next change"), u"Alt+."_s, tr("Next stance change")))
    , m_play(add(tr("P&lay"), u"F5"_s, tr("Play or pause")))
    , m_today(new QAction(tr("&Today"), this))
{
    m_today->setShortcut(QKeySequence(u"Ctrl+T"_s));
    connect(m_previousChange, &QAction::triggered, m_player, &AsOfPlayer::toPreviousChange);
    connect(m_nextChange, &QAction::triggered, m_player, &AsOfPlayer::toNextChange);
    connect(m_play, &QAction::triggered, m_player, &AsOfPlayer::toggle);
    connect(m_today, &QAction::triggered, workspace, [workspace] { workspace->setAsOf(workspace->today()); });
    connect(m_player, &AsOfPlayer::playingChanged, this,
            [this](bool playing) { m_play->setText(playing ? tr("&Pause") : tr("P&lay")); });
    connect(workspace, &Workspace::stancesChanged, this, &AsOfActions::offerSteps);
    connect(workspace, &Workspace::resultChanged, this, &AsOfActions::offerSteps); // other countries may be looked at
    offerSteps();
}

QAction *AsOfActions::add(const QString &text, const QString &keys, const QString &purpose)
{
    auto *action = new QAction(text, this);
    action->setShortcut(QKeySequence(keys));
    action->setToolTip(tr("%1 (%2)").arg(purpose, action->shortcut().toString(QKeySequence::NativeText)));
    return action;
}

void AsOfActions::offerSteps()
{
    m_previousChange->setEnabled(m_player->previousChange().has_value());
    m_nextChange->setEnabled(m_player->nextChange().has_value());
}

} // namespace Dateline
