// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The panel of charts with its workspace, by pointer and by keyboard.
#include "views/charts/chartpanel.h"
#include "models/content/countriesbehind.h"
#include "models/dates/today.h"
#include "models/query/eventperiods.h"
#include "models/stances/stancehistory.h"
#include "models/wording/datewords.h"
#include "tests/content/chartsamples.h"
#include "tests/views/charts/charttests.h"
#include "views/charts/chartcanvas.h"

#include <QApplication>
#include <QComboBox>
#include <QTest>
#include <QToolTip>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct Shown
{
    Workspace workspace{today()};
    ChartPanel panel{&workspace};
    ChartCanvas *canvas = nullptr;

    explicit Shown(ChartKind kind)
    {
        openBundled(workspace);
        panel.setKind(kind);
        panel.resize(1000, 420);
        panel.show();
        panel.setFollowing(true);
        canvas = panel.findChild<ChartCanvas *>();
        QApplication::setActiveWindow(&panel);
        canvas->setFocus();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
    }

    const ChartContent &content() const { return canvas->content(); }
    const ChartGeometry &geometry() const { return canvas->chart().geometry(); }
    static QPoint place(QPointF inChart)
    {
        return (inChart + QPointF(ChartCanvas::margin, ChartCanvas::margin)).toPoint();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(canvas, key, modifiers); }
    void click(QPointF inChart, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(canvas, Qt::LeftButton, modifiers, place(inChart));
    }

    /// The largest part of the chart.
    const ChartGeometry::Segment &largest() const
    {
        const auto area = [](const ChartGeometry::Segment &s) { return s.rect.width() * s.rect.height(); };
        return *std::max_element(geometry().segments.begin(), geometry().segments.end(),
                                 [&](const auto &a, const auto &b) { return area(a) < area(b); });
    }
    CategoryId categoryOf(const ChartGeometry::Segment &segment) const
    {
        return workspace.snapshot()->table().categoryIds()[content().series[content().bands[segment.band].series].id];
    }
};

} // namespace

class ChartPanelTest : public TestCase
{
    Q_OBJECT

private slots:
    void cleanup() { QToolTip::hideText(); }
    void nothingIsMadeBeforeItIsSeen();
    void behindATabItDoesNotFollow();
    void hoverTellsDateClassAndCount_data();
    void hoverTellsDateClassAndCount();
    void tipsNameTheCountries();
    void clickOnABandFiltersByItsCountries();
    void shiftClickChoosesTheDay_data();
    void shiftClickChoosesTheDay();
    void theLineOfTheDayIsDragged();
    void arrowsWalkFromChangeToChange();
    void clickOnABarFiltersByItsCategory();
    void keyboardFiltersByCategory();
    void keyHidesASeries();
    void kindAndPeriodAreChosen();
    void descriptionSaysWhatTheChartShows();
    void emptyPanelSaysWhy();
    void followsADarkPalette();
};

void ChartPanelTest::nothingIsMadeBeforeItIsSeen()
{
    Workspace workspace{today()};
    ChartPanel panel(&workspace);
    panel.show();
    openBundled(workspace);
    workspace.setAsOf(day(u"2020-01-01"_s));
    QVERIFY(panel.findChildren<QWidget *>().isEmpty());
    panel.setFollowing(true);
    auto *canvas = panel.findChild<ChartCanvas *>();
    QVERIFY(canvas);
    QVERIFY(canvas->content().nothing.isEmpty());
    QCOMPARE(canvas->content().asOf, day(u"2020-01-01"_s));
}

void ChartPanelTest::behindATabItDoesNotFollow()
{
    Shown shown(ChartKind::EventsPerPeriod);
    const auto columns = shown.content().columns();
    shown.panel.setFollowing(false);
    shown.workspace.toggleCategory({u"court"_s}, true);
    shown.workspace.setAsOf(day(u"2021-01-01"_s));
    QCOMPARE(shown.content().columns(), columns);
    QCOMPARE(shown.content().asOf, day(u"2018-11-30"_s));
    shown.panel.setFollowing(true);
    QCOMPARE(shown.content().series.size(), std::size_t{1});
    QCOMPARE(shown.content().asOf, day(u"2021-01-01"_s));
}

void ChartPanelTest::hoverTellsDateClassAndCount_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("stances") << static_cast<int>(ChartKind::StancesOverTime);
    QTest::newRow("events") << static_cast<int>(ChartKind::EventsPerPeriod);
}

