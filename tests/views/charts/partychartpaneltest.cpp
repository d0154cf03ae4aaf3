// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The panel with charts of lines, rows and marks, by pointer and by keyboard.
#include "models/content/chartwords.h"
#include "models/dates/today.h"
#include "models/query/eventperiods.h"
#include "models/wording/datewords.h"
#include "tests/content/chartsamples.h"
#include "tests/views/charts/charttests.h"
#include "views/charts/chartcanvas.h"
#include "views/charts/chartpanel.h"

#include <QApplication>
#include <QComboBox>
#include <QTest>
#include <QToolTip>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct PartyDesk
{
    Workspace workspace{today()};
    ChartPanel panel{&workspace};
    ChartCanvas *canvas = nullptr;

    explicit PartyDesk(ChartKind kind)
    {
        openBundled(workspace);
        panel.setKind(kind);
        panel.resize(1100, 520);
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
    void click(QPointF inChart, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(canvas, Qt::LeftButton, modifiers, place(inChart));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(canvas, key, modifiers); }
    QString hover(QPointF inChart) const
    {
        QToolTip::hideText();
        QTest::mouseMove(canvas, QPoint(1, 1));
        QTest::mouseMove(canvas, place(inChart));
        return QToolTip::text();
    }
    std::size_t rowNamed(const QString &name) const
    {
        for (std::size_t row = 0; row < content().parties.size(); ++row) {
            if (content().parties[row].name == name)
                return row;
        }
        qFatal("no such row");
    }
};

} // namespace

class PartyChartPanelTest : public TestCase
{
    Q_OBJECT

private slots:
    void cleanup() { QToolTip::hideText(); }
    void allKindsAreOffered();
    void kindAndPeriodAreKept();
    void clickOnALineFiltersByTheCompany();
    void clickBesideLinesWithShiftChoosesTheDay();
    void linesTellWhoIsRestricted();
    void linesByKeyboard();
    void clickOnARowFiltersByIt();
    void rowsByKeyboard();
    void rowsTellTheirNumbers();
    void clickOnOriginsSetsTheLeast();
    void stripSelectsEventsAndRows();
    void stripByKeyboard();
    void descriptionsSayWhatIsShown();
    void followsFilterAndDay();
    void anotherPaletteIsAnotherPicture();
};

void PartyChartPanelTest::allKindsAreOffered()
{
    PartyDesk desk(ChartKind::StancesOverTime);
    auto *kinds = desk.panel.findChildren<QComboBox *>().front();
    QCOMPARE(kinds->count(), 7);
    for (int i = 0; i < kinds->count(); ++i) {
        kinds->setCurrentIndex(i);
        emit kinds->activated(i);
        QCOMPARE(desk.content().kind, chartKinds()[static_cast<std::size_t>(i)]);
        QCOMPARE(kinds->itemText(i), chartName(desk.content().kind));
        QCOMPARE(desk.canvas->accessibleName(), chartName(desk.content().kind));
        QVERIFY(!desk.geometry().plot.isEmpty());
        desk.panel.grab();
    }
}

void PartyChartPanelTest::kindAndPeriodAreKept()
{
    PartyDesk desk(ChartKind::EventsPerPeriod);
    QCOMPARE(desk.panel.kind(), ChartKind::EventsPerPeriod);
    QVERIFY(!desk.panel.period());
    auto *periods = desk.panel.findChildren<QComboBox *>().back();
    periods->setCurrentIndex(2);
    emit periods->activated(2);
    QCOMPARE(desk.panel.period(), std::optional(quarterPeriod));
    desk.panel.setKind(ChartKind::EventsByCountry);
    desk.workspace.toggleCategory({u"court"_s}, true);
    desk.panel.setKind(ChartKind::EventsPerPeriod);
    QCOMPARE(desk.panel.period(), std::optional(quarterPeriod));
    QCOMPARE(desk.content().period, quarterPeriod);
}

