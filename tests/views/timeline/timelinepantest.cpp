// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/timeline/timelinepantest.h"

#include "models/dates/today.h"
#include "tests/views/timeline/timelinescene.h"
#include "views/timeline/timelinepainter.h"
#include "views/timeline/timelinewidget.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>
#include <map>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QImage painted(const TimelineGeometry &geometry, const TextFonts &fonts, TimelineSprites *sprites, int ratio)
{
    QImage image((geometry.size * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    paintTimeline(painter, geometry, Theme(Theme::Ground::Light), fonts, sprites);
    return image;
}

/// Mean difference of the two in one of 4 × 4 pixels, 0 to 255: the largest of all. What is moved by half a pixel
/// differs little, what is missing or stands elsewhere much.
int largestDifference(const QImage &a, const QImage &b)
{
    const QSize small = a.size() / 4;
    const QImage left = a.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QImage right = b.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    int largest = 0;
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x)
            largest = std::max(largest, std::abs(qGray(left.pixel(x, y)) - qGray(right.pixel(x, y))));
    }
    return largest;
}

TimelineGeometry crowded(const TimelineScene &scene, LaneGrouping grouping)
{
    const TimeRange range = years(2014, 2015);
    return scene.geometry(scene.layout(range, grouping), range);
}

} // namespace

void TimelinePanTest::rangeStaysWithinHalfAPixel()
{
    const TimelineScene scene(generated(300));
    TimeRange wanted = years(2014, 2015);
    const TimelineLayout layout = scene.layout(wanted, LaneGrouping::Category);
    TimelineGeometry shown = scene.geometry(layout, wanted);
    for (int step = 0; step < 1000; ++step) {
        wanted = {wanted.begin + 0.37, wanted.end + 0.37};
        const TimeRange range = rangeInStep(shown, wanted);
        QVERIFY(std::abs(range.begin - wanted.begin) * shown.pixelsPerDay <= 0.5 + 1e-6);
        shown.range = range;
    }
}

void TimelinePanTest::otherScalesAreNotMoved()
{
    const TimelineScene scene(generated(300));
    const TimeRange range = years(2014, 2015);
    const TimelineGeometry shown = scene.geometry(scene.layout(range, LaneGrouping::Category), range);
    const TimeRange longer{range.begin + 0.01, range.end + 1};
    QCOMPARE(rangeInStep(shown, longer), longer);
    QCOMPARE(rangeInStep(TimelineGeometry(), range), range);
}

void TimelinePanTest::marksMoveByWholePixels()
{
    const TimelineScene scene(generated(1000));
    const TimeRange range = years(2014, 2015);
    const TimelineLayout layout = scene.layout(range, LaneGrouping::Category);
    const TimelineGeometry before = scene.geometry(layout, range);
    const TimelineGeometry after = scene.geometry(layout, rangeInStep(before, {range.begin + 7.3, range.end + 7.3}));
    std::map<std::pair<std::uint32_t, EventRow>, double> places;
    for (const TimelineMark &mark : before.marks)
        places[{mark.lane, mark.row}] = mark.body.left();
    int common = 0;
    for (const TimelineMark &mark : after.marks) {
        const auto place = places.find({mark.lane, mark.row});
        if (place == places.end() || mark.shape != MarkShape::Dot)
            continue;
        const double moved = mark.body.left() - place->second;
        QVERIFY2(std::abs(moved - std::round(moved)) < 1e-4, qPrintable(QString::number(moved)));
        ++common;
    }
    QVERIFY(common > 5);
}

void TimelinePanTest::spritesLookLikeWhatTheyStandFor_data()
{
    QTest::addColumn<LaneGrouping>("grouping");
    QTest::addColumn<int>("ratio");
    QTest::newRow("category") << LaneGrouping::Category << 1;
    QTest::newRow("country") << LaneGrouping::Country << 1;
    QTest::newRow("category, twice the size") << LaneGrouping::Category << 2;
}

