// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/timeline/timelinemovetest.h"

#include "models/dates/today.h"
#include "tests/views/timeline/timelinescene.h"
#include "views/timeline/neweventline.h"
#include "views/timeline/timelinewidget.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// A timeline of two years, 2018 and 2019, whose dates were asked to be moved.
struct MoveScene
{
    Workspace workspace{today()};
    TimelineWidget widget{&workspace};
    QSignalSpy moves{&widget, &TimelineWidget::dateMoved};
    QSignalSpy titles{&widget, &TimelineWidget::newEventTitled};
    QSignalSpy details{&widget, &TimelineWidget::newEventDetailed};

    explicit MoveScene(const QStringList &dates, TimeRange range = years(2018, 2020)) : MoveScene(dated(dates), range)
    { }
    MoveScene(std::shared_ptr<const Snapshot> snapshot, TimeRange range)
    {
        workspace.setSnapshot(std::move(snapshot));
        widget.resize(1200, 400);
        widget.show();
        widget.activateWindow();
        widget.setFocus();
        workspace.setRange(range);
    }

    const TimelineMark *mark(EventRow row = EventRow(0))
    {
        for (const TimelineMark &one : widget.geometryNow().marks) {
            if (one.row == row && one.count == 1)
                return &one;
        }
        return nullptr;
    }
    QPoint middle(EventRow row = EventRow(0)) { return mark(row)->body.center().toPoint(); }
    int pixels(double days) { return static_cast<int>(std::lround(days * widget.geometryNow().pixelsPerDay)); }

    void press(QPoint at) { QTest::mousePress(widget.viewport(), Qt::LeftButton, {}, at); }
    void moveTo(QPoint at) { QTest::mouseMove(widget.viewport(), at); }
    void release(QPoint at) { QTest::mouseRelease(widget.viewport(), Qt::LeftButton, {}, at); }
    void drag(QPoint from, int by)
    {
        press(from);
        moveTo(from + QPoint(by / 2, 0));
        moveTo(from + QPoint(by, 0));
        release(from + QPoint(by, 0));
    }
    QString after() const { return moves.isEmpty() ? QString() : moves.last()[2].value<Edtf>().toString(); }
    NewEventLine *line() { return widget.findChild<NewEventLine *>(); }
    QString whatIsAsked() { return line()->findChild<QLabel *>()->text(); }
};

} // namespace

void TimelineMoveTest::gripsAreAtTheEnds()
{
    MoveScene scene({u"2018-03-01/2018-06-01"_s, u"2018-09-01/.."_s, u"2019-03-01"_s});
    const QRectF bar = scene.mark()->body;
    QCOMPARE(gripAt(*scene.mark(), {bar.left() + 1, bar.center().y()}), DatePart::Start);
    QCOMPARE(gripAt(*scene.mark(), {bar.right() - 1, bar.center().y()}), DatePart::End);
    QCOMPARE(gripAt(*scene.mark(), bar.center()), DatePart::Whole);
    QVERIFY(!gripAt(*scene.mark(), {bar.center().x(), bar.bottom() + 8}));
    const TimelineMark open = *scene.mark(EventRow(1));
    QCOMPARE(gripAt(open, {open.body.right() - 1, open.body.center().y()}), DatePart::Whole);
    const TimelineMark dot = *scene.mark(EventRow(2));
    QCOMPARE(gripAt(dot, {dot.body.right() - 1, dot.body.center().y()}), DatePart::Whole);
}

