// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/map/mapgeometry.h"
#include "models/domain/countrynames.h"
#include "tests/views/map/maptests.h"
#include "views/map/mapclip.h"
#include "views/map/maplegend.h"
#include "views/map/mapnames.h"
#include "views/map/mappainter.h"
#include "views/map/mapraster.h"
#include "views/map/mapstyle.h"
#include "views/map/mapviewport.h"
#include "views/map/worldshapes.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr QSizeF pictureSize(1600, 900);
constexpr QSizeF panelSize(360, 220);

const WorldShapes &world() { return *WorldShapes::bundled(); }

MapViewport fitted(QSizeF size) { return {size, world().inhabitedBounds()}; }

/// About ten degrees around a place.
MapViewport near(QSizeF size, GeoPoint place)
{
    const QPointF middle = world().projection().forward(place);
    return fitted(size).zoomedTo({middle - QPointF(0.08, 0.08), QSizeF(0.16, 0.16)});
}

} // namespace

void MapGeometryTest::zoomKeepsThePointUnderThePointer()
{
    MapViewport viewport = fitted(panelSize);
    QVERIFY(viewport.isFitted());
    const QPointF anchor(250, 70);
    const QPointF under = viewport.toMap(anchor);
    for (int step = 0; step < 12; ++step) {
        viewport = viewport.zoomed(1.3, anchor);
        const QPointF now = viewport.toScreen(under);
        QVERIFY(std::hypot(now.x() - anchor.x(), now.y() - anchor.y()) < 1e-6);
    }
    QVERIFY(viewport.zoom() > 20);
    for (int step = 0; step < 30; ++step)
        viewport = viewport.zoomed(1.3, anchor);
    QCOMPARE(viewport.zoom(), MapViewport::mostZoom);
    for (int step = 0; step < 60; ++step)
        viewport = viewport.zoomed(1 / 1.3, anchor);
    QCOMPARE(viewport, fitted(panelSize));
}

void MapGeometryTest::theMapCannotGetLost()
{
    MapViewport viewport = fitted(panelSize).zoomed(5, {180, 110});
    for (const QPointF pull : {QPointF(1e6, 0), QPointF(-1e6, 1e6), QPointF(3, -1e6)}) {
        viewport = viewport.panned(pull);
        QVERIFY(world().inhabitedBounds().contains(viewport.centre()));
    }
    QCOMPARE(fitted(panelSize).panned({50, 50}), fitted(panelSize)); // there is nowhere to go

    const QPointF wellington = world().projection().forward({174.8, -41.3});
    QVERIFY(QRectF(QPointF(), panelSize).contains(viewport.showing(wellington).toScreen(wellington)));

    // A window without any size, and a world without any.
    QVERIFY(std::isfinite(MapViewport({0, 0}, world().inhabitedBounds()).toMap({1, 1}).x()));
    QVERIFY(std::isfinite(MapViewport({100, 100}, {}).zoomed(2, {1, 1}).toMap({1, 1}).x()));
}

void MapGeometryTest::ringsAreCutToTheFrame()
{
    const QRectF frame(0, 0, 10, 10);
    const QPolygonF inside({{1, 1}, {5, 1}, {5, 5}});
    QCOMPARE(clippedRing(inside, frame), inside);
    QVERIFY(clippedRing(inside.translated(20, 0), frame).isEmpty());
    QVERIFY(clippedRing({}, frame).isEmpty());

    const QPolygonF across({{-5, 2}, {5, 2}, {5, 8}, {-5, 8}});
    const QPolygonF cut = clippedRing(across, frame);
    QCOMPARE(cut.boundingRect(), QRectF(0, 2, 5, 6));
    std::vector<QPolygonF> outline;
    appendOutline(cut, frame, &outline);
    for (const QPolygonF &line : outline) {
        for (qsizetype i = 1; i < line.size(); ++i)
            QVERIFY(line[i].x() > 0 || line[i - 1].x() > 0); // nothing along the left edge of the frame
    }

    // A ring around the whole frame fills it, and its outline is out of sight.
    const QPolygonF around({{-5, -5}, {15, -5}, {15, 15}, {-5, 15}});
    QCOMPARE(clippedRing(around, frame).boundingRect(), frame);
    outline.clear();
    appendOutline(clippedRing(around, frame), frame, &outline);
    QVERIFY(outline.empty());
}

