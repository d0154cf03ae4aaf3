// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/map/mapwidget.h"
#include "models/domain/countrynames.h"
#include "tests/views/common/typedkeys.h"
#include "tests/views/map/maptests.h"
#include "views/map/worldshapes.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <QToolTip>
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
        setMap(sampleLegend(), sampleValues({{"US", 9}, {"DE", 4}, {"AU", 6}, {"JP", 2}}));
        setDescribe([](CountryCode code) {
            return QStringList{QStringLiteral("%1: <b>banned").arg(countryName(code)), QStringLiteral("A & B")};
        });
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

/// Both are outlines: the middle of the country keeps the colour of its class.
void MapWidgetTest::hoverAndSelectionKeepTheFill()
{
    ShownMap map;
    const QPoint there = map.at(133, -25).toPoint();
    MapValues values = sampleValues({{"AU", 3}, {"DE", 1}});
    map.setMap(sampleLegend(), values);
    const QImage before = map.grab().toImage();
    map.move(there);
    const QImage hovered = map.grab().toImage();
    QVERIFY(hovered != before);
    QCOMPARE(hovered.pixelColor(there), before.pixelColor(there));
    map.move({2, 2});
    values[country("AU")].selected = true;
    map.setMap(sampleLegend(), values);
    const QImage selected = map.grab().toImage();
    QVERIFY(selected != before);
    QCOMPARE(selected.pixelColor(there), before.pixelColor(there));
}

void MapWidgetTest::theLegendShowsItsCountries()
{
    ShownMap map;
    map.setMap(sampleLegend(), sampleValues({{"AU", 3}, {"DE", 3}, {"US", 1}}));
    QSignalSpy activations(&map, &MapWidget::countryActivated);
    const auto &items = map.legendLayout().items;
    const auto item = std::find_if(items.begin(), items.end(), [](const auto &i) { return i.fillClass == 3; });
    QVERIFY(item != items.end());
    const QPoint there = item->label.center().toPoint();
    const QImage before = map.grab().toImage();
    QVERIFY(!map.shownItem());
    map.move(there);
    QCOMPARE(map.shownItem()->fillClass, 3);
    const QImage shown = map.grab().toImage();
    QVERIFY(shown != before);
    const QPoint middle = map.at(133, -25).toPoint();
    QCOMPARE(shown.pixelColor(middle), before.pixelColor(middle)); // outlines only
    map.move({400, 10});
    QVERIFY(!map.shownItem());

    QTest::mouseClick(&map, Qt::LeftButton, {}, there); // stays
    map.move({400, 10});
    QCOMPARE(map.shownItem()->fillClass, 3);
    QVERIFY2(map.accessibleDescription().contains(QStringLiteral("Australia, Germany")),
             qPrintable(map.accessibleDescription()));
    map.setMap(sampleLegend(), sampleValues({{"AU", 3}, {"US", 3}}));
    QCOMPARE(map.shownItem()->fillClass, 3);
    QTest::mouseClick(&map, Qt::LeftButton, {}, there);
    map.move({400, 10});
    QVERIFY(!map.shownItem());
    QCOMPARE(activations.size(), 0);

    QTest::keyClick(&map, Qt::Key_1);
    QCOMPARE(map.shownItem(), &map.legendLayout().items.front());
    QTest::keyClick(&map, Qt::Key_Escape);
    QVERIFY(!map.shownItem());
}

void MapWidgetTest::keysWalkThroughTheCountries()
{
    ShownMap map;
    QSignalSpy spy(&map, &MapWidget::countryActivated);
    map.key(Qt::Key_Space); // nothing has the focus yet
    QCOMPARE(spy.size(), 0);
    for (const char *expected : {"US", "AU", "DE", "JP", "US"}) { // by rank, and round again
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

    map.setMap(sampleLegend(), {}); // no data at all: all countries can be reached
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

    // Room for Antarctica appears with its first data.
    map.resize(800, 500);
    const QRectF before = map.viewport().world();
    map.setMap(sampleLegend(), sampleValues({{"AQ", 1}}));
    QVERIFY(map.viewport().world().height() > before.height());
    QVERIFY(map.viewport().isFitted());
    QVERIFY(map.geometryOfMap().area(country("AQ")));
}

void MapWidgetTest::smallStatesAreInReach_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(300, 250), QSize(1600, 900)}) {
        for (const auto &[code, name] : {std::pair("SG", "Singapore"), std::pair("MT", "Malta"),
                                         std::pair("HK", "Hong Kong"), std::pair("TW", "Taiwan")})
            QTest::addRow("%s at %d", name, size.width()) << QByteArray(code) << QString::fromLatin1(name) << size;
    }
}

