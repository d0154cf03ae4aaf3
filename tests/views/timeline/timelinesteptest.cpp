// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/timeline/timelinesteptest.h"

#include "models/dates/today.h"
#include "tests/domain/randomchange.h"
#include "tests/views/timeline/timelinescene.h"
#include "views/timeline/timelinewidget.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

void compareColumns(const PackedLane &a, const PackedLane &b)
{
    QVERIFY(a.tracks == b.tracks);
    QCOMPARE(a.widest, b.widest);
    QVERIFY(a.members == b.members);
    QCOMPARE(a.marks.size(), b.marks.size());
    for (std::size_t i = 0; i < b.marks.size(); ++i) {
        QCOMPARE(a.marks[i].row, b.marks[i].row);
        QCOMPARE(a.marks[i].count, b.marks[i].count);
        QCOMPARE(a.marks[i].track, b.marks[i].track);
        QCOMPARE(a.marks[i].firstMember, b.marks[i].firstMember);
        QCOMPARE(a.marks[i].isSpan, b.marks[i].isSpan);
    }
}

void compareDensity(TimelineLayout &a, TimelineLayout &b, std::size_t lane)
{
    for (TimelineLayout *layout : {&a, &b}) {
        if (!layout->density[lane])
            layout->density[lane] =
                std::make_shared<DensityMipmap>(layout->snapshot->table(), layout->lanes[lane].rows());
    }
    for (const int log2Days : {0, 4, 7, 12}) {
        const DensityMipmap::Level &ofA = a.density[lane]->level(log2Days);
        const DensityMipmap::Level &ofB = b.density[lane]->level(log2Days);
        QCOMPARE(ofA.log2Days, ofB.log2Days);
        QCOMPARE(ofA.firstBucket, ofB.firstBucket);
        QCOMPARE(ofA.highest, ofB.highest);
        QVERIFY(ofA.counts == ofB.counts);
    }
}

/// \p a has followed steps, \p b is made anew of the same snapshot.
void compareLayouts(TimelineLayout &a, TimelineLayout &b, TimeRange range)
{
    QCOMPARE(a.lanes.size(), b.lanes.size());
    QCOMPARE(a.headerWidth, b.headerWidth);
    QCOMPARE(a.pixelsPerDay, b.pixelsPerDay);
    QCOMPARE(a.middleDays, b.middleDays);
    QCOMPARE(a.everythingFits, b.everythingFits);
    QVERIFY(a.most == b.most && a.laneDetail == b.laneDetail && a.laneTops == b.laneTops);
    for (std::size_t lane = 0; lane < b.lanes.size(); ++lane) {
        QCOMPARE(a.lanes[lane].name(), b.lanes[lane].name());
        QCOMPARE(a.lanes[lane].key(), b.lanes[lane].key());
        QCOMPARE(a.lanes[lane].count(), b.lanes[lane].count());
        QVERIFY(a.lanes[lane].rows() == b.lanes[lane].rows());
        compareColumns(a.packed[lane], b.packed[lane]);
        compareDensity(a, b, lane);
        for (std::int64_t tile = a.tiles->tileOf(range.begin); tile <= a.tiles->tileOf(range.end); ++tile)
            compareColumns(a.tiles->tile(a.lanes, lane, a.most[lane], tile),
                           b.tiles->tile(b.lanes, lane, b.most[lane], tile));
    }
}

} // namespace

void TimelineStepTest::lanesEqualThoseMadeAnew_data()
{
    QTest::addColumn<int>("events");
    QTest::addColumn<int>("grouping");
    QTest::addColumn<bool>("filtered");
    QTest::addColumn<bool>("near");
    for (const auto grouping :
         {LaneGrouping::Country, LaneGrouping::Company, LaneGrouping::Category, LaneGrouping::None}) {
        for (const int events : {80, 6000}) {
            for (const bool near : {false, true})
                QTest::addRow("%d events by %d%s", events, static_cast<int>(grouping), near ? ", near" : "")
                    << events << static_cast<int>(grouping) << near << near;
        }
    }
}

