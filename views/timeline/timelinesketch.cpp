// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelinesketch.h"

#include "models/core/oneline.h"
#include "views/common/theme.h"
#include "views/timeline/timelinevisible.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Dateline {

namespace {

// What these come to with the usual sizes of text.
constexpr double axisHeight = 40;
constexpr double overviewHeight = 50;
constexpr double widthOfLetter = 6.5;

double widthOf(const QString &text) { return static_cast<double>(text.size()) * widthOfLetter; }

} // namespace

TimelineSketch::TimelineSketch(const Workspace *workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    connect(workspace, &Workspace::snapshotChanged, this, qOverload<>(&QWidget::update));
}

TimelineSketch::~TimelineSketch() = default;

TimelineLayout TimelineSketch::layout() const
{
    TimelineLayout layout =
        timelineLanes(m_workspace->snapshot(), m_workspace->result(), m_workspace->lanes(), m_workspace->filter());
    layout.headerWidth = laneHeaderWidth(layout.lanes, width(), widthOf) + laneSignWidth;
    layout.axisHeight = axisHeight;
    layout.pixelsPerDay = timelineScale(m_workspace->range(), width(), layout.headerWidth);
    const QSizeF size(width(), height() - overviewHeight);
    packLanes(layout, size, {m_workspace->range(), 0, 0, size.height()},
              [snapshot = layout.snapshot](EventRow row) { return widthOf(oneLine(snapshot->title(row))); });
    return layout;
}

void TimelineSketch::paintEvent(QPaintEvent *)
{
    const TimelineLayout layout = this->layout();
    const Theme theme = Theme::fromPalette(palette()).forCategories(layout.snapshot->tracker().categories);
    const EventTable &table = layout.snapshot->table();
    const double headerWidth = layout.headerWidth;
    const double bottom = height() - overviewHeight;

    QPainter painter(this);
    painter.fillRect(rect(), theme.ground);
    painter.setClipRect(QRectF(0, 0, width(), bottom));
    for (std::size_t lane = 0; lane < layout.lanes.size(); ++lane) {
        const double top = axisHeight + layout.laneTops[lane];
        const double foot = axisHeight + layout.laneTops[lane + 1];
        painter.fillRect(QRectF(0, top, headerWidth, foot - top), theme.header);
        painter.fillRect(QRectF(0, foot - 1, width(), 1), theme.grid);
    }
    painter.fillRect(QRectF(0, 0, width(), axisHeight), theme.header);

    painter.setClipRect(QRectF(headerWidth, axisHeight, width() - headerWidth, bottom - axisHeight));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double origin = headerWidth - m_workspace->range().begin * layout.pixelsPerDay;
    for (std::size_t lane = 0; lane < layout.lanes.size(); ++lane) {
        for (const PackedMark &mark : layout.packed[lane].marks) {
            const auto track = shownTrack(layout.fitted[lane], mark);
            if (!track)
                continue;
            const MarkExtent extent = markExtent(table, mark.row, layout.pixelsPerDay, layout.metrics);
            const double middle = axisHeight + layout.laneTops[lane] + layout.metrics.lanePadding
                + *track * layout.metrics.trackHeight + layout.metrics.lineHeight / 2;
            const MarkColours &colours = theme.category(table.category()[mark.row]);
            if (extent.shape != MarkShape::Dot) {
                painter.setBrush(colours.tint);
                painter.drawRect(QRectF(origin + extent.left, middle - layout.metrics.barHeight / 2,
                                        extent.right - extent.left, layout.metrics.barHeight));
            }
            painter.setBrush(colours.fill);
            const double x = std::max(origin + extent.left, headerWidth) + layout.metrics.dotRadius;
            painter.drawEllipse(QPointF(x, middle), layout.metrics.dotRadius - 1, layout.metrics.dotRadius - 1);
        }
    }
    painter.end();
    emit painted();
}

} // namespace Dateline
