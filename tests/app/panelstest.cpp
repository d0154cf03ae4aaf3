// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels.h"
#include "models/dates/today.h"
#include "models/workspace/workspace.h"
#include "tests/app/controllertests.h"
#include "tests/app/desk.h"
#include "views/charts/chartpanel.h"
#include "views/checks/checkspanel.h"
#include "views/filters/countrylist.h"
#include "views/map/mappanel.h"
#include "views/map/mapwidget.h"
#include "views/matrix/matrixpanel.h"
#include "views/sources/attributionpanel.h"
#include "views/sources/sourcepanel.h"
#include "views/table/eventtablewidget.h"
#include "views/timeline/timelinewidget.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct Around
{
    Workspace workspace{today()};
    QMainWindow window;
    TimelineWidget *timeline = new TimelineWidget(&workspace);
    Panels *panels = nullptr;

    Around()
    {
        workspace.setSnapshot(std::make_shared<const Snapshot>(twoBans()));
        window.setDockNestingEnabled(true);
        window.resize(1400, 900);
        window.setCentralWidget(timeline);
        panels = new Panels(&workspace, timeline, &window);
        window.show();
        QApplication::setActiveWindow(&window);
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        panels->restoreLayout();
    }

    QDockWidget *dock(const QString &name) const { return window.findChild<QDockWidget *>(name); }
};

} // namespace

void PanelsTest::init()
{
    TestCase::init();
    QSettings().clear();
}

void PanelsTest::layoutComesBack()
{
    {
        Around first;
        QVERIFY(!first.dock(u"map"_s)->isFloating());
        first.dock(u"map"_s)->setFloating(true);
        first.dock(u"matrix"_s)->close();
        first.window.findChild<MapPanel *>()->setMode(MapMode::FirstRestriction);
        first.panels->saveLayout();
    }
    const Around second;
    QVERIFY(second.dock(u"map"_s)->isFloating());
    QVERIFY(second.dock(u"matrix"_s)->isHidden());
    QVERIFY(!second.dock(u"countries"_s)->isFloating());
    QCOMPARE(second.window.findChild<MapPanel *>()->mode(), MapMode::FirstRestriction);
}

void PanelsTest::layoutIsReset()
{
    const Around around;
    around.dock(u"event"_s)->close();
    around.dock(u"map"_s)->setFloating(true);
    around.panels->resetLayout();
    QVERIFY(!around.dock(u"event"_s)->isHidden());
    QVERIFY(!around.dock(u"map"_s)->isFloating());
    QVERIFY(around.dock(u"text"_s)->isHidden()); // until a source is asked for
    QCOMPARE(around.panels->toggleActions().size(), 11);
}

void PanelsTest::requestIsWhatIsShown()
{
    Around around;
    Filter filter;
    filter.countries = {*CountryCode::parse(u"NZ")};
    filter.asOf = dayFromIso(u"2020-08-01");
    around.workspace.setFilter(filter);
    around.timeline->setGrouping(LaneGrouping::Company);
    around.window.findChild<MapPanel *>()->setMode(MapMode::FirstRestriction);
    ViewPictureRequest request = around.panels->requestFor(PictureView::Map);
    QVERIFY(request.filter == filter);
    QCOMPARE(request.lanes, LaneGrouping::Company);
    QCOMPARE(request.mapMode, MapMode::FirstRestriction);
    QVERIFY(!request.range); // all is shown
    QVERIFY(request.event.isEmpty());
    around.workspace.select(around.workspace.snapshot()->rowOf({u"au-ban"_s}));
    const TimeRange all = around.workspace.fullRange();
    around.workspace.setRange({all.begin, (all.begin + all.end) / 2});
    request = around.panels->requestFor(PictureView::Event);
    QCOMPARE(request.event.text, u"au-ban"_s);
    QVERIFY(request.range && request.range->end < all.end);
}

