// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/timeline/timelinelanetest.h"

#include "models/dates/today.h"
#include "tests/views/timeline/timelinescene.h"
#include "views/timeline/lanepills.h"
#include "views/timeline/timelinewidget.h"

#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Events of these dates, each in the lane of its category.
std::shared_ptr<const Snapshot> inCategories(const std::vector<std::pair<QString, QString>> &events)
{
    Tracker tracker;
    tracker.id = u"t"_s;
    for (const auto &[category, date] : events) {
        const CategoryId id{category};
        const bool isKnown = std::any_of(tracker.categories.begin(), tracker.categories.end(),
                                         [&](const Category &one) { return one.id == id; });
        if (!isKnown)
            tracker.categories.push_back({id, category, {}});
        Event event;
        event.id = {u"e%1"_s.arg(tracker.events.size())};
        event.title = u"Event of "_s + date;
        event.category = id;
        event.date = *Edtf::parse(date);
        tracker.events.push_back(event);
    }
    return std::make_shared<const Snapshot>(tracker);
}

/// A timeline on the screen with its workspace.
struct ShownLanes
{
    Workspace workspace{today()};
    TimelineWidget widget{&workspace};

    explicit ShownLanes(std::shared_ptr<const Snapshot> snapshot, QSize size = {1000, 500})
    {
        workspace.setSnapshot(std::move(snapshot));
        widget.resize(size);
        widget.show();
    }

    TimelineLaneBox box(std::size_t place) { return widget.geometryNow().lanes.at(place); }
    QPoint headOf(std::size_t place) { return {40, static_cast<int>(box(place).rect.center().y())}; }
    QStringList names()
    {
        QStringList names;
        for (const Lane &lane : widget.layoutNow().lanes)
            names.append(lane.name());
        return names;
    }
};

TimeRange days(const char *first, const char *last)
{
    return {static_cast<double>(dayFromIso(QString::fromLatin1(first))->number),
            static_cast<double>(dayFromIso(QString::fromLatin1(last))->number)};
}

} // namespace

void TimelineLaneTest::lanesAreAsHighAsWhatIsInView()
{
    // Three that stand above each other, and years later one alone.
    const TimelineScene scene(dated({u"2018-03-01"_s, u"2018-03-02"_s, u"2018-03-03"_s, u"2019-03-01"_s}));
    const TimeRange three = days("2018-01-01", "2018-12-31");
    const TimeRange one = days("2018-11-01", "2019-10-31");
    TimelineLayout layout = scene.layout(three, LaneGrouping::None);
    QCOMPARE(layout.fitted[0].tracks.all(), 3U);
    fitLanes(layout, {one});
    QCOMPARE(layout.fitted[0].tracks.all(), 1U);
    QCOMPARE(layout.contentHeight, layout.metrics.trackHeight + 2 * layout.metrics.lanePadding);
    // What is packed does not depend on it.
    const TimelineLayout other = scene.layout(one, LaneGrouping::None);
    QCOMPARE(other.packed[0].marks.size(), layout.packed[0].marks.size());
    QVERIFY(other.laneTops == layout.laneTops);
}

void TimelineLaneTest::emptyLanesAreALineOrHidden()
{
    const TimelineScene scene(inCategories({{u"a"_s, u"2018-03-01"_s}, {u"b"_s, u"2025-03-01"_s}}));
    const TimeRange range = days("2018-01-01", "2018-12-31");
    TimelineLayout layout = scene.layout(range, LaneGrouping::Category);
    QCOMPARE(layout.laneTops[2] - layout.laneTops[1], layout.metrics.emptyLane());
    QVERIFY(layout.metrics.emptyLane() < layout.laneTops[1]);
    QCOMPARE(scene.geometry(layout, range).lanes.size(), std::size_t{2});
    layout.arrangement.hidesEmpty = true;
    fitLanes(layout, {range});
    QCOMPARE(layout.laneTops[2], layout.laneTops[1]);
    QCOMPARE(scene.geometry(layout, range).lanes.size(), std::size_t{1});
}

