// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels.h"
#include "app/window/centre.h"
#include "app/window/detailspanel.h"
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
#include "views/party/partycardview.h"
#include "views/party/partypanel.h"
#include "views/sources/attributionpanel.h"
#include "views/sources/sourcepanel.h"
#include "views/start/trackercardview.h"
#include "views/table/eventtablewidget.h"
#include "views/timeline/timelinewidget.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QFrame>
#include <QMainWindow>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <cstdlib>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct Around
{
    Workspace workspace{today()};
    QMainWindow window;
    TimelineWidget *timeline = new TimelineWidget(&workspace);
    Centre *centre = new Centre;
    Panels *panels = nullptr;

    Around()
    {
        workspace.setSnapshot(std::make_shared<const Snapshot>(twoBans()));
        window.setDockNestingEnabled(true);
        window.resize(1400, 900);
        centre->setPage(CentreView::Timeline, timeline);
        window.setCentralWidget(centre);
        panels = new Panels(&workspace, timeline, centre, &window);
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
        first.dock(u"checks"_s)->close();
        first.centre->setView(CentreView::Matrix);
        first.window.findChild<MapPanel *>()->setMode(MapMode::FirstRestriction);
        first.panels->saveLayout();
    }
    const Around second;
    QVERIFY(second.dock(u"map"_s)->isFloating());
    QVERIFY(second.dock(u"checks"_s)->isHidden());
    QCOMPARE(second.centre->view(), CentreView::Matrix);
    QVERIFY(!second.dock(u"countries"_s)->isFloating());
    QCOMPARE(second.window.findChild<MapPanel *>()->mode(), MapMode::FirstRestriction);
}

void PanelsTest::layoutIsReset()
{
    const Around around;
    around.dock(u"details"_s)->close();
    around.dock(u"map"_s)->setFloating(true);
    around.panels->resetLayout();
    QVERIFY(!around.dock(u"details"_s)->isHidden());
    QVERIFY(!around.dock(u"map"_s)->isFloating());
    QVERIFY(around.dock(u"source"_s)->isHidden()); // until a source is asked for
    QCOMPARE(around.panels->toggleActions().size(), 6);
    // About 30 % of the height are the table's.
    QVERIFY(std::abs(around.dock(u"table"_s)->height() - 270) < 60);
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
    QCOMPARE(around.panels->currentView(), PictureView::Timeline); // there is no picture of them
    around.centre->setView(CentreView::Matrix);
    QCOMPARE(around.panels->currentView(), PictureView::Matrix);
    QTRY_VERIFY(around.window.findChild<ChecksPanel *>()->findings()); // they run once somebody sees them
}

/// A panel behind a tab, or hidden, is as near as the others; so is a view that the centre does not show.
void PanelsTest::eachPanelIsReachedByKey()
{
    Around around;
    const QList<QAction *> actions = around.panels->goActions();
    QCOMPARE(actions.first()->shortcut(), QKeySequence(u"Alt+1"_s));
    around.dock(u"checks"_s)->close();
    const auto go = [&](int number) {
        QAction *action = actions[number - 1];
        if (action->shortcut() == QKeySequence(u"Alt+%1"_s.arg(number % 10)))
            action->trigger();
        return around.window.focusWidget();
    };
    const std::pair<QString, int> panels[] = {{u"table"_s, 2}, {u"details"_s, 4},   {u"checks"_s, 6},
                                              {u"map"_s, 8},   {u"countries"_s, 9}, {u"details"_s, 10}};
    for (const auto &[name, number] : panels) {
        const QWidget *focus = go(number);
        QVERIFY2(focus && around.dock(name)->isAncestorOf(focus), qPrintable(name));
    }
    const std::pair<CentreView, int> views[] = {
        {CentreView::Matrix, 3}, {CentreView::Sources, 5}, {CentreView::Charts, 7}, {CentreView::Timeline, 1}};
    for (const auto &[view, number] : views) {
        const QWidget *focus = go(number);
        QCOMPARE(around.centre->view(), view);
        QVERIFY2(focus && around.centre->isAncestorOf(focus), qPrintable(centreViewWord(view)));
    }
    QCOMPARE(around.window.focusWidget(), around.timeline);
}

/// There is one map: it stands beside the timeline, or has the centre.
void PanelsTest::mapGoesToTheCentre()
{
    Around around;
    auto *map = around.window.findChild<MapPanel *>();
    QVERIFY(around.dock(u"map"_s)->isAncestorOf(map));
    const int beside = map->width();
    around.centre->actions()->actions().at(1)->trigger();
    QVERIFY(around.centre->isAncestorOf(map) && map->isVisible());
    QVERIFY(around.dock(u"map"_s)->isHidden());
    QTRY_VERIFY(map->width() > beside);
    QVERIFY(map->isAncestorOf(around.window.focusWidget()));
    around.panels->goActions().at(7)->trigger(); // Alt+8 leads to where it is
    QCOMPARE(around.centre->view(), CentreView::Map);
    around.panels->saveLayout();
    around.centre->setView(CentreView::Timeline);
    QVERIFY(around.dock(u"map"_s)->isAncestorOf(map) && map->isVisible());
    // Who has closed it beside the timeline does not get it back there.
    around.dock(u"map"_s)->close();
    around.centre->setView(CentreView::Map);
    QVERIFY(map->isVisible());
    around.centre->setView(CentreView::Charts);
    QVERIFY(around.dock(u"map"_s)->isHidden());
    // As it was saved: in the centre, and beside the other views.
    const Around second;
    QCOMPARE(second.centre->view(), CentreView::Map);
    second.centre->setView(CentreView::Timeline);
    QVERIFY(second.dock(u"map"_s)->isVisible());
}