void ChartPanelTest::hoverTellsDateClassAndCount()
{
    QFETCH(int, kind);
    const Shown shown(static_cast<ChartKind>(kind));
    const ChartGeometry::Segment segment = shown.largest();
    const QPoint place = Shown::place(segment.rect.center());
    QTest::mouseMove(shown.canvas, QPoint(1, 1));
    QTest::mouseMove(shown.canvas, place);
    const QString tip = QToolTip::text();
    const ChartBand &band = shown.content().bands[segment.band];
    QVERIFY2(tip.contains(shown.content().series[band.series].name), qPrintable(tip));
    QVERIFY2(tip.contains(u": %1 of"_s.arg(shown.content().count(segment.column, segment.band))), qPrintable(tip));
    const double dayThere = shown.geometry().dayAt(place.x() - ChartCanvas::margin);
    const QString when = static_cast<ChartKind>(kind) == ChartKind::StancesOverTime
        ? dayInWords(Day{static_cast<std::int64_t>(dayThere)})
        : periodName(shown.content().period, shown.content().bounds[segment.column]);
    QVERIFY2(tip.contains(when), qPrintable(QString(tip + u" without "_s + when)));
}

void ChartPanelTest::tipsNameTheCountries()
{
    const Shown shown(ChartKind::StancesOverTime);
    const ChartGeometry::Segment segment = shown.largest();
    QTest::mouseMove(shown.canvas, QPoint(1, 1));
    QTest::mouseMove(shown.canvas, Shown::place(segment.rect.center()));
    const auto countries = countriesBehind(shown.workspace, shown.content(), segment.column, segment.band);
    QVERIFY(!countries.empty());
    for (const CountryCode code : countries) {
        const QString name = shown.workspace.snapshot()->nameOfCountry(code);
        QVERIFY2(QToolTip::text().contains(name.toHtmlEscaped()), qPrintable(QToolTip::text()));
    }
}

void ChartPanelTest::clickOnABandFiltersByItsCountries()
{
    const Shown shown(ChartKind::StancesOverTime);
    const Day before = shown.workspace.asOf();
    const ChartGeometry::Segment segment = shown.largest();
    const Day when = shown.content().bounds[segment.column];
    auto countries = countriesBehind(shown.workspace, shown.content(), segment.column, segment.band);
    std::sort(countries.begin(), countries.end());
    const QPointF place = segment.rect.center();
    QVERIFY(!shown.geometry().isOnAsOf(place));
    shown.click(place);
    QCOMPARE(shown.workspace.filter().countries, countries);
    QCOMPARE(shown.workspace.asOf(), before);             // the day stays
    shown.click({2, shown.geometry().plot.center().y()}); // beside the plot
    QCOMPARE(shown.workspace.filter().countries, countries);
    // All that are left stand so on that day: a click on them takes the filter away.
    const auto column = shown.content().columnOf(when);
    QVERIFY(column);
    const auto [first, last] = shown.geometry().segmentsOf(*column);
    QCOMPARE(last - first, std::size_t{1});
    shown.click(shown.geometry().segments[first].rect.center());
    QCOMPARE(shown.workspace.filter().countries, std::vector<CountryCode>());
}

void ChartPanelTest::shiftClickChoosesTheDay_data()
{
    QTest::addColumn<ChartKind>("kind");
    QTest::newRow("stances") << ChartKind::StancesOverTime;
    QTest::newRow("restrictions") << ChartKind::RestrictionsOverTime;
    QTest::newRow("events") << ChartKind::EventsPerPeriod;
    QTest::newRow("strip") << ChartKind::PartyStrip;
}

void ChartPanelTest::shiftClickChoosesTheDay()
{
    QFETCH(ChartKind, kind);
    const Shown shown(kind);
    for (const double share : {0.2, 0.5, 0.9}) {
        const QRectF plot = shown.geometry().plot;
        const QPointF point(std::round(plot.left() + share * plot.width()), std::round(plot.center().y()));
        const Day wanted{static_cast<std::int64_t>(std::floor(shown.geometry().dayAt(point.x())))};
        const Filter before = shown.workspace.filter();
        shown.click(point, Qt::ShiftModifier);
        QCOMPARE(shown.workspace.asOf(), wanted);
        QCOMPARE(shown.content().asOf, wanted);
        QCOMPARE(shown.workspace.filter().countries, before.countries);
        QCOMPARE(shown.workspace.filter().categories, before.categories);
    }
}

