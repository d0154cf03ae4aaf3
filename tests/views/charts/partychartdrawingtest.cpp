// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where lines, rows and marks stand, that no text covers another, and that they are drawn there, in whichever thread.
#include "models/dates/today.h"
#include "tests/content/chartsamples.h"
#include "tests/views/charts/charttests.h"
#include "tests/views/charts/drawncharts.h"
#include "views/charts/chartmarks.h"

#include <QPainter>
#include <QTest>

#include <thread>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

using Label = ChartGeometry::Label;

const Theme lightTheme(Theme::Ground::Light);

void addKinds()
{
    QTest::addColumn<int>("kind");
    for (const ChartKind kind : chartKinds())
        QTest::addRow("%s", qPrintable(chartWord(kind))) << static_cast<int>(kind);
}

} // namespace

class PartyChartDrawingTest : public TestCase
{
    Q_OBJECT

private slots:
    void noTextCoversAnother_data() { addKinds(); }
    void noTextCoversAnother();
    void linesAreTheCounts();
    void linesWithOneValueStandApart();
    void namesStandAtTheEndsOfLines();
    void rowsAreAsLongAsTheirNumbers();
    void rowsThatHaveNoRoomAreCounted();
    void pairsAreAsHighAsTheirNumbers();
    void marksStandOnTheirDays();
    void everyMarkIsSomewhere();
    void marksOfARowDoNotCoverEachOther();
    void hiddenSeriesAreGone_data() { addKinds(); }
    void hiddenSeriesAreGone();
    void paintedInAnotherThread();
    void barsArePaleOrNot();
    void columnsOfAStripArePaleOrNot();
    void smallChartsHoldOut_data() { addKinds(); }
    void smallChartsHoldOut();
};

