// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/today.h"
#include "tests/support/runtests.h"
#include "tests/support/testcase.h"
#include "tests/views/timeline/timelineaxistest.h"
#include "tests/views/timeline/timelinelanetest.h"
#include "tests/views/timeline/timelinemovetest.h"
#include "tests/views/timeline/timelinepantest.h"
#include "tests/views/timeline/timelinescene.h"
#include "tests/views/timeline/timelinesteptest.h"
#include "views/timeline/overviewstrip.h"
#include "views/timeline/timelinepainter.h"
#include "views/timeline/timelinesketch.h"
#include "views/timeline/timelinewidget.h"

#include <QApplication>
#include <QBuffer>
#include <QFontInfo>
#include <QImage>
#include <QMenu>
#include <QPainter>
#include <QSignalSpy>
#include <QSvgGenerator>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <set>

using namespace Dateline;
using namespace Qt::StringLiterals;

class TimelineTest : public TestCase
{
    Q_OBJECT

private slots:
    void picturesUseTheShippedFont();
    void lanesHoldEveryEvent_data();
    void lanesHoldEveryEvent();
    void marksAndFoldedMarksCoverAllEvents();
    void labelsNeverOverlap();
    void labelsFromTheRightEndTheirBars();
    void linesFromTheRightEndTogether();
    void hitTestFindsWhatIsDrawn();
    void densityColumnsCountAllEvents();
    void nothingMovesBetweenTracksWhilePanning();
    void vagueDatesKeepTheirShape_data();
    void vagueDatesKeepTheirShape();
    void laterThanAsOfIsPlanned();
    void asOfLineLeavesRoomForTitles();
    void farTimesAreReadable_data();
    void farTimesAreReadable();
    void sharesTracksFairly();
    void paintsInsideItsFrame();
    void wheelKeepsTheDayUnderThePointer();
    void dragPans();
    void clickSelectsAndKeysMove();
    void typingFindsATitle();
    void doubleClickOnTheAxisFitsAll();
    void doubleClickOnAnEventOpensItAndKeepsItSelected();
    void foldedMarkThatZoomCannotPartListsItsEvents();
    void monthsAreNamedWhereTheyBegin();
    void emptyTimelineSaysWhy();
    void overviewMovesTheRange();
    void filteringRepaintsOnce();
    void sketchPutsItsMarksWhereTheTimelineDoes();
    void crowdedLanesKeepEveryEvent_data();
    void crowdedLanesKeepEveryEvent();
    void crowdedLanesStayStillWhilePanning();
    void crowdedLabelsNeverOverlap();
    void smallLanesAmongCrowdedOnesStayWhole();
    void barsCutInCrowdedLanesSaySo();
    void columnsStayStillWhilePanning();
    void vagueDatesAreSpreadOverTheirDays();
    void scaleOfTheSameLanesGivesTheSameLayout();
    void rivalDatesAreBracketed();
    void openEndsFadeInVectorsToo();
};

void TimelineTest::picturesUseTheShippedFont()
{
    QCOMPARE(shippedFontFamily(), u"Inter"_s);
    QCOMPARE(QFontInfo(TextFonts::forPictures().base).family(), u"Inter"_s);
}

void TimelineTest::lanesHoldEveryEvent_data()
{
    QTest::addColumn<LaneGrouping>("grouping");
    QTest::newRow("country") << LaneGrouping::Country;
    QTest::newRow("company") << LaneGrouping::Company;
    QTest::newRow("category") << LaneGrouping::Category;
    QTest::newRow("none") << LaneGrouping::None;
}

void TimelineTest::lanesHoldEveryEvent()
{
    QFETCH(LaneGrouping, grouping);
    const TimelineScene scene(generated(500));
    std::set<EventRow> seen;
    for (const Lane &lane : lanesOf(scene.snapshot, scene.result, grouping, {})) {
        QVERIFY(!lane.name().isEmpty());
        const std::vector<EventRow> &rows = lane.rows();
        QCOMPARE(lane.count(), rows.size());
        QVERIFY(std::is_sorted(rows.begin(), rows.end()));
        for (EventRow row{0}; row < scene.snapshot->table().size(); ++row)
            QCOMPARE(lane.contains(row), std::binary_search(rows.begin(), rows.end(), row));
        seen.insert(rows.begin(), rows.end());
    }
    QCOMPARE(seen.size(), std::size_t{500});
}

void TimelineTest::marksAndFoldedMarksCoverAllEvents()
{
    const TimelineScene scene(generated(800));
    for (const TimeRange range : {years(1989, 2028), years(2010, 2012), years(2000, 2003)}) {
        const TimelineLayout layout = scene.layout(range, LaneGrouping::Category);
        for (std::size_t i = 0; i < layout.lanes.size(); ++i) {
            std::multiset<EventRow> packed;
            for (const PackedMark &mark : layout.packed[i].marks) {
                if (mark.count == 1)
                    packed.insert(mark.row);
                for (std::uint32_t m = 0; mark.count > 1 && m < mark.count; ++m)
                    packed.insert(layout.packed[i].members[mark.firstMember + m]);
            }
            const std::multiset<EventRow> expected(layout.lanes[i].rows().begin(), layout.lanes[i].rows().end());
            QVERIFY2(packed == expected, qPrintable(layout.lanes[i].name()));
        }
    }
}

namespace {

/// One event of this date, title and summary.
std::shared_ptr<const Snapshot> titled(const QString &title, const QString &date, const QString &summary = {})
{
    Tracker tracker = dated({date})->tracker().unpacked();
    tracker.events[0].title = title;
    tracker.events[0].summary = summary;
    return std::make_shared<const Snapshot>(tracker);
}

} // namespace

