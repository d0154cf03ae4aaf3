// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelinewidget.h"

#include "models/query/timeorder.h"
#include "views/timeline/timelinepainter.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr double longestRangeFactor = 4; // of the full range

} // namespace

TimelineWidget::TimelineWidget(Workspace *workspace, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_workspace(workspace)
    , m_theme(Theme::fromPalette(palette()).forCategories(workspace->snapshot()->tracker().categories))
    , m_fonts(TextFonts::forWindow(font()))
{
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(tr("Events in lanes over time. Arrow keys move between events."));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);

    connect(workspace, &Workspace::snapshotChanged, this, [this] {
        const Theme theme = m_theme.forCategories(m_workspace->snapshot()->tracker().categories);
        if (!theme.hasSameCategories(m_theme)) {
            m_theme = theme;
            m_sprites.clear();
        }
        followMoved();
        invalidate(Stale::Layout);
    });
    connect(workspace, &Workspace::resultChanged, this, [this] {
        invalidate(Stale::Layout);
        m_checksView = true;
        QTimer::singleShot(0, this, &TimelineWidget::fitIfOutOfView); // when all that changes with it has changed
    });
    connect(workspace, &Workspace::rangeChanged, this, [this] {
        m_fitStale = true;
        m_checksView = false;
        invalidate(Stale::Range);
    });
    connect(workspace, &Workspace::asOfChanged, this, [this] { invalidate(Stale::Range); });
    connect(workspace, &Workspace::lanesChanged, this, [this] {
        verticalScrollBar()->setValue(0);
        invalidate(Stale::Layout);
        emit groupingChanged();
    });
    connect(workspace, &Workspace::selectionChanged, this, [this] {
        reveal(m_workspace->selected());
        viewport()->update();
    });
}

TimelineWidget::~TimelineWidget() = default;

QSize TimelineWidget::sizeHint() const { return {900, 420}; }

QSize TimelineWidget::minimumSizeHint() const { return {160, 100}; }

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
    const bool hasCursorRow = m_workspace->filter().asOf.has_value();
    if (sameLanes && hasCursorRow == m_layout.hasCursorRow) {
        const double scale = timelineScale(m_workspace->range(), size.width(), m_layout.headerWidth);
        if (qFuzzyCompare(packedScale(scale), m_layout.pixelsPerDay))
            return fitToRange();
    }
    TimelineLayoutRequest request;
    request.snapshot = m_workspace->snapshot();
    request.result = &m_workspace->result();
    request.filter = m_workspace->filter();
    request.grouping = m_workspace->lanes();
    request.size = size;
    request.range = m_workspace->range();
    request.fonts = m_fonts;
    if (!sameLanes)
        changeLanes(request);
    LaneWindow window{request.range, 0, static_cast<double>(-verticalScrollBar()->value()), size.height()};
    if (sameLanes)
        window = laneWindow();
    request.anchor = window.anchor;
    request.anchorTop = window.anchorTop;
    relayoutTimeline(m_layout, request);
    m_layoutStale = false;
    keepAnchor(window);
    m_fitStale = false;
    m_fitted = request.range;
    tellMargins();
}

void TimelineWidget::changeLanes(const TimelineLayoutRequest &request)
{
    const RowChanges *const changes = m_layout.snapshot ? m_workspace->changesSince(m_layout.snapshot) : nullptr;
    if (changes && m_layout.grouping == request.grouping && m_layout.filter == request.filter) {
        m_layout = timelineLanesAfter(m_layout, *changes, request.snapshot, *request.result);
        m_whole = {};
        return;
    }
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
        m_layout = timelineLanes(request.snapshot, *request.result, request.grouping, request.filter, arrangement());
    if (m_layout.arrangement != arrangement())
        arrangeLanes(m_layout, arrangement());
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
    view.hasControls = true;
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
    paintTimeline(painter, m_geometry, m_theme, m_fonts, &m_sprites);
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
    paintTimelineOverlay(painter, m_geometry, m_theme, selectedMarks(), hovered, hasFocus());
    paintLaneDrag(painter);
    if (const TimelineMark *selected = markOf(m_workspace->selected()))
        paintTimelineHandles(painter, m_geometry, *selected, m_theme);
    if (m_move || m_moved)
        paintTimelineGhost(painter, m_geometry, ghostNow(), m_theme, m_fonts);
    if (m_layout.lanes.empty()) {
        QString reason = m_emptyText;
        if (m_workspace->snapshot()->table().size() > 0)
            reason = tr("No events match the filter.\nClear the filter to see all of them.");
        else if (reason.isEmpty())
            reason =
                tr("This tracker has no events yet.\nAdd one with Edit › New event (Ctrl+Shift+N), or import some.");
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

void TimelineWidget::scrollContentsBy(int, int)
{
    // Lanes of large trackers are fitted where they are looked at.
    const bool hasTiles = std::find(m_layout.laneDetail.begin(), m_layout.laneDetail.end(), LaneDetail::Tiles)
        != m_layout.laneDetail.end();
    if (hasTiles) {
        m_fitStale = true;
        beginGesture();
    }
    invalidate(Stale::Frame);
}

void TimelineWidget::setRangeWithinReason(TimeRange range)
{
    const TimeRange full = m_workspace->fullRange();
    // Something of the tracker stays in view; what shows more than that already does not jump.
    const TimeRange shown = m_workspace->range();
    const double longest = std::max(full.length() * longestRangeFactor, shown.length());
    const double length = std::clamp(range.length(), TimeRange::shortest, longest);
    const double middle = (range.begin + range.end) / 2;
    const double shownMiddle = (shown.begin + shown.end) / 2;
    const double held = std::clamp(middle, std::min(full.begin, shownMiddle), std::max(full.end, shownMiddle));
    m_workspace->setRange({held - length / 2, held + length / 2});
}

void TimelineWidget::zoomAt(double x, double factor)
{
    const TimelineGeometry &geometry = geometryNow();
    const TimeRange full = m_workspace->fullRange();
    const TimeRange range = m_workspace->range();
    const double day = geometry.dayOfX(std::clamp(x, geometry.headerWidth, geometry.size.width()));
    const double length = std::clamp(range.length() / factor, TimeRange::shortest, full.length() * longestRangeFactor);
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
        const std::int64_t ofA = table.firstKnownDay(a);
        const std::int64_t ofB = table.firstKnownDay(b);
        return ofA != ofB ? ofA < ofB : table.isBefore(a, b);
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
        const auto isBefore = [&](EventRow a, EventRow b) { return layout.snapshot->table().isBefore(a, b); };
        auto it = selected == noIndex ? rows.begin() : std::lower_bound(rows.begin(), rows.end(), selected, isBefore);
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
    updateLayout(); // heights follow the range
    const double visible = viewport()->height() - layout.axisHeight;
    QScrollBar *bar = verticalScrollBar();
    if (layout.laneTops[lane] < bar->value())
        bar->setValue(static_cast<int>(layout.laneTops[lane]));
    else if (layout.laneTops[lane + 1] > bar->value() + visible)
        bar->setValue(static_cast<int>(std::min(layout.laneTops[lane + 1] - visible, layout.laneTops[lane])));
}

void TimelineWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange) {
        m_theme = Theme::fromPalette(palette()).forCategories(m_workspace->snapshot()->tracker().categories);
        m_fonts = TextFonts::forWindow(font());
        m_sprites.clear();
        m_layout.labels.reset();
        m_whole.labels.reset();
        invalidate(Stale::Layout);
    }
    QAbstractScrollArea::changeEvent(event);
}

} // namespace Dateline