void PartyChartPanelTest::clickOnALineFiltersByTheCompany()
{
    const PartyDesk desk(ChartKind::RestrictionsOverTime);
    const PartyId zte = partyNamed(desk.workspace, u"ZTE"_s);
    desk.click(desk.geometry().lines[desk.rowNamed(u"ZTE"_s)].name.rect.center());
    QCOMPARE(desk.workspace.filter().companies, std::vector<PartyId>{zte});
    QCOMPARE(desk.content().series.size(), std::size_t{1});
    // On the line itself, which takes it back.
    const QPolygonF points = desk.geometry().lines.front().points;
    desk.click((points[points.size() - 2] + points.last()) / 2);
    QVERIFY(desk.workspace.filter().companies.empty());
    desk.click(desk.geometry().lines[desk.rowNamed(u"Huawei"_s)].name.rect.center(), Qt::ControlModifier);
    QCOMPARE(desk.workspace.filter().companies, std::vector<PartyId>{partyNamed(desk.workspace, u"Huawei"_s)});
    QCOMPARE(desk.workspace.asOf(), day(u"2018-11-30"_s));
}

void PartyChartPanelTest::clickBesideLinesWithShiftChoosesTheDay()
{
    const PartyDesk desk(ChartKind::RestrictionsOverTime);
    const QRectF plot = desk.geometry().plot;
    const QPointF place(std::round(plot.left() + 0.1 * plot.width()), std::round(plot.top() + 5));
    const Day wanted{static_cast<std::int64_t>(std::floor(desk.geometry().dayAt(place.x())))};
    const Day before = desk.workspace.asOf();
    desk.click(place);
    QCOMPARE(desk.workspace.asOf(), before);
    desk.click(place, Qt::ShiftModifier);
    QCOMPARE(desk.workspace.asOf(), wanted);
    QVERIFY(desk.workspace.filter().companies.empty());
}

void PartyChartPanelTest::linesTellWhoIsRestricted()
{
    const PartyDesk desk(ChartKind::RestrictionsOverTime);
    const std::size_t line = desk.rowNamed(u"Huawei"_s);
    const QPolygonF points = desk.geometry().lines[line].points;
    const QPointF place = (points[points.size() - 2] + points.last()) / 2;
    const Day when{static_cast<std::int64_t>(std::floor(desk.geometry().dayAt(std::round(place.x()))))};
    const QString one = desk.hover(place);
    QVERIFY2(one.contains(u"Huawei: %1 countries"_s.arg(desk.content().count(*desk.content().columnOf(when), line))),
             qPrintable(one));
    QVERIFY2(one.contains(dayInWords(when)) && !one.contains(u"ZTE"_s), qPrintable(one));
    const QString all = desk.hover({place.x(), desk.geometry().yOf(1.5)});
    QVERIFY2(all.contains(u"Huawei"_s) && all.contains(u"ZTE"_s), qPrintable(all));
}

void PartyChartPanelTest::linesByKeyboard()
{
    const PartyDesk desk(ChartKind::RestrictionsOverTime);
    desk.press(Qt::Key_Down);
    QCOMPARE(desk.canvas->currentColumn(), std::optional<std::size_t>(0));
    desk.press(Qt::Key_Down);
    const ChartParty second = desk.content().parties[1];
    QVERIFY(desk.canvas->accessibleDescription().startsWith(second.name));
    const Day before = desk.workspace.asOf();
    desk.press(Qt::Key_Right);
    QVERIFY(desk.workspace.asOf() > before);
    desk.press(Qt::Key_Left);
    QVERIFY(desk.workspace.asOf() <= before);
    const std::size_t wanted = desk.rowNamed(second.name);
    desk.press(Qt::Key_Escape);
    for (std::size_t step = 0; step <= wanted; ++step)
        desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.workspace.filter().companies, std::vector<PartyId>{second.company});
}

void PartyChartPanelTest::clickOnARowFiltersByIt()
{
    const PartyDesk countries(ChartKind::EventsByCountry);
    const CountryCode second = countries.content().parties[1].country;
    countries.click(countries.geometry().rows[1].name.rect.center());
    QCOMPARE(countries.workspace.filter().countries, std::vector<CountryCode>{second});
    const std::size_t row = countries.content().parties.front().country == second ? 1 : 0;
    const CountryCode other = countries.content().parties[row].country;
    countries.click(countries.geometry().segments[countries.geometry().segmentsOf(row).first].rect.center(),
                    Qt::ControlModifier);
    QCOMPARE(countries.workspace.filter().countries, (std::vector<CountryCode>{second, other}));
    QVERIFY(countries.content().parties[0].chosen);
    const PartyDesk companies(ChartKind::EventsByCompany);
    companies.click(companies.geometry().segments.front().rect.center());
    QCOMPARE(companies.workspace.filter().companies,
             std::vector<PartyId>{partyNamed(companies.workspace, u"Huawei"_s)});
    companies.click(companies.geometry().rows.front().name.rect.center()); // a second one takes it back
    QVERIFY(companies.workspace.filter().companies.empty());
    const QRectF row14 = companies.geometry().rows.back().area;
    companies.click({row14.right() - 5, row14.center().y()}); // beside its bar
    QVERIFY(companies.workspace.filter().companies.empty());
}

