// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/map/mapwidget.h"
#include "tests/views/maptests.h"
#include "views/map/worldshapes.h"

#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

namespace Dateline {

namespace {

/// A shown map of a handful of countries, with the keyboard.
class ShownMap : public MapWidget
{
public:
    explicit ShownMap(QSize size = {800, 500})
    {
        resize(size);
        setValues({{country("US"), 9}, {country("DE"), 4}, {country("AU"), 6}, {country("JP"), 2}});
        show();
        activateWindow();
        setFocus();
    }

    QPointF at(double longitude, double latitude) const
    {
        return viewport().toScreen(WorldShapes::bundled()->projection().forward({longitude, latitude}));
    }

    void wheel(QPointF position, int delta)
    {
        QWheelEvent event(position, mapToGlobal(position), {}, {0, delta}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(this, &event);
    }

    /// QTest::mouseMove() goes through the cursor of the screen and may come late.
    void move(QPointF position, Qt::MouseButtons buttons = Qt::NoButton)
    {
        QMouseEvent event(QEvent::MouseMove, position, mapToGlobal(position), Qt::NoButton, buttons, Qt::NoModifier);
        QCoreApplication::sendEvent(this, &event);
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(this, key, modifiers); }
};

CountryCode activated(const QSignalSpy &spy) { return spy.constLast().constFirst().value<CountryCode>(); }

constexpr QPointF berlin(13.4, 52.5);

} // namespace

void MapWidgetTest::wheelZoomsAtThePointer()
{
    ShownMap map;
    const QPointF pointer = map.at(berlin.x(), berlin.y());
    map.wheel(pointer, 360);
    QVERIFY(map.viewport().zoom() > 1.9);
    const QPointF now = map.at(berlin.x(), berlin.y());
    QVERIFY(std::hypot(now.x() - pointer.x(), now.y() - pointer.y()) < 1e-6);
    map.wheel(pointer, -1200);
    QVERIFY(map.viewport().isFitted());
}

void MapWidgetTest::clickActivatesTheCountry()
{
    ShownMap map;
    QSignalSpy spy(&map, &MapWidget::countryActivated);
    QTest::mouseClick(&map, Qt::LeftButton, Qt::ControlModifier, map.at(berlin.x(), berlin.y()).toPoint());
    QCOMPARE(spy.size(), 1);
    QCOMPARE(activated(spy), country("DE"));
    QCOMPARE(spy.constLast().at(1).value<Qt::KeyboardModifiers>(), Qt::KeyboardModifiers(Qt::ControlModifier));
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.at(-100, 40).toPoint());
    QCOMPARE(activated(spy), country("US"));
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.at(-35, 20).toPoint()); // the sea
    QTest::mouseClick(&map, Qt::RightButton, {}, map.at(-100, 40).toPoint());
    QCOMPARE(spy.size(), 2);
}

void MapWidgetTest::dragPansAndActivatesNothing()
{
    ShownMap map;
    map.wheel({400, 250}, 600);
    QSignalSpy spy(&map, &MapWidget::countryActivated);
    const QPointF before = map.at(berlin.x(), berlin.y());
    QTest::mousePress(&map, Qt::LeftButton, {}, {400, 250});
    map.move({420, 260}, Qt::LeftButton);
    map.move({440, 270}, Qt::LeftButton);
    QTest::mouseRelease(&map, Qt::LeftButton, {}, {440, 270});
    QCOMPARE((map.at(berlin.x(), berlin.y()) - before).toPoint(), QPoint(40, 20));
    QCOMPARE(spy.size(), 0);
    QCOMPARE(map.cursor().shape(), Qt::ArrowCursor);
}

void MapWidgetTest::doubleClickFits()
{
    ShownMap map;
    map.wheel({300, 250}, 600);
    QVERIFY(!map.viewport().isFitted());
    QTest::mouseDClick(&map, Qt::LeftButton, {}, {300, 250});
    QVERIFY(map.viewport().isFitted());
}

void MapWidgetTest::hoverIsTold()
{
    ShownMap map;
    QSignalSpy spy(&map, &MapWidget::countryHovered);
    map.move(map.at(berlin.x(), berlin.y()));
    QCOMPARE(spy.size(), 1);
    QCOMPARE(activated(spy), country("DE"));
    map.move(map.at(9, 50)); // still there: not told again
    QCOMPARE(spy.size(), 1);
    map.move(map.at(-35, 20));
    QCOMPARE(spy.size(), 2);
    QVERIFY(activated(spy).isNull());
}

