// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/asof/timebargeometry.h"
#include "views/common/theme.h"

#include <QWidget>

namespace Dateline {

class AsOfPlayer;
class Workspace;

/// The line of a time bar, with the day that is looked at as a thumb. A click goes to the day, or to the change that is
/// near; dragging moves on. Left and right step from change to change, Page Up and Page Down by a year, Home and End to
/// the first and last day, Space plays.
class TimeTrack : public QWidget
{
    Q_OBJECT

public:
    /// Neither is owned; both live longer.
    TimeTrack(Workspace *workspace, AsOfPlayer *player, QWidget *parent = nullptr);

    /// As it is painted now.
    const TimeBarGeometry &geometryOfTime() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void forgetTime();
    void showDay();
    void goTo(Day day);
    QFont labelFont() const;
    void paintTicks(QPainter &painter, double now) const;
    void paintThumb(QPainter &painter, double now) const;

    Workspace *m_workspace;
    AsOfPlayer *m_player;
    Theme m_theme;
    mutable std::optional<TimeBarGeometry> m_time; ///< put together when it is painted or asked for
    bool m_dragging = false;
};

} // namespace Dateline