void ChartPanelTest::theLineOfTheDayIsDragged()
{
    Shown shown(ChartKind::StancesOverTime);
    const Filter before = shown.workspace.filter();
    shown.workspace.setAsOf(day(u"2020-06-01"_s));
    const QPointF line(*shown.geometry().asOfX, shown.geometry().plot.center().y());
    const QPointF target = line + QPointF(60, 0);
    QTest::mousePress(shown.canvas, Qt::LeftButton, {}, Shown::place(line));
    QCOMPARE(shown.workspace.asOf(), day(u"2020-06-01"_s)); // taking hold of it moves nothing
    QMouseEvent move(QEvent::MouseMove, QPointF(Shown::place(target)),
                     shown.canvas->mapToGlobal(QPointF(Shown::place(target))), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(shown.canvas, &move);
    QVERIFY(shown.workspace.asOf() > day(u"2020-06-01"_s));
    QTest::mouseRelease(shown.canvas, Qt::LeftButton, {}, Shown::place(target));
    QCOMPARE(shown.workspace.filter().countries, before.countries);
    const Day moved = shown.workspace.asOf();
    QTest::mouseMove(shown.canvas, Shown::place(line));
    QCOMPARE(shown.workspace.asOf(), moved); // let go of
}

void ChartPanelTest::arrowsWalkFromChangeToChange()
{
    Shown shown(ChartKind::StancesOverTime);
    const StanceHistory history = stanceHistory(shown.workspace.stances(), {});
    shown.workspace.setAsOf(Day{history.points.front().day - 1});
    for (const auto &point : history.points) {
        shown.press(Qt::Key_Right);
        QCOMPARE(isoDay(shown.workspace.asOf()), isoDay(Day{point.day}));
    }
    shown.press(Qt::Key_Right); // there is none after the last
    QCOMPARE(shown.workspace.asOf().number, history.points.back().day);
    for (std::size_t i = history.points.size() - 1; i-- > 0;) {
        shown.press(Qt::Key_Left);
        QCOMPARE(shown.workspace.asOf().number, history.points[i].day);
    }
    shown.press(Qt::Key_Left);
    QCOMPARE(shown.workspace.asOf().number, history.points.front().day);
}

void ChartPanelTest::clickOnABarFiltersByItsCategory()
{
    const Shown shown(ChartKind::EventsPerPeriod);
    const CategoryId category = shown.categoryOf(shown.largest());
    shown.click(shown.largest().rect.center());
    QCOMPARE(shown.workspace.filter().categories, std::vector<CategoryId>{category});
    QCOMPARE(shown.content().series.size(), std::size_t{1});
    shown.click(shown.largest().rect.center());
    QVERIFY(shown.workspace.filter().categories.empty());
    shown.click(shown.largest().rect.center(), Qt::ControlModifier);
    QCOMPARE(shown.workspace.filter().categories, std::vector<CategoryId>{category});
    QCOMPARE(shown.workspace.asOf(), day(u"2018-11-30"_s)); // days are not chosen here
}

void ChartPanelTest::keyboardFiltersByCategory()
{
    const Shown shown(ChartKind::EventsPerPeriod);
    shown.press(Qt::Key_Right);
    QCOMPARE(shown.canvas->currentColumn(), std::optional<std::size_t>(0));
    std::size_t steps = 0;
    const auto bandsOf = [&](std::size_t column) {
        const auto [first, last] = shown.geometry().segmentsOf(column);
        return last - first;
    };
    while (bandsOf(*shown.canvas->currentColumn()) < 2 && ++steps < shown.content().columns())
        shown.press(Qt::Key_Right);
    const std::size_t column = *shown.canvas->currentColumn();
    QVERIFY(bandsOf(column) >= 2);
    QVERIFY(shown.canvas->accessibleDescription().startsWith(
        periodName(shown.content().period, shown.content().bounds[column])));
    shown.press(Qt::Key_Up);
    const ChartGeometry::Segment second = shown.geometry().segments[shown.geometry().segmentsOf(column).first + 1];
    const CategoryId category = shown.categoryOf(second);
    shown.press(Qt::Key_Return);
    QCOMPARE(shown.workspace.filter().categories, std::vector<CategoryId>{category});
    shown.press(Qt::Key_Escape);
    QVERIFY(!shown.canvas->currentColumn());
}

void ChartPanelTest::keyHidesASeries()
{
    for (const ChartKind kind : {ChartKind::StancesOverTime, ChartKind::EventsPerPeriod}) {
        const Shown shown(kind);
        const auto drawn = [&](std::size_t series) {
            return std::any_of(shown.geometry().segments.begin(), shown.geometry().segments.end(),
                               [&](const auto &s) { return shown.content().bands[s.band].series == series; });
        };
        QVERIFY(drawn(0) && drawn(1));
        shown.click(shown.geometry().key[0].area.center());
        QVERIFY(!drawn(0) && drawn(1));
        shown.click(shown.geometry().key[0].area.center());
        QVERIFY(drawn(0));
        shown.press(Qt::Key_2);
        QVERIFY(drawn(0) && !drawn(1));
        shown.press(Qt::Key_2);
        QVERIFY(drawn(1));
    }
}

void ChartPanelTest::kindAndPeriodAreChosen()
{
    Shown shown(ChartKind::StancesOverTime);
    const auto boxes = shown.panel.findChildren<QComboBox *>();
    QCOMPARE(boxes.size(), 2);
    QVERIFY(boxes[0]->isVisible() && !boxes[1]->isVisible());
    const auto choose = [](QComboBox *box, int index) {
        box->setCurrentIndex(index);
        emit box->activated(index);
    };
    choose(boxes[0], 1);
    QCOMPARE(shown.content().kind, ChartKind::EventsPerPeriod);
    QVERIFY(boxes[1]->isVisible());
    QCOMPARE(shown.content().period, quarterPeriod);
    choose(boxes[1], 3);
    QCOMPARE(shown.content().period, yearPeriod);
    choose(boxes[1], 1);
    QCOMPARE(shown.content().period, monthPeriod);
}

void ChartPanelTest::descriptionSaysWhatTheChartShows()
{
    Shown shown(ChartKind::StancesOverTime);
    shown.workspace.setAsOf(day(u"2020-12-31"_s));
    const auto column = shown.content().columnOf(day(u"2020-12-31"_s));
    const QString description = shown.canvas->accessibleDescription();
    QVERIFY2(description.contains(u"as of 31 Dec 2020"_s), qPrintable(description));
    QVERIFY2(description.contains(u"Banned %1"_s.arg(shown.content().countOf(*column, 0))), qPrintable(description));
    QVERIFY(!shown.canvas->accessibleName().isEmpty());
    shown.panel.setKind(ChartKind::EventsPerPeriod);
    QVERIFY(shown.canvas->accessibleDescription().contains(u"%1 events"_s.arg(shown.workspace.result().count)));
}

void ChartPanelTest::emptyPanelSaysWhy()
{
    Shown shown(ChartKind::EventsPerPeriod);
    Filter filter = shown.workspace.filter();
    filter.text = u"zzzz"_s;
    shown.workspace.setFilter(filter);
    QVERIFY(shown.geometry().nothing && shown.geometry().nothing->text.contains(u"No events match"_s));
    QCOMPARE(shown.canvas->accessibleDescription(), shown.geometry().nothing->text);
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Return, Qt::Key_1})
        shown.press(key);
    shown.click({100, 100});
    shown.panel.grab();
    shown.panel.setKind(ChartKind::StancesOverTime);
    shown.workspace.toggleCountry(*CountryCode::parse(u"TV"), true);
    QVERIFY(shown.geometry().nothing);
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_1})
        shown.press(key);
    shown.click({100, 100});
    QCOMPARE(shown.workspace.asOf(), day(u"2018-11-30"_s));
}

void ChartPanelTest::followsADarkPalette()
{
    Shown shown(ChartKind::StancesOverTime);
    const auto corner = [&] { return shown.canvas->grab().toImage().pixelColor(2, 2); };
    QVERIFY(corner().lightness() > 200);
    QPalette dark;
    dark.setColor(QPalette::Base, QColor(0x20, 0x20, 0x20));
    dark.setColor(QPalette::Text, Qt::white);
    shown.panel.setPalette(dark);
    QVERIFY(corner().lightness() < 60);
}

std::unique_ptr<TestCase> newChartPanelTest() { return std::make_unique<ChartPanelTest>(); }

} // namespace Dateline

#include "chartpaneltest.moc"
#include "models/wording/datewords.h"
