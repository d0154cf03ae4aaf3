// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/map/maptests.h"
#include "models/domain/countrynames.h"
#include "views/map/projection.h"
#include "views/map/worldreader.h"
#include "views/map/worldshapes.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <limits>
#include <numbers>

namespace Dateline {

namespace {

// ISO 3166-1 as of 2024: 249 codes.
constexpr const char *isoCodes =
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS "
    "BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE "
    "EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM "
    "HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC "
    "LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA "
    "NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW "
    "SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO "
    "TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW ";

QList<CountryCode> allCodes()
{
    QList<CountryCode> codes;
    for (const QString &letters : QString::fromLatin1(isoCodes).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        codes.append(*CountryCode::parse(letters));
    return codes;
}

QByteArray bundledFile()
{
    QFile file(QStringLiteral(":/map/world-50m.bin"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The file with a checksum that fits whatever has been done to it.
QByteArray sealed(QByteArray file)
{
    std::uint32_t sum = adler32(QByteArrayView(file).chopped(4));
    for (qsizetype i = file.size() - 4; i < file.size(); ++i, sum >>= 8)
        file[i] = static_cast<char>(sum & 0xff);
    return file;
}

bool isInside(const WorldShape &shape, QPointF point)
{
    bool inside = false;
    for (const QPolygonF &ring : shape.rings)
        inside ^= ring.containsPoint(point, Qt::OddEvenFill);
    return inside;
}

} // namespace

void MapShapesTest::projectionGoesThereAndBack()
{
    const EqualEarth projection(11);
    for (int longitude = -169; longitude <= 191; longitude += 12) {
        for (int latitude = -90; latitude <= 90; latitude += 5) {
            const QPointF point = projection.forward({double(longitude), double(latitude)});
            const auto place = projection.inverse(point);
            QVERIFY2(place, qPrintable(QStringLiteral("%1 %2").arg(longitude).arg(latitude)));
            QVERIFY(std::abs(place->latitude - latitude) < 1e-6); // asin() is blunt near the poles
            QVERIFY(std::abs(place->longitude - longitude) < 1e-9);
        }
    }
}

void MapShapesTest::projectionHasThePublishedExtent()
{
    // Half the width at the equator is pi times 2 / (sqrt(3) A1); the poles are lines at A(pi/3).
    const EqualEarth projection;
    QVERIFY(std::abs(projection.forward({180, 0}).x() - 2.7066299836) < 1e-9);
    QVERIFY(std::abs(projection.forward({0, 90}).y() + 1.3173627591) < 1e-9);
    QVERIFY(projection.forward({0, 0}).isNull());
    QVERIFY(projection.forward({10, 50}).y() < 0); // north is up on a screen
}

void MapShapesTest::projectionKeepsAreas()
{
    const EqualEarth projection(11);
    constexpr double h = 1e-4; // degrees
    constexpr double radian = std::numbers::pi / 180;
    for (int latitude = -85; latitude <= 85; latitude += 10) {
        for (const double longitude : {-160.0, -20.0, 11.0, 140.0}) {
            const double phi = latitude;
            const QPointF east = projection.forward({longitude + h, phi}) - projection.forward({longitude - h, phi});
            const QPointF north = projection.forward({longitude, phi + h}) - projection.forward({longitude, phi - h});
            const double onMap = east.y() * north.x() - east.x() * north.y();
            const double onGlobe = std::pow(2 * h * radian, 2) * std::cos(phi * radian);
            QVERIFY(std::abs(onMap / onGlobe - 1) < 1e-5);
        }
    }
}

void MapShapesTest::inverseRefusesWhatIsOutside()
{
    const EqualEarth projection(11);
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    for (const QPointF point : {QPointF(2.8, 0), QPointF(-2.8, 0), QPointF(0, 1.4), QPointF(0, -1.4), QPointF(2.6, 1.2),
                                QPointF(nan, 0), QPointF(0, nan), QPointF(1e300, -1e300)})
        QVERIFY(!projection.inverse(point));
}

void MapShapesTest::everyIsoCodeIsThere()
{
    const auto world = WorldShapes::bundled();
    const QList<CountryCode> codes = allCodes();
    QCOMPARE(codes.size(), 249);
    for (const CountryCode code : codes)
        QVERIFY2(world->find(code), qPrintable(code.toString()));
    QVERIFY(world->find(country("XK")));
    QVERIFY(!world->find(country("EU")));
    QVERIFY(!world->find(CountryCode()));
    // Nobody is there twice, and nobody unknown.
    QCOMPARE(world->shapes().size(), std::size_t{249 + 1 + 1}); // Kosovo, and land without a code
    for (const char *code : {"BQ", "BV", "CC", "GF", "GI", "GP", "MQ", "RE", "SJ", "TK", "UM", "VA", "YT"})
        QVERIFY2(world->find(country(code))->isPlace(), code);
    for (const char *code : {"SG", "MT", "HK", "TW", "TV", "CX"})
        QVERIFY2(!world->find(country(code))->isPlace(), code);
}

void MapShapesTest::everyCodeHasAName()
{
    QSet<QString> names;
    const QList<CountryCode> codes = allCodes() + QList{country("XK"), country("EU")};
    for (const CountryCode code : codes) {
        const QString name = countryName(code);
        QVERIFY2(name.size() > 2 && name != QLatin1String("Default"), qPrintable(code.toString()));
        QVERIFY2(!names.contains(name), qPrintable(name));
        names.insert(name);
    }
    QCOMPARE(countryName(country("MK")), QStringLiteral("North Macedonia"));
    QCOMPARE(countryName(country("GB")), QStringLiteral("United Kingdom"));
    QCOMPARE(countryName(country("XK")), QStringLiteral("Kosovo"));
    QCOMPARE(countryName(country("ZZ")), QStringLiteral("ZZ"));
    QCOMPARE(countryName(CountryCode()), QString());
}

void MapShapesTest::noEdgeCrossesTheMap()
{
    const auto world = WorldShapes::bundled();
    const double pole = world->projection().forward({11, -90}).y();
    double longest = 0;
    for (const WorldShape &shape : world->shapes()) {
        for (const QPolygonF &ring : shape.rings) {
            QPointF previous = ring.constLast();
            for (const QPointF &point : ring) {
                const bool alongPole = std::abs(point.y() - pole) < 1e-9 && std::abs(previous.y() - pole) < 1e-9;
                const QPointF step = point - previous;
                if (!alongPole)
                    longest = std::max(longest, std::hypot(step.x(), step.y()));
                previous = point;
            }
        }
    }
    QVERIFY2(longest < 0.1, qPrintable(QString::number(longest))); // the map is 5.4 wide
}

void MapShapesTest::russiaIsInOnePiece()
{
    const auto world = WorldShapes::bundled();
    const WorldShape *russia = world->find(country("RU"));
    const auto largest = std::max_element(russia->rings.begin(), russia->rings.end(),
                                          [](const auto &a, const auto &b) { return a.size() < b.size(); });
    for (const GeoPoint place :
         {GeoPoint{37.6, 55.7}, GeoPoint{177.0, 67.0}, GeoPoint{184.0, 67.0}, GeoPoint{188.5, 66.2}})
        QVERIFY(largest->containsPoint(world->projection().forward(place), Qt::OddEvenFill));
    // Fiji lies on both sides of 180 degrees, and is not torn either.
    const double width = world->find(country("FJ"))->bounds.width();
    QVERIFY2(width < 0.2, qPrintable(QString::number(width)));
    // Antarctica goes round the pole, from edge to edge.
    const WorldShape *antarctica = world->find(country("AQ"));
    for (const double longitude : {-160.0, -60.0, 0.0, 90.0, 180.0})
        QVERIFY(isInside(*antarctica, world->projection().forward({longitude, -88})));
}

void MapShapesTest::areasAreThoseOfTheAtlas_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<double>("squareKilometres");
    QTest::newRow("Russia") << QByteArray("RU") << 17.0e6;
    QTest::newRow("Australia") << QByteArray("AU") << 7.69e6;
    QTest::newRow("Brazil") << QByteArray("BR") << 8.51e6;
    QTest::newRow("Greenland") << QByteArray("GL") << 2.166e6;
    QTest::newRow("South Africa without Lesotho") << QByteArray("ZA") << 1.221e6;
    QTest::newRow("Somalia with Somaliland") << QByteArray("SO") << 0.638e6;
    QTest::newRow("Cyprus, all of it") << QByteArray("CY") << 9.25e3;
    QTest::newRow("Antarctica") << QByteArray("AQ") << 12.3e6;
}

void MapShapesTest::areasAreThoseOfTheAtlas()
{
    QFETCH(QByteArray, code);
    QFETCH(double, squareKilometres);
    constexpr double earthRadius = 6371.007; // km, of the sphere of the same area
    const double area = WorldShapes::bundled()->find(country(code.constData()))->area * earthRadius * earthRadius;
    QVERIFY2(std::abs(area / squareKilometres - 1) < 0.03, qPrintable(QString::number(area)));
}

void MapShapesTest::labelsLieInside()
{
    const auto world = WorldShapes::bundled();
    for (const WorldShape &shape : world->shapes())
        QVERIFY2(shape.isPlace() || isInside(shape, shape.label), qPrintable(shape.code.toString()));
}

void MapShapesTest::truncatedFilesAreRefused()
{
    const QByteArray file = bundledFile();
    QVERIFY(WorldShapes::read(file).ok());
    for (int part = 0; part < 50; ++part) {
        const QByteArray cut = file.left(file.size() * part / 50);
        QVERIFY(!WorldShapes::read(cut).ok());
        if (cut.size() > 10) // and if someone has mended the checksum
            QVERIFY(!WorldShapes::read(sealed(cut)).ok());
    }
    QVERIFY(!WorldShapes::read(file.left(file.size() - 1)).ok());
    QVERIFY(!WorldShapes::read(sealed(file + QByteArray(4, '\0'))).ok()); // too long is wrong as well
}

void MapShapesTest::damagedFilesAreRefused()
{
    const QByteArray file = bundledFile();
    QRandomGenerator random(50);
    for (int round = 0; round < 200; ++round) {
        QByteArray damaged = file;
        const auto at = static_cast<qsizetype>(random.bounded(static_cast<quint32>(file.size())));
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << random.bounded(8)));
        const Result<WorldShapes> result = WorldShapes::read(damaged);
        QVERIFY(!result.ok());
        QVERIFY(!result.error().message.isEmpty());
    }
}

void MapShapesTest::hostileFilesDoNoHarm()
{
    // The checksum fits: what the reader makes of it may be wrong, but must be a map in every respect.
    const QByteArray file = bundledFile();
    QRandomGenerator random(400);
    int refused = 0;
    for (int round = 0; round < 150; ++round) {
        QByteArray damaged = file;
        const quint32 where = round % 2 ? 64 : static_cast<quint32>(file.size()); // the head is the tender part
        for (int hit = 0; hit < 4; ++hit)
            damaged[static_cast<qsizetype>(random.bounded(where))] = static_cast<char>(random.bounded(256));
        const Result<WorldFile> result = readWorldFile(sealed(damaged));
        if (!result) {
            ++refused;
            continue;
        }
        for (const WorldFile::Shape &shape : result->shapes) {
            for (const auto &ring : shape.rings) {
                QVERIFY(ring.size() >= 3);
                for (const GeoPoint place : ring) {
                    QVERIFY(std::abs(place.latitude) <= 90);
                    QVERIFY(std::abs(place.longitude - result->centralMeridian) <= 180);
                }
            }
        }
    }
    QVERIFY(refused > 50);
    QVERIFY(!readWorldFile(sealed(QByteArray("DLMAP\1\xff\xff\xff\xff\x0f", 11) + QByteArray(4, '\0'))).ok());
    QVERIFY(!readWorldFile({}).ok());
}

void MapShapesTest::laterVersionsAreNamed()
{
    QByteArray file = bundledFile();
    file[5] = 2;
    const Result<WorldShapes> result = WorldShapes::read(sealed(file));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::TooNew);
    file[5] = 0;
    QCOMPARE(WorldShapes::read(sealed(file)).error().code, ErrorCode::Malformed);
}

} // namespace Dateline
