// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the timeline does with its lanes: their heights, their heads, and what of them is out of view.
#include "views/timeline/lanepills.h"
#include "views/timeline/timelinewidget.h"

#include <QActionGroup>
#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QVariantAnimation>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Dateline {

namespace {

constexpr int timeUntilSettled = 150; // ms without a step of the gesture

QString escapedForMenu(QString text) { return text.replace(u'&', QStringLiteral("&&")); }

} // namespace

void TimelineWidget::arrange(const LaneArrangement &arrangement)
{
    LaneArrangement &known = m_arrangements[static_cast<std::size_t>(grouping())];
    if (known == arrangement)
        return;
    updateLayout();
    known = arrangement;
    const LaneWindow window = laneWindow();
    const QString anchor = m_layout.lanes.empty() ? QString() : m_layout.lanes[window.anchor].name();
    arrangeLanes(m_layout, arrangement);
    m_whole = {};
    TimelineLayoutRequest request;
    request.filter = m_workspace->filter();
    request.size = viewport()->size();
    request.range = m_workspace->range();
    request.fonts = m_fonts;
    const auto place = std::find_if(m_layout.lanes.begin(), m_layout.lanes.end(),
                                    [&](const Lane &lane) { return lane.name() == anchor; });
    if (place != m_layout.lanes.end())
        request.anchor = static_cast<std::size_t>(place - m_layout.lanes.begin());
    request.anchorTop = window.anchorTop;
    relayoutTimeline(m_layout, request);
    keepAnchor({request.range, request.anchor, request.anchorTop, window.height});
    m_fitStale = false;
    m_fitted = request.range;
    invalidate(Stale::Frame);
}

void TimelineWidget::setRowsOfLane(std::uint32_t rows)
{
    LaneArrangement changed = arrangement();
    changed.usualTracks = rows;
    arrange(changed);
    for (LaneArrangement &each : m_arrangements)
        each.usualTracks = rows;
}

/// While something is dragged or turned, in this view or in another, heights stay as they are.
bool TimelineWidget::isGesture() const
{
    return m_dragging || m_settle.isActive() || QGuiApplication::mouseButtons().testFlag(Qt::LeftButton);
}

void TimelineWidget::beginGesture() { m_settle.start(timeUntilSettled, this); }

/// Which lane stays where it is: that under the pointer, or else the first in view.
LaneWindow TimelineWidget::laneWindow() const
{
    LaneWindow window;
    window.range = m_workspace->range();
    window.height = viewport()->height() - m_layout.axisHeight;
    const double scrolled = verticalScrollBar()->value();
    const bool isOver = viewport()->rect().contains(m_lastPointer.toPoint());
    const double y = scrolled + (isOver ? std::max(m_lastPointer.y() - m_layout.axisHeight, 0.0) : 0.0);
    const std::vector<double> &tops = m_layout.laneTops;
    if (tops.size() < 2)
        return window;
    const auto next = std::upper_bound(tops.begin(), tops.end() - 1, y);
    window.anchor = next == tops.begin() ? 0 : static_cast<std::size_t>(next - tops.begin() - 1);
    window.anchorTop = tops[window.anchor] - scrolled;
    return window;
}

void TimelineWidget::keepAnchor(const LaneWindow &window)
{
    updateScrollBar();
    const double top = window.anchor < m_layout.laneTops.size() ? m_layout.laneTops[window.anchor] : 0;
    verticalScrollBar()->setValue(static_cast<int>(std::lround(top - window.anchorTop)));
    m_settle.stop(); // what followed from this is no gesture
}

/// Once the gesture has ended, or where it has led so far that little would be to be seen.
void TimelineWidget::fitToRange()
{
    if (!m_fitStale)
        return;
    const TimeRange range = m_workspace->range();
    const double common = std::min(range.end, m_fitted.end) - std::max(range.begin, m_fitted.begin);
    if (isGesture() && common > range.length() / 2) {
        if (!m_settle.isActive())
            beginGesture();
        return;
    }
    const bool isInGesture = m_settle.isActive();
    m_fitStale = false;
    m_fitted = range;
    const LaneWindow window = laneWindow();
    fitLanes(m_layout, window);
    keepAnchor(window);
    m_fitStale = false;
    m_frameStale = true;
    if (isInGesture)
        beginGesture();
}

