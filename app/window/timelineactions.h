// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timeline/timelinelanes.h"

#include <QObject>

class QAction;
class QActionGroup;

namespace Dateline {

class TimelineWidget;

/// What can be done with the timeline from menus and tool bar: its lanes, its scale, and from event to event.
class TimelineActions : public QObject
{
    Q_OBJECT

public:
    /// \p timeline is not owned and lives longer.
    TimelineActions(TimelineWidget *timeline, QObject *parent);

    /// One for each LaneGrouping, which is its data; that of now is checked.
    QActionGroup *lanes() const { return m_lanes; }
    QAction *zoomIn() const { return m_zoomIn; }
    QAction *zoomOut() const { return m_zoomOut; }
    QAction *fitAll() const { return m_fitAll; }
    QAction *fitSelection() const { return m_fitSelection; }
    QAction *nextEvent() const { return m_nextEvent; }
    QAction *previousEvent() const { return m_previousEvent; }

    /// For savedLanes().
    void saveLanes() const;

private:
    void addLanes();

    TimelineWidget *m_timeline;
    QActionGroup *m_lanes;
    QAction *m_zoomIn;
    QAction *m_zoomOut;
    QAction *m_fitAll;
    QAction *m_fitSelection;
    QAction *m_nextEvent;
    QAction *m_previousEvent;
};

/// The lanes that the timeline had when saveLanes() was called last: for trackers of which nothing is remembered.
LaneGrouping savedLanes();

} // namespace Dateline
