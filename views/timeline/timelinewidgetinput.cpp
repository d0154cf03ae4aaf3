// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the timeline does with pointer and keyboard.
#include "views/timeline/timelinewidget.h"

#include "models/core/textfold.h"
#include "models/query/textsearch.h"
#include "models/wording/counts.h"
#include "models/wording/datewords.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr double zoomPerNotch = 1.25;
constexpr double zoomPerKey = 1.5;
constexpr double panPerKey = 0.25; // of the visible range
constexpr double mostDaysThatStayFolded = 31;

} // namespace

/// Selects the event whose title has what was typed: the selected one or else the next, or the first.
void TimelineWidget::findTyped()
{
    const QByteArray needle = foldForSearch(m_typed.text());
    if (needle.isEmpty())
        return; // only dashes so far
    const Snapshot &snapshot = *m_workspace->snapshot();
    std::optional<EventRow> first;
    std::optional<EventRow> next;
    // Titles are part of the searchable text, in which looking is quick.
    Bitset candidates = snapshot.engine().texts().rowsWithWords(searchWords(m_typed.text()));
    candidates &= m_workspace->result().passing;
    snapshot.table().forEachInOrder(candidates, [&](EventRow row) {
        if (next || !foldForSearch(snapshot.title(row)).contains(needle))
            return;
        if (!first)
            first = row;
        const EventRow selected = m_workspace->selected();
        if (selected == noIndex || (row == selected && !m_typed.isNew()) || snapshot.table().isBefore(selected, row))
            next = row;
    });
    if (next || first)
        m_workspace->select(next ? *next : *first);
}

void TimelineWidget::setHovered(const TimelineMark *mark)
{
    std::optional<std::size_t> hovered;
    if (mark)
        hovered = static_cast<std::size_t>(mark - m_geometry.marks.data());
    if (hovered == m_hovered)
        return;
    m_hovered = hovered;
    viewport()->update();
}

QString TimelineWidget::toolTipFor(const TimelineMark &mark) const
{
    const Snapshot &snapshot = *m_layout.snapshot;
    const auto line = [&](EventRow row) {
        return QString(u"<b>"_s + dateInWords(snapshot.date(row)).toHtmlEscaped() + u"</b> "_s
                       + snapshot.title(row).toHtmlEscaped());
    };
    constexpr std::size_t mostLines = 12;
    if (mark.count > 1) {
        const std::vector<EventRow> rows = rowsOf(m_layout, mark);
        QStringList lines;
        for (std::size_t i = 0; i < std::min(rows.size(), mostLines); ++i)
            lines.append(line(rows[i]));
        if (rows.size() > mostLines)
            lines.append(tr("and %n more", nullptr, static_cast<int>(rows.size() - mostLines)));
        return u"<p style='white-space:pre-wrap'>"_s + lines.join(u"<br>"_s) + u"</p>"_s;
    }
    const EventTable &table = snapshot.table();
    QStringList details;
    if (mark.category != noIndex)
        details.append(table.categoryNames()[mark.category]);
    if (const std::uint8_t milestone = table.milestone()[mark.row]; milestone != EventTable::noMilestone)
        details.append(nameFor(static_cast<Milestone>(milestone)));
    details.append(tr("%n source(s)", nullptr, static_cast<int>(table.attributions()[mark.row])));
    if (mark.origins != table.attributions()[mark.row])
        details.append(tr("%n origin(s)", nullptr, static_cast<int>(mark.origins)));
    if (mark.disputed)
        details.append(tr("sources disagree"));
    if (mark.planned)
        details.append(tr("planned"));
    return u"<p>"_s + line(mark.row) + u"<br>"_s + details.join(u" · "_s).toHtmlEscaped() + u"</p>"_s;
}

bool TimelineWidget::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        const TimelineGeometry &geometry = geometryNow();
        const TimelineLaneBox *lane = laneAt(geometry, help->pos());
        if (const LanePill *pill = pillAt(geometry, help->pos())) {
            const QString text = pill->isLater ? tr("Later: %1") : tr("Earlier: %1");
            QToolTip::showText(help->globalPos(), text.arg(eventsInWords(pill->count)), viewport());
        } else if (const TimelineMark *mark = markAt(geometry, help->pos())) {
            QToolTip::showText(help->globalPos(), toolTipFor(*mark), viewport(), mark->hit.toAlignedRect());
        } else if (lane && help->pos().x() < geometry.headerWidth) {
            const QString text = lane->name.toHtmlEscaped() + u"<br>"_s + eventsInWords(lane->count);
            QToolTip::showText(help->globalPos(), u"<p>"_s + text + u"</p>"_s, viewport());
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    case QEvent::Leave:
        m_lastPointer = {-1, -1};
        setHovered(nullptr);
        break;
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineWidget::wheelEvent(QWheelEvent *event)
{
    const QPoint angle = event->angleDelta();
    if (std::abs(angle.x()) > std::abs(angle.y()) || event->modifiers().testFlag(Qt::ShiftModifier)) {
        const int delta = angle.x() != 0 ? angle.x() : angle.y();
        beginGesture();
        panBy(-delta);
    } else if (angle.y() != 0) {
        beginGesture();
        m_lastPointer = event->position();
        zoomAt(event->position().x(), std::pow(zoomPerNotch, angle.y() / 120.0));
    }
    event->accept();
}

void TimelineWidget::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position();
    m_lastPointer = m_pressed;
    m_rangeAtPress = m_workspace->range();
    m_scrollAtPress = verticalScrollBar()->value();
    m_dragging = false;
    m_cursorHeld = false;
    m_grip.reset();
    if (pressLane(m_pressed))
        return;
    m_cursorHeld = isOnCursor(m_pressed);
    if (m_cursorHeld || !takeHold(m_pressed))
        m_grip.reset();
}