void MapWidgetTest::smallStatesAreInReach()
{
    QFETCH(QByteArray, code);
    QFETCH(QString, name);
    QFETCH(QSize, size);
    const CountryCode small = country(code.constData());
    ShownMap map(size);
    // Among large neighbours that are alike.
    map.setMap(sampleLegend(),
               sampleValues({{"CN", 5}, {"MY", 5}, {"ID", 5}, {"IT", 5}, {"MO", 1}, {code.constData(), 2}}));
    QSignalSpy spy(&map, &MapWidget::countryActivated);
    const MapDot *dot = map.geometryOfMap().dot(small);
    const QPointF place = dot ? dot->centre : map.viewport().toScreen(WorldShapes::bundled()->find(small)->label);
    QTest::mouseClick(&map, Qt::LeftButton, {}, place.toPoint());
    QCOMPARE(activated(spy), small);
    map.move(place + QPointF(2, 2));
    map.zoomTo({small}); // near by, its shape is what is hit
    QTest::mouseClick(&map, Qt::LeftButton, {},
                      map.viewport().toScreen(WorldShapes::bundled()->find(small)->label).toPoint());
    QCOMPARE(activated(spy), small);
    map.fit();

    for (int i = 0; i < 6 && map.focusedCountry() != small; ++i)
        map.key(Qt::Key_PageDown);
    QCOMPARE(map.focusedCountry(), small);
    map.key(Qt::Key_Return);
    QCOMPARE(spy.size(), 3);
    QCOMPARE(activated(spy), small);
    map.key(Qt::Key_Escape);
    QTest::keyClicks(&map, name.left(name.size() - 1).toLower());
    QCOMPARE(map.focusedCountry(), small);
}

void MapWidgetTest::lettersFindEveryCountry()
{
    ShownMap map;
    typeAt(&map, QStringLiteral("new z"), 0); // a blank within a name does not activate
    QCOMPARE(map.focusedCountry(), country("NZ"));
    map.key(Qt::Key_Escape);
    typeAt(&map, QStringLiteral("a"), 2000);       // a pause begins a new name
    QCOMPARE(map.focusedCountry(), country("AU")); // the one with data, though Afghanistan comes first
    typeAt(&map, QStringLiteral("fg"), 2100);
    QCOMPARE(map.focusedCountry(), country("AF"));
    typeAt(&map, QStringLiteral("zzz"), 2200);
    QCOMPARE(map.focusedCountry(), country("AF"));
    typeAt(&map, QStringLiteral("cote d'"), 5000); // plain letters, typewriter apostrophe
    QCOMPARE(map.focusedCountry(), country("CI"));
    map.setCountryNames({{country("US"), QStringLiteral("Yankees")}});
    typeAt(&map, QStringLiteral("ya"), 9000);
    QCOMPARE(map.focusedCountry(), country("US"));
}

void MapWidgetTest::countriesWithoutAPlaceAreInReach()
{
    ShownMap map;
    map.setMap(sampleLegend(), sampleValues({{"EU", 9}, {"DE", 1}}));
    map.key(Qt::Key_PageDown);
    QCOMPARE(map.focusedCountry(), country("DE"));
    map.key(Qt::Key_PageDown); // last: the map cannot show where it is
    QCOMPARE(map.focusedCountry(), country("EU"));
    QVERIFY(map.accessibleDescription().startsWith(QStringLiteral("European Union: ")));
    map.grab();
    map.key(Qt::Key_Left); // from nowhere, so to the first again
    QVERIFY(!map.focusedCountry().isNull());
}

void MapWidgetTest::screenReadersHearTheFocus()
{
    ShownMap map;
    QCOMPARE(map.accessibleName(), QStringLiteral("World map"));
    QCOMPARE(map.accessibleDescription(), QStringLiteral("Events"));
    map.key(Qt::Key_PageDown);
    QCOMPARE(map.accessibleDescription(), QStringLiteral("United States: <b>banned. A & B"));
    MapValues values = sampleValues({{"US", 9}});
    values[country("US")].selected = true;
    map.setMap(sampleLegend(), values);
    QCOMPARE(map.accessibleDescription(), QStringLiteral("United States: <b>banned. A & B, selected"));
    map.key(Qt::Key_Escape);
    MapLegend empty = sampleLegend();
    empty.emptyText = QStringLiteral("Nothing is here");
    map.setMap(empty, {});
    QCOMPARE(map.accessibleDescription(), QStringLiteral("Nothing is here"));
}

void MapWidgetTest::tooltipsAreNoMarkup()
{
    ShownMap map;
    const QPoint place = map.at(berlin.x(), berlin.y()).toPoint();
    QHelpEvent event(QEvent::ToolTip, place, map.mapToGlobal(place));
    QCoreApplication::sendEvent(&map, &event);
    QCOMPARE(QToolTip::text(), QStringLiteral("<qt>Germany: &lt;b&gt;banned<br>A &amp; B</qt>"));
    QToolTip::hideText();
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
    QCOMPARE(colour(-100, 40), style.theme.countStep(4));
    QCOMPARE(colour(25, 0), style.theme.ground);
    for (int step = 1; step <= 5; ++step) { // painted as paths at first, from known pixels later
        map.setMap(sampleLegend(), sampleValues({{"CD", step}}));
        QCOMPARE(colour(-100, 40), style.theme.ground);
        QCOMPARE(colour(25, 0), style.theme.countStep(step - 1));
    }
    map.key(Qt::Key_Plus); // another part of the map
    QCOMPARE(colour(25, 0), style.theme.countStep(4));
    map.key(Qt::Key_Home);
    const MapStyle night{Theme(Theme::Ground::Dark), QFont()};
    map.setMapStyle(night);
    QCOMPARE(colour(25, 0), night.theme.countStep(4));
    QCOMPARE(colour(-35, 20), night.theme.ground);
}

} // namespace Dateline