void MapGeometryTest::linesAreCutToTheFrame()
{
    const QRectF frame(0, 0, 10, 10);
    std::vector<QPolygonF> parts;
    appendClippedLine(QPolygonF(QList<QPointF>{{-5, 5}, {5, 5}, {5, 15}, {8, 15}, {8, 5}}), frame, &parts);
    QCOMPARE(parts.size(), std::size_t{2});
    QCOMPARE(parts[0], QPolygonF(QList<QPointF>{{0, 5}, {5, 5}, {5, 10}}));
    QCOMPARE(parts[1], QPolygonF(QList<QPointF>{{8, 10}, {8, 5}}));
    parts.clear();
    appendClippedLine(QPolygonF(QList<QPointF>{{-5, -1}, {15, -1}}), frame, &parts);
    QVERIFY(parts.empty());
    appendClippedLine(QPolygonF(QList<QPointF>{{2, 3}, {4, 3}}), frame, &parts);
    QCOMPARE(parts, std::vector<QPolygonF>{QPolygonF(QList<QPointF>{{2, 3}, {4, 3}})});
}

void MapGeometryTest::placesHitTheirCountry_data()
{
    QTest::addColumn<double>("longitude");
    QTest::addColumn<double>("latitude");
    QTest::addColumn<QString>("code");
    const auto add = [](const char *name, double longitude, double latitude, const char *code) {
        QTest::newRow(name) << longitude << latitude << QString::fromLatin1(code);
    };
    add("Berlin", 13.4, 52.5, "DE");
    add("Paris", 2.35, 48.85, "FR");
    add("Canberra", 149.1, -35.3, "AU");
    add("Beijing", 116.4, 39.9, "CN");
    add("Moscow", 37.6, 55.75, "RU");
    add("Chukotka, beyond 180 degrees", 184, 67, "RU");
    add("Brasilia", -47.9, -15.8, "BR");
    add("Ottawa", -75.5, 45.5, "CA");
    add("Nairobi", 36.8, -1.3, "KE");
    add("Pretoria", 28.2, -25.7, "ZA");
    add("Lesotho, a hole in South Africa", 28.3, -29.6, "LS");
    add("Pristina", 21.1, 42.65, "XK");
    add("Taichung", 120.9, 24.0, "TW");
    add("Hargeisa", 44.1, 9.6, "SO");
    add("Cyprus, north", 33.4, 35.27, "CY");
    add("French Guiana, drawn with France", -53, 4, "FR");
    add("Atlantic", -40, 30, "");
    add("Lake in the sea of Okhotsk", 150, 53, "");
}

void MapGeometryTest::placesHitTheirCountry()
{
    QFETCH(double, longitude);
    QFETCH(double, latitude);
    QFETCH(QString, code);
    const QPointF place = world().projection().forward({longitude, latitude});
    for (const MapViewport &viewport : {fitted(pictureSize), near(panelSize, {longitude, latitude})}) {
        const MapGeometry geometry = MapGeometry::build(world(), viewport, {});
        QCOMPARE(geometry.hitTest(viewport.toScreen(place)).toString(), code);
    }
}

void MapGeometryTest::smallStatesAreDots_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QSizeF>("size");
    for (const char *code : {"SG", "MT", "HK", "MO", "BH", "VA", "LI", "TV", "NR", "GI", "RE", "CC"})
        QTest::addRow("%s in a picture", code) << QByteArray(code) << pictureSize;
    for (const char *code : {"SG", "MT", "HK", "TW", "LU", "XK", "MU", "FJ", "CY"})
        QTest::addRow("%s in a panel", code) << QByteArray(code) << panelSize;
}