/// On the as-of line or its label, and on no event.
bool TimelineWidget::isOnCursor(QPointF point)
{
    const TimelineGeometry &geometry = geometryNow();
    constexpr double reach = 4; // px: as near as a pointer hits a line
    if (!geometry.cursorX)
        return false;
    const bool onLine = point.y() >= geometry.axisTop && std::abs(point.x() - *geometry.cursorX) <= reach;
    return geometry.cursorLabel.rect.contains(point) || (onLine && !markAt(geometry, point));
}

void TimelineWidget::moveCursorTo(double x)
{
    const TimelineGeometry &geometry = geometryNow();
    const double inside = std::clamp(x, geometry.headerWidth, geometry.size.width() - 1);
    m_workspace->setAsOf(Day{static_cast<std::int64_t>(std::floor(geometry.dayOfX(inside)))});
}

void TimelineWidget::mouseMoveEvent(QMouseEvent *event)
{
    if (m_doubleClicked)
        return;
    m_lastPointer = event->position();
    if (!event->buttons().testFlag(Qt::LeftButton)) {
        setHovered(markAt(geometryNow(), event->position()));
        viewport()->setCursor(cursorAt(event->position()));
        return;
    }
    const QPointF moved = event->position() - m_pressed;
    if (!m_dragging && moved.manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragging = true;
    setHovered(nullptr);
    if (m_pressedLane)
        return dragLane(event->position());
    if (m_cursorHeld)
        return moveCursorTo(event->position().x());
    if (m_grip)
        return dragTo(event->position());
    viewport()->setCursor(Qt::ClosedHandCursor);
    const double days = -moved.x() / m_geometry.pixelsPerDay;
    setRangeWithinReason({m_rangeAtPress.begin + days, m_rangeAtPress.end + days});
    verticalScrollBar()->setValue(m_scrollAtPress - static_cast<int>(moved.y()));
}

void TimelineWidget::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    viewport()->setCursor(cursorAt(event->position()));
    if (std::exchange(m_grip, std::nullopt) && m_dragging)
        finishMove();
    if (m_dragging) { // heights follow now
        m_settle.stop();
        viewport()->update();
    }
    // The release that ends a double click or a drag is no click.
    if (std::exchange(m_dragging, false) || std::exchange(m_doubleClicked, false)) {
        if (m_pressedLane)
            dropLane();
        return;
    }
    m_pressedLane.reset();
    // A click on the axis looks at that day.
    if (event->position().y() < geometryNow().axisHeight && event->position().x() >= geometryNow().headerWidth)
        return moveCursorTo(event->position().x());
    const TimelineGeometry &geometry = geometryNow();
    const TimelineLaneBox *lane = laneAt(geometry, event->position());
    if (lane && event->position().x() < geometry.headerWidth)
        return clickLane(TimelineLaneBox(*lane), event->position(), event->modifiers());
    if (const LanePill *pill = pillAt(geometry, event->position()))
        return followPill(pill->lane, pill->isLater);
    const TimelineMark *mark = markAt(geometry, event->position());
    if (mark && mark->count > 1)
        m_workspace->selectGroup(rowsOf(m_layout, *mark));
    else
        m_workspace->select(mark ? mark->row : EventRow());
}

