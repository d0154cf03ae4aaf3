// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelinewidget.h"

#include "models/query/textfold.h"
#include "models/query/textsearch.h"
#include "models/query/timeorder.h"
#include "views/timeline/timelinepainter.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr double zoomPerNotch = 1.25;
constexpr double zoomPerKey = 1.5;
constexpr double shortestRange = 3;      // days
constexpr double longestRangeFactor = 4; // of the full range
constexpr qint64 typingPause = 1000;     // milliseconds after which typing starts a new search
constexpr double mostDaysThatStayFolded = 31;
constexpr double panPerKey = 0.25; // of the visible range

} // namespace

TimelineWidget::TimelineWidget(Workspace *workspace, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_workspace(workspace)
    , m_theme(Theme::fromPalette(palette()))
    , m_fonts(TextFonts::forWindow(font()))
{
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(tr("Events in lanes over time. Arrow keys move between events."));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);

    connect(workspace, &Workspace::snapshotChanged, this, [this] { invalidate(Stale::Layout); });
    connect(workspace, &Workspace::resultChanged, this, [this] { invalidate(Stale::Layout); });
    connect(workspace, &Workspace::rangeChanged, this, [this] { invalidate(Stale::Range); });
    connect(workspace, &Workspace::asOfChanged, this, [this] { invalidate(Stale::Range); });
    connect(workspace, &Workspace::selectionChanged, this, [this] {
        reveal(m_workspace->selected());
        viewport()->update();
    });
}

TimelineWidget::~TimelineWidget() = default;

void TimelineWidget::setGrouping(LaneGrouping grouping)
{
    if (grouping == m_grouping)
        return;
    m_grouping = grouping;
    verticalScrollBar()->setValue(0);
    invalidate(Stale::Layout);
    emit groupingChanged();
}

QSize TimelineWidget::sizeHint() const { return {900, 420}; }

QSize TimelineWidget::minimumSizeHint() const { return {320, 140}; }

void TimelineWidget::invalidate(Stale stale)
{
    m_layoutStale = m_layoutStale || stale == Stale::Layout;
    m_onlyPanned = m_onlyPanned && stale == Stale::Range;
    m_order.clear();
    m_frameStale = true;
    m_hovered.reset();
    viewport()->update();
}

void TimelineWidget::updateLayout()
{
    const QSizeF size = viewport()->size();
    const bool sameLanes = !m_layoutStale && m_layout.snapshot;
    if (sameLanes) {
        const double scale = timelineScale(m_workspace->range(), size.width(), m_layout.headerWidth);
        if (qFuzzyCompare(packedScale(scale), m_layout.pixelsPerDay))
            return;
    }
    TimelineLayoutRequest request;
    request.snapshot = m_workspace->snapshot();
    request.result = &m_workspace->result();
    request.filter = m_workspace->filter();
    request.grouping = m_grouping;
    request.size = size;
    request.range = m_workspace->range();
    request.fonts = m_fonts;
    if (!sameLanes)
        changeLanes(request);
    relayoutTimeline(m_layout, request);
    m_layoutStale = false;
    updateScrollBar();
}

void TimelineWidget::changeLanes(const TimelineLayoutRequest &request)
{
    if (m_layoutIsWhole)
        m_whole = std::move(m_layout);
    Filter none;
    none.asOf = request.filter.asOf; // hides nothing
    m_layoutIsWhole = request.filter == none;
    if (m_whole.snapshot != request.snapshot || m_whole.grouping != request.grouping)
        m_whole = {};
    if (m_layoutIsWhole && m_whole.snapshot)
        m_layout = std::move(m_whole);
    else
        m_layout = timelineLanes(request.snapshot, *request.result, request.grouping, request.filter);
    m_layout.labels.reset(); // the fonts may be others
}

void TimelineWidget::updateScrollBar()
{
    const double visible = viewport()->height() - m_layout.axisHeight;
    QScrollBar *bar = verticalScrollBar();
    bar->setRange(0, static_cast<int>(std::ceil(std::max(0.0, m_layout.contentHeight - visible))));
    bar->setPageStep(static_cast<int>(visible));
    bar->setSingleStep(static_cast<int>(m_layout.metrics.trackHeight));
}

void TimelineWidget::updateFrame()
{
    updateLayout();
    const QSize pixels = viewport()->size() * devicePixelRatioF();
    if (!m_frameStale && m_frame.size() == pixels)
        return;
    TimelineView view;
    view.range = m_workspace->range();
    view.size = viewport()->size();
    view.scrollY = verticalScrollBar()->value();
    view.asOf = m_workspace->filter().asOf;
    view.fonts = m_fonts;
    if (m_onlyPanned) {
        view.range = rangeInStep(m_geometry, view.range);
        view.stamped = m_geometry.stamped;
    }
    m_geometry = timelineGeometry(m_layout, view);
    m_hovered.reset();

    if (m_frame.size() != pixels)
        m_frame = QPixmap(pixels);
    m_frame.setDevicePixelRatio(devicePixelRatioF());
    QPainter painter(&m_frame);
    paintTimeline(painter, m_geometry, m_theme, m_fonts, &m_stamps);
    m_frameStale = false;
    m_onlyPanned = true;
}

