// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything stands in a chart, and that it is drawn there.
#include "models/dates/today.h"
#include "models/dates/yearname.h"
#include "tests/content/chartsamples.h"
#include "tests/views/charts/charttests.h"
#include "tests/views/charts/drawncharts.h"
#include "views/charts/chartmarks.h"

#include <QPainter>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

const Theme light(Theme::Ground::Light);

ChartContent sample(const QString &name, ChartKind kind = ChartKind::EventsPerPeriod)
{
    Workspace workspace{today()};
    if (name == u"3 days")
        openDates(workspace, {u"2018-11-29"_s, u"2018-11-30"_s, u"2018-12-01"_s});
    else if (name == u"3 months")
        openDates(workspace, {u"2018-10-02"_s, u"2018-12-30"_s});
    else if (name == u"300 years")
        openDates(workspace, {u"1720-05-01"_s, u"2020-01-01"_s});
    else if (name == u"340 million years")
        openDates(workspace, {u"Y-170000002"_s, u"Y170000002"_s});
    else
        openBundled(workspace);
    return chartContent(workspace, kind);
}

void addSamples()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    QTest::newRow("stances") << u"bundled"_s << static_cast<int>(ChartKind::StancesOverTime);
    for (const char *name : {"events", "3 days", "3 months", "300 years", "340 million years"})
        QTest::newRow(name) << QString::fromLatin1(name) << static_cast<int>(ChartKind::EventsPerPeriod);
}

} // namespace

class ChartDrawingTest : public TestCase
{
    Q_OBJECT

private slots:
    void segmentsStack_data() { addSamples(); }
    void segmentsStack();
    void bandsAreDrawnWhereTheySay_data() { addSamples(); }
    void bandsAreDrawnWhereTheySay();
    void daysAndPlacesGoToAndFro_data() { addSamples(); }
    void daysAndPlacesGoToAndFro();
    void labelsDoNotOverlap_data() { addSamples(); }
    void labelsDoNotOverlap();
    void whatComesAfterTheAsOfDayIsLighter();
    void hiddenSeriesLeaveTheirPlace();
    void possibleIsHatched();
    void keysSayWhatTheyLeaveOut();
    void ticksReadAsTheirDays();
    void bandsHaveTheirNames();
    void oneCountryIsARibbon();
    void fewCountriesAreNoWall();
    void rowsFillTheHeight();
    void smallChartsHoldOut();
    void darkThemeIsDark();
};

void ChartDrawingTest::segmentsStack()
{
    QFETCH(QString, name);
    QFETCH(int, kind);
    const ChartContent content = sample(name, static_cast<ChartKind>(kind));
    const auto chart = makeChart(content, light, TextFonts::forPictures(), {800, 300});
    const ChartGeometry &geometry = chart->geometry();
    QVERIFY(!geometry.segments.empty());
    QVERIFY(geometry.top >= 1 && geometry.step <= geometry.top);
    for (std::size_t column = 0; column < content.columns(); ++column) {
        double y = geometry.plot.bottom();
        const auto [first, last] = geometry.segmentsOf(column);
        for (std::size_t i = first; i < last; ++i) {
            const QRectF &rect = geometry.segments[i].rect;
            QVERIFY(std::abs(rect.bottom() - y) < 1e-6);
            const double value = rect.height() / geometry.plot.height() * static_cast<double>(geometry.top);
            QVERIFY(std::abs(value - content.count(column, geometry.segments[i].band)) < 1e-6);
            y = rect.top();
        }
        QVERIFY(y >= geometry.plot.top() - 1e-6);
    }
}