void TimelineMoveTest::ghostStandsWhereTheMarkWill()
{
    // Of whatever kind: where the ghost stands, there stands the mark of such a date.
    const QStringList dates{u"2018-03-01"_s, u"2018-05"_s, u"2018-06-01/2018-09-15"_s, u"2019-01-01/.."_s,
                            u"../2019-05-02"_s};
    for (const QString &date : dates) {
        MoveScene scene({date});
        const TimelineMark *mark = scene.mark();
        const TimelineGhost ghost =
            ghostOf(scene.widget.geometryNow(), *Edtf::parse(date), mark->body.center().y(), mark->category);
        QVERIFY2(std::abs(ghost.body.left() - std::max(mark->body.left(), scene.widget.geometryNow().headerWidth))
                     < 0.01,
                 qPrintable(date));
        QVERIFY2(std::abs(ghost.body.right() - mark->body.right()) < 0.01, qPrintable(date));
        QCOMPARE(ghost.body.height(), mark->body.height());
    }
}

void TimelineMoveTest::dragMovesTheSelectedEvent()
{
    MoveScene scene({u"2018-06-10"_s});
    QVERIFY(QTest::qWaitForWindowExposed(&scene.widget));
    const QPoint at = scene.middle();
    QTest::mouseClick(scene.widget.viewport(), Qt::LeftButton, {}, at);
    const TimeRange range = scene.workspace.range();
    scene.drag(at, scene.pixels(100));
    QCOMPARE(scene.moves.count(), 1);
    QCOMPARE(scene.moves[0][0].value<EventRow>(), EventRow(0));
    QCOMPARE(scene.moves[0][1].value<Edtf>().toString(), u"2018-06-10"_s);
    const Edtf after = scene.moves[0][2].value<Edtf>();
    QCOMPARE(after.precision(), DatePrecision::Day);
    const std::int64_t days = (*after.span().begin - *dayFromIso(u"2018-06-10")).count;
    QVERIFY(std::abs(days - 100) <= 1);
    QCOMPARE(scene.workspace.range(), range); // nothing was panned
    QCOMPARE(scene.workspace.selected(), EventRow(0));
}

void TimelineMoveTest::clickAndSmallMovesMoveNothing()
{
    MoveScene scene({u"2018-06-10"_s});
    QVERIFY(QTest::qWaitForWindowExposed(&scene.widget));
    scene.workspace.select(EventRow(0));
    const QPoint at = scene.middle();
    QTest::mouseClick(scene.widget.viewport(), Qt::LeftButton, {}, at);
    scene.drag(at, QApplication::startDragDistance() - 2);
    QVERIFY(scene.moves.isEmpty());
    // There and back within one drag is nowhere.
    scene.press(at);
    scene.moveTo(at + QPoint(200, 0));
    scene.moveTo(at);
    scene.release(at);
    QVERIFY(scene.moves.isEmpty());
}

void TimelineMoveTest::dragOfAnotherEventPans()
{
    MoveScene scene({u"2018-06-10"_s, u"2019-06-10"_s});
    QVERIFY(QTest::qWaitForWindowExposed(&scene.widget));
    scene.workspace.select(EventRow(1));
    const TimeRange range = scene.workspace.range();
    scene.drag(scene.middle(), 100);
    QVERIFY(scene.moves.isEmpty());
    QVERIFY(scene.workspace.range().begin < range.begin);
}

void TimelineMoveTest::monthMovesByMonths()
{
    MoveScene scene({u"2018-06~"_s});
    QVERIFY(QTest::qWaitForWindowExposed(&scene.widget));
    scene.workspace.select(EventRow(0));
    scene.drag(scene.middle(), scene.pixels(70));
    QCOMPARE(scene.after(), u"2018-08~"_s);
}

void TimelineMoveTest::endOfABarIsStretched()
{
    MoveScene scene({u"2018-06-10/2018-09-10"_s});
    QVERIFY(QTest::qWaitForWindowExposed(&scene.widget));
    scene.workspace.select(EventRow(0));
    const QRectF bar = scene.mark()->body;
    scene.drag(QPoint(static_cast<int>(bar.right()) - 2, static_cast<int>(bar.center().y())), scene.pixels(60));
    QVERIFY(scene.after().startsWith(u"2018-06-10/2018-11-"_s));
    scene.widget.dropMoved();
    scene.drag(QPoint(static_cast<int>(bar.left()) + 2, static_cast<int>(bar.center().y())), scene.pixels(-40));
    QVERIFY2(scene.after().startsWith(u"2018-05-0"_s) || scene.after().startsWith(u"2018-04-30"_s),
             qPrintable(scene.after()));
    QVERIFY(scene.after().endsWith(u"/2018-09-10"_s));
}