const TimelineGeometry &TimelineWidget::geometryNow()
{
    updateFrame();
    return m_geometry;
}

const TimelineLayout &TimelineWidget::layoutNow()
{
    updateLayout();
    return m_layout;
}

void TimelineWidget::paintEvent(QPaintEvent *)
{
    QElapsedTimer timer;
    timer.start();
    updateFrame();
    QPainter painter(viewport());
    painter.drawPixmap(0, 0, m_frame);
    const TimelineMark *hovered = m_hovered ? &m_geometry.marks[*m_hovered] : nullptr;
    paintTimelineOverlay(painter, m_geometry, m_theme, m_workspace->selected(), hovered, hasFocus());
    if (m_layout.lanes.empty()) {
        QString reason = m_emptyText;
        if (m_workspace->snapshot()->table().size() > 0)
            reason = tr("No event passes the filter.\nClear the filter to see all of them.");
        else if (reason.isEmpty())
            reason = tr("This tracker has no events yet.\nImport some, or open another tracker.");
        painter.setFont(m_fonts.base);
        painter.setPen(m_theme.mutedText);
        painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, reason);
    }
    emit painted(static_cast<double>(timer.nsecsElapsed()) * 1e-6);
}

void TimelineWidget::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void TimelineWidget::resizeEvent(QResizeEvent *) { invalidate(Stale::Layout); }

void TimelineWidget::scrollContentsBy(int, int) { invalidate(Stale::Frame); }

void TimelineWidget::setRangeWithinReason(TimeRange range)
{
    const TimeRange full = m_workspace->fullRange();
    const double length = std::clamp(range.length(), shortestRange, full.length() * longestRangeFactor);
    const double middle = (range.begin + range.end) / 2;
    // Something of the tracker stays in view.
    const double held = std::clamp(middle, full.begin, full.end);
    m_workspace->setRange({held - length / 2, held + length / 2});
}

void TimelineWidget::zoomAt(double x, double factor)
{
    const TimelineGeometry &geometry = geometryNow();
    const TimeRange full = m_workspace->fullRange();
    const TimeRange range = m_workspace->range();
    const double day = geometry.dayOfX(std::clamp(x, geometry.headerWidth, geometry.size.width()));
    const double length = std::clamp(range.length() / factor, shortestRange, full.length() * longestRangeFactor);
    const double share = (day - range.begin) / range.length();
    m_workspace->setRange({day - share * length, day + (1 - share) * length});
}

void TimelineWidget::zoomBy(double factor)
{
    const TimelineGeometry &geometry = geometryNow();
    zoomAt((geometry.headerWidth + geometry.size.width()) / 2, factor);
}

void TimelineWidget::panBy(double pixels)
{
    const double days = pixels / geometryNow().pixelsPerDay;
    const TimeRange range = m_workspace->range();
    setRangeWithinReason({range.begin + days, range.end + days});
}

void TimelineWidget::fitAll() { m_workspace->setRange(m_workspace->fullRange()); }

void TimelineWidget::fitSelection()
{
    const EventRow row = m_workspace->selected();
    if (row == noIndex)
        return;
    const EventTable &table = m_workspace->snapshot()->table();
    const TimeRange full = m_workspace->fullRange();
    const double begin = table.begin()[row] == openBegin ? full.begin : static_cast<double>(table.begin()[row]);
    const double end = table.end()[row] == openEnd ? full.end : static_cast<double>(table.end()[row]);
    constexpr double leastContext = 20; // days on either side
    const double margin = std::max(leastContext, (end - begin) / 4);
    m_workspace->setRange({begin - margin, end + margin});
}

const std::vector<EventRow> &TimelineWidget::order()
{
    if (m_order.empty())
        m_order = rowsInOrderOfTime(m_workspace->snapshot()->table(), m_workspace->result().passing);
    return m_order;
}

void TimelineWidget::selectNext(int step)
{
    const auto &rows = order();
    if (rows.empty())
        return;
    const EventTable &table = m_workspace->snapshot()->table();
    const EventRow selected = m_workspace->selected();
    if (selected == noIndex)
        return m_workspace->select(step > 0 ? rows.front() : rows.back());
    // The selected event may be one that the filter hides: go on from its place in time.
    const auto before = [&](EventRow a, EventRow b) {
        return std::pair(table.firstKnownDay(a), a) < std::pair(table.firstKnownDay(b), b);
    };
    if (step > 0) {
        const auto next = std::upper_bound(rows.begin(), rows.end(), selected, before);
        if (next != rows.end())
            m_workspace->select(*next);
    } else {
        const auto place = std::lower_bound(rows.begin(), rows.end(), selected, before);
        if (place != rows.begin())
            m_workspace->select(*(place - 1));
    }
}

