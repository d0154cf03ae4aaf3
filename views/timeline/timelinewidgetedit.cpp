// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How dates are edited on the timeline: by dragging and by keys, and where a new event is asked for.
#include "views/timeline/neweventline.h"
#include "views/timeline/timelinewidget.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTimerEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Dateline {

namespace {

constexpr double edgeOfScrolling = 32;  // px from either side, where a drag brings more of the range into view
constexpr int scrollInterval = 16;      // ms
constexpr double mostScrolled = 16;     // px each time, right at the side
constexpr double pointingPrecision = 4; // px that somebody can tell apart

} // namespace

/// The mark of this event alone, in whichever lane comes first; null if it is out of view or folded into another.
const TimelineMark *TimelineWidget::markOf(EventRow row) const
{
    if (row == noIndex)
        return nullptr;
    const auto mark = std::find_if(m_geometry.marks.begin(), m_geometry.marks.end(),
                                   [row](const TimelineMark &one) { return one.row == row && one.count == 1; });
    return mark == m_geometry.marks.end() ? nullptr : &*mark;
}

Qt::CursorShape TimelineWidget::cursorAt(QPointF point)
{
    if (isOnCursor(point))
        return Qt::SplitHCursor;
    if (pillAt(geometryNow(), point) || (point.x() < m_geometry.headerWidth && laneAt(m_geometry, point)))
        return Qt::PointingHandCursor;
    const TimelineMark *mark = markAt(geometryNow(), point);
    if (!mark)
        return Qt::ArrowCursor;
    const auto grip = mark->row == m_workspace->selected() ? gripAt(*mark, point) : std::nullopt;
    if (!grip)
        return Qt::PointingHandCursor;
    return *grip == DatePart::Whole ? Qt::SizeAllCursor : Qt::SizeHorCursor;
}

/// A press on the selected event: only that one is moved, so that panning moves nothing by mistake.
bool TimelineWidget::takeHold(QPointF point)
{
    const TimelineMark *mark = markAt(geometryNow(), point);
    if (!mark || mark->row != m_workspace->selected())
        return false;
    m_grip = gripAt(*mark, point);
    m_dayAtPress = m_geometry.dayOfX(point.x());
    m_moveMiddle = mark->body.center().y();
    return m_grip.has_value();
}

/// From where it is, or where a move that is being written has brought it.
void TimelineWidget::beginMove(EventRow row)
{
    const Snapshot &snapshot = *m_workspace->snapshot();
    const bool isOnItsWay = m_moved && m_moved->event() == snapshot.eventId(row);
    m_move.emplace(snapshot, row, isOnItsWay ? m_moved->after() : snapshot.date(row));
}

void TimelineWidget::dragTo(QPointF point)
{
    if (!m_move)
        beginMove(m_workspace->selected());
    m_moveIsByKeys = false;
    m_pointer = point;
    m_move->drag(*m_grip, Days{std::llround(geometryNow().dayOfX(point.x()) - m_dayAtPress)});
    viewport()->setCursor(*m_grip == DatePart::Whole ? Qt::SizeAllCursor : Qt::SizeHorCursor);
    const bool isAtEdge =
        point.x() < m_geometry.headerWidth + edgeOfScrolling || point.x() > m_geometry.size.width() - edgeOfScrolling;
    if (!isAtEdge)
        m_edgeScroll.stop();
    else if (!m_edgeScroll.isActive())
        m_edgeScroll.start(scrollInterval, this);
    viewport()->update();
}

void TimelineWidget::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_settle.timerId()) {
        if (!m_dragging && !QGuiApplication::mouseButtons().testFlag(Qt::LeftButton)) {
            m_settle.stop();
            invalidate(Stale::Range);
        }
        return;
    }
    if (event->timerId() != m_edgeScroll.timerId())
        return QAbstractScrollArea::timerEvent(event);
    if (!m_move || !m_grip)
        return m_edgeScroll.stop();
    const double fromLeft = m_pointer.x() - m_geometry.headerWidth - edgeOfScrolling;
    const double fromRight = m_pointer.x() - m_geometry.size.width() + edgeOfScrolling;
    const double beyond = fromLeft < 0 ? fromLeft : std::max(fromRight, 0.0);
    panBy(std::clamp(beyond / 2, -mostScrolled, mostScrolled));
    dragTo(m_pointer);
}

/// Alt with an arrow moves the selected event, with Shift its end, until Alt is let go; Esc gives up.
bool TimelineWidget::moveByKey(const QKeyEvent &event)
{
    if (m_move && event.key() == Qt::Key_Escape) {
        cancelMove();
        return true;
    }
    const bool isArrow = event.key() == Qt::Key_Left || event.key() == Qt::Key_Right;
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool isMoved =
        isArrow && (modifiers == Qt::AltModifier || modifiers == (Qt::AltModifier | Qt::ShiftModifier));
    if (!isMoved) {
        const bool isModifier = event.key() == Qt::Key_Alt || event.key() == Qt::Key_Shift;
        if (m_moveIsByKeys && !isModifier)
            finishMove();
        return m_move.has_value(); // while a date is dragged other keys do nothing
    }
    const EventRow selected = m_workspace->selected();
    if (selected == noIndex || m_grip)
        return true;
    if (!m_move) {
        reveal(selected);
        const TimelineMark *mark = markOf(selected);
        m_moveMiddle = mark ? mark->body.center().y() : (m_geometry.axisHeight + m_geometry.size.height()) / 2;
        beginMove(selected);
        m_moveIsByKeys = true;
    }
    const DatePart part = modifiers.testFlag(Qt::ShiftModifier) ? DatePart::End : DatePart::Whole;
    m_move->step(part, event.key() == Qt::Key_Left ? -1 : 1);
    const TimelineGhost ghost = ghostNow();
    if (ghost.body.isEmpty()) { // what is moved stays in view
        const Span span = m_move->after().span();
        if (const auto day = part == DatePart::End ? span.end : span.begin) {
            const double middle = (m_geometry.headerWidth + m_geometry.size.width()) / 2;
            panBy(m_geometry.xOfDay(static_cast<double>(day->number)) - middle);
        }
    }
    viewport()->update();
    return true;
}

