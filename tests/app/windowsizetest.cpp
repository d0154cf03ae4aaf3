// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/windowsizetest.h"

#include "app/window/firstlayout.h"
#include "app/window/mainwindow.h"
#include "app/window/panels.h"
#include "models/items/facetmodel.h"
#include "views/filters/countrylist.h"
#include "views/filters/filterbar.h"
#include "views/map/mapwidget.h"
#include "views/timeline/timelinewidget.h"

#include <QDockWidget>
#include <QLineEdit>
#include <QScreen>
#include <QSettings>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Shows \p window with all its parts; without \p size, as large as it wants to be.
void showAll(MainWindow &window, QSize size = {})
{
    window.open(u"bundled:huawei-5g"_s);
    if (size.isEmpty()) {
        window.showInPlace();
    } else {
        window.resize(size);
        window.show();
    }
    QTRY_VERIFY(window.findChild<FilterBar *>() && window.findChild<FilterBar *>()->isVisible());
    QTRY_VERIFY(window.findChild<MapWidget *>());
    QCoreApplication::processEvents();
}

/// Panels that are seen and stand in the window.
QList<const QDockWidget *> shownPanels(const MainWindow &window)
{
    QList<const QDockWidget *> shown;
    for (const QDockWidget *dock : window.findChildren<QDockWidget *>()) {
        if (dock->isVisible() && !dock->visibleRegion().isEmpty())
            shown.append(dock);
    }
    return shown;
}

} // namespace

void WindowSizeTest::initTestCase() { QSettings().clear(); }

void WindowSizeTest::cleanup() { QSettings().clear(); }

void WindowSizeTest::panelsGiveWay()
{
    const FirstLayout usual({1440, 900});
    QVERIFY(usual.hasLeft && usual.hasRight && usual.hasStacks && usual.hasBottom);
    QCOMPARE(usual.bottomHeight, 270); // 30 % of the height
    const FirstLayout small({1280, 720});
    QVERIFY(small.hasLeft && small.hasRight && small.hasStacks && small.hasBottom);
    QVERIFY(small.listWidth < usual.listWidth && small.bottomHeight < usual.bottomHeight);
    const FirstLayout low({1024, 600});
    QVERIFY(low.hasRight && !low.hasLeft && !low.hasStacks);
    const FirstLayout narrow({683, 500});
    QVERIFY(!narrow.hasRight && narrow.hasBottom);
    QVERIFY(!FirstLayout({455, 256}).hasBottom);
    for (const QSize size : {QSize(1440, 900), QSize(1024, 600), QSize(683, 384), QSize(341, 200)}) {
        const QSize left = size.shrunkBy(FirstLayout(size).margins());
        QVERIFY2(left.width() >= size.width() / 2 && left.height() >= 60,
                 qPrintable(u"%1 × %2"_s.arg(left.width()).arg(left.height())));
    }
}

void WindowSizeTest::contentsDoNotPushTheWindow_data()
{
    QTest::addColumn<QSize>("size");
    // The screen of the tests is 800 pixels wide and high.
    for (const QSize size : {QSize(800, 700), QSize(800, 480), QSize(683, 384), QSize(512, 300), QSize(341, 200)})
        QTest::addRow("%d × %d", size.width(), size.height()) << size;
}

void WindowSizeTest::contentsDoNotPushTheWindow()
{
    QFETCH(QSize, size);
    MainWindow window;
    showAll(window, size);
    QCOMPARE(window.size(), size);
    const QRect inside(QPoint(), size);
    for (const QDockWidget *dock : shownPanels(window)) {
        const QRect place(dock->mapTo(&window, QPoint()), dock->size());
        QVERIFY2(inside.contains(place), qPrintable(dock->objectName()));
    }
    if (!FirstLayout(size).hasBottom)
        return;
    const auto *timeline = window.findChild<TimelineWidget *>();
    QVERIFY2(timeline->width() >= size.width() / 2 && timeline->height() >= 60,
             qPrintable(u"%1 × %2"_s.arg(timeline->width()).arg(timeline->height())));
    const auto *search = window.findChild<FilterBar *>()->findChild<QLineEdit *>();
    QVERIFY(inside.contains(QRect(search->mapTo(&window, QPoint()), search->size())));
    QVERIFY(!shownPanels(window).isEmpty());
}

/// At the usual sizes nothing that says where countries stand gives way.
void WindowSizeTest::stancesOfTheListStay()
{
    for (const QSize size : {QSize(1280, 720), QSize(1440, 900), QSize(1920, 1080)}) {
        MainWindow window;
        showAll(window, size);
        const auto *lists = window.findChild<CountryList *>()->findChild<QTabWidget *>();
        const auto *list = lists->currentWidget()->findChild<QTreeView *>();
        QTRY_VERIFY2(!list->isColumnHidden(FacetModel::Events) && !list->isColumnHidden(CountryModel::StanceColumn),
                     qPrintable(u"%1: list %2"_s.arg(size.width()).arg(list->width())));
        QVERIFY(window.findChild<MapWidget *>()->height() >= 150); // with its legend
    }
}

void WindowSizeTest::firstWindowFitsOnTheScreen()
{
    MainWindow window;
    showAll(window);
    QVERIFY(window.isMaximized()); // 1440 × 900 does not fit
    const QRect screen = window.screen()->availableGeometry();
    QVERIFY(screen.contains(window.frameGeometry()));
}

void WindowSizeTest::placeOnALargerScreenIsBroughtBack()
{
    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    {
        MainWindow large;
        large.move(3000, 200);
        showAll(large, {1900, 1100});
        large.close();
    }
    MainWindow window;
    showAll(window);
    QVERIFY(window.width() <= screen.width() && window.height() <= screen.height());
    QVERIFY(screen.contains(window.geometry().center()));
    for (const QDockWidget *dock : shownPanels(window))
        QVERIFY2(window.rect().contains(QRect(dock->mapTo(&window, QPoint()), dock->size())),
                 qPrintable(dock->objectName()));
}

void WindowSizeTest::layoutIsResetForTheSizeOfTheWindow()
{
    MainWindow window;
    showAll(window, {1400, 900});
    auto *map = window.findChild<QDockWidget *>(u"map"_s);
    QCOMPARE(window.dockWidgetArea(map), Qt::LeftDockWidgetArea);
    auto *countries = window.findChild<QDockWidget *>(u"countries"_s);
    map->setFloating(true);
    window.resize(700, 500);
    window.findChild<Panels *>()->resetLayout();
    QVERIFY(!map->isFloating());
    QVERIFY(map->isHidden()); // the centre can show it
    QCOMPARE(window.dockWidgetArea(countries), Qt::BottomDockWidgetArea);
    QVERIFY(window.tabifiedDockWidgets(countries).size() >= 3);
    window.resize(1400, 900);
    window.findChild<Panels *>()->resetLayout();
    QCOMPARE(window.dockWidgetArea(map), Qt::LeftDockWidgetArea);
    QVERIFY(map->isVisible() && map->widget()->isVisible());
    QCOMPARE(window.size(), QSize(1400, 900));
}

} // namespace Dateline