/// Corners are looked at as well, so that a slope in place of a step is found.
void ChartDrawingTest::bandsAreDrawnWhereTheySay()
{
    QFETCH(QString, name);
    QFETCH(int, kind);
    ChartContent content = sample(name, static_cast<ChartKind>(kind));
    content.asOf = content.bounds.back(); // nothing is veiled
    const auto chart = makeChart(content, light, TextFonts::forPictures(), {1200, 600});
    for (const double scale : {1.0, 2.0}) {
        const QImage image = painted(*chart, scale);
        int looked = 0;
        for (const auto &segment : chart->geometry().segments) {
            const ChartBand &band = content.bands[segment.band];
            const bool hatched = content.kind == ChartKind::StancesOverTime
                && (!band.certain
                    || content.series[band.series].id == static_cast<std::uint32_t>(Stance::LiftedOrDeclined));
            const QRectF inner = segment.rect.adjusted(2, 2, -2, -2);
            if (hatched || inner.width() < 1 || inner.height() < 1)
                continue;
            const QColor fill = seriesColours(content, band.series, light).fill;
            for (const QPointF point :
                 {inner.center(), inner.topLeft(), inner.topRight(), inner.bottomLeft(), inner.bottomRight()}) {
                const QColor seen = image.pixelColor((point * scale).toPoint());
                QVERIFY2(
                    seen == fill,
                    qPrintable(
                        u"%1 instead of %2 at %3, %4"_s.arg(seen.name(), fill.name()).arg(point.x()).arg(point.y())));
            }
            ++looked;
        }
        QVERIFY(looked >= 2);
    }
}

void ChartDrawingTest::daysAndPlacesGoToAndFro()
{
    QFETCH(QString, name);
    QFETCH(int, kind);
    const ChartContent content = sample(name, static_cast<ChartKind>(kind));
    const ChartGeometry geometry = layoutChart(content, TextFonts::forPictures(), {800, 300});
    QCOMPARE(geometry.xOf(static_cast<double>(content.bounds.front().number)), geometry.plot.left());
    QCOMPARE(geometry.xOf(static_cast<double>(content.bounds.back().number)), geometry.plot.right());
    for (double x = geometry.plot.left(); x <= geometry.plot.right(); x += 7.3)
        QVERIFY(std::abs(geometry.xOf(geometry.dayAt(x)) - x) < 0.01);
}

void ChartDrawingTest::labelsDoNotOverlap()
{
    QFETCH(QString, name);
    QFETCH(int, kind);
    ChartContent content = sample(name, static_cast<ChartKind>(kind));
    const Day begin = content.bounds.front();
    const Days length = content.bounds.back() - begin;
    for (const QSizeF size : {QSizeF(1552, 700), QSizeF(800, 300), QSizeF(420, 200)}) {
        for (const int percent : {-5, 0, 3, 30, 60, 97, 110}) {
            content.asOf = begin + Days{length.count / 100 * percent};
            const ChartGeometry geometry = layoutChart(content, TextFonts::forPictures(), size);
            const auto labels = labelsOf(geometry);
            int ticks = 0;
            for (const auto &tick : geometry.ticks)
                ticks += tick.label.text.isEmpty() ? 0 : 1;
            QVERIFY(ticks >= 2);
            QVERIFY(geometry.values.size() >= 2);
            for (std::size_t i = 0; i < labels.size(); ++i) {
                QVERIFY2(QRectF(QPointF(), size).adjusted(0, -1, 0, 1).contains(labels[i].rect),
                         qPrintable(labels[i].text));
                for (std::size_t k = 0; k < i; ++k)
                    QVERIFY2(!labels[i].rect.adjusted(0, 1, 0, -1).intersects(labels[k].rect.adjusted(0, 1, 0, -1)),
                             qPrintable(QString(labels[i].text + u" over "_s + labels[k].text)));
            }
        }
    }
}

void ChartDrawingTest::whatComesAfterTheAsOfDayIsLighter()
{
    const ChartContent content = sample(u"bundled"_s, ChartKind::StancesOverTime);
    const auto chart = makeChart(content, light, TextFonts::forPictures(), {1200, 600});
    const ChartGeometry &geometry = chart->geometry();
    QVERIFY(geometry.asOfX && geometry.planned && geometry.asOf);
    QCOMPARE(*geometry.asOfX, geometry.xOf(static_cast<double>(content.asOf.number + 1)));
    QCOMPARE(geometry.later.left(), *geometry.asOfX);
    QCOMPARE(geometry.later.right(), geometry.plot.right());
    QCOMPARE(geometry.asOf->text, u"as of 30 Nov 2018"_s);
    const QImage image = painted(*chart, 1);
    const double y = geometry.yOf(0.5); // the certainly banned
    const QColor before = image.pixelColor(QPointF(*geometry.asOfX - 4, y).toPoint());
    const QColor after = image.pixelColor(QPointF(geometry.plot.right() - 4, y).toPoint());
    QCOMPARE(before, light.stance(Stance::Banned));
    QVERIFY(after != light.ground);
    QVERIFY(after.lightness() > before.lightness() + 40);
}