void TimelineWidget::tellMargins()
{
    const std::pair<double, double> margins(m_layout.headerWidth, width() - viewport()->geometry().right() - 1);
    if (std::exchange(m_margins, margins) != margins)
        emit marginsChanged(margins.first, margins.second);
}

/// After a filter or a search: what it has found is shown, if nothing of it is in view.
void TimelineWidget::fitIfOutOfView()
{
    if (!std::exchange(m_checksView, false) || m_workspace->result().count == 0 || m_workspace->isResultInView())
        return;
    const TimeRange from = m_workspace->range();
    const TimeRange to = m_workspace->resultRange();
    const int duration = std::min(style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this), 150);
    if (duration <= 0 || !isVisible()) {
        m_workspace->setRange(to);
    } else {
        auto *motion = new QVariantAnimation(this);
        motion->setDuration(duration);
        motion->setStartValue(0.0);
        motion->setEndValue(1.0);
        connect(motion, &QVariantAnimation::valueChanged, this, [=, this](const QVariant &value) {
            const double share = value.toDouble();
            m_workspace->setRange(
                {from.begin + share * (to.begin - from.begin), from.end + share * (to.end - from.end)});
        });
        motion->start(QAbstractAnimation::DeleteWhenStopped);
    }
    emit fittedToResult(from);
}

/// Where the event that is nearest on that side comes into view.
void TimelineWidget::followPill(std::size_t lane, bool isLater)
{
    const TimelineGeometry &geometry = geometryNow();
    std::vector<VisibleMark> visible;
    if (m_layout.laneDetail[lane] != LaneDetail::Columns)
        visible = visibleMarks(m_layout, lane, geometry.range, geometry.size.width() - geometry.headerWidth);
    const OutOfView out = outOfView(m_layout, lane, geometry.range, visible);
    const EventRow row = isLater ? out.firstAfter : out.lastBefore;
    if (row == noIndex)
        return;
    m_workspace->select(row);
    reveal(row);
}

std::optional<std::size_t> TimelineWidget::currentLane()
{
    const TimelineLayout &layout = layoutNow();
    const EventRow selected = m_workspace->selected();
    for (std::size_t lane = 0; selected != noIndex && lane < layout.lanes.size(); ++lane) {
        if (layout.lanes[lane].contains(selected))
            return lane;
    }
    const auto &boxes = geometryNow().lanes;
    return boxes.empty() ? std::nullopt : std::optional<std::size_t>(boxes.front().lane);
}

void TimelineWidget::setLaneState(std::size_t lane, LaneState state)
{
    LaneArrangement changed = arrangement();
    const QString &name = layoutNow().lanes[lane].name();
    if (state == LaneState::Usual)
        changed.states.remove(name);
    else
        changed.states.insert(name, state);
    arrange(changed);
}

void TimelineWidget::toggleLane(std::size_t lane)
{
    const bool isClosed = stateOf(layoutNow(), lane) == LaneState::Closed;
    setLaneState(lane, isClosed ? LaneState::Usual : LaneState::Closed);
}

void TimelineWidget::moveLane(std::size_t from, std::size_t before)
{
    if (before == from || before == from + 1)
        return;
    LaneArrangement changed = arrangement();
    changed.order = movedLane(layoutNow().lanes, from, before);
    changed.sort = LaneSort::Own;
    arrange(changed);
}

void TimelineWidget::filterByLane(std::size_t lane)
{
    const TimelineLayout &layout = layoutNow();
    const EventTable &table = layout.snapshot->table();
    const std::uint32_t key = layout.lanes[lane].key();
    if (key == noIndex)
        return; // those without any
    switch (layout.grouping) {
    case LaneGrouping::Country:
        return m_workspace->toggleCountry(table.countryCodes()[key], false);
    case LaneGrouping::Company:
        return m_workspace->toggleCompany(table.companyIds()[key], false);
    case LaneGrouping::Category:
        return m_workspace->toggleCategory(table.categoryIds()[key], false);
    case LaneGrouping::None:
        return;
    }
}