void PanelsTest::viewWithTheFocusIsTheCurrentOne()
{
    Around around;
    around.timeline->setFocus();
    QCOMPARE(around.panels->currentView(), PictureView::Timeline);
    around.window.findChild<MapWidget *>()->setFocus();
    QCOMPARE(around.panels->currentView(), PictureView::Map);
    around.dock(u"table"_s)->raise();
    around.window.findChild<EventTableWidget *>()->setFocus();
    QCOMPARE(around.panels->currentView(), PictureView::Table);
    around.workspace.select({}); // the table has chosen one with the focus
    around.panels->showSelectedEvent();
    QVERIFY(around.panels->currentView() != PictureView::Event);
    around.workspace.select(around.workspace.snapshot()->rowOf({u"au-ban"_s}));
    around.panels->showSelectedEvent();
    QCOMPARE(around.panels->currentView(), PictureView::Event);
    around.panels->showChecks();
    QCOMPARE(around.panels->currentView(), PictureView::Timeline);     // there is no picture of them
    QTRY_VERIFY(around.window.findChild<ChecksPanel *>()->findings()); // they run once somebody sees them
}

/// A panel behind a tab, or hidden, is as near as the others.
void PanelsTest::eachPanelIsReachedByKey()
{
    Around around;
    const QList<QAction *> actions = around.panels->goActions();
    QCOMPARE(actions.size(), around.panels->toggleActions().size() + 1);
    QCOMPARE(actions.first()->shortcut(), QKeySequence(u"Alt+1"_s));
    around.dock(u"matrix"_s)->close();
    const std::pair<QString, int> places[] = {{u"table"_s, 2},   {u"matrix"_s, 3},    {u"measure"_s, 4},
                                              {u"sources"_s, 5}, {u"checks"_s, 6},    {u"charts"_s, 7},
                                              {u"map"_s, 8},     {u"countries"_s, 9}, {u"event"_s, 10}};
    for (const auto &[name, number] : places) {
        QAction *action = actions[number - 1];
        QCOMPARE(action->shortcut(), QKeySequence(u"Alt+%1"_s.arg(number % 10)));
        action->trigger();
        const QWidget *focus = around.window.focusWidget();
        QVERIFY2(focus && around.dock(name)->isAncestorOf(focus),
                 qPrintable(name + u": "_s + QString::fromLatin1(focus ? focus->metaObject()->className() : "nothing")));
    }
    actions.first()->trigger();
    QCOMPARE(around.window.focusWidget(), around.timeline);
}

void PanelsTest::sourceIsShown()
{
    Around around;
    auto *reader = around.window.findChild<SourcePanel *>();
    QVERIFY(!reader->isVisible());
    around.panels->showSource({u"article"_s});
    QTRY_VERIFY(reader->isVisible());
    QCOMPARE(reader->source().text, u"article"_s);
    emit reader->escapePressed(); // back to the event
    QVERIFY(around.dock(u"event"_s)->isAncestorOf(around.window.focusWidget()));
}

void PanelsTest::changesAreAskedFor()
{
    Around around;
    QSignalSpy attach(around.panels, &Panels::attachTextRequested);
    QSignalSpy attribute(around.panels, &Panels::attributeRequested);
    QSignalSpy date(around.panels, &Panels::dateChoiceRequested);
    QSignalSpy accept(around.panels, &Panels::acceptRequested);
    QSignalSpy takeBack(around.panels, &Panels::takeBackRequested);
    auto *reader = around.window.findChild<SourcePanel *>();
    auto *checks = around.window.findChild<ChecksPanel *>();
    emit reader->attachTextRequested({u"article"_s});
    emit reader->attributeRequested({u"article"_s}, {u"banned"_s, {}, {}});
    emit around.window.findChild<AttributionPanel *>()->dateChoiceRequested();
    emit checks->acceptRequested(u"check"_s, u"event/au-ban"_s);
    emit checks->takeBackRequested(u"check"_s, u"event/nz-ban"_s);
    QCOMPARE(attach.value(0).value(0).value<SourceId>().text, u"article"_s);
    QCOMPARE(attribute.size(), 1);
    QCOMPARE(date.size(), 1);
    QCOMPARE(accept.value(0).value(1).toString(), u"event/au-ban"_s);
    QCOMPARE(takeBack.value(0).value(1).toString(), u"event/nz-ban"_s);
}

} // namespace Dateline