void TimelineWidget::selectInLane(int step)
{
    const TimelineLayout &layout = layoutNow();
    const EventRow selected = m_workspace->selected();
    if (layout.lanes.empty())
        return;
    std::int64_t lane = step > 0 ? -1 : static_cast<std::int64_t>(layout.lanes.size());
    for (std::size_t i = 0; selected != noIndex && i < layout.lanes.size(); ++i) {
        if (layout.lanes[i].contains(selected)) {
            lane = static_cast<std::int64_t>(i);
            break;
        }
    }
    for (lane += step; lane >= 0 && lane < static_cast<std::int64_t>(layout.lanes.size()); lane += step) {
        // The event of that lane nearest in time; an event that stands in both lanes is no step.
        const auto &rows = layout.lanes[static_cast<std::size_t>(lane)].rows();
        auto it = selected == noIndex ? rows.begin() : std::lower_bound(rows.begin(), rows.end(), selected);
        if (it == rows.end())
            --it;
        if (*it != selected) {
            m_workspace->select(*it);
            return;
        }
    }
}

void TimelineWidget::reveal(EventRow row)
{
    if (row == noIndex)
        return;
    const TimelineGeometry &geometry = geometryNow();
    const TimelineLayout &layout = m_layout;
    const auto holder =
        std::find_if(layout.lanes.begin(), layout.lanes.end(), [row](const Lane &lane) { return lane.contains(row); });
    const auto lane = static_cast<std::size_t>(holder - layout.lanes.begin());
    const MarkExtent extent = holder == layout.lanes.end()
        ? markExtent(layout.snapshot->table(), row, geometry.pixelsPerDay, layout.metrics)
        : drawnExtent(layout, lane, row, geometry.pixelsPerDay);
    if (extent.drawable) {
        const double origin = geometry.xOfDay(0);
        const double left = origin + extent.left;
        const double right = origin + extent.right;
        if (right < geometry.headerWidth || left > geometry.size.width() - 2 * layout.metrics.dotRadius)
            panBy((left + right) / 2 - (geometry.headerWidth + geometry.size.width()) / 2);
    }
    if (holder == layout.lanes.end())
        return;
    const double visible = viewport()->height() - layout.axisHeight;
    QScrollBar *bar = verticalScrollBar();
    if (layout.laneTops[lane] < bar->value())
        bar->setValue(static_cast<int>(layout.laneTops[lane]));
    else if (layout.laneTops[lane + 1] > bar->value() + visible)
        bar->setValue(static_cast<int>(std::min(layout.laneTops[lane + 1] - visible, layout.laneTops[lane])));
}

