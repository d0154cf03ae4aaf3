// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/timelineactions.h"

#include "views/timeline/timelinewidget.h"

#include <QActionGroup>
#include <QSettings>

#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

TimelineActions::TimelineActions(TimelineWidget *timeline, QObject *parent)
    : QObject(parent)
    , m_timeline(timeline)
    , m_lanes(new QActionGroup(this))
    , m_zoomIn(new QAction(tr("Zoom &in"), this))
    , m_zoomOut(new QAction(tr("Zoom o&ut"), this))
    , m_fitAll(new QAction(tr("Show &all events"), this))
    , m_fitSelection(new QAction(tr("Show the &selected event"), this))
    , m_nextEvent(new QAction(tr("&Next event"), this))
    , m_previousEvent(new QAction(tr("&Previous event"), this))
{
    constexpr double zoomStep = 1.5;
    addLanes();
    m_zoomIn->setShortcut(QKeySequence::ZoomIn);
    m_zoomOut->setShortcut(QKeySequence::ZoomOut);
    m_fitAll->setShortcut(QKeySequence(u"Ctrl+0"_s));
    m_nextEvent->setShortcut(QKeySequence(u"F8"_s));
    m_previousEvent->setShortcut(QKeySequence(u"Shift+F8"_s));
    connect(m_zoomIn, &QAction::triggered, timeline, [timeline] { timeline->zoomBy(zoomStep); });
    connect(m_zoomOut, &QAction::triggered, timeline, [timeline] { timeline->zoomBy(1 / zoomStep); });
    connect(m_fitAll, &QAction::triggered, timeline, &TimelineWidget::fitAll);
    connect(m_fitSelection, &QAction::triggered, timeline, &TimelineWidget::fitSelection);
    connect(m_nextEvent, &QAction::triggered, timeline, [timeline] { timeline->selectNext(1); });
    connect(m_previousEvent, &QAction::triggered, timeline, [timeline] { timeline->selectNext(-1); });
}

void TimelineActions::addLanes()
{
    const std::pair<LaneGrouping, QString> groupings[] = {{LaneGrouping::Category, tr("&Category")},
                                                          {LaneGrouping::Country, tr("C&ountry")},
                                                          {LaneGrouping::Company, tr("Co&mpany")},
                                                          {LaneGrouping::None, tr("&None")}};
    for (const auto &[grouping, name] : groupings) {
        auto *action = new QAction(name, m_lanes);
        action->setData(static_cast<int>(grouping));
        action->setCheckable(true);
    }
    const auto check = [this] {
        for (QAction *action : m_lanes->actions())
            action->setChecked(action->data().toInt() == static_cast<int>(m_timeline->grouping()));
    };
    check();
    connect(m_timeline, &TimelineWidget::groupingChanged, this, check);
    connect(m_lanes, &QActionGroup::triggered, m_timeline, [this](const QAction *action) {
        m_timeline->setGrouping(static_cast<LaneGrouping>(action->data().toInt()));
    });
}

void TimelineActions::saveLanes() const
{
    QSettings().setValue("window/lanes", laneGroupingWord(m_timeline->grouping()));
}

LaneGrouping savedLanes()
{
    return laneGroupingFromWord(QSettings().value("window/lanes").toString()).value_or(LaneGrouping::Category);
}

} // namespace Dateline