void TimelineTest::labelsFromTheRightEndTheirBars()
{
    for (const bool fromRight : {false, true}) {
        const TimelineScene scene(titled(fromRight ? u"שלום"_s : u"Peace"_s, u"2018/2020"_s));
        const TimeRange range = years(2017, 2022);
        const TimelineGeometry geometry = scene.geometry(scene.layout(range, LaneGrouping::Category), range);
        QCOMPARE(geometry.marks.size(), std::size_t(1));
        const TimelineMark &mark = geometry.marks[0];
        QVERIFY(mark.body.contains(mark.labelRect.center()));
        const double before = mark.labelRect.left() - mark.body.left();
        const double behind = mark.body.right() - mark.labelRect.right();
        QCOMPARE(before > behind, fromRight);
    }
}

void TimelineTest::linesFromTheRightEndTogether()
{
    const TimelineScene scene(titled(u"שלום"_s, u"2018-08-23"_s, u"שלום עולם, שלום"_s));
    const TimeRange range = years(2017, 2022);
    TimelineLayoutRequest request;
    request.snapshot = scene.snapshot;
    request.result = &scene.result;
    request.grouping = LaneGrouping::Category;
    request.size = pictureSize;
    request.range = range;
    request.fonts = scene.fonts;
    request.detail = LabelDetail::Card;
    const TimelineGeometry geometry = scene.geometry(layoutTimeline(request), range);
    const TimelineMark &mark = geometry.marks.at(0);
    QVERIFY(mark.details.size() >= 2); // the date, from left to right, and the summary
    double left = mark.labelRect.left(), right = mark.labelRect.right();
    for (const PlacedText &line : mark.details) {
        left = std::min(left, line.rect.left());
        right = std::max(right, line.rect.right());
    }
    QVERIFY(left >= mark.body.right() && left < mark.body.right() + 20); // beside its mark
    QCOMPARE(mark.labelRect.right(), right);
    QCOMPARE(mark.details[0].rect.left(), left);
    QCOMPARE(mark.details[1].rect.right(), right);
}

void TimelineTest::labelsNeverOverlap()
{
    const TimelineScene scene(generated(1500));
    std::mt19937 random(3);
    const TimeRange full = years(1989, 2028);
    int labels = 0;
    for (int zoom = 0; zoom < 200; ++zoom) {
        const double length = full.length() / std::pow(1.04, static_cast<double>(random() % 200));
        const double begin = full.begin + (full.length() - length) * static_cast<double>(random() % 1000) / 1000.0;
        const TimeRange range{begin, begin + length};
        const auto grouping = static_cast<LaneGrouping>(random() % 4);
        const TimelineGeometry geometry = scene.geometry(scene.layout(range, grouping), range);
        std::vector<QRectF> rects;
        for (const TimelineMark &mark : geometry.marks) {
            if (!mark.label.isEmpty())
                rects.push_back(mark.labelRect);
        }
        labels += static_cast<int>(rects.size());
        std::sort(rects.begin(), rects.end(), [](const QRectF &a, const QRectF &b) { return a.left() < b.left(); });
        for (std::size_t i = 0; i < rects.size(); ++i) {
            for (std::size_t j = i + 1; j < rects.size() && rects[j].left() < rects[i].right(); ++j)
                QVERIFY2(!rects[i].adjusted(0, 1, 0, -1).intersects(rects[j].adjusted(0, 1, 0, -1)),
                         qPrintable(u"zoom %1"_s.arg(zoom)));
        }
    }
    QVERIFY(labels > 2000);
}

void TimelineTest::hitTestFindsWhatIsDrawn()
{
    const TimelineScene scene(generated(300));
    for (const TimeRange range : {years(1989, 2028), years(2015, 2017)}) {
        const TimelineGeometry geometry = scene.geometry(scene.layout(range, LaneGrouping::Country), range);
        QVERIFY(!geometry.marks.empty());
        for (const TimelineMark &mark : geometry.marks) {
            const QPointF point = mark.glyph;
            if (point.x() <= geometry.headerWidth || point.x() >= geometry.size.width()
                || point.y() <= geometry.axisHeight || point.y() >= geometry.size.height())
                continue;
            const TimelineMark *hit = markAt(geometry, point);
            QVERIFY(hit);
            QVERIFY(hit->body.contains(point));
        }
        QVERIFY(!markAt(geometry, QPointF(5, 300)));
        QVERIFY(!markAt(geometry, QPointF(800, 5)));
    }
}