void TimelineWidget::find(const QString &typed)
{
    if (!m_sinceTyped.isValid() || m_sinceTyped.elapsed() > typingPause)
        m_typed.clear();
    m_sinceTyped.restart();
    m_typed += typed;
    const QByteArray needle = foldForSearch(m_typed);
    const Snapshot &snapshot = *m_workspace->snapshot();
    std::optional<EventRow> first;
    std::optional<EventRow> next;
    // Titles are part of the searchable text, in which looking is quick.
    Bitset candidates = snapshot.engine().texts().rowsWithWords(searchWords(m_typed));
    candidates &= m_workspace->result().passing;
    candidates.forEach([&](std::size_t row) {
        if (next || !foldForSearch(snapshot.title(static_cast<EventRow>(row))).contains(needle))
            return;
        if (!first)
            first = static_cast<EventRow>(row);
        if (m_workspace->selected() == noIndex || row >= m_workspace->selected())
            next = static_cast<EventRow>(row);
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
    viewport()->setCursor(mark ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

QString TimelineWidget::toolTipFor(const TimelineMark &mark) const
{
    const Snapshot &snapshot = *m_layout.snapshot;
    const auto line = [&](EventRow row) {
        return QString(u"<b>"_s + snapshot.date(row).toHuman().toHtmlEscaped() + u"</b> "_s
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
    details.append(tr("%n source(s)", nullptr, table.attributions()[mark.row]));
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
        if (const TimelineMark *mark = markAt(geometryNow(), help->pos()))
            QToolTip::showText(help->globalPos(), toolTipFor(*mark), viewport(), mark->hit.toAlignedRect());
        else
            QToolTip::hideText();
        return true;
    }
    case QEvent::Leave:
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
        panBy(-delta);
    } else if (angle.y() != 0) {
        zoomAt(event->position().x(), std::pow(zoomPerNotch, angle.y() / 120.0));
    }
    event->accept();
}

void TimelineWidget::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position();
    m_rangeAtPress = m_workspace->range();
    m_scrollAtPress = verticalScrollBar()->value();
    m_dragging = false;
    m_cursorHeld = isOnCursor(m_pressed);
}

/// On the as-of line or its label, and on no event.
bool TimelineWidget::isOnCursor(QPointF point)
{
    const TimelineGeometry &geometry = geometryNow();
    constexpr double reach = 4; // px: as near as a pointer hits a line
    if (!geometry.cursorX)
        return false;
    const bool onLine = point.y() >= geometry.axisHeight / 2 && std::abs(point.x() - *geometry.cursorX) <= reach;
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
    if (!event->buttons().testFlag(Qt::LeftButton)) {
        setHovered(markAt(geometryNow(), event->position()));
        viewport()->setCursor(isOnCursor(event->position()) ? Qt::SplitHCursor : Qt::ArrowCursor);
        return;
    }
    const QPointF moved = event->position() - m_pressed;
    if (!m_dragging && moved.manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragging = true;
    setHovered(nullptr);
    if (m_cursorHeld)
        return moveCursorTo(event->position().x());
    viewport()->setCursor(Qt::ClosedHandCursor);
    const double days = -moved.x() / m_geometry.pixelsPerDay;
    setRangeWithinReason({m_rangeAtPress.begin + days, m_rangeAtPress.end + days});
    verticalScrollBar()->setValue(m_scrollAtPress - static_cast<int>(moved.y()));
}

void TimelineWidget::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    viewport()->setCursor(Qt::ArrowCursor);
    // The release that ends a double click or a drag is no click.
    if (std::exchange(m_dragging, false) || std::exchange(m_doubleClicked, false))
        return;
    // A click on the axis looks at that day.
    if (event->position().y() < geometryNow().axisHeight && event->position().x() >= geometryNow().headerWidth)
        return moveCursorTo(event->position().x());
    const TimelineMark *mark = markAt(geometryNow(), event->position());
    m_workspace->select(mark ? mark->row : noIndex);
}

void TimelineWidget::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_doubleClicked = true;
    const TimelineMark *mark = markAt(geometryNow(), event->position());
    if (!mark) {
        fitAll();
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
        QString text = event.date.toHuman() + u"   "_s + event.title;
        menu.addAction(text.replace(u'&', u"&&"_s), this, [this, row = rows[i]] { m_workspace->select(row); });
    }
    menu.exec(where);
    m_doubleClicked = false; // the menu took the release
}

void TimelineWidget::contextMenuEvent(QContextMenuEvent *event)
{
    const TimelineMark *mark = markAt(geometryNow(), event->pos());
    if (mark && mark->count > 1)
        chooseFrom(rowsOf(m_layout, *mark), event->globalPos());
}

void TimelineWidget::keyPressEvent(QKeyEvent *event)
{
    const QString text = event->text();
    const bool printable = !text.isEmpty() && text.at(0).isPrint()
        && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    // In the middle of a word, + − 0 and f are letters of it.
    if (printable && !m_typed.isEmpty() && m_sinceTyped.isValid() && m_sinceTyped.elapsed() <= typingPause)
        return find(text);
    const auto pan = [&](double share) { panBy(share * (geometryNow().size.width() - geometryNow().headerWidth)); };
    switch (event->key()) {
    case Qt::Key_Right:
        return selectNext(1);
    case Qt::Key_Left:
        return selectNext(-1);
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
        return pan(-panPerKey);
    case Qt::Key_PageDown:
        return pan(panPerKey);
    case Qt::Key_Home:
        return m_workspace->select(order().empty() ? noIndex : order().front());
    case Qt::Key_End:
        return m_workspace->select(order().empty() ? noIndex : order().back());
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_workspace->selected() != noIndex)
            emit eventActivated(m_workspace->selected());
        return;
    case Qt::Key_Escape:
        return m_workspace->select(noIndex);
    default:
        break;
    }
    if (!printable)
        return QAbstractScrollArea::keyPressEvent(event);
    if (event->key() == Qt::Key_F && event->modifiers() == Qt::NoModifier && m_workspace->selected() != noIndex)
        return fitSelection();
    if (event->key() == Qt::Key_0)
        return fitAll();
    find(text);
}

void TimelineWidget::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TimelineWidget::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void TimelineWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange) {
        m_theme = Theme::fromPalette(palette());
        m_fonts = TextFonts::forWindow(font());
        m_stamps.clear();
        invalidate(Stale::Layout);
    }
    QAbstractScrollArea::changeEvent(event);
}

} // namespace Dateline