void PartyChartPanelTest::rowsByKeyboard()
{
    const PartyDesk desk(ChartKind::EventsByCountry);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Right);
    QCOMPARE(desk.canvas->currentColumn(), std::optional<std::size_t>(1));
    const CountryCode second = desk.content().parties[1].country;
    QVERIFY(desk.canvas->accessibleDescription().startsWith(desk.content().parties[1].name));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(desk.workspace.filter().countries, std::vector<CountryCode>{second});
    desk.press(Qt::Key_Up);
    desk.press(Qt::Key_Escape);
    QVERIFY(!desk.canvas->currentColumn());
}

void PartyChartPanelTest::rowsTellTheirNumbers()
{
    const PartyDesk desk(ChartKind::EventsByCompany);
    const ChartGeometry::Segment segment = desk.geometry().segments.front();
    const QString tip = desk.hover(segment.rect.center());
    const ChartParty &huawei = desk.content().parties.front();
    QVERIFY2(tip.contains(u"Huawei"_s)
                 && tip.contains(desk.content().series[desk.content().bands[segment.band].series].name)
                 && tip.contains(u"%1 of %2 events"_s.arg(desk.content().count(0, segment.band)).arg(huawei.events)),
             qPrintable(tip));
    const QString name = desk.hover(desk.geometry().rows.front().name.rect.center());
    QVERIFY2(name.contains(u"%1 of %2 events"_s.arg(huawei.events).arg(desk.content().events)), qPrintable(name));
}

void PartyChartPanelTest::clickOnOriginsSetsTheLeast()
{
    const PartyDesk desk(ChartKind::EventsByOrigins);
    const auto bar = [&](std::size_t column, std::size_t band) {
        for (const auto &segment : desk.geometry().segments) {
            if (segment.column == column && segment.band == band)
                return segment.rect.center();
        }
        qFatal("no such bar");
    };
    const QString tip = desk.hover(bar(2, 0));
    QVERIFY2(tip.contains(u"2 first reporters"_s) && tip.contains(u"%1 of"_s.arg(desk.content().count(2, 0))),
             qPrintable(tip));
    QVERIFY(desk.hover(bar(1, 1)).contains(u"1 source"_s));
    desk.click(bar(2, 1)); // sources are no condition
    QCOMPARE(desk.workspace.filter().minimumOrigins, 0);
    const std::size_t all = desk.workspace.result().count;
    desk.click(bar(2, 0));
    QCOMPARE(desk.workspace.filter().minimumOrigins, 2);
    QVERIFY(desk.workspace.result().count < all);
    QCOMPARE(desk.content().count(1, 0), 0U);
    desk.click(bar(2, 0));
    QCOMPARE(desk.workspace.filter().minimumOrigins, 0);
    for (int i = 0; i < 3; ++i)
        desk.press(Qt::Key_Right);
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.workspace.filter().minimumOrigins, 2);
}

void PartyChartPanelTest::stripSelectsEventsAndRows()
{
    const PartyDesk desk(ChartKind::PartyStrip);
    const auto single = [](const ChartGeometry::Mark &mark) { return mark.marks.size() == 1; };
    const auto &marks = desk.geometry().marks;
    const auto mark = *std::find_if(marks.begin(), marks.end(), single);
    const ChartMark meant = desk.content().marks[mark.marks.front()];
    const QString tip = desk.hover(mark.rect.center());
    QVERIFY2(tip.contains(meant.title.toHtmlEscaped()) && tip.contains(meant.date), qPrintable(tip));
    desk.click(mark.rect.center());
    QCOMPARE(desk.workspace.selected(), meant.event);
    const auto box = std::find_if(marks.begin(), marks.end(), [&](const auto &m) { return !single(m); });
    if (box != marks.end()) {
        const QString many = desk.hover(box->rect.center());
        QVERIFY2(many.contains(u"%1 events"_s.arg(box->marks.size())), qPrintable(many));
        QVERIFY(many.contains(desk.content().marks[box->marks.front()].title.toHtmlEscaped()));
    }
    const ChartSpell spell = desk.content().spells.front();
    const QRectF row = desk.geometry().rows[spell.row].area;
    const double x = desk.geometry().xOf(static_cast<double>((spell.begin.number + spell.end.number) / 2));
    const QString stance = desk.hover({x, row.bottom() - 2});
    QVERIFY2(stance.contains(desk.content().series[spell.series].name), qPrintable(stance));
    const std::size_t china = desk.rowNamed(u"China"_s);
    desk.click(desk.geometry().rows[china].name.rect.center());
    QCOMPARE(desk.workspace.filter().countries, std::vector<CountryCode>{*CountryCode::parse(u"CN")});
    QCOMPARE(desk.content().parties.size(), std::size_t{1});
}