void ChartDrawingTest::hiddenSeriesLeaveTheirPlace()
{
    const ChartContent content = sample(u"bundled"_s);
    ChartOptions options;
    options.hidden = {content.series[0].id};
    const ChartGeometry all = layoutChart(content, TextFonts::forPictures(), {800, 300});
    const ChartGeometry some = layoutChart(content, TextFonts::forPictures(), {800, 300}, options);
    const auto first = [](const ChartGeometry::Segment &segment) { return segment.band == 0; };
    QVERIFY(std::any_of(all.segments.begin(), all.segments.end(), first));
    QVERIFY(std::none_of(some.segments.begin(), some.segments.end(), first));
    QVERIFY(some.key[0].hidden && !some.key[1].hidden);
    for (const ChartSeries &series : content.series)
        options.hidden.insert(series.id);
    const auto none = makeChart(content, light, TextFonts::forPictures(), {800, 300}, options);
    QVERIFY(none->geometry().segments.empty());
    painted(*none, 1);
}

void ChartDrawingTest::possibleIsHatched()
{
    ChartContent content;
    content.asOf = Day{1000};
    content.countries = 4;
    content.series = {{static_cast<std::uint32_t>(Stance::Banned), u"Banned"_s}};
    content.bands = {{0, true}, {0, false}};
    content.bounds = {Day{0}, Day{50}, Day{100}};
    content.counts = {0, 0, 1, 3};
    const auto chart = makeChart(content, light, TextFonts::forPictures(), {600, 300});
    QCOMPARE(chart->geometry().key.size(), std::size_t{2}); // the hatching is explained
    QCOMPARE(chart->geometry().segments.size(), std::size_t{2});
    const QImage image = painted(*chart, 1);
    const auto coloursIn = [&](const QRectF &rect) {
        QSet<QRgb> colours;
        const QRect inner = rect.adjusted(3, 3, -rect.width() / 2, -3).toRect(); // its name is at the right
        for (int y = inner.top(); y <= inner.bottom(); ++y) {
            for (int x = inner.left(); x <= inner.right(); ++x)
                colours.insert(image.pixel(x, y));
        }
        return colours;
    };
    QCOMPARE(coloursIn(chart->geometry().segments[0].rect), QSet<QRgb>{light.stance(Stance::Banned).rgb()});
    QVERIFY(coloursIn(chart->geometry().segments[1].rect).size() > 1);
}

/// A key that ends without a word looks whole.
void ChartDrawingTest::keysSayWhatTheyLeaveOut()
{
    constexpr std::size_t categories = 14;
    ChartContent content;
    content.kind = ChartKind::EventsPerPeriod;
    content.bounds = {Day{0}, Day{100}};
    for (std::uint32_t i = 0; i < categories; ++i) {
        const QString name =
            i % 2 == 0 ? u"Short %1"_s.arg(i) : u"Restrictions of vendors on grounds of security %1"_s.arg(i);
        content.series.push_back({i, name});
        content.bands.push_back({i, true});
        content.counts.push_back(i + 1);
    }
    int cut = 0;
    for (double width = 180; width < 1200; width += 11) {
        for (const double height : {120.0, 200.0, 400.0}) {
            const ChartGeometry geometry = layoutChart(content, TextFonts::forPictures(), {width, height});
            const auto &key = geometry.key;
            const auto named = static_cast<std::size_t>(
                std::count_if(key.begin(), key.end(), [](const auto &entry) { return entry.series.has_value(); }));
            const QString more = key.empty() || !key.back().more ? u"+0"_s : key.back().label.text;
            QCOMPARE(more, u"+%1"_s.arg(categories - named));
            cut += named < categories;
            for (std::size_t i = 0; i < key.size(); ++i) {
                QVERIFY(key[i].area.right() <= width + 0.01);
                QVERIFY(key[i].more || key[i].area.contains(key[i].label.rect));
                for (std::size_t other = 0; other < i; ++other)
                    QVERIFY(!key[i].area.intersects(key[other].area));
            }
        }
    }
    QVERIFY(cut > 0);
}