void PanelsTest::aPanelIsEnlarged()
{
    Around around;
    auto *table = around.dock(u"table"_s);
    const int before = table->height();
    QTest::mouseDClick(table->titleBarWidget(), Qt::LeftButton);
    QTRY_VERIFY(table->height() > 800);
    QVERIFY(!table->isFloating());
    QVERIFY(around.centre->isHidden() && around.dock(u"details"_s)->isHidden());
    around.panels->saveLayout(); // as it is without that
    QTest::mouseDClick(table->titleBarWidget(), Qt::LeftButton);
    QTRY_COMPARE(table->height(), before);
    QVERIFY(around.centre->isVisible() && around.dock(u"details"_s)->isVisible());
    emit around.centre->enlargeRequested();
    QVERIFY(table->isHidden() && around.dock(u"map"_s)->isHidden());
    around.panels->showSelectedEvent(); // what is asked for is seen
    QVERIFY(around.dock(u"details"_s)->isVisible() && around.centre->isVisible());
    const Around second;
    QVERIFY(second.dock(u"details"_s)->isVisible() && second.dock(u"table"_s)->isVisible());
}

/// An event that is selected comes in front of whatever the details show.
void PanelsTest::detailsFollowTheSelection()
{
    Around around;
    auto *details = around.window.findChild<DetailsPanel *>();
    details->turnToParty();
    QVERIFY(!details->isShowingEvent());
    around.workspace.select(around.workspace.snapshot()->rowOf({u"au-ban"_s}));
    QVERIFY(details->isShowingEvent());
    details->turnToMeasure({});
    QVERIFY(details->isShowingMeasure());
    around.workspace.select(around.workspace.snapshot()->rowOf({u"nz-ban"_s}));
    QVERIFY(details->isShowingEvent());
    around.workspace.select({});
    QVERIFY(details->isShowingTracker()); // never nothing
    around.workspace.setSelection(*CountryCode::parse(u"NZ"));
    QVERIFY(details->isShowingParty());
    QCOMPARE(around.window.findChild<PartyPanel *>()->party().text, u"nz"_s);
}

/// A card leads to an event, and from there back.
void PanelsTest::aCardLeadsToAnEventAndBack()
{
    Around around;
    auto *details = around.window.findChild<DetailsPanel *>();
    const Selection country = *CountryCode::parse(u"NZ");
    around.workspace.setSelection(country);
    auto *list = around.window.findChild<PartyCardView *>()->findChild<QTreeWidget *>();
    QTreeWidgetItem *event = list->topLevelItem(list->topLevelItemCount() - 1)->child(0);
    QVERIFY(event);
    emit list->itemClicked(event, 0);
    QVERIFY(details->isShowingEvent());
    QCOMPARE(around.workspace.snapshot()->eventId(around.workspace.selected()).text, u"nz-ban"_s);
    QToolButton *back = nullptr;
    for (QToolButton *button : details->findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly))
        back = button;
    QVERIFY(back && back->isVisible());
    back->click();
    QVERIFY(around.workspace.selection() == country);
    QVERIFY(details->isShowingParty());
    around.workspace.select(around.workspace.snapshot()->rowOf({u"au-ban"_s}));
    QVERIFY(back->isHidden()); // it was selected elsewhere
}

/// An event that no view shows any more says so, and can be shown or closed.
void PanelsTest::hiddenEventSaysSo()
{
    Around around;
    auto *details = around.window.findChild<DetailsPanel *>();
    around.workspace.select(around.workspace.snapshot()->rowOf({u"au-ban"_s}));
    auto *notice = details->findChild<QFrame *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(notice && notice->isHidden());
    Filter filter = around.workspace.filter();
    filter.countries = {*CountryCode::parse(u"NZ")};
    around.workspace.setFilter(filter);
    QVERIFY(notice->isVisible());
    QVERIFY(around.workspace.selected() != noIndex);
    buttonOf(*notice, u"Show"_s)->click();
    QVERIFY(around.workspace.filter().countries.empty());
    QVERIFY(notice->isHidden() && around.workspace.selected() != noIndex);
    around.workspace.setFilter(filter);
    buttonOf(*notice, u"Close"_s)->click();
    QVERIFY(around.workspace.selected() == noIndex && details->isShowingTracker());
}

void PanelsTest::sourceFollowsTheEvent()
{
    Around around;
    auto *reader = around.window.findChild<SourcePanel *>();
    around.panels->showSource({u"article"_s}); // which says nothing of the event
    const EventRow event = around.workspace.snapshot()->rowOf({u"au-ban"_s});
    around.workspace.select(event);
    const Snapshot &snapshot = *around.workspace.snapshot();
    const AttributionRow first = *snapshot.attributionsOf(event).begin();
    QCOMPARE(reader->source(), snapshot.tracker().source(snapshot.sourceOfAttribution(first)).id);
    QVERIFY(reader->isVisible());
}

void PanelsTest::trackerOffersWaysToBegin()
{
    Around around;
    auto *card = around.window.findChild<TrackerCardView *>();
    QCOMPARE(card->findChildren<QPushButton *>().size(), 3);
    QSignalSpy asked(around.panels, &Panels::startRequested);
    emit card->startRequested(TrackerStart::Search);
    QCOMPARE(asked.size(), 1);
    emit card->startRequested(TrackerStart::Map);
    QCOMPARE(around.centre->view(), CentreView::Map);
    emit card->startRequested(TrackerStart::FirstEvent);
    QCOMPARE(around.centre->view(), CentreView::Timeline);
    QCOMPARE(around.workspace.snapshot()->eventId(around.workspace.selected()).text, u"au-ban"_s);
    QCOMPARE(asked.size(), 1);
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
    QVERIFY(around.dock(u"details"_s)->isAncestorOf(around.window.focusWidget()));
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