void PartyChartPanelTest::stripByKeyboard()
{
    const PartyDesk desk(ChartKind::PartyStrip);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Right);
    desk.press(Qt::Key_Return);
    const EventRow first = desk.workspace.selected();
    QVERIFY(first != noIndex);
    desk.press(Qt::Key_Right);
    desk.press(Qt::Key_Return);
    QVERIFY(desk.workspace.selected() != first);
}

void PartyChartPanelTest::descriptionsSayWhatIsShown()
{
    PartyDesk desk(ChartKind::RestrictionsOverTime);
    desk.workspace.setAsOf(day(u"2020-08-15"_s));
    const auto description = [&] { return desk.canvas->accessibleDescription(); };
    QVERIFY2(description().contains(u"as of 15 Aug 2020"_s) && description().contains(u"Huawei: 6 countries"_s),
             qPrintable(description()));
    desk.panel.setKind(ChartKind::EventsByCountry);
    QVERIFY2(description().contains(
                 u"%1: %2 events"_s.arg(desk.content().parties[0].name).arg(desk.content().parties[0].events)),
             qPrintable(description()));
    desk.panel.setKind(ChartKind::EventsByOrigins);
    QVERIFY2(description().contains(u"2 first reporters: %1 events"_s.arg(desk.content().count(2, 0))),
             qPrintable(description()));
    desk.panel.setKind(ChartKind::PartyStrip);
    QVERIFY2(description().contains(u"United States: 51 events, as of 15 Aug 2020 Banned"_s),
             qPrintable(description()));
}

void PartyChartPanelTest::followsFilterAndDay()
{
    for (const ChartKind kind : chartKinds()) {
        PartyDesk desk(kind);
        desk.workspace.setAsOf(day(u"2019-05-01"_s));
        QCOMPARE(desk.content().asOf, day(u"2019-05-01"_s));
        QVERIFY(desk.content() == chartContent(desk.workspace, kind));
        desk.workspace.toggleCountry(*CountryCode::parse(u"GB"), true);
        QVERIFY(desk.content() == chartContent(desk.workspace, kind));
        Filter filter = desk.workspace.filter();
        filter.text = u"zzzz"_s;
        filter.companies = {{u"nobody"_s}};
        desk.workspace.setFilter(filter);
        QVERIFY(desk.geometry().nothing && !desk.geometry().nothing->text.isEmpty());
        QCOMPARE(desk.canvas->accessibleDescription(), desk.geometry().nothing->text);
        for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Return, Qt::Key_1})
            desk.press(key);
        desk.click({100, 100});
        desk.panel.grab();
    }
}

void PartyChartPanelTest::anotherPaletteIsAnotherPicture()
{
    PartyDesk desk(ChartKind::StancesOverTime);
    desk.workspace.setAsOf(day(u"2019-01-01"_s));
    QVERIFY(desk.canvas->grab().toImage().pixelColor(2, 2).lightness() > 200);
    QPalette dark;
    dark.setColor(QPalette::Base, QColor(0x20, 0x20, 0x20));
    dark.setColor(QPalette::Text, Qt::white);
    desk.panel.setPalette(dark);
    QVERIFY(desk.canvas->grab().toImage().pixelColor(2, 2).lightness() < 60);
}

std::unique_ptr<TestCase> newPartyChartPanelTest() { return std::make_unique<PartyChartPanelTest>(); }

} // namespace Dateline

#include "partychartpaneltest.moc"