/// Each label is read with the last context to its left, as people do.
void ChartDrawingTest::ticksReadAsTheirDays()
{
    ChartContent content;
    content.countries = 1;
    content.series = {{static_cast<std::uint32_t>(Stance::Banned), u"Banned"_s}};
    content.bands = {{0, true}};
    content.counts = {1};
    int read = 0;
    for (const int days : {40, 110, 500, 2000}) {
        const Day first = dayFromCivil({2018, 10, 20});
        content.bounds = {first, first + Days{days}};
        content.asOf = first;
        for (double width = 150; width < 1300; width += 7) {
            const ChartGeometry geometry = layoutChart(content, TextFonts::forPictures(), {width, 300});
            for (const ChartGeometry::TimeTick &tick : geometry.ticks) {
                if (tick.label.text.isEmpty())
                    continue;
                const double exact = (tick.x - geometry.plot.left()) / geometry.plot.width() * days;
                const Day day = first + Days{std::llround(exact)};
                const CivilDate date = civilFromDay(day);
                const QString month = monthName(date.month, yearName(date.year, true));
                QString reading = tick.label.text;
                for (const ChartGeometry::Label &context : geometry.contexts) {
                    if (context.rect.left() <= tick.label.rect.left() + 0.001)
                        reading = tick.label.text + u' ' + context.text;
                }
                const QStringList expected{u"%1 %2"_s.arg(date.day).arg(month), month, yearName(date.year, false)};
                const bool isBare = reading == tick.label.text;
                QVERIFY2(isBare || expected.contains(reading),
                         qPrintable(u"%1 at %2, %3 wide"_s.arg(reading, isoDay(day)).arg(width)));
                read += !isBare;
            }
        }
    }
    QVERIFY(read > 500);
}

/// On each of several days and sizes: a name lies on its own band, before what is planned, and covers no other.
void ChartDrawingTest::bandsHaveTheirNames()
{
    Workspace workspace{today()};
    openBundled(workspace);
    std::size_t names = 0;
    for (const QString &asOf : {u"2019-12-01"_s, u"2022-01-01"_s, u"2026-01-01"_s}) {
        workspace.setAsOf(day(asOf));
        for (const QSizeF size : {QSizeF(1000, 500), QSizeF(500, 240), QSizeF(260, 140)}) {
            const ChartContent content = chartContent(workspace, ChartKind::StancesOverTime);
            const ChartGeometry geometry = layoutChart(content, TextFonts::forPictures(), size);
            names += geometry.areaNames.size();
            for (const ChartGeometry::AreaName &name : geometry.areaNames) {
                QCOMPARE(name.label.text, content.series[name.series].name);
                const QRectF &box = name.label.rect;
                for (const QPointF corner : {box.topLeft(), box.topRight(), box.bottomLeft() - QPointF(0, 1),
                                             box.bottomRight() - QPointF(0, 1)}) {
                    const ChartGeometry::Segment *segment = geometry.segmentAt(corner);
                    QVERIFY(segment);
                    QCOMPARE(content.bands[segment->band].series, name.series);
                }
                QVERIFY(geometry.later.isEmpty() || box.right() <= geometry.later.left());
            }
        }
    }
    QVERIFY2(names > 12, qPrintable(QString::number(names)));
}

