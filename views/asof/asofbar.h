// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/asof/asofplayer.h"

#include <QWidget>

class QAction;
class QActionGroup;
class QToolButton;

namespace Dateline {

class DateField;

/// The two clocks of a workspace: the day on which the world is looked at, with steps to the change before and after it
/// and play at several speeds, and the day of which the knowledge is.
class AsOfBar : public QWidget
{
    Q_OBJECT

public:
    /// Neither is owned; both must live longer.
    AsOfBar(Workspace *workspace, AsOfPlayer *player, QWidget *parent = nullptr);

    /// For the window's actions, which carry the keys and the pictures.
    QToolButton *previousButton() const { return m_previous; }
    QToolButton *nextButton() const { return m_next; }
    QToolButton *playButton() const { return m_play; }
    DateField *dateField() const { return m_date; }

private:
    void addSteps();
    void addSpeeds();
    void addKnownOn();
    void refresh();
    void refreshKnownOn();
    void setKnownOn(std::optional<Day> day);

    Workspace *m_workspace;
    AsOfPlayer *m_player;
    QToolButton *m_previous;
    DateField *m_date;
    QToolButton *m_next;
    QToolButton *m_play;
    QToolButton *m_speed;
    QToolButton *m_known;
    DateField *m_knownDate = nullptr;
    QAction *m_knowAll = nullptr;
    QAction *m_knowThen = nullptr;
    QAction *m_knowOnDay = nullptr;
};

} // namespace Dateline
