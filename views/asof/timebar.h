// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace Dateline {

class AsOfPlayer;
class TimeTrack;
class Workspace;

/// All the time of a tracker from side to side, with a tick at each change of a stance that is looked at, the day at
/// its thumb, play and how fast.
class TimeBar : public QWidget
{
    Q_OBJECT

public:
    /// Neither is owned; both live longer.
    TimeBar(Workspace *workspace, AsOfPlayer *player, QWidget *parent = nullptr);

    /// For the window's action, which carries the key and the picture.
    QToolButton *playButton() const { return m_play; }
    TimeTrack *track() const { return m_track; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *m_play;
    QToolButton *m_speed;
    TimeTrack *m_track;
};

} // namespace Dateline