void TimelineWidget::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_doubleClicked = true;
    const TimelineMark *mark = markAt(geometryNow(), event->position());
    const QPointF at = event->position();
    if (at.x() < m_geometry.headerWidth && laneAt(m_geometry, at)) {
        m_doubleClicked = false; // two clicks on a head are two clicks
        pressLane(at);
    } else if (!mark && (at.y() < m_geometry.axisHeight || at.x() < m_geometry.headerWidth)) {
        fitAll();
    } else if (pillAt(m_geometry, at)) {
        m_doubleClicked = false;
    } else if (!mark) {
        if (!zoomIntoColumn(at))
            askForNewEventAt(at);
    } else if (mark->count > 1) {
        // Opens a folded mark: its events fill the width.
        const EventTable &table = m_layout.snapshot->table();
        double begin = std::numeric_limits<double>::infinity();
        double end = -begin;
        for (const EventRow row : rowsOf(m_layout, *mark)) {
            const double from = table.begin()[row] == openBegin ? static_cast<double>(table.end()[row]) - 1
                                                                : static_cast<double>(table.begin()[row]);
            begin = std::min(begin, from);
            end = std::max(end, from + 1);
        }
        const double margin = std::max(1.0, (end - begin) * 0.3);
        const TimeRange opened{begin - margin, end + margin};
        // Where zooming cannot part them, as with dates of the same month, they are chosen from a list.
        if (opened.length() > m_workspace->range().length() / 2 || end - begin <= mostDaysThatStayFolded)
            chooseFrom(rowsOf(m_layout, *mark), event->globalPosition().toPoint());
        else
            m_workspace->setRange(opened);
    } else {
        emit eventActivated(mark->row);
    }
}

void TimelineWidget::chooseFrom(const std::vector<EventRow> &rows, QPoint where)
{
    QMenu menu(this);
    constexpr std::size_t mostEntries = 40;
    for (std::size_t i = 0; i < std::min(rows.size(), mostEntries); ++i) {
        const Event &event = m_layout.snapshot->event(rows[i]);
        QString text = dateInWords(event.date) + u"   "_s + event.title;
        menu.addAction(text.replace(u'&', u"&&"_s), this, [this, row = rows[i]] { m_workspace->select(row); });
    }
    menu.exec(where);
    m_doubleClicked = false; // the menu took the release
}

void TimelineWidget::contextMenuEvent(QContextMenuEvent *event)
{
    // With the key that stands for a right click the selected event is meant, wherever the pointer is.
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const TimelineHit hit = byKey ? hitOfSelection() : hitAt(event->pos());
    if (!byKey && hit.part == TimelineHit::Part::Event)
        m_workspace->select(hit.rows.front());
    else if (!byKey && hit.part == TimelineHit::Part::Group)
        m_workspace->selectGroup(hit.rows);
    QPoint place = event->globalPos();
    if (byKey) {
        const auto marks = selectedMarks();
        const QPointF at = marks.empty() ? QPointF(geometryNow().headerWidth, geometryNow().axisHeight)
                                         : marks.front()->body.bottomLeft();
        place = viewport()->mapToGlobal(at.toPoint());
    }
    emit menuRequested(hit, place);
}

void TimelineWidget::keyPressEvent(QKeyEvent *event)
{
    if (moveByKey(*event) || laneKey(*event))
        return;
    // In the middle of a word, + − 0 and f are letters of it.
    if (m_typed.goesOnWith(*event)) {
        m_typed.take(*event);
        return findTyped();
    }
    const auto pan = [&](double share) { panBy(share * (geometryNow().size.width() - geometryNow().headerWidth)); };
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Left: {
        const int step = event->key() == Qt::Key_Right ? 1 : -1;
        if (!m_workspace->selectInGroup(step))
            selectNext(step);
        return;
    }
    case Qt::Key_Down:
        return selectInLane(1);
    case Qt::Key_Up:
        return selectInLane(-1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(zoomPerKey);
    case Qt::Key_Minus:
        return zoomBy(1 / zoomPerKey);
    case Qt::Key_PageUp:
        beginGesture();
        return pan(-panPerKey);
    case Qt::Key_PageDown:
        beginGesture();
        return pan(panPerKey);
    case Qt::Key_Home:
        return m_workspace->select(order().empty() ? EventRow() : order().front());
    case Qt::Key_End:
        return m_workspace->select(order().empty() ? EventRow() : order().back());
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_workspace->selected() != noIndex)
            emit eventActivated(m_workspace->selected());
        return;
    case Qt::Key_Insert:
        return askForNewEvent();
    case Qt::Key_Escape:
        return m_workspace->select({});
    default:
        break;
    }
    if (event->key() == Qt::Key_F && event->modifiers() == Qt::NoModifier && m_workspace->selected() != noIndex)
        return fitSelection();
    if (event->key() == Qt::Key_0 && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
        return fitAll();
    if (!m_typed.take(*event))
        return QAbstractScrollArea::keyPressEvent(event);
    findTyped();
}

void TimelineWidget::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TimelineWidget::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    // Alt+Esc, which is to give up, is a key of many desktops, who show another window then.
    if (m_moveIsByKeys)
        event->reason() == Qt::ActiveWindowFocusReason ? cancelMove() : finishMove();
    viewport()->update();
}

} // namespace Dateline