void TimelineTest::densityColumnsCountAllEvents()
{
    const TimelineScene scene(generated(20'000));
    const TimeRange range = years(1950, 2100);
    const TimelineLayout layout = scene.layout(range, LaneGrouping::None);
    QCOMPARE(layout.laneDetail.front(), LaneDetail::Columns);
    const TimelineGeometry geometry = scene.geometry(layout, range);
    std::uint64_t counted = 0;
    for (const DensityColumn &column : geometry.columns)
        counted += column.count;
    std::uint64_t dated = 0;
    for (EventRow row{0}; row < scene.snapshot->table().size(); ++row)
        dated += scene.snapshot->table().firstKnownDay(row) != openBegin ? 1 : 0;
    QCOMPARE(counted, dated);
}

void TimelineTest::nothingMovesBetweenTracksWhilePanning()
{
    const TimelineScene scene(generated(400));
    const TimeRange range = years(2010, 2014);
    const TimelineLayout layout = scene.layout(range, LaneGrouping::Category);
    const auto tracks = [&](TimeRange shown) {
        std::map<std::pair<std::uint32_t, EventRow>, double> middles;
        for (const TimelineMark &mark : scene.geometry(layout, shown).marks)
            middles[{mark.lane, mark.row}] = mark.body.center().y();
        return middles;
    };
    const auto before = tracks(range);
    const auto after = tracks({range.begin + 100, range.end + 100});
    int common = 0;
    for (const auto &[key, y] : before) {
        if (const auto it = after.find(key); it != after.end()) {
            QCOMPARE(it->second, y);
            ++common;
        }
    }
    QVERIFY(common > 30);
}

void TimelineTest::vagueDatesKeepTheirShape_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<MarkShape>("shape");
    QTest::addColumn<bool>("fadesLeft");
    QTest::addColumn<bool>("fadesRight");
    QTest::newRow("day") << u"2018-08-23"_s << MarkShape::Dot << false << false;
    QTest::newRow("month") << u"2018-11"_s << MarkShape::Capsule << false << false;
    QTest::newRow("season") << u"2018-21"_s << MarkShape::Capsule << false << false;
    QTest::newRow("approximate month") << u"2018-11~"_s << MarkShape::Capsule << false << false;
    QTest::newRow("interval") << u"2018-03-19/2018-06-12"_s << MarkShape::Bar << false << false;
    QTest::newRow("open end") << u"2018-08-23/.."_s << MarkShape::Bar << false << true;
    QTest::newRow("open start") << u"../2018"_s << MarkShape::Bar << true << false;
}

void TimelineTest::vagueDatesKeepTheirShape()
{
    QFETCH(QString, date);
    QFETCH(MarkShape, shape);
    QFETCH(bool, fadesLeft);
    QFETCH(bool, fadesRight);
    const TimelineScene scene(dated({date}));
    const TimeRange range = years(2018, 2019);
    const TimelineGeometry geometry = scene.geometry(scene.layout(range, LaneGrouping::None), range);
    QCOMPARE(geometry.marks.size(), std::size_t{1});
    const TimelineMark &mark = geometry.marks.front();
    QCOMPARE(mark.shape, shape);
    QCOMPARE(bool(mark.dateMarks.openStart), fadesLeft);
    QCOMPARE(bool(mark.dateMarks.openEnd), fadesRight);
    QCOMPARE(bool(mark.dateMarks.approximate), date.endsWith(u'~'));
    const Span span = Edtf::parse(date)->span();
    if (shape != MarkShape::Dot && span.begin && span.end) {
        QVERIFY(std::abs(mark.body.left() - geometry.xOfDay(static_cast<double>(span.begin->number))) < 0.01);
        QVERIFY(std::abs(mark.body.right() - geometry.xOfDay(static_cast<double>(span.end->number))) < 0.01);
    }
}

void TimelineTest::laterThanAsOfIsPlanned()
{
    const TimelineScene scene(dated({u"2018-01-10"_s, u"2018-06-10"_s, u"../2018-12-31"_s}));
    const TimeRange range = years(2017, 2020);
    const auto planned = [&](const char *day) {
        const auto geometry =
            scene.geometry(scene.layout(range, LaneGrouping::None), range, dayFromIso(QString::fromLatin1(day)));
        int count = 0;
        for (const TimelineMark &mark : geometry.marks)
            count += mark.planned ? 1 : 0;
        return count;
    };
    QCOMPARE(planned("2017-12-31"), 3);
    QCOMPARE(planned("2018-01-10"), 2);
    QCOMPARE(planned("2018-06-10"), 1);
    QCOMPARE(planned("2018-12-31"), 0);
}

/// The line is whole but for where texts stand, and no text has it behind.
void TimelineTest::asOfLineLeavesRoomForTitles()
{
    const TimelineScene scene(generated(900));
    const TimeRange range = years(2009, 2012);
    int gaps = 0;
    for (const char *const iso : {"2009-01-05", "2010-03-01", "2010-10-10", "2011-12-20"}) {
        const TimelineGeometry geometry =
            scene.geometry(scene.layout(range, LaneGrouping::Country), range, dayFromIso(QString::fromLatin1(iso)));
        QVERIFY(geometry.cursorX && !geometry.cursorPieces.empty());
        const bool crosses =
            std::any_of(geometry.axisLabels.begin(), geometry.axisLabels.end(), [&](const PlacedText &label) {
                return label.rect.left() - 3 <= *geometry.cursorX && *geometry.cursorX <= label.rect.right() + 3;
            });
        QCOMPARE(geometry.cursorCrossesLabel, crosses);
        std::vector<QRectF> texts;
        for (const TimelineMark &mark : geometry.marks) {
            if (isDrawn(geometry, mark) && isLabelDrawn(geometry, mark))
                texts.push_back(mark.labelRect);
            for (const PlacedText &line : mark.details)
                texts.push_back(line.rect);
        }
        const auto isCrossed = [&](double y) {
            return std::any_of(texts.begin(), texts.end(), [&](const QRectF &text) {
                return text.adjusted(-3, -1, 3, 1).contains(QPointF(*geometry.cursorX, y));
            });
        };
        for (double y = geometry.axisHeight + 2.5; y < geometry.size.height() - 2; y += 1) {
            const auto on = [&](double at) {
                return std::any_of(geometry.cursorPieces.begin(), geometry.cursorPieces.end(),
                                   [at](const CursorPiece &piece) { return piece.top <= at && at < piece.bottom; });
            };
            if (!isCrossed(y - 2) && !isCrossed(y) && !isCrossed(y + 2))
                QVERIFY(on(y));
            const bool within = std::any_of(texts.begin(), texts.end(), [&](const QRectF &text) {
                return text.contains(QPointF(*geometry.cursorX, y));
            });
            QVERIFY(!within || !on(y));
            gaps += within ? 1 : 0;
        }
        for (std::size_t i = 0; i < geometry.cursorPieces.size(); ++i) {
            QVERIFY(geometry.cursorPieces[i].top < geometry.cursorPieces[i].bottom);
            QVERIFY(i == 0 || geometry.cursorPieces[i].top > geometry.cursorPieces[i - 1].bottom);
        }
    }
    QVERIFY(gaps > 100);
    // Nothing on the way: one piece from the axis to the foot.
    const TimelineScene alone(dated({u"2018-01-10"_s}));
    const TimelineGeometry geometry = alone.geometry(alone.layout(years(2017, 2020), LaneGrouping::None),
                                                     years(2017, 2020), dayFromIso(u"2017-03-01"));
    QCOMPARE(geometry.cursorPieces.size(), std::size_t{1});
    QCOMPARE(geometry.cursorPieces.front().top, geometry.axisHeight);
    QCOMPARE(geometry.cursorPieces.front().bottom, geometry.size.height());
}

void TimelineTest::farTimesAreReadable_data()
{
    QTest::addColumn<QStringList>("dates");
    QTest::newRow("the age of the Earth") << QStringList{u"Y-4500000000"_s, u"2018-08-23"_s};
    QTest::newRow("a hundred million years ago") << QStringList{u"Y-100000000"_s, u"2018-08-23"_s};
    QTest::newRow("only then") << QStringList{u"Y-100000000"_s, u"Y-99999000"_s};
    QTest::newRow("the far future") << QStringList{u"2018"_s, u"Y171010000"_s};
    QTest::newRow("both") << QStringList{u"Y-4500000000"_s, u"2018"_s, u"Y9000000000"_s};
    QTest::newRow("antiquity") << QStringList{u"-3000"_s, u"-0044-03-15"_s, u"0079-08-24"_s, u"2018"_s};
    QTest::newRow("trillions") << QStringList{u"Y-9000000000000"_s, u"Y9000000000000"_s};
}

/// At each scale and width: labels in the frame, apart from each other, of few letters, and at least one.
void TimelineTest::farTimesAreReadable()
{
    QFETCH(QStringList, dates);
    const TimelineScene scene(dated(dates));
    const EventTable &table = scene.snapshot->table();
    for (const double width : {1600.0, 700.0, 420.0}) {
        const QSizeF size(width, 300);
        for (EventRow row{0}; row < table.size(); ++row) {
            const auto centre = static_cast<double>(table.firstKnownDay(row));
            const double whole = 1.2
                * static_cast<double>(table.firstKnownDay(EventRow(table.size() - 1))
                                      - table.firstKnownDay(EventRow(0)));
            for (double length = whole; length > 200; length /= 1.7) {
                const TimeRange range{centre - 0.6 * length, centre + 0.4 * length};
                const TimelineGeometry geometry =
                    scene.geometry(scene.layout(range, LaneGrouping::None, size), range, {}, size);
                const QString place =
                    u"%1 days around %2 on %3"_s.arg(length).arg(centre).arg(width); // where it failed
                QVERIFY2(!geometry.axisLabels.empty() || !geometry.axisContexts.empty(), qPrintable(place));
                double right = geometry.headerWidth;
                for (const PlacedText &label : geometry.axisLabels) {
                    QVERIFY2(label.rect.left() >= right && label.rect.right() <= width, qPrintable(place));
                    right = label.rect.right();
                    QVERIFY2(label.text.size() <= 24, qPrintable(place + u": " + label.text));
                }
                for (std::size_t i = 1; i < geometry.axisContexts.size(); ++i)
                    QVERIFY2(geometry.axisContexts[i - 1].rect.right() < geometry.axisContexts[i].rect.left(),
                             qPrintable(place));
                // Each line of the axis is told of but at the right end, unless the next step would be too long.
                const std::size_t lines = geometry.axisLines.size();
                if (geometry.axisContexts.empty())
                    QVERIFY2(geometry.axisLabels.size() + 1 >= lines || lines <= 5,
                             qPrintable(place + u": " + QString::number(lines)));
            }
        }
    }
}

void TimelineTest::sharesTracksFairly()
{
    using Tracks = std::vector<std::uint32_t>;
    QCOMPARE(shareTracks({2, 3}, 10, 1), (Tracks{2, 3}));
    QCOMPARE(shareTracks({8, 2, 8}, 10, 1), (Tracks{4, 2, 4}));
    QCOMPARE(shareTracks({8, 2, 8}, 11, 1), (Tracks{5, 2, 4}));
    QCOMPARE(shareTracks({5, 5, 5}, 0, 1), (Tracks{1, 1, 1}));
    QCOMPARE(shareTracks({}, 4, 1), Tracks{});
}

void TimelineTest::paintsInsideItsFrame()
{
    const TimelineScene scene(generated(600));
    const TimeRange range = years(2009, 2012);
    constexpr int margin = 40;
    const QSize size(900, 400);
    const TimelineGeometry geometry =
        scene.geometry(scene.layout(range, LaneGrouping::Country, size), range, dayFromIso(u"2010-03-01"), size);
    QImage image(size + QSize(2 * margin, 2 * margin), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    painter.translate(margin, margin);
    paintTimeline(painter, geometry, Theme(Theme::Ground::Light), scene.fonts);
    painter.end();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (!QRect(QPoint(margin, margin), size).contains(x, y))
                QVERIFY2(image.pixelColor(x, y) == QColor(Qt::magenta), qPrintable(u"%1, %2"_s.arg(x).arg(y)));
        }
    }
}