/// A press on a head; false if there is none.
bool TimelineWidget::pressLane(QPointF point)
{
    const TimelineGeometry &geometry = geometryNow();
    const TimelineLaneBox *lane = point.x() < geometry.headerWidth ? laneAt(geometry, point) : nullptr;
    m_pressedLane.reset();
    if (lane)
        m_pressedLane = lane->lane;
    return lane != nullptr;
}

void TimelineWidget::dragLane(QPointF point)
{
    m_laneDragY = point.y();
    viewport()->setCursor(Qt::ClosedHandCursor);
    viewport()->update();
}

namespace {

/// Before which lane what is dragged to this height would come.
std::size_t laneBelow(const TimelineGeometry &geometry, double y)
{
    for (const TimelineLaneBox &box : geometry.lanes) {
        if (y < box.rect.center().y())
            return box.lane;
    }
    return geometry.lanes.empty() ? 0 : geometry.lanes.back().lane + 1;
}

} // namespace

void TimelineWidget::dropLane()
{
    const std::size_t lane = *std::exchange(m_pressedLane, std::nullopt);
    moveLane(lane, laneBelow(geometryNow(), m_laneDragY));
    viewport()->update();
}

void TimelineWidget::paintLaneDrag(QPainter &painter)
{
    if (!m_pressedLane || !m_dragging)
        return;
    const std::size_t before = laneBelow(m_geometry, m_laneDragY);
    double y = m_geometry.lanes.back().rect.bottom();
    for (const TimelineLaneBox &box : m_geometry.lanes)
        y = box.lane == before ? box.rect.top() : y;
    painter.fillRect(QRectF(0, std::max(y - 1, m_geometry.axisHeight), m_geometry.size.width(), 2), m_theme.accent);
}

void TimelineWidget::clickLane(const TimelineLaneBox &lane, QPointF point, Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ControlModifier))
        return filterByLane(lane.lane);
    if (!lane.rest.text.isEmpty() && lane.rest.rect.contains(point))
        return setLaneState(lane.lane, lane.state == LaneState::Open ? LaneState::Usual : LaneState::Open);
    toggleLane(lane.lane);
}

/// Ctrl+Space opens and closes the current lane, Ctrl+Up and Ctrl+Down move it, Ctrl+Left and Ctrl+Right follow what of
/// it is out of view.
bool TimelineWidget::laneKey(const QKeyEvent &event)
{
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::ControlModifier)
        return false;
    const std::optional<std::size_t> lane = currentLane();
    if (!lane)
        return false;
    switch (event.key()) {
    case Qt::Key_Space:
        toggleLane(*lane);
        return true;
    case Qt::Key_Up:
        if (*lane > 0)
            moveLane(*lane, *lane - 1);
        return true;
    case Qt::Key_Down:
        if (*lane + 1 < m_layout.lanes.size())
            moveLane(*lane, *lane + 2);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        followPill(*lane, event.key() == Qt::Key_Right);
        return true;
    default:
        return false;
    }
}