void TimelineLaneTest::monthsStandBeneathDays()
{
    const TimelineScene scene(dated(QStringList(5, u"2018-11"_s) + QStringList{u"2018-11-01"_s, u"2018-11-20"_s}
                                    + QStringList{u"2018"_s, u"2018-10-15/2018-11-15"_s}));
    const TimeRange range = days("2018-10-25", "2018-12-10");
    const TimelineGeometry geometry = scene.geometry(scene.layout(range, LaneGrouping::None), range);
    QCOMPARE(geometry.marks.size(), std::size_t{9}); // none is folded
    double lowestDay = 0;
    double highestSpan = geometry.size.height();
    for (const TimelineMark &mark : geometry.marks) {
        if (mark.shape == MarkShape::Dot)
            lowestDay = std::max(lowestDay, mark.body.bottom());
        else
            highestSpan = std::min(highestSpan, mark.body.top());
    }
    QVERIFY(lowestDay < highestSpan);
}

void TimelineLaneTest::crowdedLanesAreCutAndOpen()
{
    const TimelineScene scene(dated(QStringList(40, u"2018-11-14"_s)));
    const TimeRange range = days("2018-10-01", "2018-12-31");
    TimelineLayoutRequest request;
    request.snapshot = scene.snapshot;
    request.result = &scene.result;
    request.grouping = LaneGrouping::None;
    request.size = QSizeF(1000, 180);
    request.range = range;
    request.fonts = scene.fonts;
    TimelineLayout layout = layoutTimeline(request);
    QCOMPARE(layout.fitted[0].tracks.all(), LaneArrangement().usualTracks);
    QVERIFY(layout.isCut[0]);
    TimelineView view;
    view.range = range;
    view.size = request.size;
    view.fonts = scene.fonts;
    view.hasControls = true;
    const TimelineGeometry cut = timelineGeometry(layout, view);
    std::size_t singles = 0;
    for (const TimelineMark &mark : cut.marks)
        singles += mark.count == 1 ? 1 : 0;
    QVERIFY(cut.lanes[0].folded > 0);
    QCOMPARE(cut.lanes[0].folded + singles, std::size_t{40});
    QVERIFY(cut.lanes[0].rest.text.contains(QString::number(cut.lanes[0].folded)));

    LaneArrangement open;
    open.states.insert(layout.lanes[0].name(), LaneState::Open);
    arrangeLanes(layout, open);
    relayoutTimeline(layout, request);
    QCOMPARE(layout.fitted[0].tracks.all(), 40U);
    QCOMPARE(timelineGeometry(layout, view).lanes[0].folded, 0U);

    LaneArrangement closed;
    closed.states.insert(layout.lanes[0].name(), LaneState::Closed);
    arrangeLanes(layout, closed);
    relayoutTimeline(layout, request);
    QCOMPARE(layout.fitted[0].tracks.all(), 1U);

    // A window with room to spare gives more rows.
    request.size = QSizeF(1000, 900);
    arrangeLanes(layout, {});
    relayoutTimeline(layout, request);
    QVERIFY(layout.fitted[0].tracks.all() > LaneArrangement().usualTracks);

    // As many as a person has set.
    request.size = QSizeF(1000, 100);
    LaneArrangement low;
    low.usualTracks = 5;
    arrangeLanes(layout, low);
    relayoutTimeline(layout, request);
    QCOMPARE(layout.fitted[0].tracks.all(), 5U);
}