void ChartDrawingTest::oneCountryIsARibbon()
{
    Workspace workspace{today()};
    openBundled(workspace);
    workspace.toggleCompany(partyNamed(workspace, u"Huawei"_s), true);
    workspace.toggleCountry(*CountryCode::parse(u"SE"), true);
    workspace.setAsOf(day(u"2022-01-01"_s));
    const TextFonts fonts = TextFonts::forPictures();
    const ChartContent content = chartContent(workspace, ChartKind::StancesOverTime);
    const ChartGeometry geometry = layoutChart(content, fonts, {900, 500});
    QVERIFY(geometry.values.empty()); // one country has no numbers
    QVERIFY(geometry.plot.height() < 5 * QFontMetricsF(fonts.label).height());
    QVERIFY(!geometry.areaNames.empty());
    for (const ChartGeometry::Segment &segment : geometry.segments)
        QCOMPARE(segment.rect.height(), geometry.plot.height());
    QVERIFY(outsideOf(*makeChart(content, Theme(Theme::Ground::Light), fonts, {900, 500})).isEmpty());
}

void ChartDrawingTest::fewCountriesAreNoWall()
{
    Workspace workspace{today()};
    openBundled(workspace);
    Filter filter = workspace.filter();
    filter.companies = {partyNamed(workspace, u"Huawei"_s)};
    for (const char *letters : {"SE", "BE", "SG"})
        filter.countries.push_back(*CountryCode::parse(QString::fromLatin1(letters)));
    workspace.setFilter(filter);
    const ChartContent content = chartContent(workspace, ChartKind::StancesOverTime);
    QVERIFY(content.countries > 1);
    const ChartGeometry geometry = layoutChart(content, TextFonts::forPictures(), {900, 500});
    QVERIFY(geometry.top >= std::min<std::int64_t>(3, content.countries));
}

void ChartDrawingTest::rowsFillTheHeight()
{
    Workspace workspace{today()};
    openBundled(workspace);
    const ChartContent all = chartContent(workspace, ChartKind::EventsByCountry);
    const ChartGeometry geometry = layoutChart(all, TextFonts::forPictures(), {900, 700});
    QVERIFY(geometry.plot.bottom() > 700 * 0.93);
    workspace.toggleCountry(*CountryCode::parse(u"SE"), true);
    const ChartGeometry one =
        layoutChart(chartContent(workspace, ChartKind::EventsByCountry), TextFonts::forPictures(), {900, 700});
    for (const ChartGeometry::Row &row : one.rows)
        QVERIFY(row.area.height() <= 5 * QFontMetricsF(TextFonts::forPictures().label).height() + 1);
}

void ChartDrawingTest::smallChartsHoldOut()
{
    for (const ChartKind kind : {ChartKind::StancesOverTime, ChartKind::EventsPerPeriod}) {
        const ChartContent content = sample(u"bundled"_s, kind);
        for (const QSizeF size : {QSizeF(0, 0), QSizeF(10, 10), QSizeF(60, 400), QSizeF(400, 60), QSizeF(200, 120)}) {
            const QString outside = outsideOf(*makeChart(content, light, TextFonts::forPictures(), size));
            QVERIFY2(outside.isEmpty(), qPrintable(u"%1 x %2: %3"_s.arg(size.width()).arg(size.height()).arg(outside)));
        }
    }
}

void ChartDrawingTest::darkThemeIsDark()
{
    const Theme dark(Theme::Ground::Dark);
    for (const ChartKind kind : {ChartKind::StancesOverTime, ChartKind::EventsPerPeriod}) {
        const auto chart = makeChart(sample(u"bundled"_s, kind), dark, TextFonts::forPictures(), {800, 400});
        QImage image(800, 400, QImage::Format_RGB32);
        image.fill(dark.ground);
        QPainter painter(&image);
        chart->paint(painter);
        painter.end();
        int darkPixels = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                darkPixels += image.pixelColor(x, y).lightness() < 100 ? 1 : 0;
        }
        QVERIFY(darkPixels > 800 * 400 / 2);
        const QRect label = chart->geometry().values.front().label.rect.toRect();
        int brightest = 0;
        for (int x = label.left(); x < label.right(); ++x)
            brightest = std::max(brightest, image.pixelColor(x, label.center().y()).lightness());
        QVERIFY(brightest > 130);
    }
}

std::unique_ptr<TestCase> newChartDrawingTest() { return std::make_unique<ChartDrawingTest>(); }

} // namespace Dateline

#include "chartdrawingtest.moc"
