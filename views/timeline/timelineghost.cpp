// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelineghost.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace Dateline {

namespace {

constexpr double handleWidth = 6;
constexpr double narrowestWithHandles = 24;
constexpr double ghostRadius = 3;
constexpr double boxPadding = 6;
constexpr double boxGap = 4;

bool hasHandles(const TimelineMark &mark)
{
    return mark.count == 1 && mark.shape != MarkShape::Dot && mark.body.width() >= narrowestWithHandles;
}

QRectF visibleGround(const TimelineGeometry &geometry)
{
    return {geometry.headerWidth, geometry.axisHeight, geometry.size.width() - geometry.headerWidth,
            geometry.size.height() - geometry.axisHeight};
}

} // namespace

std::optional<DatePart> gripAt(const TimelineMark &mark, QPointF point)
{
    if (mark.count > 1 || !mark.body.adjusted(-2, -2, 2, 2).contains(point))
        return std::nullopt;
    if (hasHandles(mark) && point.x() <= mark.body.left() + handleWidth && !mark.dateMarks.openStart)
        return DatePart::Start;
    if (hasHandles(mark) && point.x() >= mark.body.right() - handleWidth && !mark.dateMarks.openEnd && !mark.cut)
        return DatePart::End;
    return DatePart::Whole;
}

TimelineGhost ghostOf(const TimelineGeometry &geometry, const Edtf &date, double middle, std::uint32_t category)
{
    const TimelineMetrics &metrics = geometry.metrics;
    const Span span = date.span();
    TimelineGhost ghost;
    ghost.category = category;
    double left = span.begin ? geometry.xOfDay(static_cast<double>(span.begin->number)) : 0;
    double right = span.end ? geometry.xOfDay(static_cast<double>(span.end->number)) : left + metrics.fadeLength;
    if (!span.begin)
        left = right - metrics.fadeLength;
    double height = metrics.barHeight;
    const bool isDot =
        span.begin && span.end && ((*span.end - *span.begin).count <= 1 || right - left < 2 * metrics.dotRadius + 2);
    if (isDot) {
        const double centre = (left + right) / 2;
        left = centre - metrics.dotRadius;
        right = centre + metrics.dotRadius;
        height = 2 * metrics.dotRadius;
    }
    ghost.body = QRectF(left, middle - height / 2, right - left, height).intersected(visibleGround(geometry));
    return ghost;
}

void placeGhostTexts(TimelineGhost &ghost, const TimelineGeometry &geometry, const TextFonts &fonts,
                     const QString &label, const QString &remark)
{
    ghost.label = label;
    ghost.remark = remark;
    const QFontMetricsF strong(semibold(fonts.base));
    const QFontMetricsF small(fonts.label);
    const double width = std::max(strong.horizontalAdvance(label), small.horizontalAdvance(remark)) + 2 * boxPadding;
    const double height = strong.height() + (remark.isEmpty() ? 0 : small.height()) + boxPadding;
    const QRectF ground = visibleGround(geometry);
    const QPointF anchor = ghost.body.isEmpty() ? ground.center() : ghost.body.center();
    const double half = ghost.body.height() / 2 + boxGap;
    double top = anchor.y() - half - height;
    if (top < ground.top())
        top = anchor.y() + half;
    const double rightmost = std::max(ground.left(), ground.right() - width);
    ghost.box = QRectF(std::clamp(anchor.x() - width / 2, ground.left(), rightmost), top, width, height);
}

void paintTimelineGhost(QPainter &painter, const TimelineGeometry &geometry, const TimelineGhost &ghost,
                        const Theme &theme, const TextFonts &fonts)
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (!ghost.body.isEmpty()) {
        painter.setPen(QPen(theme.accent, 1, Qt::DashLine));
        for (const double x : {ghost.body.left(), ghost.body.right()})
            painter.drawLine(QPointF(x, geometry.axisHeight), QPointF(x, ghost.body.top()));
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(theme.category(ghost.category).fill);
        painter.drawRoundedRect(ghost.body, ghostRadius, ghostRadius);
    }
    painter.setPen(QPen(ghost.isRefused ? theme.disputed : theme.accent, 1));
    painter.setBrush(theme.ground);
    painter.drawRoundedRect(ghost.box, ghostRadius, ghostRadius);
    const QFontMetricsF strong(semibold(fonts.base));
    const QFontMetricsF small(fonts.label);
    QRectF line = ghost.box.adjusted(boxPadding, boxPadding / 2, -boxPadding, -boxPadding / 2);
    painter.setFont(semibold(fonts.base));
    painter.setPen(theme.text);
    painter.drawText(QPointF(line.left(), line.top() + strong.ascent()), ghost.label);
    painter.setFont(fonts.label);
    painter.setPen(theme.mutedText);
    painter.drawText(QPointF(line.left(), line.top() + strong.height() + small.ascent()), ghost.remark);
}

void paintTimelineHandles(QPainter &painter, const TimelineGeometry &geometry, const TimelineMark &mark,
                          const Theme &theme)
{
    if (!hasHandles(mark) || !isDrawn(geometry, mark))
        return;
    painter.setPen(QPen(theme.accent, 1));
    painter.setBrush(theme.ground);
    const auto handleAt = [&](double x) {
        const QRectF handle(x - 2, mark.body.top() + 2, 4, mark.body.height() - 4);
        if (visibleGround(geometry).contains(handle))
            painter.drawRoundedRect(handle, 2, 2);
    };
    if (!mark.dateMarks.openStart)
        handleAt(mark.body.left() + 2);
    if (!mark.dateMarks.openEnd && !mark.cut)
        handleAt(mark.body.right() - 2);
}

} // namespace Dateline