void MapGeometryTest::smallStatesAreDots()
{
    QFETCH(QByteArray, code);
    QFETCH(QSizeF, size);
    const MapGeometry geometry =
        MapGeometry::build(world(), fitted(size), sampleValues({{code.constData(), 2}, {"US", 9}}));
    const MapDot *dot = geometry.dot(country(code.constData()));
    QVERIFY(dot);
    QVERIFY(dot->radius >= MapGeometry::leastRadius);
    QVERIFY(dot->value.hasData());
    QVERIFY(geometry.frame.contains(dot->centre));
    QCOMPARE(geometry.hitTest(dot->centre), dot->code);
    QCOMPARE(geometry.hitTest(dot->centre + QPointF(0, 3)), dot->code);
}

void MapGeometryTest::dotsGiveWayToShapes()
{
    const MapValues values = sampleValues({{"SG", 2}});
    const MapViewport viewport = near(pictureSize, {103.8, 1.35}).zoomed(4, {800, 450});
    const MapGeometry geometry = MapGeometry::build(world(), viewport, values);
    QVERIFY(!geometry.dot(country("SG")));
    QVERIFY(geometry.area(country("SG")));
    QCOMPARE(geometry.hitTest(viewport.toScreen(world().projection().forward({103.8, 1.35}))), country("SG"));
}

void MapGeometryTest::quietPlacesAreLeftToTheirLand()
{
    const MapGeometry quiet = MapGeometry::build(world(), fitted(pictureSize), {});
    QVERIFY(!quiet.dot(country("GF")));
    QVERIFY(quiet.dot(country("SG")));
    QVERIFY(quiet.dot(country("SG"))->radius < MapGeometry::leastRadius); // no shouting
    QVERIFY(MapGeometry::build(world(), fitted(pictureSize), sampleValues({{"GF", 1}})).dot(country("GF")));
    MapValues selected;
    selected[country("GF")].selected = true;
    QVERIFY(MapGeometry::build(world(), fitted(pictureSize), selected).dot(country("GF")));
}

void MapGeometryTest::highRanksLieOnTop()
{
    const MapGeometry geometry =
        MapGeometry::build(world(), fitted(panelSize), sampleValues({{"HK", 5}, {"MO", 1}, {"SG", 3}}));
    QVERIFY(std::is_sorted(geometry.dots.begin(), geometry.dots.end(),
                           [](const MapDot &a, const MapDot &b) { return a.value.rank < b.value.rank; }));
    QCOMPARE(geometry.dots.back().code, country("HK"));
}

void MapGeometryTest::antarcticaComesWhenItHasData()
{
    QVERIFY(!MapGeometry::build(world(), fitted(pictureSize), {}).area(country("AQ")));
    const MapValues values = sampleValues({{"AQ", 1}});
    QVERIFY(showsAntarctica(values));
    QVERIFY(!showsAntarctica({}));
    const MapViewport viewport(pictureSize, world().wholeBounds());
    const MapGeometry geometry = MapGeometry::build(world(), viewport, values);
    QVERIFY(geometry.area(country("AQ")));
    QCOMPARE(geometry.hitTest(viewport.toScreen(world().projection().forward({90, -80}))), country("AQ"));
}

void MapGeometryTest::otherValuesKeepTheOutlines()
{
    const MapValues before = sampleValues({{"AU", 3}, {"SG", 1}});
    MapValues after = sampleValues({{"NZ", 12}, {"MT", 7}, {"AQ", 1}, {"AU", 1}, {"SG", 3}});
    after[country("AU")].sign = MapSign::Possible;
    after[country("SG")].sign = MapSign::TakenBack;
    for (const MapViewport &viewport :
         {fitted(panelSize), near(pictureSize, {103.8, 1.3}), MapViewport(panelSize, world().wholeBounds())}) {
        const MapGeometry first = MapGeometry::build(world(), viewport, before);
        const MapGeometry found = first.withValues(world(), viewport, after);
        const MapGeometry expected = MapGeometry::build(world(), viewport, after);
        QCOMPARE(found.frame, expected.frame);
        QCOMPARE(found.borders, expected.borders);
        QCOMPARE(found.coasts, expected.coasts);
        QCOMPARE(found.areas.size(), expected.areas.size());
        for (std::size_t i = 0; i < found.areas.size(); ++i) {
            QCOMPARE(found.areas[i].code, expected.areas[i].code);
            QCOMPARE(found.areas[i].value, expected.areas[i].value);
            QCOMPARE(found.areas[i].hatching, expected.areas[i].hatching);
            QCOMPARE(found.areas[i].rings, expected.areas[i].rings);
            QCOMPARE(found.areas[i].bounds, expected.areas[i].bounds);
        }
        QCOMPARE(found.dots.size(), expected.dots.size());
        for (std::size_t i = 0; i < found.dots.size(); ++i) {
            QCOMPARE(found.dots[i].code, expected.dots[i].code);
            QCOMPARE(found.dots[i].value, expected.dots[i].value);
            QCOMPARE(found.dots[i].hatching, expected.dots[i].hatching);
            QCOMPARE(found.dots[i].radius, expected.dots[i].radius);
        }
    }
}