void TimelineStepTest::lanesEqualThoseMadeAnew()
{
    QFETCH(const int, events);
    QFETCH(const int, grouping);
    QFETCH(const bool, filtered);
    QFETCH(const bool, near);
    Tracker tracker =
        generateTracker({.events = static_cast<std::size_t>(events), .seed = 4, .countries = 9, .companies = 7});
    auto snapshot = std::make_shared<const Snapshot>(TrackerColumns(tracker));
    Filter filter;
    if (filtered)
        filter.window = {Day{11'000}, {}};
    const TimeRange range = near ? years(2012, 2013) : years(1985, 2030);
    TimelineLayoutRequest request;
    request.grouping = static_cast<LaneGrouping>(grouping);
    request.filter = filter;
    request.size = pictureSize;
    request.range = range;
    request.fonts = TextFonts::forPictures();
    TimelineLayout layout;
    int followed = 0;
    const int steps = events < 1000 ? 60 : 12;
    for (std::uint64_t step = 0; step < static_cast<std::uint64_t>(steps); ++step) {
        const Change change = Samples::randomChange(tracker, 100 + step);
        QVERIFY(change.applyTo(tracker));
        SnapshotStep next = nextSnapshot(snapshot, change);
        QVERIFY(next.snapshot);
        snapshot = next.snapshot;
        const QueryResult result = snapshot->engine().run(filter);
        request.snapshot = snapshot;
        request.result = &result;
        TimelineLayout anew = layoutTimeline(request);
        if (!layout.snapshot || next.rows.everything) {
            layout = anew;
        } else {
            ++followed;
            layout = timelineLanesAfter(layout, next.rows, snapshot, result);
            relayoutTimeline(layout, request);
        }
        compareLayouts(layout, anew, range);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"after step %1"_s.arg(step)));
    }
    if (events > 1000)
        QVERIFY(followed > 3);
}

void TimelineStepTest::keepsWhatIsAsItWas()
{
    const Tracker tracker = generateTracker({.events = 3000, .seed = 4, .countries = 9, .companies = 7});
    const auto first = std::make_shared<const Snapshot>(TrackerColumns(tracker));
    const TimelineScene scene(first);
    const TimeRange range = years(2012, 2013);
    const TimelineLayout layout = scene.layout(range, LaneGrouping::Category);
    (void)scene.geometry(layout, range);
    Event after = tracker.events[1500];
    after.title += u" again"_s;
    const SnapshotStep step = nextSnapshot(first, {u"Change"_s, {EntityChange::changeOf(tracker.events[1500], after)}});
    QVERIFY(!step.rows.everything);
    const QueryResult result = step.snapshot->engine().run({});
    TimelineLayout next = timelineLanesAfter(layout, step.rows, step.snapshot, result);
    TimelineLayoutRequest request;
    request.snapshot = step.snapshot;
    request.result = &result;
    request.size = pictureSize;
    request.range = range;
    request.fonts = scene.fonts;
    relayoutTimeline(next, request);
    QCOMPARE(next.labels, layout.labels);
    std::size_t same = 0;
    for (std::size_t lane = 0; lane < next.lanes.size(); ++lane) {
        if (!next.wholePackings[lane].empty()
            && next.wholePackings[lane].front().lane == layout.wholePackings[lane].front().lane)
            ++same;
        QCOMPARE(&next.lanes[lane].rows() == &layout.lanes[lane].rows(),
                 !next.lanes[lane].contains(step.rows.changed.front()));
    }
    QCOMPARE(same, next.lanes.size() - 1);
}

void TimelineStepTest::widgetShowsWhatOneMadeAnewShows()
{
    Tracker tracker = generateTracker({.events = 400, .seed = 9, .countries = 9, .companies = 7});
    Workspace workspace{today()};
    workspace.setSnapshot(std::make_shared<const Snapshot>(TrackerColumns(tracker)));
    TimelineWidget widget(&workspace);
    widget.setGrouping(LaneGrouping::Country);
    widget.resize(900, 500);
    widget.show();
    for (std::uint64_t step = 0; step < 30; ++step) {
        (void)widget.geometryNow();
        const Change change = Samples::randomChange(tracker, 500 + step);
        QVERIFY(change.applyTo(tracker));
        workspace.advance(nextSnapshot(workspace.snapshot(), change));
        if (step % 4 == 1) {
            Filter filter;
            if (step % 8 == 1)
                filter.minimumOrigins = 2;
            workspace.setFilter(filter);
        }
        Workspace other{today()};
        other.setSnapshot(workspace.snapshot());
        other.setFilter(workspace.filter());
        other.setRange(workspace.range());
        TimelineWidget anew(&other);
        anew.setGrouping(LaneGrouping::Country);
        anew.resize(900, 500);
        anew.show();
        const TimelineGeometry &a = widget.geometryNow();
        const TimelineGeometry &b = anew.geometryNow();
        QCOMPARE(a.marks.size(), b.marks.size());
        for (std::size_t i = 0; i < b.marks.size(); ++i) {
            QCOMPARE(a.marks[i].row, b.marks[i].row);
            QCOMPARE(a.marks[i].body, b.marks[i].body);
            QCOMPARE(a.marks[i].label, b.marks[i].label);
        }
    }
}

} // namespace Dateline