void TimelineWidget::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Alt && m_moveIsByKeys)
        finishMove();
    QAbstractScrollArea::keyReleaseEvent(event);
}

void TimelineWidget::finishMove()
{
    m_edgeScroll.stop();
    m_moveIsByKeys = false;
    viewport()->update();
    const auto move = std::exchange(m_move, std::nullopt);
    if (!move || !move->isChanged())
        return;
    m_moved = move;
    emit dateMoved(move->row(), move->before(), move->after());
}

void TimelineWidget::cancelMove()
{
    m_edgeScroll.stop();
    m_moveIsByKeys = false;
    m_move.reset();
    m_grip.reset();
    viewport()->setCursor(Qt::ArrowCursor);
    viewport()->update();
}

void TimelineWidget::dropMoved()
{
    m_moved.reset();
    viewport()->update();
}

/// After a step: what was told to be moved is there by now, or gone.
void TimelineWidget::followMoved()
{
    const Snapshot &snapshot = *m_workspace->snapshot();
    if (m_newEvent)
        m_newEvent->follow(snapshot);
    const auto isThere = [&](const TimelineMove &move) {
        return snapshot.table().isLive(move.row()) && snapshot.eventId(move.row()) == move.event();
    };
    if (m_moved && (!isThere(*m_moved) || snapshot.date(m_moved->row()) == m_moved->after()))
        m_moved.reset();
    const bool goesOn = m_move && isThere(*m_move)
        && (snapshot.date(m_move->row()) == m_move->before() || (m_moved && m_moved->after() == m_move->before()));
    if (m_move && !goesOn)
        cancelMove();
}

TimelineGhost TimelineWidget::ghostNow()
{
    const TimelineMove &move = m_move ? *m_move : *m_moved;
    const PackedNumbers &categories = m_workspace->snapshot()->table().category();
    TimelineGhost ghost = ghostOf(m_geometry, move.after(), m_moveMiddle,
                                  move.row() < categories.size() ? categories[move.row()] : noIndex);
    placeGhostTexts(ghost, m_geometry, m_fonts, move.label(), move.remark());
    ghost.isRefused = move.isRefused();
    return ghost;
}

void TimelineWidget::askForNewEvent()
{
    const TimelineGeometry &geometry = geometryNow();
    const TimelineMark *mark = markOf(m_workspace->selected());
    const double y = mark        ? mark->body.center().y()
        : geometry.lanes.empty() ? geometry.axisHeight
                                 : geometry.lanes.front().rect.center().y();
    askForNewEventAt({geometry.cursorX.value_or((geometry.headerWidth + geometry.size.width()) / 2), y});
}

void TimelineWidget::askForNewEventAt(QPointF point)
{
    const TimelineGeometry &geometry = geometryNow();
    const auto lane = std::find_if(geometry.lanes.begin(), geometry.lanes.end(),
                                   [&](const TimelineLaneBox &box) { return box.rect.contains(point); });
    const bool isInLane = lane != geometry.lanes.end();
    const Day day{static_cast<std::int64_t>(std::floor(geometry.dayOfX(point.x())))};
    const EventSeed seed =
        seedInLane(*m_workspace->snapshot(), grouping(), isInLane ? lane->key : noIndex,
                   dateAround(day, pointingPrecision / geometry.pixelsPerDay), m_workspace->selected());
    if (!m_newEvent) {
        m_newEvent = new NewEventLine(viewport());
        connect(m_newEvent, &NewEventLine::titled, this, &TimelineWidget::newEventTitled);
        connect(m_newEvent, &NewEventLine::detailed, this, &TimelineWidget::newEventDetailed);
        connect(m_newEvent, &NewEventLine::closed, this, [this] { setFocus(); });
    }
    m_newEvent->ask(*m_workspace->snapshot(), seed, isInLane ? lane->name : QString(), point.toPoint());
}

void TimelineWidget::askAgainForNewEvent(const QString &title)
{
    if (m_newEvent && m_newEvent->isHidden())
        m_newEvent->askAgain(title);
}

bool TimelineWidget::isNewEventTyped() const { return m_newEvent && m_newEvent->isTyped(); }

void TimelineWidget::closeNewEvent()
{
    if (m_newEvent)
        m_newEvent->drop();
}

/// Columns of counts open by going nearer.
bool TimelineWidget::zoomIntoColumn(QPointF point)
{
    const bool isColumn = std::any_of(m_geometry.columns.begin(), m_geometry.columns.end(),
                                      [&](const DensityColumn &column) { return column.rect.contains(point); });
    constexpr double factor = 4;
    if (isColumn)
        zoomAt(point.x(), factor);
    return isColumn;
}

} // namespace Dateline