void PartyChartDrawingTest::noTextCoversAnother()
{
    QFETCH(int, kind);
    int seen = 0;
    for (const std::int64_t days : {3, 40, 366, 3'653, 36'525, 109'575}) {
        Workspace workspace{today()};
        const Day begin = dayFromCivil({1725, 3, 2});
        openLongNames(workspace, begin, days);
        for (const int percent : {-10, 0, 45, 100, 130}) {
            workspace.setAsOf(begin + Days{days * percent / 100});
            const ChartContent content = chartContent(workspace, static_cast<ChartKind>(kind));
            QVERIFY2(content.nothing.isEmpty(), qPrintable(content.nothing));
            for (const QSizeF size : {QSizeF(300, 180), QSizeF(340, 400), QSizeF(420, 200), QSizeF(640, 260),
                                      QSizeF(720, 480), QSizeF(500, 900), QSizeF(1600, 300), QSizeF(1600, 900)}) {
                const TextFonts fonts = TextFonts::forPictures(size.height() > 800 ? 18 : 13);
                const ChartGeometry geometry = layoutChart(content, fonts, size);
                const std::vector<Label> labels = labelsOf(geometry);
                seen += static_cast<int>(labels.size());
                for (std::size_t i = 0; i < labels.size(); ++i) {
                    const QString where = u"%1 of %2 days at %3 x %4"_s.arg(labels[i].text)
                                              .arg(days)
                                              .arg(size.width())
                                              .arg(size.height());
                    QVERIFY2(QRectF(QPointF(), size).adjusted(-0.5, -1, 0.5, 1).contains(labels[i].rect),
                             qPrintable(where));
                    for (std::size_t k = 0; k < i; ++k)
                        QVERIFY2(!labels[i].rect.adjusted(0, 1, 0, -1).intersects(labels[k].rect.adjusted(0, 1, 0, -1)),
                                 qPrintable(QString(labels[k].text + u" covers "_s + where)));
                }
                if (size.height() > 250)
                    QVERIFY2(!geometry.plot.isEmpty(), qPrintable(QString::number(size.height())));
            }
        }
    }
    QVERIFY(seen > 1000);
}

void PartyChartDrawingTest::linesAreTheCounts()
{
    Workspace workspace{today()};
    openBundled(workspace);
    const ChartContent content = chartContent(workspace, ChartKind::RestrictionsOverTime);
    const ChartGeometry geometry = layoutChart(content, TextFonts::forPictures(), {1200, 600});
    QCOMPARE(geometry.lines.size(), content.series.size());
    const double unit = geometry.yOf(0) - geometry.yOf(1);
    for (const ChartGeometry::Line &line : geometry.lines) {
        QVERIFY(line.points.size() >= 2);
        for (std::size_t column = 0; column < content.columns(); ++column) {
            const double x = (geometry.xOf(static_cast<double>(content.bounds[column].number))
                              + geometry.xOf(static_cast<double>(content.bounds[column + 1].number)))
                / 2;
            if (x < line.points.front().x() + 1)
                continue; // before its first restriction
            for (qsizetype i = 1; i < line.points.size(); ++i) {
                const QPointF a = line.points[i - 1];
                const QPointF b = line.points[i];
                QVERIFY(a.x() == b.x() || a.y() == b.y()); // a step and no slope
                if (a.x() < x - 1 && x + 1 < b.x())
                    QVERIFY(std::abs(a.y() - geometry.yOf(content.count(column, line.series))) < 0.5 * unit);
            }
        }
        QCOMPARE(line.points.last().x(), geometry.plot.right());
    }
}

void PartyChartDrawingTest::linesWithOneValueStandApart()
{
    Workspace workspace{today()};
    openBundled(workspace);
    const ChartContent content = chartContent(workspace, ChartKind::RestrictionsOverTime);
    const ChartGeometry geometry = layoutChart(content, TextFonts::forPictures(), {1200, 600});
    const std::size_t last = content.columns() - 1;
    int same = 0;
    for (std::size_t a = 0; a < geometry.lines.size(); ++a) {
        for (std::size_t b = 0; b < a; ++b) {
            if (content.count(last, a) != content.count(last, b))
                continue;
            ++same;
            QVERIFY(std::abs(geometry.lines[a].points.last().y() - geometry.lines[b].points.last().y())
                    >= geometry.lineWidth);
        }
    }
    QVERIFY(same > 0);
}

void PartyChartDrawingTest::namesStandAtTheEndsOfLines()
{
    Workspace workspace{today()};
    openGeneratedMeasures(workspace);
    const ChartContent content = chartContent(workspace, ChartKind::RestrictionsOverTime);
    const ChartGeometry wide = layoutChart(content, TextFonts::forPictures(), {900, 400});
    QVERIFY(wide.key.empty());
    for (const ChartGeometry::Line &line : wide.lines) {
        QCOMPARE(line.name.text, content.series[line.series].name);
        QVERIFY(line.name.rect.left() > wide.plot.right());
        QVERIFY(std::abs(line.name.rect.center().y() - line.points.last().y()) < 8 * line.name.rect.height());
    }
    // Where there is no room for that, a key.
    const ChartGeometry small = layoutChart(content, TextFonts::forPictures(), {300, 200});
    QVERIFY(!small.key.empty());
    for (const ChartGeometry::Line &line : small.lines)
        QVERIFY(line.name.text.isEmpty());
}

void PartyChartDrawingTest::rowsAreAsLongAsTheirNumbers()
{
    Workspace workspace{today()};
    openGeneratedEvents(workspace);
    const ChartContent content = chartContent(workspace, ChartKind::EventsByCountry);
    const ChartGeometry geometry = layoutChart(content, TextFonts::forPictures(), {900, 500});
    QCOMPARE(geometry.rows.size(), std::size_t{15});
    for (std::size_t row = 0; row < geometry.rows.size(); ++row) {
        const auto [first, last] = geometry.segmentsOf(row);
        double x = geometry.plot.left();
        for (std::size_t i = first; i < last; ++i) {
            const ChartGeometry::Segment &segment = geometry.segments[i];
            QVERIFY(std::abs(segment.rect.left() - x) < 1e-6);
            const double length = static_cast<double>(content.count(row, segment.band)) / content.parties[0].events
                * geometry.plot.width();
            QVERIFY(std::abs(segment.rect.width() - length) < 1e-6);
            x = segment.rect.right();
        }
        QCOMPARE(geometry.rows[row].number.text, QString::number(content.parties[row].events));
        QVERIFY(geometry.rows[row].number.rect.left() > x
                && geometry.rows[row].name.rect.right() < geometry.plot.left());
    }
    QVERIFY(geometry.segments.back().rect.right() <= geometry.plot.right() + 1e-6);
    // In its colour.
    const auto chart = makeChart(content, lightTheme, TextFonts::forPictures(), {900, 500});
    const QImage image = painted(*chart);
    int looked = 0;
    for (const auto &segment : geometry.segments) {
        if (segment.rect.width() < 6)
            continue;
        QCOMPARE(image.pixelColor(segment.rect.center().toPoint()),
                 seriesColours(content, segment.band, lightTheme).fill);
        ++looked;
    }
    QVERIFY(looked > 10);
}

void PartyChartDrawingTest::rowsThatHaveNoRoomAreCounted()
{
    Workspace workspace{today()};
    openGeneratedEvents(workspace);
    const ChartContent content = chartContent(workspace, ChartKind::EventsByCompany);
    for (const double height : {180.0, 240.0, 320.0, 480.0, 900.0}) {
        const ChartGeometry geometry = layoutChart(content, TextFonts::forPictures(), {700, height});
        QVERIFY(!geometry.rows.empty() && geometry.rows.size() <= 15);
        QVERIFY(geometry.more);
        const std::size_t left = content.parties.size() - geometry.rows.size() + content.moreParties;
        QCOMPARE(geometry.more->text, u"%1 more"_s.arg(left));
        QVERIFY(geometry.more->rect.bottom() <= height);
    }
}

void PartyChartDrawingTest::pairsAreAsHighAsTheirNumbers()
{
    Workspace workspace{today()};
    openGeneratedEvents(workspace);
    const ChartContent content = chartContent(workspace, ChartKind::EventsByOrigins);
    for (const QSizeF size : {QSizeF(300, 180), QSizeF(900, 500)}) {
        const ChartGeometry geometry = layoutChart(content, TextFonts::forPictures(), size);
        QCOMPARE(geometry.groups.size(), std::size_t{6});
        QCOMPARE(geometry.groups.back().text, u"5+"_s);
        QVERIFY(geometry.axis);
        QCOMPARE(geometry.numbers.empty(), !geometry.values.empty()); // the numbers, or else an axis
        for (const auto &segment : geometry.segments) {
            const double height = static_cast<double>(content.count(segment.column, segment.band))
                / static_cast<double>(geometry.top) * geometry.plot.height();
            QVERIFY(std::abs(segment.rect.height() - height) < 1e-6);
            QVERIFY(std::abs(segment.rect.bottom() - geometry.plot.bottom()) < 1e-6);
        }
    }
}

void PartyChartDrawingTest::marksStandOnTheirDays()
{
    Workspace workspace{today()};
    openBundled(workspace);
    const ChartContent content = chartContent(workspace, ChartKind::PartyStrip);
    const ChartGeometry geometry = layoutChart(content, TextFonts::forPictures(), {1500, 800});
    int spans = 0;
    for (const ChartGeometry::Mark &mark : geometry.marks) {
        QVERIFY(geometry.rows[mark.row].area.adjusted(0, -0.5, 0, 0.5).contains(mark.rect));
        if (mark.marks.size() > 1)
            continue;
        const ChartMark &meant = content.marks[mark.marks.front()];
        const double begin = geometry.xOf(static_cast<double>(meant.begin.number));
        const double end = geometry.xOf(static_cast<double>(meant.end.number));
        QVERIFY(mark.rect.center().x() >= begin - 1 && mark.rect.center().x() <= end + 1);
        if (mark.days.isNull())
            continue;
        ++spans;
        QVERIFY(std::abs(mark.days.left() - begin) < 0.01 && std::abs(mark.days.right() - end) < 0.01);
    }
    QVERIFY(spans > 0);
    for (const ChartGeometry::Spell &spell : geometry.spells) {
        const ChartSpell &meant = content.spells[spell.spell];
        QVERIFY(std::abs(spell.rect.left() - geometry.xOf(static_cast<double>(meant.begin.number))) < 0.01);
        QVERIFY(geometry.rows[meant.row].area.contains(spell.rect));
    }
    QVERIFY(geometry.spells.size() > 5);
}

/// Singly or in a box, each once.
void PartyChartDrawingTest::everyMarkIsSomewhere()
{
    for (const bool generated : {false, true}) {
        Workspace workspace{today()};
        generated ? openGeneratedEvents(workspace) : openBundled(workspace);
        const ChartContent content = chartContent(workspace, ChartKind::PartyStrip);
        for (const QSizeF size : {QSizeF(600, 400), QSizeF(1600, 900)}) {
            const ChartGeometry geometry = layoutChart(content, TextFonts::forPictures(), size);
            QCOMPARE(geometry.rows.size(), content.parties.size());
            std::vector<int> times(content.marks.size());
            for (const ChartGeometry::Mark &mark : geometry.marks) {
                for (const std::size_t place : mark.marks)
                    ++times[place];
            }
            QVERIFY(std::all_of(times.begin(), times.end(), [](int t) { return t == 1; }));
            QVERIFY(geometry.marks.size() <= ChartContent::mostNumbers);
        }
    }
}

void PartyChartDrawingTest::marksOfARowDoNotCoverEachOther()
{
    Workspace workspace{today()};
    openBundled(workspace);
    const ChartContent content = chartContent(workspace, ChartKind::PartyStrip);
    for (const QSizeF size : {QSizeF(600, 300), QSizeF(1600, 900)}) {
        const ChartGeometry geometry = layoutChart(content, TextFonts::forPictures(), size);
        for (std::size_t a = 0; a < geometry.marks.size(); ++a) {
            for (std::size_t b = 0; b < a; ++b) {
                const QRectF shared = geometry.marks[a].rect & geometry.marks[b].rect;
                QVERIFY(shared.width() < 1 || shared.height() < 1);
            }
        }
    }
}

void PartyChartDrawingTest::hiddenSeriesAreGone()
{
    QFETCH(int, kind);
    Workspace workspace{today()};
    openBundled(workspace);
    const ChartContent content = chartContent(workspace, static_cast<ChartKind>(kind));
    ChartOptions options;
    options.hidden = {content.series.front().id};
    const ChartGeometry geometry = layoutChart(content, TextFonts::forPictures(), {800, 400}, options);
    for (const auto &segment : geometry.segments) {
        if (content.kind == ChartKind::PartyStrip)
            QVERIFY(geometry.marks[segment.band].series != 0);
        else if (content.kind != ChartKind::RestrictionsOverTime)
            QVERIFY(content.bands[segment.band].series != 0);
    }
    if (content.kind == ChartKind::RestrictionsOverTime)
        QVERIFY(geometry.lines.front().points.isEmpty() && !geometry.lines[1].points.isEmpty());
    for (const ChartSeries &series : content.series)
        options.hidden.insert(series.id);
    painted(*makeChart(content, lightTheme, TextFonts::forPictures(), {800, 400}, options));
}

/// They come out the same.
void PartyChartDrawingTest::paintedInAnotherThread()
{
    for (const ChartKind kind : chartKinds()) {
        const auto image = [kind] {
            Workspace workspace{today()};
            openBundled(workspace);
            return painted(*makeChart(chartContent(workspace, kind), lightTheme, TextFonts::forPictures(), {640, 400}));
        };
        const QImage here = image();
        QImage there;
        std::thread other([&] { there = image(); });
        other.join();
        QVERIFY(here == there);
    }
}

void PartyChartDrawingTest::barsArePaleOrNot()
{
    Workspace workspace{today()};
    openBundled(workspace);
    for (const char *iso : {"2018-11-30", "2018-12-31", "2019-01-01", "2020-08-15"}) {
        workspace.setAsOf(day(QString::fromLatin1(iso)));
        const ChartContent content = chartContent(workspace, ChartKind::EventsPerPeriod);
        const auto chart = makeChart(content, lightTheme, TextFonts::forPictures(), {1200, 600});
        const ChartGeometry &geometry = chart->geometry();
        QCOMPARE(*geometry.asOfX, geometry.xOf(static_cast<double>(content.asOf.number + 1))); // the true place
        const QImage image = painted(*chart);
        int pale = 0;
        int full = 0;
        for (const auto &segment : geometry.segments) {
            const QRectF rect = segment.rect;
            QVERIFY(rect.right() <= geometry.later.left() + 1e-6 || rect.left() >= geometry.later.left() - 1e-6);
            const bool planned = content.bounds[segment.column] > content.asOf;
            QCOMPARE(rect.left() >= geometry.later.left() - 1e-6, planned);
            if (rect.width() < 8 || rect.height() < 4)
                continue;
            const QColor fill = seriesColours(content, content.bands[segment.band].series, lightTheme).fill;
            for (const double share : {0.2, 0.8}) {
                const QPointF place(rect.left() + share * rect.width(), rect.center().y());
                if (std::abs(place.x() - *geometry.asOfX) < 2)
                    continue;
                QCOMPARE(image.pixelColor(place.toPoint()) == fill, !planned);
                ++(planned ? pale : full);
            }
        }
        QVERIFY(pale > 5 && full > 5);
    }
}

void PartyChartDrawingTest::columnsOfAStripArePaleOrNot()
{
    Workspace workspace{today()};
    openGeneratedEvents(workspace);
    const ChartContent content = chartContent(workspace, ChartKind::PartyStrip);
    const auto chart = makeChart(content, lightTheme, TextFonts::forPictures(), {1600, 900});
    const QImage image = painted(*chart);
    const ChartGeometry &geometry = chart->geometry();
    int begun = 0;
    for (const ChartGeometry::Mark &mark : geometry.marks) {
        if (!mark.bar || mark.rect.height() < 4 || mark.rect.width() < 12)
            continue;
        const bool planned = content.marks[mark.marks.front()].begin > content.asOf;
        begun += !planned && mark.rect.right() > geometry.later.left() ? 1 : 0;
        const QColor fill = seriesColours(content, mark.series, lightTheme).fill;
        for (const double x : {mark.rect.left() + 4, mark.rect.right() - 4}) {
            if (std::abs(x - *geometry.asOfX) > 2)
                QCOMPARE(image.pixelColor(QPointF(x, mark.rect.center().y()).toPoint()) == fill, !planned);
        }
    }
    QVERIFY(begun > 0);
}

void PartyChartDrawingTest::smallChartsHoldOut()
{
    QFETCH(int, kind);
    Workspace workspace{today()};
    openLongNames(workspace, dayFromCivil({2018, 1, 1}), 900);
    const ChartContent content = chartContent(workspace, static_cast<ChartKind>(kind));
    for (int width = 0; width < 420; width += 35) {
        for (int height = 0; height < 300; height += 23) {
            const auto chart = makeChart(content, lightTheme, TextFonts::forPictures(), QSizeF(width, height));
            const QString outside = outsideOf(*chart);
            QVERIFY2(outside.isEmpty(), qPrintable(u"%1 x %2: %3"_s.arg(width).arg(height).arg(outside)));
        }
    }
}

std::unique_ptr<TestCase> newPartyChartDrawingTest() { return std::make_unique<PartyChartDrawingTest>(); }

} // namespace Dateline

#include "partychartdrawingtest.moc"