void TimelineLaneTest::noTitleStandsInAnotherBar()
{
    std::mt19937 random(11);
    int labels = 0;
    for (const std::size_t events : {800U, 12'000U}) {
        const TimelineScene scene(generated(events));
        for (int zoom = 0; zoom < 40; ++zoom) {
            const double length = 20 * std::pow(1.15, static_cast<double>(random() % 45));
            const double begin = 10'000 + static_cast<double>(random() % 9000);
            const TimeRange range{begin, begin + length};
            const TimelineGeometry geometry =
                scene.geometry(scene.layout(range, static_cast<LaneGrouping>(random() % 4)), range);
            for (const TimelineMark &mark : geometry.marks) {
                if (mark.label.isEmpty())
                    continue;
                ++labels;
                for (const TimelineMark &other : geometry.marks) {
                    QVERIFY2(&other == &mark || other.shape == MarkShape::Dot || other.lane != mark.lane
                                 || !other.body.intersects(mark.labelRect.adjusted(1, 4, -1, -4)),
                             qPrintable(mark.label));
                }
            }
        }
    }
    QVERIFY(labels > 500);
}

void TimelineLaneTest::lastEventHasItsTitle()
{
    const TimelineScene scene(dated({u"2018-01-10"_s, u"2018-06-10"_s, u"2018-11-30"_s}));
    const TimeRange range = days("2017-12-28", "2018-12-12");
    const TimelineGeometry geometry =
        scene.geometry(scene.layout(range, LaneGrouping::None, {900, 300}), range, {}, {900, 300});
    QCOMPARE(geometry.marks.size(), std::size_t{3});
    for (const TimelineMark &mark : geometry.marks)
        QCOMPARE(mark.label, scene.snapshot->title(mark.row));
    const TimelineMark &last = geometry.marks.back();
    QVERIFY(last.labelRect.right() < last.body.left());
    QCOMPARE(markAt(geometry, last.labelRect.center()), &last);
}

void TimelineLaneTest::pillsCountWhatIsOutOfView_data()
{
    QTest::addColumn<int>("events");
    QTest::newRow("packed as a whole") << 900;
    QTest::newRow("in tiles") << 12'000;
}

void TimelineLaneTest::pillsCountWhatIsOutOfView()
{
    QFETCH(const int, events);
    const TimelineScene scene(generated(static_cast<std::size_t>(events)));
    const EventTable &table = scene.snapshot->table();
    for (const TimeRange range : {days("2014-01-01", "2014-03-01"), days("2008-01-01", "2012-01-01")}) {
        const TimelineLayout layout = scene.layout(range, LaneGrouping::Country, {1600, 20'000});
        for (std::size_t lane = 0; lane < layout.lanes.size(); ++lane) {
            if (layout.laneDetail[lane] == LaneDetail::Columns)
                continue;
            const auto visible = visibleMarks(layout, lane, range, layout.axisWidth);
            std::vector<EventRow> seen;
            for (const VisibleMark &mark : visible) {
                const auto rows = membersOf(layout, lane, mark.tile, *mark.packed);
                seen.insert(seen.end(), rows.begin(), rows.end());
            }
            std::uint32_t earlier = 0;
            std::uint32_t later = 0;
            std::int64_t nearest = openBegin;
            for (const EventRow row : layout.lanes[lane].rows()) {
                const std::int64_t day = table.firstKnownDay(row);
                if (day == openBegin || std::find(seen.begin(), seen.end(), row) != seen.end())
                    continue;
                earlier += static_cast<double>(day) < range.begin ? 1 : 0;
                later += static_cast<double>(day) >= range.end ? 1 : 0;
                if (static_cast<double>(day) < range.begin && table.begin()[row] != openBegin)
                    nearest = std::max(nearest, day);
            }
            const OutOfView out = outOfView(layout, lane, range, visible);
            QCOMPARE(out.earlier, earlier);
            QCOMPARE(out.later, later);
            if (nearest != openBegin)
                QCOMPARE(table.firstKnownDay(out.lastBefore), nearest);
        }
    }
}

void TimelineLaneTest::asOfLabelHasALineOfItsOwn()
{
    const TimelineScene scene(generated(300));
    TimelineLayoutRequest request;
    request.snapshot = scene.snapshot;
    request.result = &scene.result;
    request.size = pictureSize;
    request.fonts = scene.fonts;
    for (const TimeRange range : {days("2010-01-01", "2011-01-01"), days("2010-01-01", "2010-02-01")}) {
        request.range = range;
        request.filter = {};
        const TimelineGeometry without = scene.geometry(layoutTimeline(request), range);
        request.filter.asOf = Day{static_cast<std::int64_t>(range.begin) + 20};
        const TimelineGeometry with = scene.geometry(layoutTimeline(request), range, request.filter.asOf);
        QCOMPARE(with.axisContexts.size(), without.axisContexts.size());
        QCOMPARE(with.axisLabels.size(), without.axisLabels.size());
        QVERIFY(!with.cursorLabel.text.isEmpty());
        for (const auto *texts : {&with.axisContexts, &with.axisLabels}) {
            for (const PlacedText &text : *texts)
                QVERIFY(text.rect.top() >= with.cursorLabel.rect.bottom() && text.rect.bottom() <= with.axisHeight);
        }
    }
}

void TimelineLaneTest::lanesAreSorted()
{
    const TimelineScene scene(inCategories(
        {{u"b"_s, u"2019-01-01"_s}, {u"c"_s, u"2018-01-01"_s}, {u"a"_s, u"2020-01-01"_s}, {u"a"_s, u"2021-01-01"_s}}));
    const auto order = [&](const LaneArrangement &arrangement) {
        QString names;
        for (const Lane &lane :
             timelineLanes(scene.snapshot, scene.result, LaneGrouping::Category, {}, arrangement).lanes)
            names += lane.name();
        return names;
    };
    LaneArrangement arrangement;
    QCOMPARE(order(arrangement), u"bca"_s);
    arrangement.sort = LaneSort::Name;
    QCOMPARE(order(arrangement), u"abc"_s);
    arrangement.pinned = {u"c"_s};
    QCOMPARE(order(arrangement), u"cab"_s);
    arrangement.pinned.clear();
    arrangement.sort = LaneSort::Count;
    QCOMPARE(order(arrangement), u"abc"_s);
    arrangement.sort = LaneSort::FirstEvent;
    QCOMPARE(order(arrangement), u"cba"_s);
    arrangement.sort = LaneSort::Own;
    arrangement.order = {u"c"_s, u"a"_s};
    QCOMPARE(order(arrangement), u"cab"_s);
}

void TimelineLaneTest::heightsStayWhileItIsDragged()
{
    ShownLanes shown(inCategories({{u"a"_s, u"2018-03-01"_s},
                                   {u"a"_s, u"2018-03-02"_s},
                                   {u"a"_s, u"2018-07-01"_s},
                                   {u"b"_s, u"2018-07-01"_s},
                                   {u"b"_s, u"2018-10-01"_s}}));
    QVERIFY(QTest::qWaitForWindowExposed(&shown.widget));
    shown.workspace.setRange(days("2018-02-01", "2018-08-01"));
    const std::vector<double> before = shown.widget.layoutNow().laneTops;
    QTest::mousePress(shown.widget.viewport(), Qt::LeftButton, {}, {800, 400});
    for (int x = 780; x >= 600; x -= 20) {
        QTest::mouseMove(shown.widget.viewport(), {x, 400});
        QVERIFY(shown.widget.layoutNow().laneTops == before);
    }
    QTest::mouseRelease(shown.widget.viewport(), Qt::LeftButton, {}, {600, 400});
    QVERIFY(shown.widget.layoutNow().laneTops != before);
    QCOMPARE(shown.widget.layoutNow().fitted[0].tracks.all(), 1U);
    // A wheel has no end: heights follow when it has stood still for a moment.
    shown.workspace.setRange(days("2018-02-01", "2018-08-01"));
    QVERIFY(shown.widget.layoutNow().laneTops == before);
    QTest::keyClick(&shown.widget, Qt::Key_PageDown);
    QVERIFY(shown.widget.layoutNow().laneTops == before);
    QTRY_VERIFY(shown.widget.layoutNow().laneTops != before);
}

void TimelineLaneTest::laneUnderThePointerStays()
{
    std::vector<std::pair<QString, QString>> events;
    for (int lane = 0; lane < 20; ++lane) {
        const QString name = u"lane %1"_s.arg(lane, 2, 10, QLatin1Char('0'));
        for (int day = 1; day <= 4; ++day)
            events.emplace_back(name, u"2018-03-0%1"_s.arg(day));
        events.emplace_back(name, u"2018-09-01"_s);
    }
    ShownLanes shown(inCategories(events), {900, 300});
    QVERIFY(QTest::qWaitForWindowExposed(&shown.widget));
    shown.workspace.setRange(days("2018-02-01", "2018-06-01"));
    shown.widget.layoutNow();
    shown.widget.verticalScrollBar()->setValue(700);
    const QPoint pointer(500, 200);
    QTest::mouseMove(shown.widget.viewport(), pointer);
    const TimelineLaneBox before = *laneAt(shown.widget.geometryNow(), pointer);
    shown.workspace.setRange(days("2018-07-01", "2018-11-01"));
    const auto &lanes = shown.widget.geometryNow().lanes;
    const auto after =
        std::find_if(lanes.begin(), lanes.end(), [&](const TimelineLaneBox &box) { return box.lane == before.lane; });
    QVERIFY(after != lanes.end());
    QVERIFY(after->rect.height() < before.rect.height() / 2);
    QVERIFY(std::abs(after->rect.top() - before.rect.top()) <= 1);
}

void TimelineLaneTest::headOpensClosesAndFilters()
{
    ShownLanes shown(inCategories(
        {{u"a"_s, u"2018-03-01"_s}, {u"a"_s, u"2018-03-02"_s}, {u"b"_s, u"2018-07-01"_s}, {u"b"_s, u"2018-07-02"_s}}));
    QVERIFY(QTest::qWaitForWindowExposed(&shown.widget));
    const double usual = shown.box(0).rect.height();
    QTest::mouseClick(shown.widget.viewport(), Qt::LeftButton, {}, shown.headOf(0));
    QCOMPARE(shown.box(0).state, LaneState::Closed);
    QVERIFY(shown.box(0).rect.height() < usual);
    QTest::mouseClick(shown.widget.viewport(), Qt::LeftButton, {}, shown.headOf(0));
    QCOMPARE(shown.box(0).rect.height(), usual);
    // By keys the lane of the selected event is meant.
    shown.workspace.select(EventRow(2));
    QTest::keyClick(&shown.widget, Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(shown.box(0).state, LaneState::Usual);
    QCOMPARE(shown.box(1).state, LaneState::Closed);
    QTest::mouseClick(shown.widget.viewport(), Qt::LeftButton, Qt::ControlModifier, shown.headOf(1));
    QCOMPARE(shown.workspace.filter().categories, (std::vector<CategoryId>{{u"b"_s}}));
    QCOMPARE(shown.names(), QStringList{u"b"_s});
}

void TimelineLaneTest::headsAreDraggedAndMovedByKeys()
{
    ShownLanes shown(inCategories({{u"a"_s, u"2018-03-01"_s}, {u"b"_s, u"2018-07-01"_s}, {u"c"_s, u"2018-08-01"_s}}));
    QVERIFY(QTest::qWaitForWindowExposed(&shown.widget));
    const QPoint last(40, static_cast<int>(shown.box(2).rect.bottom()) - 2);
    QTest::mousePress(shown.widget.viewport(), Qt::LeftButton, {}, shown.headOf(0));
    QTest::mouseMove(shown.widget.viewport(), {40, 150});
    QTest::mouseMove(shown.widget.viewport(), last);
    QTest::mouseRelease(shown.widget.viewport(), Qt::LeftButton, {}, last);
    QCOMPARE(shown.names(), (QStringList{u"b"_s, u"c"_s, u"a"_s}));
    QCOMPARE(shown.widget.arrangement().sort, LaneSort::Own);
    shown.workspace.select(EventRow(0)); // of a
    QTest::keyClick(&shown.widget, Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(shown.names(), (QStringList{u"b"_s, u"a"_s, u"c"_s}));
    QTest::keyClick(&shown.widget, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(shown.names(), (QStringList{u"b"_s, u"c"_s, u"a"_s}));
    // The menu does the rest: pins and sorts.
    QMenu menu;
    shown.widget.addLaneActions(&menu, 2);
    for (QAction *action : menu.actions()) {
        if (action->isCheckable() && action->text() == u"&Keep on top"_s)
            action->trigger();
    }
    QCOMPARE(shown.names(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QVERIFY(shown.box(0).isPinned);
    // Another grouping has an arrangement of its own.
    shown.widget.setGrouping(LaneGrouping::None);
    QVERIFY(shown.widget.arrangement() == LaneArrangement());
}

void TimelineLaneTest::pillLeadsToTheNearestEvent()
{
    ShownLanes shown(inCategories(
        {{u"a"_s, u"2012-01-01"_s}, {u"a"_s, u"2014-01-01"_s}, {u"a"_s, u"2018-01-01"_s}, {u"a"_s, u"2020-01-01"_s}}));
    QVERIFY(QTest::qWaitForWindowExposed(&shown.widget));
    shown.workspace.setRange(days("2015-01-01", "2016-01-01"));
    const auto pills = shown.widget.geometryNow().pills;
    QCOMPARE(pills.size(), std::size_t{2});
    QCOMPARE(pills[0].count, 2U);
    QVERIFY(!pills[0].isLater && pills[1].isLater);
    QVERIFY(pills[0].rect.left() < pills[1].rect.left());
    QTest::mouseClick(shown.widget.viewport(), Qt::LeftButton, {}, pills[0].rect.center().toPoint());
    QCOMPARE(shown.workspace.selected(), EventRow(1));
    QVERIFY(shown.workspace.range().begin < static_cast<double>(shown.workspace.snapshot()->table().begin()[1]));
    shown.workspace.setRange(days("2015-01-01", "2016-01-01"));
    QTest::keyClick(&shown.widget, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(shown.workspace.selected(), EventRow(2));
}

void TimelineLaneTest::foldedMarkSelectsItsGroup()
{
    ShownLanes shown(dated(QStringList(40, u"2018-11-14"_s)), {700, 160});
    QVERIFY(QTest::qWaitForWindowExposed(&shown.widget));
    const auto &marks = shown.widget.geometryNow().marks;
    const auto folded =
        std::find_if(marks.begin(), marks.end(), [](const TimelineMark &mark) { return mark.count > 1; });
    QVERIFY(folded != marks.end());
    const std::vector<EventRow> rows = rowsOf(shown.widget.layoutNow(), *folded);
    QTest::mouseClick(shown.widget.viewport(), Qt::LeftButton, {}, folded->body.center().toPoint());
    QVERIFY(shown.workspace.group() == rows);
    QCOMPARE(shown.workspace.selected(), rows[0]);
    QTest::keyClick(&shown.widget, Qt::Key_Right);
    QCOMPARE(shown.workspace.selected(), rows[1]);
    QVERIFY(shown.workspace.group() == rows);
    QTest::keyClick(&shown.widget, Qt::Key_Left);
    QCOMPARE(shown.workspace.selected(), rows[0]);
    shown.workspace.select(EventRow());
    QVERIFY(shown.workspace.group().empty());
}

void TimelineLaneTest::resultOutOfViewIsShown()
{
    ShownLanes shown(inCategories({{u"a"_s, u"2012-01-01"_s}, {u"b"_s, u"2018-01-01"_s}, {u"b"_s, u"2020-01-01"_s}}));
    QVERIFY(QTest::qWaitForWindowExposed(&shown.widget));
    const TimeRange start = days("2011-06-01", "2012-06-01");
    shown.workspace.setRange(start);
    const QSignalSpy told(&shown.widget, &TimelineWidget::fittedToResult);
    shown.workspace.toggleCategory({u"b"_s}, true);
    QTRY_VERIFY(shown.workspace.range() == shown.workspace.resultRange());
    QCOMPARE(told.size(), 1);
    QVERIFY(told.front().front().value<TimeRange>() == start);
    // What is set together with a range is looked at there.
    Look look = shown.workspace.look();
    look.filter = {};
    look.filter.categories = {{u"a"_s}};
    look.range = days("2015-01-01", "2016-01-01");
    shown.workspace.setLook(look);
    QCoreApplication::processEvents();
    QVERIFY(shown.workspace.range() == *look.range);
    QCOMPARE(told.size(), 1);
}

void TimelineLaneTest::hitsSayWhatIsThere()
{
    ShownLanes shown(inCategories({{u"a"_s, u"2018-03-01"_s}, {u"b"_s, u"2018-07-01"_s}}));
    QVERIFY(QTest::qWaitForWindowExposed(&shown.widget));
    std::vector<TimelineHit> hits;
    connect(&shown.widget, &TimelineWidget::menuRequested, &shown.widget,
            [&](const TimelineHit &hit, QPoint) { hits.push_back(hit); });
    const auto clickAt = [&](QPoint point) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, point, shown.widget.viewport()->mapToGlobal(point));
        QCoreApplication::sendEvent(shown.widget.viewport(), &event);
        return hits.back();
    };
    using Part = TimelineHit::Part;
    const TimelineMark mark = shown.widget.geometryNow().marks[1];
    const TimelineHit event = clickAt(mark.glyph.toPoint());
    QCOMPARE(event.part, Part::Event);
    QVERIFY(event.rows == std::vector<EventRow>{EventRow(1)} && event.lane == std::size_t{1});
    QCOMPARE(shown.workspace.selected(), EventRow(1));
    const TimelineHit head = clickAt(shown.headOf(1));
    QVERIFY(head.part == Part::LaneHead && head.laneKey == 1 && head.grouping == LaneGrouping::Category);
    QCOMPARE(clickAt({600, 5}).part, Part::Axis);
    const TimelineHit ground = clickAt({600, 480});
    QVERIFY(ground.part == Part::Ground && ground.rows.empty() && !ground.lane);
    QCOMPARE(ground.day->number, static_cast<std::int64_t>(std::floor(shown.widget.geometryNow().dayOfX(600))));
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, {5, 5}, {5, 5});
    QCoreApplication::sendEvent(shown.widget.viewport(), &byKey);
    QVERIFY(hits.back().part == Part::Event && hits.back().rows == std::vector<EventRow>{EventRow(1)});
}

} // namespace Dateline