void MapGeometryTest::nothingLeavesTheFrame()
{
    MapValues values = sampleValues({{"FR", 3}, {"DE", 4}, {"AQ", 1}});
    values[country("FR")].selected = true;
    for (const GeoPoint place : {GeoPoint{8, 48}, GeoPoint{179, -17}, GeoPoint{188, 60}, GeoPoint{-70, -50}}) {
        const MapGeometry geometry = MapGeometry::build(world(), near(panelSize, place), values);
        const QRectF frame = geometry.frame.adjusted(-1e-6, -1e-6, 1e-6, 1e-6);
        for (const MapArea &area : geometry.areas) {
            for (const QPolygonF &ring : area.rings)
                QVERIFY(frame.contains(ring.boundingRect()) || ring.boundingRect().isEmpty());
        }
        for (const QPolygonF &line : geometry.borders) {
            for (const QPointF &point : line)
                QVERIFY(frame.contains(point));
        }
        for (const MapDot &dot : geometry.dots)
            QVERIFY(frame.contains(dot.centre));
    }
}

void MapGeometryTest::coastsAndBordersAreTheOutlines()
{
    const auto lengthOf = [](const std::vector<QPolygonF> &lines) {
        double sum = 0;
        for (const QPolygonF &line : lines) {
            for (qsizetype i = 1; i < line.size(); ++i)
                sum += std::hypot(line[i].x() - line[i - 1].x(), line[i].y() - line[i - 1].y());
        }
        return sum;
    };
    double rings = 0;
    for (const WorldShape &shape : world().shapes()) {
        for (QPolygonF ring : shape.rings) {
            ring.append(ring.constFirst());
            rings += lengthOf({ring});
        }
    }
    // A border is in the rings of both its countries.
    QVERIFY(std::abs(lengthOf(world().coasts()) + 2 * lengthOf(world().borders()) - rings) < 1e-9 * rings);
    QCOMPARE(world().coastCountries().size(), world().coasts().size());
    QCOMPARE(world().coastBounds().size(), world().coasts().size());
}

void MapGeometryTest::patternsAreLinesOverTheirCountry()
{
    MapValues values = sampleValues({{"AU", 3}, {"SG", 2}, {"DE", 4}});
    values[country("AU")].sign = MapSign::Possible;
    values[country("SG")].sign = MapSign::Possible;
    const MapGeometry geometry = MapGeometry::build(world(), fitted(pictureSize), values);
    const MapArea *australia = geometry.area(country("AU"));
    QVERIFY(australia->hatching.size() > 20);
    for (const QLineF &line : australia->hatching) {
        QVERIFY(australia->bounds.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(line.p1()));
        QCOMPARE(geometry.hitTest(line.center()), country("AU"));
        QVERIFY(std::abs(line.dx() + line.dy()) < 1e-6); // rising: y grows downwards
    }
    QVERIFY(!geometry.dot(country("SG"))->hatching.empty());
    QVERIFY(geometry.area(country("DE"))->hatching.empty());
}