void TimelinePanTest::spritesLookLikeWhatTheyStandFor()
{
    QFETCH(LaneGrouping, grouping);
    QFETCH(int, ratio);
    const TimelineScene scene(generated(10'000));
    const TimelineGeometry geometry = crowded(scene, grouping);
    QVERIFY(geometry.stamped);
    TimelineSprites sprites;
    const QImage first = painted(geometry, scene.fonts, &sprites, ratio);
    QCOMPARE(painted(geometry, scene.fonts, &sprites, ratio), first); // from the kept pictures
    const QImage direct = painted(geometry, scene.fonts, nullptr, ratio);
    QVERIFY(direct != first);
    const int difference = largestDifference(direct, first);
    QVERIFY2(difference < 90, qPrintable(QString::number(difference)));
}

void TimelinePanTest::spritesAreLeftBelowTheirNumber()
{
    const TimelineScene scene(generated(1000));
    const TimeRange range = years(2014, 2015);
    const TimelineLayout layout = scene.layout(range, LaneGrouping::Category);
    TimelineView view;
    view.size = pictureSize;
    view.fonts = scene.fonts;
    view.range = range;
    const TimelineGeometry few = timelineGeometry(layout, view);
    QVERIFY(few.marks.size() < 100);
    QVERIFY(!few.stamped);
    view.stamped = true;
    QVERIFY(!timelineGeometry(layout, view).stamped);
    // Between the two numbers it stays as it was, so that nothing changes to and fro while panning.
    const TimelineScene more(generated(4000));
    const TimelineLayout moreLayout = more.layout(range, LaneGrouping::Category);
    bool found = false;
    for (double days = 365; days > 30 && !found; days *= 0.9) {
        view.range = {range.begin, range.begin + days};
        view.stamped = false;
        const TimelineGeometry off = timelineGeometry(moreLayout, view);
        view.stamped = true;
        const TimelineGeometry on = timelineGeometry(moreLayout, view);
        if (off.marks.size() >= 100 && off.marks.size() < 150) {
            QVERIFY(!off.stamped && on.stamped);
            found = true;
        }
    }
    QVERIFY(found);
}

void TimelinePanTest::pannedFrameIsThePaintedFrame()
{
    Workspace workspace{today()};
    workspace.setSnapshot(generated(10'000));
    TimelineWidget timeline(&workspace);
    timeline.resize(1000, 600);
    timeline.show();
    QVERIFY(QTest::qWaitForWindowExposed(&timeline));
    workspace.setRange(years(2014, 2015));
    timeline.viewport()->grab();
    for (int step = 0; step < 30; ++step) {
        const TimeRange range = workspace.range();
        workspace.setRange({range.begin + 7.3, range.end + 7.3});
        timeline.viewport()->grab();
    }
    const QImage panned = timeline.viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
    const TimelineGeometry &geometry = timeline.geometryNow();
    QVERIFY(geometry.stamped);
    QImage whole(panned.size(), QImage::Format_RGB32);
    QPainter painter(&whole);
    TimelineSprites fresh;
    paintTimeline(painter, geometry, Theme::fromPalette(timeline.palette()), TextFonts::forWindow(timeline.font()),
                  &fresh);
    paintTimelineOverlay(painter, geometry, Theme::fromPalette(timeline.palette()), {}, nullptr, timeline.hasFocus());
    painter.end();
    QCOMPARE(panned, whole);
}

void TimelinePanTest::newThemeForgetsSprites()
{
    Workspace workspace{today()};
    workspace.setSnapshot(generated(10'000));
    TimelineWidget timeline(&workspace);
    timeline.resize(1000, 1600);
    workspace.setRange(years(2014, 2015));
    timeline.viewport()->grab();
    QVERIFY(timeline.geometryNow().stamped);
    QPalette dark(QColor(40, 42, 46));
    timeline.setPalette(dark);
    const QImage shown = timeline.viewport()->grab().toImage();
    TimelineWidget fresh(&workspace);
    fresh.resize(1000, 1600);
    fresh.setPalette(dark);
    QCOMPARE(shown, fresh.viewport()->grab().toImage());
}

} // namespace Dateline