void TimelineWidget::addLaneActions(QMenu *menu, std::size_t lane)
{
    const TimelineLayout &layout = layoutNow();
    const QString name = layout.lanes[lane].name();
    const LaneState state = stateOf(layout, lane);
    const bool isPinned = arrangement().isPinned(name);
    if (state == LaneState::Closed)
        menu->addAction(tr("&Open lane"), this, [=, this] { setLaneState(lane, LaneState::Usual); });
    else
        menu->addAction(tr("&Close lane"), this, [=, this] { setLaneState(lane, LaneState::Closed); });
    QAction *all = menu->addAction(tr("Show &all rows"), this, [=, this] {
        setLaneState(lane, state == LaneState::Open ? LaneState::Usual : LaneState::Open);
    });
    all->setCheckable(true);
    all->setChecked(state == LaneState::Open);
    QAction *pin = menu->addAction(tr("&Keep on top"), this, [=, this] {
        LaneArrangement changed = arrangement();
        if (isPinned)
            changed.pinned.removeAll(name);
        else
            changed.pinned.append(name);
        arrange(changed);
    });
    pin->setCheckable(true);
    pin->setChecked(isPinned);
    menu->addAction(tr("Move &up"), this, [=, this] { moveLane(lane, lane - 1); })->setEnabled(lane > 0);
    menu->addAction(tr("Move &down"), this, [=, this] { moveLane(lane, lane + 2); })
        ->setEnabled(lane + 1 < layout.lanes.size());
    if (layout.grouping != LaneGrouping::None && layout.lanes[lane].key() != noIndex)
        menu->addAction(tr("&Filter by %1").arg(escapedForMenu(name)), this, [=, this] { filterByLane(lane); });
    menu->addSeparator();
    auto *sorts = menu->addMenu(tr("&Sort lanes by"));
    auto *choice = new QActionGroup(sorts);
    const std::pair<LaneSort, QString> names[] = {{LaneSort::Usual, tr("&Usual order")},
                                                  {LaneSort::Name, tr("&Name")},
                                                  {LaneSort::Count, tr("Number of &events")},
                                                  {LaneSort::FirstEvent, tr("&First event")}};
    for (const auto &[sort, text] : names) {
        QAction *action = sorts->addAction(text, this, [=, this, sort = sort] {
            LaneArrangement changed = arrangement();
            changed.sort = sort;
            arrange(changed);
        });
        action->setCheckable(true);
        action->setChecked(arrangement().sort == sort);
        choice->addAction(action);
    }
    QAction *hide = menu->addAction(tr("&Hide lanes with nothing in view"), this, [this] {
        LaneArrangement changed = arrangement();
        changed.hidesEmpty = !changed.hidesEmpty;
        arrange(changed);
    });
    hide->setCheckable(true);
    hide->setChecked(arrangement().hidesEmpty);
}

TimelineHit TimelineWidget::hitAt(QPointF point)
{
    const TimelineGeometry &geometry = geometryNow();
    TimelineHit hit;
    hit.grouping = grouping();
    if (point.x() >= geometry.headerWidth)
        hit.day = Day{static_cast<std::int64_t>(std::floor(geometry.dayOfX(point.x())))};
    if (point.y() < geometry.axisHeight) {
        hit.part = TimelineHit::Part::Axis;
        return hit;
    }
    if (const TimelineLaneBox *lane = laneAt(geometry, point)) {
        hit.lane = lane->lane;
        hit.laneKey = lane->key;
        if (point.x() < geometry.headerWidth)
            hit.part = TimelineHit::Part::LaneHead;
    }
    if (const TimelineMark *mark = markAt(geometry, point)) {
        hit.part = mark->count > 1 ? TimelineHit::Part::Group : TimelineHit::Part::Event;
        hit.rows = rowsOf(m_layout, *mark);
        hit.lane = mark->lane;
    }
    return hit;
}

/// What the keyboard means: the selected event or group, or else the ground of the current lane.
TimelineHit TimelineWidget::hitOfSelection()
{
    TimelineHit hit;
    hit.grouping = grouping();
    hit.lane = currentLane();
    if (hit.lane)
        hit.laneKey = m_layout.lanes[*hit.lane].key();
    const EventRow selected = m_workspace->selected();
    if (selected == noIndex)
        return hit;
    hit.part = TimelineHit::Part::Event;
    hit.rows = {selected};
    if (const std::int64_t day = m_workspace->snapshot()->table().firstKnownDay(selected); day != openBegin)
        hit.day = Day{day};
    return hit;
}

/// The marks that the selected event stands in, also those of several events.
std::vector<const TimelineMark *> TimelineWidget::selectedMarks() const
{
    std::vector<const TimelineMark *> marks;
    const EventRow selected = m_workspace->selected();
    if (selected == noIndex || !m_layout.snapshot)
        return marks;
    for (const TimelineMark &mark : m_geometry.marks) {
        const auto holds = [&] {
            const std::vector<EventRow> rows = rowsOf(m_layout, mark);
            return std::find(rows.begin(), rows.end(), selected) != rows.end();
        };
        if (mark.row == selected || (mark.count > 1 && holds()))
            marks.push_back(&mark);
    }
    return marks;
}

} // namespace Dateline