void MapGeometryTest::styleKnowsEveryFill()
{
    const MapStyle style;
    QCOMPARE(style.fill(MapFill()), style.theme.ground);
    QCOMPARE(style.fill(MapFill::of(Stance::Banned)), style.theme.stance(Stance::Banned));
    QCOMPARE(style.fill(MapFill::step(0)), style.theme.countStep(0));
    QCOMPARE(style.fill(MapFill::step(1)), style.theme.countStep(Theme::countSteps - 1));
    QCOMPARE(style.fill(MapFill::step(0.5)), style.theme.countStep(2));
    QCOMPARE(style.fill(MapFill::step(7)), style.theme.countStep(Theme::countSteps - 1));
    const MapLegend legend = sampleLegend();
    QCOMPARE(style.fill(0, legend), style.theme.ground);
    QCOMPARE(style.fill(1, legend), style.theme.countStep(0));
    QCOMPARE(style.fill(99, legend), style.theme.ground); // a legend that does not go with the values
    QCOMPARE(style.fill(-1, legend), style.theme.ground);
}

void MapGeometryTest::pictureShowsFillsAndSelection()
{
    MapValues values = sampleValues({{"DE", 1}, {"US", 30}, {"SG", 30}});
    values[country("AU")].selected = true;
    const MapStyle style;
    const MapLegend legend = sampleLegend();
    const MapViewport viewport = fitted(pictureSize);
    const MapGeometry geometry = MapGeometry::build(world(), viewport, values);
    QImage image(pictureSize.toSize(), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    MapPainter(geometry, legend, style).paintMap(painter);
    paintMapLegend(painter, layoutMapLegend(legend, geometry.frame, style.font), style);
    painter.end();
    const auto at = [&](double longitude, double latitude) {
        return image.pixelColor(viewport.toScreen(world().projection().forward({longitude, latitude})).toPoint());
    };
    QCOMPARE(at(10, 51), style.theme.countStep(0));
    QCOMPARE(at(-100, 40), style.theme.countStep(4));
    QCOMPARE(at(20, 0), style.theme.ground); // no data
    QCOMPARE(at(-30, 0), style.theme.ground);
    QCOMPARE(image.pixelColor(geometry.dot(country("SG"))->centre.toPoint()), style.theme.countStep(4));
    QCOMPARE(image.pixelColor(0, 0), style.theme.ground); // no magenta is left

    int accents = 0;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y)
            accents += image.pixelColor(x, y) == style.theme.accent ? 1 : 0;
    }
    QVERIFY2(accents > 300, qPrintable(QString::number(accents)));
}

void MapGeometryTest::knownPixelsLookLikePaths_data()
{
    QTest::addColumn<double>("ratio");
    QTest::addColumn<bool>("near");
    QTest::newRow("world") << 1.0 << false;
    QTest::newRow("world at twice the density") << 2.0 << false;
    QTest::newRow("Europe at one and a half") << 1.5 << true;
}

