// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/asofactions.h"
#include "app/window/timelineactions.h"
#include "models/dates/today.h"
#include "models/exchange/trackerfile.h"
#include "models/workspace/workspace.h"
#include "tests/app/controllertests.h"
#include "tests/app/desk.h"
#include "views/asof/asofplayer.h"
#include "views/timeline/timelinewidget.h"

#include <QActionGroup>
#include <QSettings>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

void ViewActionsTest::lanesFollowEachOther()
{
    QSettings().clear();
    Workspace workspace{today()};
    workspace.setSnapshot(std::make_shared<const Snapshot>(twoBans()));
    TimelineWidget timeline(&workspace);
    const TimelineActions actions(&timeline, nullptr);
    const auto checked = [&] {
        QAction *action = actions.lanes()->checkedAction();
        return action ? static_cast<LaneGrouping>(action->data().toInt()) : LaneGrouping::None;
    };
    QCOMPARE(actions.lanes()->actions().size(), 4);
    QCOMPARE(checked(), LaneGrouping::Category);
    timeline.setGrouping(LaneGrouping::Company);
    QCOMPARE(checked(), LaneGrouping::Company);
    actions.lanes()->actions()[1]->trigger();
    QCOMPARE(timeline.grouping(), LaneGrouping::Country);
    QCOMPARE(checked(), LaneGrouping::Country);
}

void ViewActionsTest::lanesComeBack()
{
    QSettings().clear();
    Workspace workspace{today()};
    {
        TimelineWidget timeline(&workspace);
        const TimelineActions actions(&timeline, nullptr);
        timeline.setGrouping(LaneGrouping::Country);
        actions.saveLanes();
    }
    QCOMPARE(savedLanes(), LaneGrouping::Country);
    workspace.setLanes(LaneGrouping::Company); // as they were in this tracker
    TimelineWidget timeline(&workspace);
    const TimelineActions actions(&timeline, nullptr);
    QCOMPARE(timeline.grouping(), LaneGrouping::Company);
}

void ViewActionsTest::dayGoesToChanges()
{
    Workspace workspace{today()};
    const AsOfActions actions(&workspace, nullptr);
    QVERIFY(!actions.previousChange()->isEnabled()); // nothing ever changes
    QVERIFY(!actions.nextChange()->isEnabled());
    workspace.setSnapshot(std::make_shared<const Snapshot>(*openTracker(u"bundled:huawei-5g"_s)));
    workspace.setAsOf(*dayFromIso(u"2018-11-01"));
    QVERIFY(actions.previousChange()->isEnabled());
    actions.previousChange()->trigger();
    QVERIFY(workspace.asOf() < *dayFromIso(u"2018-11-01"));
    actions.nextChange()->trigger();
    QVERIFY(workspace.asOf() >= *dayFromIso(u"2018-11-01")); // there was none between
    QCOMPARE(actions.play()->text(), u"P&lay"_s);
    actions.play()->trigger();
    QVERIFY(actions.player()->isPlaying());
    QCOMPARE(actions.play()->text(), u"&Pause"_s);
    actions.play()->trigger();
    actions.today()->trigger();
    QCOMPARE(workspace.asOf(), workspace.today());
}

} // namespace Dateline