void TimelineMoveTest::endMeetsItsStart()
{
    MoveScene scene({u"2018-06-10/2018-09-10"_s});
    QVERIFY(QTest::qWaitForWindowExposed(&scene.widget));
    scene.workspace.select(EventRow(0));
    const QRectF bar = scene.mark()->body;
    scene.drag(QPoint(static_cast<int>(bar.right()) - 2, static_cast<int>(bar.center().y())), scene.pixels(-120));
    QCOMPARE(scene.after(), u"2018-06-10"_s); // it never runs backwards
}

void TimelineMoveTest::escapeGivesUp()
{
    MoveScene scene({u"2018-06-10"_s});
    QVERIFY(QTest::qWaitForWindowExposed(&scene.widget));
    scene.workspace.select(EventRow(0));
    const QPoint at = scene.middle();
    scene.press(at);
    scene.moveTo(at + QPoint(80, 0));
    QTest::keyClick(&scene.widget, Qt::Key_Escape);
    scene.moveTo(at + QPoint(160, 0));
    scene.release(at + QPoint(160, 0));
    QVERIFY(scene.moves.isEmpty());
    QCOMPARE(scene.workspace.selected(), EventRow(0)); // Esc was for the drag
    QTest::keyClick(&scene.widget, Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(scene.moves.count(), 1); // and nothing is left of it
}

void TimelineMoveTest::dateThatCannotMoveSaysWhy()
{
    TimelineMove move(*dated({u"XXXX-12-25"_s}), EventRow(0), *Edtf::parse(u"XXXX-12-25"));
    move.drag(DatePart::Whole, Days{100});
    QVERIFY(move.isRefused());
    QVERIFY(!move.isChanged());
    QVERIFY(!move.remark().isEmpty());
}

void TimelineMoveTest::scrollsAtTheEdges()
{
    MoveScene scene({u"2019-10-10"_s});
    QVERIFY(QTest::qWaitForWindowExposed(&scene.widget));
    scene.workspace.select(EventRow(0));
    const TimeRange range = scene.workspace.range();
    const QPoint at = scene.middle();
    const QPoint edge(scene.widget.viewport()->width() - 3, at.y());
    scene.press(at);
    scene.moveTo(edge);
    QTRY_VERIFY(scene.workspace.range().begin > range.begin + 60);
    scene.release(edge);
    QCOMPARE(scene.moves.count(), 1);
    const Edtf after = scene.moves[0][2].value<Edtf>();
    // Under the pointer, which stands still while the days go by.
    QVERIFY2(after.span().begin->number > static_cast<std::int64_t>(range.end), qPrintable(after.toString()));
}

void TimelineMoveTest::draggingLaysNothingOutAnew()
{
    MoveScene scene(generated(3000), years(2014, 2016));
    QVERIFY(QTest::qWaitForWindowExposed(&scene.widget));
    const TimelineMark *dot = nullptr;
    for (const TimelineMark &mark : scene.widget.geometryNow().marks) {
        const bool isInside =
            mark.body.left() > 400 && mark.body.right() < 700 && mark.body.top() > 60 && mark.body.bottom() < 300;
        if (mark.count == 1 && mark.shape == MarkShape::Dot && isInside)
            dot = &mark;
    }
    QVERIFY(dot);
    const QPoint at = dot->body.center().toPoint();
    scene.workspace.select(dot->row);
    const TimelineMark *marks = scene.widget.geometryNow().marks.data();
    scene.press(at);
    for (int i = 20; i < 200; i += 20)
        scene.moveTo(at + QPoint(i, 0));
    QCOMPARE(scene.widget.geometryNow().marks.data(), marks); // the same geometry
    QTest::keyClick(&scene.widget, Qt::Key_Escape);
    scene.release(at);
}

void TimelineMoveTest::keysMoveUntilAltIsLetGo()
{
    MoveScene scene({u"2018-06"_s});
    QVERIFY(QTest::qWaitForWindowExposed(&scene.widget));
    scene.workspace.select(EventRow(0));
    QTest::keyPress(&scene.widget, Qt::Key_Alt);
    for (int i = 0; i < 3; ++i) {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Right, Qt::AltModifier);
        QCoreApplication::sendEvent(&scene.widget, &press);
    }
    QVERIFY(scene.moves.isEmpty());
    QTest::keyRelease(&scene.widget, Qt::Key_Alt);
    QCOMPARE(scene.moves.count(), 1); // one step
    QCOMPARE(scene.after(), u"2018-09"_s);
    scene.widget.dropMoved();
    QTest::keyClick(&scene.widget, Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(scene.after(), u"2018-06/2018-07"_s);
    scene.widget.dropMoved();
    QTest::keyPress(&scene.widget, Qt::Key_Alt);
    QKeyEvent press(QEvent::KeyPress, Qt::Key_Left, Qt::AltModifier);
    QCoreApplication::sendEvent(&scene.widget, &press);
    QTest::keyClick(&scene.widget, Qt::Key_Escape);
    QTest::keyRelease(&scene.widget, Qt::Key_Alt);
    QCOMPARE(scene.moves.count(), 2); // given up
    QTest::keyPress(&scene.widget, Qt::Key_Alt);
    QCoreApplication::sendEvent(&scene.widget, &press);
    QFocusEvent away(QEvent::FocusOut, Qt::ActiveWindowFocusReason); // as by Alt+Esc on some desktops
    QCoreApplication::sendEvent(&scene.widget, &away);
    QTest::keyRelease(&scene.widget, Qt::Key_Alt);
    QCOMPARE(scene.moves.count(), 2);
}

void TimelineMoveTest::keysGoOnFromWhatIsBeingWritten()
{
    MoveScene scene({u"2018-06-10"_s});
    QVERIFY(QTest::qWaitForWindowExposed(&scene.widget));
    scene.workspace.select(EventRow(0));
    for (int i = 0; i < 3; ++i) // before any is written
        QTest::keyClick(&scene.widget, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(scene.moves.count(), 3);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(scene.moves[i][1].value<Edtf>().toString(), u"2018-06-1%1"_s.arg(i));
    QCOMPARE(scene.after(), u"2018-06-13"_s);
    scene.widget.dropMoved(); // it could not be written
    QTest::keyClick(&scene.widget, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(scene.after(), u"2018-06-09"_s);
}

void TimelineMoveTest::aStepOfAnotherEndsTheDrag()
{
    MoveScene scene({u"2018-06-10"_s});
    QVERIFY(QTest::qWaitForWindowExposed(&scene.widget));
    scene.workspace.select(EventRow(0));
    const QPoint at = scene.middle();
    scene.press(at);
    scene.moveTo(at + QPoint(80, 0));
    scene.workspace.setSnapshot(dated({u"2018-07-10"_s})); // moved by somebody else
    scene.moveTo(at + QPoint(90, 0));
    scene.release(at + QPoint(90, 0));
    QVERIFY(scene.moves.isEmpty());
}

void TimelineMoveTest::sourcesAgainstItAreCounted()
{
    Tracker tracker;
    tracker.id = u"t"_s;
    tracker.categories = {{{u"c"_s}, u"C"_s, {}}};
    Event event;
    event.id = {u"e"_s};
    event.title = u"E"_s;
    event.category = {u"c"_s};
    event.date = *Edtf::parse(u"2018-06-10");
    tracker.events = {event};
    for (const QString &date : {u"2018-06-10"_s, u"2018-06"_s}) {
        Source source;
        source.id = {u"s%1"_s.arg(tracker.sources.size())};
        source.type = u"webpage"_s;
        source.title = source.id.text;
        Attribution attribution;
        attribution.id = {u"a%1"_s.arg(tracker.sources.size())};
        attribution.event = event.id;
        attribution.source = source.id;
        attribution.date = *Edtf::parse(date);
        tracker.sources.push_back(source);
        tracker.attributions.push_back(attribution);
    }
    const Snapshot snapshot(tracker);
    TimelineMove move(snapshot, EventRow(0), event.date);
    QVERIFY(move.remark().isEmpty());
    move.step(DatePart::Whole, 1);
    QVERIFY(move.remark().contains(u'1')); // 11 June is in June
    move.step(DatePart::Whole, 30);
    QVERIFY(move.remark().contains(u'2'));
}

void TimelineMoveTest::doubleClickAsksForAnEventThere()
{
    MoveScene scene({u"2018-06-10"_s, u"2019-06-10"_s}, years(2018, 2019));
    QVERIFY(QTest::qWaitForWindowExposed(&scene.widget));
    scene.workspace.setLanes(LaneGrouping::Country);
    const TimelineGeometry &geometry = scene.widget.geometryNow();
    const double day = static_cast<double>(dayFromIso(u"2018-11-20")->number) + 0.5;
    const QPoint at(static_cast<int>(geometry.xOfDay(day)), static_cast<int>(geometry.lanes.front().rect.center().y()));
    QTest::mouseDClick(scene.widget.viewport(), Qt::LeftButton, {}, at);
    QVERIFY(scene.line() && scene.line()->isVisible());
    QVERIFY(scene.whatIsAsked().contains(u"Australia"_s));
    QVERIFY(scene.widget.viewport()->rect().contains(scene.line()->geometry()));
    auto *title = scene.line()->findChild<QLineEdit *>();
    QTRY_VERIFY(title->hasFocus());
    QTest::keyClick(title, Qt::Key_Return); // without a title nothing is added
    QVERIFY(scene.titles.isEmpty());
    QTest::keyClicks(title, u" Something  happens "_s);
    QTest::keyClick(title, Qt::Key_Return);
    QCOMPARE(scene.titles.count(), 1);
    QCOMPARE(scene.titles[0][1].toString(), u"Something happens"_s);
    const auto seed = scene.titles[0][0].value<EventSeed>();
    QCOMPARE(seed.date.toString(), u"2018-11"_s); // a day has 3 px
    QCOMPARE(seed.participation->party.text, u"au"_s);
    QVERIFY(!scene.line()->isVisible());
    QVERIFY(scene.widget.hasFocus());
}

void TimelineMoveTest::doubleClickFromAfarGivesAYear()
{
    MoveScene scene({u"2018-06-10"_s}, years(1990, 2040));
    QVERIFY(QTest::qWaitForWindowExposed(&scene.widget));
    const TimelineGeometry &geometry = scene.widget.geometryNow();
    const double day = static_cast<double>(dayFromIso(u"2005-07-20")->number);
    QTest::mouseDClick(
        scene.widget.viewport(), Qt::LeftButton, {},
        {static_cast<int>(geometry.xOfDay(day)), static_cast<int>(geometry.lanes.front().rect.center().y())});
    QVERIFY(scene.whatIsAsked().startsWith(u"2005"_s));
    auto *title = scene.line()->findChild<QLineEdit *>();
    QTest::keyClick(title, Qt::Key_Escape);
    QVERIFY(!scene.line()->isVisible());
    QVERIFY(scene.titles.isEmpty());
}

void TimelineMoveTest::insertAsksForAnEvent()
{
    MoveScene scene({u"2018-06-10"_s});
    QVERIFY(QTest::qWaitForWindowExposed(&scene.widget));
    scene.workspace.select(EventRow(0));
    QTest::keyClick(&scene.widget, Qt::Key_Insert);
    QVERIFY(scene.line() && scene.line()->isVisible());
    QVERIFY(scene.whatIsAsked().contains(u"Category"_s)); // the lane of the selected event
}

void TimelineMoveTest::titleThatIsTypedStays()
{
    MoveScene scene({u"2018-06-10"_s});
    QVERIFY(QTest::qWaitForWindowExposed(&scene.widget));
    QTest::keyClick(&scene.widget, Qt::Key_Insert);
    auto *title = scene.line()->findChild<QLineEdit *>();
    QTest::keyClicks(title, u"half a ti"_s);
    scene.widget.setFocus();
    QVERIFY(scene.line()->isVisible());
    QTest::keyClick(&scene.widget, Qt::Key_Insert);
    QCOMPARE(title->text(), u"half a ti"_s);
    title->clear();
    scene.widget.setFocus();
    QVERIFY(!scene.line()->isVisible());
}

void TimelineMoveTest::moreAsksForTheForm()
{
    MoveScene scene({u"2018-06-10"_s});
    QVERIFY(QTest::qWaitForWindowActive(&scene.widget));
    QTest::keyClick(&scene.widget, Qt::Key_Insert);
    auto *title = scene.line()->findChild<QLineEdit *>();
    auto *more = scene.line()->findChild<QPushButton *>();
    QTRY_VERIFY(title->hasFocus());
    // It can be reached without a title, too.
    QTest::keyClick(title, Qt::Key_Tab);
    QVERIFY(more->hasFocus());
    QVERIFY(scene.line()->isVisible());
    QTest::keyClick(more, Qt::Key_Return);
    QCOMPARE(scene.details.count(), 1);
    QCOMPARE(scene.details[0][1].toString(), QString());
    title->setFocus();
    QTest::keyClicks(title, u"Something happens"_s);
    QTest::keyClick(title, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(scene.details.count(), 2);
    QCOMPARE(scene.details[1][1].toString(), u"Something happens"_s);
    QVERIFY(scene.titles.isEmpty());
    // Until the form is there nothing is lost.
    QVERIFY(scene.line()->isVisible());
    QCOMPARE(title->text(), u"Something happens"_s);
    scene.widget.closeNewEvent();
    QVERIFY(!scene.line()->isVisible());
    QTest::keyClick(&scene.widget, Qt::Key_Insert);
    QVERIFY(title->text().isEmpty());
}

void TimelineMoveTest::anotherTrackerLeavesTheDateAlone()
{
    MoveScene scene({u"2018-06-10"_s});
    QVERIFY(QTest::qWaitForWindowExposed(&scene.widget));
    scene.workspace.setLanes(LaneGrouping::Country);
    scene.workspace.select(EventRow(0));
    QTest::keyClick(&scene.widget, Qt::Key_Insert);
    QVERIFY(scene.whatIsAsked().contains(u"Australia"_s));
    const QString date = scene.whatIsAsked().section(u" · "_s, 0, 0);
    auto *title = scene.line()->findChild<QLineEdit *>();
    QTest::keyClicks(title, u"half a title"_s);
    Tracker other = scene.workspace.snapshot()->tracker().unpacked();
    other.id = u"other"_s;
    scene.workspace.setSnapshot(std::make_shared<const Snapshot>(other));
    QCOMPARE(scene.whatIsAsked(), date);
    QCOMPARE(title->text(), u"half a title"_s);
    QTest::keyClick(title, Qt::Key_Return);
    QVERIFY(!scene.titles[0][0].value<EventSeed>().participation);
}

void TimelineMoveTest::emptyTimelineTakesAnEvent()
{
    MoveScene scene{QStringList()};
    QVERIFY(QTest::qWaitForWindowExposed(&scene.widget));
    QTest::mouseDClick(scene.widget.viewport(), Qt::LeftButton, {}, {600, 200});
    QVERIFY(scene.line() && scene.line()->isVisible());
}

} // namespace Dateline