void MapGeometryTest::knownPixelsLookLikePaths()
{
    QFETCH(double, ratio);
    QFETCH(bool, near);
    const MapViewport viewport = near ? Dateline::near(panelSize, {10, 50}) : fitted(pictureSize);
    MapValues values = sampleValues({{"DE", 1}, {"FR", 5}, {"US", 5}, {"CA", 3}, {"CN", 2}, {"AU", 4}, {"RU", 4}});
    values[country("US")].sign = MapSign::Possible;
    values[country("DE")].sign = MapSign::TakenBack;
    const MapStyle style{Theme(Theme::Ground::Dark), QFont()};
    const MapLegend legend = sampleLegend();
    const QSize pixels = (viewport.size() * ratio).toSize();

    // Made for other values, as when the day moves.
    const MapGeometry before = MapGeometry::build(world(), viewport, sampleValues({{"BR", 2}}));
    const MapGeometry geometry = before.withValues(world(), viewport, values);
    QImage fast(pixels, QImage::Format_RGB32);
    MapRaster(before, style, pixels, ratio).paint(fast, geometry, legend, style);
    QImage direct(pixels, QImage::Format_RGB32);
    direct.setDevicePixelRatio(ratio);
    QPainter painter(&direct);
    MapPainter(geometry, legend, style).paintLand(painter);
    painter.end();

    int most = 0;
    for (int y = 0; y < pixels.height(); ++y) {
        for (int x = 0; x < pixels.width(); ++x) {
            const QRgb a = fast.pixel(x, y);
            const QRgb b = direct.pixel(x, y);
            most = std::max(
                {most, std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
        }
    }
    QVERIFY2(most <= 4, qPrintable(QString::number(most))); // of 255: what rounding in another order makes
}

void MapGeometryTest::dotsGrowWithTheZoom()
{
    const MapValues values = sampleValues({{"SG", 2}, {"MT", 1}});
    const QPointF singapore = world().projection().forward({103.8, 1.35});
    double before = 0;
    for (const double zoom : {1.0, 2.0, 4.0}) {
        MapViewport viewport = fitted(panelSize);
        viewport = viewport.zoomed(zoom, viewport.toScreen(singapore));
        const MapGeometry geometry = MapGeometry::build(world(), viewport, values);
        const MapDot *dot = geometry.dot(country("SG"));
        if (!dot)
            break; // its shape is seen
        QVERIFY(dot->radius > before);
        before = dot->radius;
    }
    QVERIFY(before > MapGeometry::leastRadius);
    QVERIFY(before <= 8);
}

void MapGeometryTest::namesStandWhereThereIsRoom_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<double>("zoom");
    QTest::addColumn<int>("least");
    QTest::newRow("picture") << pictureSize << 1.0 << 8;
    QTest::newRow("centre of the window") << QSizeF(1000, 600) << 1.0 << 5;
    QTest::newRow("panel") << panelSize << 1.0 << 1;
    QTest::newRow("zoomed") << QSizeF(1000, 600) << 5.0 << 15;
}

/// None leaves the frame or lies over another, over a dot, or over the legend; within its country or over the sea.
void MapGeometryTest::namesStandWhereThereIsRoom()
{
    QFETCH(QSizeF, size);
    QFETCH(double, zoom);
    QFETCH(int, least);
    const MapValues values = sampleValues({{"US", 9},
                                           {"CA", 5},
                                           {"AU", 5},
                                           {"NZ", 5},
                                           {"CN", 0},
                                           {"IN", 4},
                                           {"DE", 3},
                                           {"FR", 3},
                                           {"GB", 5},
                                           {"JP", 3},
                                           {"RU", 1},
                                           {"BR", 1},
                                           {"SG", 2},
                                           {"MT", 2}});
    MapViewport viewport = fitted(size);
    viewport = viewport.zoomed(zoom, viewport.toScreen(world().projection().forward({10, 50})));
    const MapGeometry geometry = MapGeometry::build(world(), viewport, values);
    const QRectF keepFree(0, size.height() * 0.6, size.width() * 0.2, size.height() * 0.4);
    const std::vector<MapName> names =
        placeMapNames(geometry, world(), viewport, {[](CountryCode code) { return countryName(code); }, {}, keepFree});
    QVERIFY2(static_cast<int>(names.size()) >= least, qPrintable(QString::number(names.size())));
    for (std::size_t i = 0; i < names.size(); ++i) {
        const MapName &name = names[i];
        QCOMPARE(name.text, countryName(name.code));
        QVERIFY(geometry.frame.contains(name.box));
        QVERIFY(!name.box.intersects(keepFree));
        for (std::size_t other = 0; other < i; ++other) {
            QVERIFY(!name.box.intersects(names[other].box));
            QVERIFY(name.code != names[other].code);
        }
        for (const MapDot &dot : geometry.dots)
            QVERIFY(!name.box.contains(dot.centre));
        if (!name.beside)
            QCOMPARE(geometry.hitTest(name.box.center()), name.code);
        else if (!geometry.dot(name.code))
            QCOMPARE(geometry.hitTest(name.box.center()), CountryCode());
    }
}

void MapGeometryTest::whatThereIsToTellIsNamedFirst()
{
    const MapViewport viewport = fitted({1000, 600});
    const auto namesOf = [&](const MapValues &values) {
        QStringList texts;
        const MapGeometry geometry = MapGeometry::build(world(), viewport, values);
        for (const MapName &name :
             placeMapNames(geometry, world(), viewport, {[](CountryCode code) { return countryName(code); }, {}, {}}))
            texts.append(name.text);
        return texts;
    };
    MapValues values;
    for (const char *code : {"AU", "BR", "CN", "JP"})
        values[country(code)] = {1, MapSign::None, false, 0};
    values[country("JP")].rank = 3;
    const QStringList names = namesOf(values);
    QVERIFY2(names.contains(u"Japan"_s), qPrintable(names.join(u", "_s))); // in the sea beside it
    QVERIFY(names.contains(u"China"_s));
    QVERIFY(!names.contains(u"Russia"_s)); // no data
    values[country("CN")].rank = 1;
    QCOMPARE(namesOf(values).first(), u"China"_s);
    values[country("JP")].rank = 0;
    QVERIFY(!namesOf(values).contains(u"Japan"_s));
}

void MapGeometryTest::legendFitsItsMap_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<std::size_t>("items");
    QTest::newRow("picture") << pictureSize << std::size_t{6};
    QTest::newRow("panel") << panelSize << std::size_t{6};
    QTest::newRow("thumbnail") << QSizeF(160, 40) << std::size_t{0};
    QTest::newRow("nothing") << QSizeF(1, 1) << std::size_t{0};
}