namespace {

/// A timeline on the screen with its workspace.
struct Shown
{
    Workspace workspace{today()};
    TimelineWidget widget{&workspace};

    explicit Shown(std::shared_ptr<const Snapshot> snapshot)
    {
        workspace.setSnapshot(std::move(snapshot));
        workspace.setRange(workspace.fullRange());
        widget.resize(1000, 500);
        widget.show();
    }

    QPoint pointOf(EventRow row)
    {
        for (const TimelineMark &mark : widget.geometryNow().marks) {
            if (mark.row == row && mark.count == 1)
                return mark.glyph.toPoint();
        }
        return {};
    }
};

} // namespace

void TimelineTest::wheelKeepsTheDayUnderThePointer()
{
    Shown shown(generated(200));
    QVERIFY(QTest::qWaitForWindowExposed(&shown.widget));
    const QPointF at(620, 200);
    const double day = shown.widget.geometryNow().dayOfX(at.x());
    const double before = shown.workspace.range().length();
    for (const int notch : {120, 120, 120, -120, 120}) {
        QWheelEvent wheel(at, shown.widget.mapToGlobal(at.toPoint()), {}, {0, notch}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(shown.widget.viewport(), &wheel);
        QVERIFY(std::abs(shown.widget.geometryNow().dayOfX(at.x()) - day) < 0.01);
    }
    QVERIFY(shown.workspace.range().length() < before / 1.8);
}

void TimelineTest::dragPans()
{
    Shown shown(generated(200));
    QVERIFY(QTest::qWaitForWindowExposed(&shown.widget));
    shown.widget.zoomBy(4);
    const TimeRange before = shown.workspace.range();
    const double pixelsPerDay = shown.widget.geometryNow().pixelsPerDay;
    const QSignalSpy selected(&shown.workspace, &Workspace::selectionChanged);
    QTest::mousePress(shown.widget.viewport(), Qt::LeftButton, {}, {600, 480});
    QTest::mouseMove(shown.widget.viewport(), {540, 480});
    QTest::mouseMove(shown.widget.viewport(), {500, 480});
    QTest::mouseRelease(shown.widget.viewport(), Qt::LeftButton, {}, {500, 480});
    QVERIFY(std::abs(shown.workspace.range().begin - (before.begin + 100 / pixelsPerDay)) < 0.01);
    QVERIFY(std::abs(shown.workspace.range().length() - before.length()) < 0.01);
    QCOMPARE(selected.count(), 0);
}

void TimelineTest::clickSelectsAndKeysMove()
{
    Shown shown(dated({u"2018-01-10"_s, u"2018-06-10"_s, u"2018-11-30"_s}));
    QVERIFY(QTest::qWaitForWindowExposed(&shown.widget));
    QTest::mouseClick(shown.widget.viewport(), Qt::LeftButton, {}, shown.pointOf(EventRow(1)));
    QCOMPARE(shown.workspace.selected(), EventRow{1});
    QTest::keyClick(&shown.widget, Qt::Key_Right);
    QCOMPARE(shown.workspace.selected(), EventRow{2});
    QTest::keyClick(&shown.widget, Qt::Key_Right);
    QCOMPARE(shown.workspace.selected(), EventRow{2});
    QTest::keyClick(&shown.widget, Qt::Key_Home);
    QCOMPARE(shown.workspace.selected(), EventRow{0});
    QTest::keyClick(&shown.widget, Qt::Key_End);
    QCOMPARE(shown.workspace.selected(), EventRow{2});
    const double before = shown.workspace.range().length();
    QTest::keyClick(&shown.widget, Qt::Key_F);
    QVERIFY(shown.workspace.range().length() < before / 2);
    const QSignalSpy activated(&shown.widget, &TimelineWidget::eventActivated);
    QTest::keyClick(&shown.widget, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QTest::keyClick(&shown.widget, Qt::Key_0);
    QVERIFY(std::abs(shown.workspace.range().length() - before) < 0.01);
    QTest::keyClick(&shown.widget, Qt::Key_Escape);
    QCOMPARE(shown.workspace.selected(), noIndex);
}

void TimelineTest::typingFindsATitle()
{
    Shown shown(dated({u"2018-01-10"_s, u"2018-06-10"_s, u"2019"_s}));
    QVERIFY(QTest::qWaitForWindowExposed(&shown.widget));
    QTest::keyClicks(&shown.widget, u"of 2018-06"_s);
    QCOMPARE(shown.workspace.selected(), EventRow{1});
}

void TimelineTest::doubleClickOnTheAxisFitsAll()
{
    Shown shown(dated({u"2018-01-10"_s, u"2018-06-10"_s}));
    QVERIFY(QTest::qWaitForWindowExposed(&shown.widget));
    const TimeRange full = shown.workspace.range();
    shown.widget.zoomBy(8);
    QTest::mouseDClick(shown.widget.viewport(), Qt::LeftButton, {}, {600, 10}); // on the axis
    QCOMPARE(shown.workspace.range(), full);
}

void TimelineTest::doubleClickOnAnEventOpensItAndKeepsItSelected()
{
    Shown shown(dated({u"2018-01-10"_s, u"2018-06-10"_s}));
    QVERIFY(QTest::qWaitForWindowExposed(&shown.widget));
    const QSignalSpy activated(&shown.widget, &TimelineWidget::eventActivated);
    const QPoint at = shown.pointOf(EventRow(1));
    QTest::mouseClick(shown.widget.viewport(), Qt::LeftButton, {}, at);
    // A double click is a press, a release, a double click and one more release.
    QTest::mouseDClick(shown.widget.viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(shown.workspace.selected(), EventRow{1});
}

void TimelineTest::foldedMarkThatZoomCannotPartListsItsEvents()
{
    Shown shown(dated(QStringList(40, u"2018-11"_s)));
    shown.widget.resize(700, 160);
    QVERIFY(QTest::qWaitForWindowExposed(&shown.widget));
    const auto &marks = shown.widget.geometryNow().marks;
    const auto folded =
        std::find_if(marks.begin(), marks.end(), [](const TimelineMark &mark) { return mark.count > 1; });
    QVERIFY(folded != marks.end());
    const QPoint at = folded->body.center().toPoint();
    int entries = 0;
    QTimer::singleShot(100, this, [&] {
        if (auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) {
            entries = static_cast<int>(menu->actions().size());
            menu->actions().last()->trigger();
            menu->close();
        }
    });
    QTest::mouseDClick(shown.widget.viewport(), Qt::LeftButton, {}, at);
    QVERIFY(entries > 1);
    QVERIFY(shown.workspace.selected() != noIndex);
}

void TimelineTest::monthsAreNamedWhereTheyBegin()
{
    const TimelineScene scene(dated({u"2018-08-23"_s, u"2018-11-28"_s}));
    const TimeRange range{static_cast<double>(dayFromCivil({2018, 8, 10}).number),
                          static_cast<double>(dayFromCivil({2018, 12, 20}).number)};
    const TimelineGeometry geometry = scene.geometry(scene.layout(range, LaneGrouping::None), range);
    const auto november = std::find_if(geometry.axisContexts.begin(), geometry.axisContexts.end(),
                                       [](const PlacedText &text) { return text.text == u"Nov 2018"_s; });
    QVERIFY(november != geometry.axisContexts.end());
    const double begins = geometry.xOfDay(static_cast<double>(dayFromCivil({2018, 11, 1}).number));
    QVERIFY(std::abs(november->rect.left() - begins) < 6);
}

void TimelineTest::emptyTimelineSaysWhy()
{
    Shown shown(dated({}));
    QVERIFY(QTest::qWaitForWindowExposed(&shown.widget));
    const QImage image = shown.widget.grab().toImage();
    bool ink = false;
    for (int x = 300; x < 700 && !ink; ++x) {
        for (int y = 200; y < 300 && !ink; ++y)
            ink = image.pixelColor(x, y) != image.pixelColor(2, 490);
    }
    QVERIFY(ink);
}

void TimelineTest::overviewMovesTheRange()
{
    Workspace workspace{today()};
    workspace.setSnapshot(generated(100));
    const TimeRange full = workspace.fullRange();
    OverviewStrip strip(&workspace);
    strip.resize(1000, 50);
    strip.show();
    QVERIFY(QTest::qWaitForWindowExposed(&strip));
    workspace.setRange({full.begin, full.begin + full.length() / 4});
    QTest::mousePress(&strip, Qt::LeftButton, {}, {125, 20});
    QTest::mouseMove(&strip, {325, 20});
    QTest::mouseRelease(&strip, Qt::LeftButton, {}, {325, 20});
    QVERIFY(std::abs(workspace.range().begin - (full.begin + full.length() / 5)) < full.length() / 500);
    QTest::mouseDClick(&strip, Qt::LeftButton, {}, {800, 20});
    QVERIFY(std::abs(workspace.range().length() - full.length()) < 0.01);
}

void TimelineTest::filteringRepaintsOnce()
{
    Shown shown(generated(200));
    QVERIFY(QTest::qWaitForWindowExposed(&shown.widget));
    const std::size_t all = shown.widget.layoutNow().lanes.size();
    Filter filter;
    filter.categories = {shown.workspace.snapshot()->table().categoryIds().front()};
    shown.workspace.setFilter(filter);
    QVERIFY(all > 1);
    QCOMPARE(shown.widget.layoutNow().lanes.size(), std::size_t{1});
    QCOMPARE(shown.widget.layoutNow().lanes.front().count(), shown.workspace.result().count);
}

void TimelineTest::sketchPutsItsMarksWhereTheTimelineDoes()
{
    Workspace workspace{today()};
    workspace.setSnapshot(dated({u"2017-03-01"_s, u"2020-06-15"_s, u"2023-10-30"_s}));
    constexpr QSize size(1200, 500);
    TimelineSketch sketch(&workspace);
    TimelineWidget timeline(&workspace);
    sketch.resize(size);
    timeline.resize(size);
    const QSignalSpy painted(&sketch, &TimelineSketch::painted);
    const QImage image = sketch.grab().toImage();
    timeline.grab(); // lays out its viewport
    QCOMPARE(painted.size(), 1);

    // Columns of pixels with the category's colour, as the places where marks are.
    const QRgb fill = Theme::fromPalette(sketch.palette()).category(0).fill.rgb();
    const auto hasMarkNear = [&](double x) {
        for (int column = std::max(0, static_cast<int>(x) - 40); column < std::min(image.width(), int(x) + 40);
             ++column) {
            for (int line = 0; line < image.height(); ++line) {
                if (image.pixel(column, line) == fill)
                    return true;
            }
        }
        return false;
    };
    for (const TimelineMark &mark : timeline.geometryNow().marks)
        QVERIFY2(hasMarkNear(mark.glyph.x()), qPrintable(mark.label));
    QVERIFY(!hasMarkNear(timeline.geometryNow().marks[0].glyph.x() + 150));
}

void TimelineTest::crowdedLanesKeepEveryEvent_data() { lanesHoldEveryEvent_data(); }

/// Marks, folded marks and columns together count each event that begins in view once per lane.
void TimelineTest::crowdedLanesKeepEveryEvent()
{
    QFETCH(LaneGrouping, grouping);
    const TimelineScene scene(generated(30'000));
    const EventTable &table = scene.snapshot->table();
    // Days and not a pixel more: a tile's events are those of whole days.
    for (const TimeRange range :
         {years(1985, 2030), years(2010, 2011), TimeRange{16000, 16030}, TimeRange{16000, 16003}}) {
        // So high that all lanes are seen: the heights of others are guessed.
        const QSizeF size(1600, 40000);
        const TimelineLayout layout = scene.layout(range, grouping, size);
        const TimelineGeometry geometry = scene.geometry(layout, range, {}, size);
        std::map<std::uint32_t, std::set<EventRow>> shown; // by lane
        std::map<std::uint32_t, std::uint64_t> counted;
        for (const TimelineMark &mark : geometry.marks) {
            const auto rows = rowsOf(layout, mark);
            QCOMPARE(rows.size(), std::size_t{mark.count});
            for (const EventRow row : rows)
                QVERIFY2(shown[mark.lane].insert(row).second, "drawn twice");
        }
        for (const DensityColumn &column : geometry.columns) {
            std::uint32_t lane = 0;
            while (geometry.lanes[lane].rect.bottom() < column.rect.center().y())
                ++lane;
            counted[lane] += column.count;
        }
        for (std::uint32_t lane = 0; lane < layout.lanes.size(); ++lane) {
            std::uint64_t inside = 0;
            for (const EventRow row : layout.lanes[lane].rows()) {
                const auto day = static_cast<double>(table.firstKnownDay(row));
                if (day < range.begin || day >= range.end - 1)
                    continue;
                ++inside;
                QVERIFY2(layout.laneDetail[lane] == LaneDetail::Columns || shown[lane].count(row) == 1
                             || table.begin()[row] == openBegin,
                         qPrintable(layout.lanes[lane].name()));
            }
            // In between, vague dates are counted on any of their days.
            if (layout.laneDetail[lane] == LaneDetail::Columns && range == years(1985, 2030))
                QCOMPARE(counted[lane], inside);
        }
    }
}

void TimelineTest::crowdedLanesStayStillWhilePanning()
{
    const TimelineScene scene(generated(30'000));
    const TimeRange range{16000, 16060};
    const TimelineLayout layout = scene.layout(range, LaneGrouping::Category);
    QVERIFY(std::count(layout.laneDetail.begin(), layout.laneDetail.end(), LaneDetail::Tiles) > 4);
    std::map<std::pair<std::uint32_t, EventRow>, std::pair<double, std::uint32_t>> places;
    int again = 0;
    for (double shift = 0; shift < 200; shift += 7) {
        for (const TimelineMark &mark : scene.geometry(layout, {range.begin + shift, range.end + shift}).marks) {
            const std::pair place(mark.body.center().y(), mark.count);
            const auto [known, isNew] = places.try_emplace({mark.lane, mark.row}, place);
            QVERIFY(known->second == place);
            again += isNew ? 0 : 1;
        }
    }
    QVERIFY(again > 1000);
}

void TimelineTest::crowdedLabelsNeverOverlap()
{
    const TimelineScene scene(generated(30'000));
    std::mt19937 random(5);
    int labels = 0;
    for (int zoom = 0; zoom < 60; ++zoom) {
        const double length = 3 * std::pow(1.1, static_cast<double>(random() % 70));
        const double begin = 10'000 + static_cast<double>(random() % 9000);
        const TimeRange range{begin, begin + length};
        const TimelineGeometry geometry =
            scene.geometry(scene.layout(range, static_cast<LaneGrouping>(random() % 4)), range);
        std::vector<QRectF> rects;
        for (const TimelineMark &mark : geometry.marks) {
            if (mark.label.isEmpty())
                continue;
            for (const QRectF &other : rects)
                QVERIFY2(!mark.labelRect.adjusted(1, 1, -1, -1).intersects(other), qPrintable(mark.label));
            rects.push_back(mark.labelRect);
            ++labels;
        }
    }
    QVERIFY(labels > 500);
}

void TimelineTest::smallLanesAmongCrowdedOnesStayWhole()
{
    const TimelineScene scene(generated(12'000));
    const TimelineLayout layout = scene.layout(years(2010, 2011), LaneGrouping::Company);
    int whole = 0;
    for (std::size_t lane = 0; lane < layout.lanes.size(); ++lane) {
        const bool isWhole = layout.laneDetail[lane] == LaneDetail::Whole;
        QVERIFY(!isWhole || layout.lanes[lane].count() <= 300);
        QCOMPARE(layout.packed[lane].marks.empty(), !isWhole);
        whole += isWhole ? 1 : 0;
    }
    QVERIFY(whole > 10);
    QVERIFY(static_cast<std::size_t>(whole) < layout.lanes.size());
}

void TimelineTest::barsCutInCrowdedLanesSaySo()
{
    const TimelineScene scene(generated(30'000));
    const TimeRange range{16000, 16030};
    const TimelineLayout layout = scene.layout(range, LaneGrouping::Category);
    const EventTable &table = scene.snapshot->table();
    int cut = 0;
    for (const TimelineMark &mark : scene.geometry(layout, range).marks) {
        if (layout.laneDetail[mark.lane] != LaneDetail::Tiles || mark.count > 1)
            continue;
        QCOMPARE(mark.dateMarks.openEnd, table.end()[mark.row] == openEnd);
        const double days = static_cast<double>(table.end()[mark.row]) - static_cast<double>(table.begin()[mark.row]);
        const bool closed = table.begin()[mark.row] != openBegin && table.end()[mark.row] != openEnd;
        QCOMPARE(mark.cut,
                 closed && mark.shape != MarkShape::Dot && days * layout.pixelsPerDay > layout.tiles->longestMark());
        cut += mark.cut ? 1 : 0;
    }
    QVERIFY(cut > 5);
}

void TimelineTest::columnsStayStillWhilePanning()
{
    const TimelineScene scene(generated(30'000));
    const TimeRange range = years(2000, 2020);
    const TimelineLayout layout = scene.layout(range, LaneGrouping::None);
    QCOMPARE(layout.laneDetail.front(), LaneDetail::Columns);
    // By the day that a column begins with: its height and count. Those at the edges are cut.
    const auto columns = [&](TimeRange shown) {
        const TimelineGeometry geometry = scene.geometry(layout, shown);
        std::map<std::pair<qint64, std::uint32_t>, std::pair<double, std::uint32_t>> found;
        for (const DensityColumn &column : geometry.columns) {
            if (column.rect.left() > geometry.headerWidth + 10 && column.rect.right() < geometry.size.width() - 10)
                found[{std::llround(geometry.dayOfX(column.rect.left()) / 16), column.category}] = {
                    column.rect.height(), column.count};
        }
        return found;
    };
    const double bucket = 256; // days: a whole number of columns, so that places round alike
    const auto before = columns(range);
    const auto after = columns({range.begin + bucket, range.end + bucket});
    int common = 0;
    for (const auto &[key, value] : before) {
        if (const auto same = after.find(key); same != after.end()) {
            QCOMPARE(same->second.second, value.second);
            QCOMPARE(same->second.first, value.first);
            ++common;
        }
    }
    QVERIFY(common > 500);
}

void TimelineTest::vagueDatesAreSpreadOverTheirDays()
{
    const auto snapshot = dated(QStringList(1000, u"2010"_s) + QStringList(50, u"2010-07-04"_s));
    std::vector<EventRow> rows(snapshot->table().size());
    std::iota(rows.begin(), rows.end(), EventRow(0));
    DensityMipmap mipmap(snapshot->table(), rows);
    for (const int log2Days : {0, 3, 5, 7}) {
        const DensityMipmap::Level &level = mipmap.level(log2Days);
        QCOMPARE(level.log2Days, log2Days);
        QCOMPARE(std::accumulate(level.counts.begin(), level.counts.end(), 0U), 1050U);
    }
    const DensityMipmap::Level &days = mipmap.level(0);
    const std::int64_t first = dayFromCivil({2010, 1, 1}).number;
    QVERIFY(days.firstBucket >= first && days.firstBucket < first + 7);
    for (std::size_t day = 0; day < days.buckets; ++day) {
        const bool known = days.firstBucket + static_cast<std::int64_t>(day) == dayFromCivil({2010, 7, 4}).number;
        QVERIFY2(days.counts[day * mipmap.categories()] <= (known ? 60U : 10U), "a pile where nothing is known");
    }
}

void TimelineTest::scaleOfTheSameLanesGivesTheSameLayout()
{
    for (const std::size_t events : {300U, 12'000U}) {
        const TimelineScene scene(generated(events));
        TimelineLayoutRequest request;
        request.snapshot = scene.snapshot;
        request.result = &scene.result;
        request.grouping = LaneGrouping::Company;
        request.size = pictureSize;
        request.range = years(1990, 2026);
        request.fonts = scene.fonts;
        TimelineLayout again = layoutTimeline(request);
        request.range = years(2014, 2015);
        relayoutTimeline(again, request);
        const TimelineLayout fresh = layoutTimeline(request);
        QVERIFY(again.most == fresh.most);
        QVERIFY(again.laneTops == fresh.laneTops);
        const TimelineGeometry a = scene.geometry(again, request.range);
        const TimelineGeometry b = scene.geometry(fresh, request.range);
        QCOMPARE(a.marks.size(), b.marks.size());
        for (std::size_t i = 0; i < a.marks.size(); ++i) {
            QCOMPARE(a.marks[i].row, b.marks[i].row);
            QCOMPARE(a.marks[i].hit, b.marks[i].hit);
        }
    }
}

void TimelineTest::rivalDatesAreBracketed()
{
    Tracker tracker = dated({u"2018-08-23"_s, u"2018-09-10"_s})->tracker().unpacked();
    for (const auto &[id, day] : {std::pair(u"paper"_s, u"2018-08-22"_s), std::pair(u"gazette"_s, u"2018-08-23"_s)}) {
        Source source;
        source.id = {id};
        source.title = id;
        tracker.sources.push_back(source);
        Attribution attribution;
        attribution.id = {u"of-"_s + id};
        attribution.event = tracker.events.front().id;
        attribution.source = source.id;
        attribution.date = *Edtf::parse(day);
        tracker.attributions.push_back(attribution);
    }
    const TimelineScene scene(std::make_shared<const Snapshot>(tracker));
    const TimeRange range{static_cast<double>(dayFromCivil({2018, 8, 1}).number),
                          static_cast<double>(dayFromCivil({2018, 10, 1}).number)};
    const TimelineGeometry geometry = scene.geometry(scene.layout(range, LaneGrouping::None), range);
    int bracketed = 0;
    for (const TimelineMark &mark : geometry.marks) {
        QCOMPARE(!mark.spread.isEmpty(), mark.disputed);
        if (mark.spread.isEmpty())
            continue;
        ++bracketed;
        QCOMPARE(mark.spread.left(), geometry.xOfDay(static_cast<double>(dayFromCivil({2018, 8, 22}).number)));
        QCOMPARE(mark.spread.right(), geometry.xOfDay(static_cast<double>(dayFromCivil({2018, 8, 24}).number)));
        QVERIFY(mark.spread.top() >= mark.body.bottom() && mark.spread.bottom() <= mark.body.center().y() + 12);
    }
    QCOMPARE(bracketed, 1);
    // From afar the two days are one place: the sign of disagreement is all there is to see.
    const TimelineGeometry far = scene.geometry(scene.layout(years(2000, 2030), LaneGrouping::None), years(2000, 2030));
    for (const TimelineMark &mark : far.marks)
        QVERIFY(mark.spread.isEmpty());
}

void TimelineTest::openEndsFadeInVectorsToo()
{
    const TimelineScene scene(dated({u"2018-03-01/.."_s, u"../2018-06"_s, u"2018-04/.."_s, u"2018-05"_s}));
    const TimeRange range = years(2018, 2019);
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setViewBox(QRectF(QPointF(), pictureSize));
    QPainter painter(&generator);
    paintTimeline(painter, scene.geometry(scene.layout(range, LaneGrouping::None), range), Theme(Theme::Ground::Light),
                  scene.fonts);
    painter.end();
    // Its pens are colours: one that fades would be black.
    int fading = 0;
    QXmlStreamReader xml(buffer.data());
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement
            || !xml.attributes().value("fill"_L1).startsWith("url(#"_L1))
            continue;
        ++fading;
        QCOMPARE(xml.attributes().value("stroke"_L1), u"none"_s);
    }
    QCOMPARE(fading, 6); // of three marks the inside and the line around it
}

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    return runTests<TimelineTest, TimelineAxisTest, TimelineLaneTest, TimelineMoveTest, TimelinePanTest,
                    TimelineStepTest>(argc, argv);
}

#include "tst_timeline.moc"