void MapWidgetTest::keysWalkThroughTheCountries()
{
    ShownMap map;
    QSignalSpy spy(&map, &MapWidget::countryActivated);
    map.key(Qt::Key_Space); // nothing has the focus yet
    QCOMPARE(spy.size(), 0);
    for (const char *expected : {"US", "AU", "DE", "JP", "US"}) { // by count, and round again
        map.key(Qt::Key_PageDown);
        QCOMPARE(map.focusedCountry(), country(expected));
    }
    map.key(Qt::Key_PageUp);
    QCOMPARE(map.focusedCountry(), country("JP"));
    map.key(Qt::Key_Space);
    QCOMPARE(activated(spy), country("JP"));
    map.key(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(spy.size(), 2);
    QCOMPARE(spy.constLast().at(1).value<Qt::KeyboardModifiers>(), Qt::KeyboardModifiers(Qt::ShiftModifier));

    map.setValues({}); // no events at all: all countries can be reached
    map.key(Qt::Key_Escape);
    map.key(Qt::Key_PageDown);
    QVERIFY(!map.focusedCountry().isNull());
}

void MapWidgetTest::arrowsGoThatWay()
{
    ShownMap map;
    map.key(Qt::Key_Right);
    QCOMPARE(map.focusedCountry(), country("US"));
    map.key(Qt::Key_Right);
    QCOMPARE(map.focusedCountry(), country("DE"));
    map.key(Qt::Key_Right);
    QCOMPARE(map.focusedCountry(), country("JP"));
    map.key(Qt::Key_Down);
    QCOMPARE(map.focusedCountry(), country("AU"));
    map.key(Qt::Key_Down); // nothing is farther south
    QCOMPARE(map.focusedCountry(), country("AU"));
    map.key(Qt::Key_Up);
    QCOMPARE(map.focusedCountry(), country("JP"));
    map.key(Qt::Key_Left);
    QCOMPARE(map.focusedCountry(), country("DE"));
}

void MapWidgetTest::keysZoomPanAndFit()
{
    ShownMap map;
    map.key(Qt::Key_Plus);
    map.key(Qt::Key_Plus);
    QVERIFY(map.viewport().zoom() > 1.5);
    const QPointF before = map.viewport().centre();
    map.key(Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(map.viewport().centre().x() > before.x());
    QVERIFY(map.focusedCountry().isNull());
    map.key(Qt::Key_Minus);
    QVERIFY(!map.viewport().isFitted());
    map.key(Qt::Key_Home);
    QVERIFY(map.viewport().isFitted());
    map.key(Qt::Key_Plus);
    map.key(Qt::Key_0);
    QVERIFY(map.viewport().isFitted());

    // The focused country is in sight, however near the map is.
    map.zoomTo({country("AU")});
    QVERIFY(map.viewport().zoom() > 3);
    map.key(Qt::Key_PageDown);
    QCOMPARE(map.focusedCountry(), country("US"));
    QVERIFY(QRectF(map.rect()).contains(map.at(-98, 39)));
    map.zoomTo({country("FR")}); // not the Atlantic, though Guiana is a part of France
    QVERIFY(map.viewport().zoom() > 8);
    map.zoomTo({country("GI")}); // a place
    QVERIFY(map.viewport().zoom() > 20);
    map.zoomTo({});
    QVERIFY(map.viewport().isFitted());
}

void MapWidgetTest::escapeStepsBack()
{
    ShownMap map;
    QSignalSpy spy(&map, &MapWidget::selectionCleared);
    map.key(Qt::Key_PageDown);
    map.key(Qt::Key_Escape);
    QVERIFY(map.focusedCountry().isNull());
    QCOMPARE(spy.size(), 0);
    map.key(Qt::Key_Escape);
    QCOMPARE(spy.size(), 1);
}

void MapWidgetTest::resizingKeepsTheMapFitted()
{
    ShownMap map;
    map.resize(360, 220);
    QVERIFY(map.viewport().isFitted());
    QCOMPARE(map.viewport().size(), QSizeF(360, 220));
    QCOMPARE(map.geometryOfMap().frame, QRectF(0, 0, 360, 220));
    map.resize(1, 1);
    map.grab();

    // Room for Antarctica appears with its first event.
    map.resize(800, 500);
    const QRectF before = map.viewport().world();
    map.setValues({{country("AQ"), 1}});
    QVERIFY(map.viewport().world().height() > before.height());
    QVERIFY(map.viewport().isFitted());
    QVERIFY(map.geometryOfMap().area(country("AQ")));
}

void MapWidgetTest::screenReadersHearTheFocus()
{
    ShownMap map;
    QCOMPARE(map.accessibleName(), QStringLiteral("World map"));
    QCOMPARE(map.accessibleDescription(), QStringLiteral("Countries with events: 4"));
    map.key(Qt::Key_PageDown);
    QCOMPARE(map.accessibleDescription(), QStringLiteral("United States: 9 events"));
    map.setSelected({country("US")});
    QCOMPARE(map.accessibleDescription(), QStringLiteral("United States: 9 events, selected"));
    map.setCountryNames({{country("US"), QStringLiteral("USA")}});
    QCOMPARE(map.accessibleDescription(), QStringLiteral("USA: 9 events, selected"));
    map.setValues({{country("US"), 1}});
    QCOMPARE(map.accessibleDescription(), QStringLiteral("USA: 1 event, selected"));
    map.key(Qt::Key_Escape);
    map.setValues({});
    map.setEmptyText(QStringLiteral("Nothing passes the filter"));
    QCOMPARE(map.accessibleDescription(), QStringLiteral("Nothing passes the filter"));
}

void MapWidgetTest::pictureFollowsValuesAndPixelRatio()
{
    ShownMap map;
    const auto colour = [&map](double longitude, double latitude) {
        const QImage image = map.grab().toImage();
        const double ratio = image.devicePixelRatio();
        return image.pixelColor((map.at(longitude, latitude) * ratio).toPoint());
    };
    const MapStyle style;
    QCOMPARE(colour(-100, 40), style.fill(3, 3)); // 9 of 9: the last of 1, 2–4, 5+
    QCOMPARE(colour(25, 0), style.land);
    map.setValues({{country("CD"), 1}});
    QCOMPARE(colour(-100, 40), style.land);
    QCOMPARE(colour(25, 0), style.fill(1, 1));
    MapStyle night;
    night.ground = Qt::black;
    night.land = QColor(40, 40, 40);
    map.setStyle(night);
    QCOMPARE(colour(-100, 40), night.land);
    QCOMPARE(colour(-35, 20), night.ground);
}

} // namespace Dateline