void MapGeometryTest::legendFitsItsMap()
{
    QFETCH(QSizeF, size);
    QFETCH(std::size_t, items);
    MapLegend legend = sampleLegend();
    legend.note = QStringLiteral("European Union: 5 events");
    const QRectF frame(QPointF(), size);
    const MapLegendLayout layout = layoutMapLegend(legend, frame, QFont());
    QCOMPARE(layout.items.size(), items);
    QVERIFY(layout.box.isNull() || frame.contains(layout.box));
    for (std::size_t i = 0; i < layout.items.size(); ++i) {
        const auto &item = layout.items[i];
        QVERIFY(layout.box.adjusted(0, 0, 1, 1).contains(item.swatch | item.label));
        QCOMPARE(item.entry, legend.classes[legend.classes.size() - 1 - i]); // the strongest first
        QCOMPARE(item.count, item.entry.countries == 12 ? QStringLiteral("12") : QString());
        for (std::size_t other = 0; other < i; ++other)
            QVERIFY(!layout.items[other].label.intersects(item.swatch | item.label));
    }
    if (items > 0)
        QCOMPARE(layout.texts.front().text, legend.title);
    legend.emptyText = QStringLiteral("Nothing here");
    QVERIFY(layoutMapLegend(legend, frame, QFont()).items.empty());
}

void MapGeometryTest::vectorPictureIsAllVectors()
{
    QBuffer buffer;
    buffer.open(QIODevice::ReadWrite);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(panelSize.toSize());
    generator.setViewBox(QRectF(QPointF(), panelSize));
    generator.setResolution(96);
    const MapStyle style;
    MapValues values = sampleValues({{"DE", 3}, {"LU", 1}});
    values[country("DE")].sign = MapSign::Possible;
    const MapGeometry geometry = MapGeometry::build(world(), near(panelSize, {10, 50}), values);
    QPainter painter(&generator);
    MapLegend legend = sampleLegend();
    legend.title = QStringLiteral("Events <&>");
    legend.classes[3].sign = MapSign::TakenBack;
    MapPainter(geometry, legend, style).paintMap(painter);
    paintMapLegend(painter, layoutMapLegend(legend, geometry.frame, style.font), style);
    painter.end();

    QXmlStreamReader xml(buffer.data());
    int paths = 0;
    QStringList texts;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        QVERIFY(xml.name() != QLatin1String("image"));
        paths += xml.name() == QLatin1String("path") || xml.name() == QLatin1String("polyline") ? 1 : 0;
        if (xml.name() == QLatin1String("text"))
            texts << xml.readElementText().trimmed();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(paths > 10);
    QVERIFY(texts.contains(QStringLiteral("Events <&>")));
}

} // namespace Dateline
