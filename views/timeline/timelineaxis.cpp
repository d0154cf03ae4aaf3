// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelineaxis.h"

#include "models/dates/calendarticks.h"
#include "models/wording/datewords.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace Dateline {

namespace {

/// "2018" where that year begins, or at the left edge, where it gives way to the next one that comes along.
void placeContext(TimelineGeometry &geometry, const QFontMetricsF &metrics, const QString &text, Day begin)
{
    constexpr double inset = 4;
    constexpr double margin = 12;
    const double edge = geometry.headerWidth + inset;
    const double left = std::max(geometry.xOfDay(static_cast<double>(begin.number)) + inset, edge);
    const double width = metrics.horizontalAdvance(text);
    if (text.isEmpty() || left + width > geometry.size.width())
        return;
    std::vector<PlacedText> &contexts = geometry.axisContexts;
    if (!contexts.empty() && contexts.back().rect.right() + margin > left) {
        if (contexts.back().rect.left() > edge)
            return;
        contexts.pop_back();
    }
    contexts.push_back({text, QRectF(left, geometry.axisTop, width, geometry.axisLine)});
}

/// "Nov 2018".
void placeMonth(TimelineGeometry &geometry, const QFontMetricsF &metrics, Day firstOfMonth)
{
    const Result<Edtf> month = Edtf::parse(isoDay(firstOfMonth).chopped(3));
    placeContext(geometry, metrics, month ? dateInWords(*month) : isoDay(firstOfMonth), firstOfMonth);
}

/// Where the name of the last month or year has no room, what follows would be taken for part of the one before.
void leaveOutNamelessLabels(TimelineGeometry &geometry)
{
    const auto last = std::find_if(geometry.axisLines.rbegin(), geometry.axisLines.rend(),
                                   [](const AxisLine &line) { return line.major; });
    if (last == geometry.axisLines.rend() || geometry.axisContexts.empty()
        || geometry.axisContexts.back().rect.left() > last->x)
        return;
    std::erase_if(geometry.axisLabels, [&](const PlacedText &label) { return label.rect.left() > last->x; });
}

void placeCursorLabel(TimelineGeometry &geometry, Day asOf, const TextFonts &fonts)
{
    const QString text = QCoreApplication::translate("Dateline::Timeline", "as of %1").arg(dayInWords(asOf));
    const double width = QFontMetricsF(fonts.label).horizontalAdvance(text) + 8;
    const double last = std::max(geometry.headerWidth, geometry.size.width() - width);
    const double left = std::clamp(*geometry.cursorX - width / 2, geometry.headerWidth, last);
    geometry.cursorLabel = {text, QRectF(left, 0, width, geometry.axisTop)};
}

/// Leaves room for texts: a line through them, even behind, makes them hard to read.
void placeCursorPieces(TimelineGeometry &geometry)
{
    constexpr double margin = 3;
    constexpr double shortest = 2;
    const double x = *geometry.cursorX;
    const auto crosses = [&](const QRectF &text) { return text.left() - margin <= x && x <= text.right() + margin; };
    const auto crossesAnyOf = [&](const std::vector<PlacedText> &texts) {
        return std::any_of(texts.begin(), texts.end(), [&](const PlacedText &text) { return crosses(text.rect); });
    };
    geometry.cursorCrossesLabel = crossesAnyOf(geometry.axisLabels);
    geometry.cursorCrossesContext = crossesAnyOf(geometry.axisContexts);
    std::vector<CursorPiece> gaps;
    const auto leaveRoom = [&](const QRectF &text) {
        if (crosses(text))
            gaps.push_back({std::floor(text.top()), std::ceil(text.bottom())});
    };
    for (const TimelineMark &mark : geometry.marks) {
        if (!isDrawn(geometry, mark) || !isLabelDrawn(geometry, mark))
            continue;
        leaveRoom(mark.labelRect);
        for (const PlacedText &line : mark.details)
            leaveRoom(line.rect);
    }
    std::sort(gaps.begin(), gaps.end(), [](const CursorPiece &a, const CursorPiece &b) { return a.top < b.top; });
    gaps.push_back({geometry.size.height(), geometry.size.height()});
    double top = geometry.axisHeight;
    for (const CursorPiece &gap : gaps) {
        if (gap.top - top >= shortest)
            geometry.cursorPieces.push_back({top, gap.top});
        top = std::max(top, gap.bottom);
    }
}

} // namespace

void placeAxis(TimelineGeometry &geometry, const TextFonts &fonts)
{
    constexpr double labelMargin = 14;
    const QFontMetricsF metrics(fonts.label);
    const double ofYear = metrics.horizontalAdvance(QStringLiteral("0000")) + labelMargin;
    const auto [step, ticks] =
        fittingTicks(Day{static_cast<std::int64_t>(std::floor(geometry.range.begin))},
                     Day{static_cast<std::int64_t>(std::ceil(geometry.range.end))},
                     {geometry.pixelsPerDay, ofYear, labelMargin,
                      [&metrics](const QString &text) { return metrics.horizontalAdvance(text); }});
    const double line = geometry.axisLine;
    const double top = geometry.axisTop + line;
    // Weeks do not begin with months: with days and weeks for ticks, months have lines and names of their own.
    const bool byMonth = step.unit == TickStep::Unit::Day;
    if (byMonth) {
        const Day first = Day{static_cast<std::int64_t>(std::floor(geometry.range.begin))};
        const CivilDate month = civilFromDay(first);
        placeMonth(geometry, metrics, dayFromCivil({month.year, month.month, 1}));
        for (const Tick &tick : calendarTicks(first, Day{static_cast<std::int64_t>(std::ceil(geometry.range.end))},
                                              {TickStep::Unit::Month, 1})) {
            placeMonth(geometry, metrics, tick.day);
            const double x = geometry.xOfDay(static_cast<double>(tick.day.number));
            if (x >= geometry.headerWidth && x < geometry.size.width())
                geometry.axisLines.push_back({x, true});
        }
    }
    for (const Tick &tick : ticks) {
        const double x = geometry.xOfDay(static_cast<double>(tick.day.number));
        if (x >= geometry.headerWidth && x < geometry.size.width())
            geometry.axisLines.push_back({x, tick.major && !byMonth});
        const double width = metrics.horizontalAdvance(tick.label);
        const bool free = geometry.axisLabels.empty() || geometry.axisLabels.back().rect.right() + 6 < x + 4;
        if (free && x + 4 >= geometry.headerWidth && x + 4 + width <= geometry.size.width())
            geometry.axisLabels.push_back({tick.label, QRectF(x + 4, top, width, line)});
        if (!byMonth)
            placeContext(geometry, metrics, tick.context, tick.day);
    }
    // Where it is so narrow that none has room to the right of its line, one has to the left.
    for (const Tick &tick : ticks) {
        const double width = metrics.horizontalAdvance(tick.label);
        const double left = geometry.xOfDay(static_cast<double>(tick.day.number)) - 4 - width;
        if (geometry.axisLabels.empty() && left >= geometry.headerWidth && left + width <= geometry.size.width())
            geometry.axisLabels.push_back({tick.label, QRectF(left, top, width, line)});
    }
    leaveOutNamelessLabels(geometry);
}

void placeCursor(TimelineGeometry &geometry, Day asOf, const TextFonts &fonts)
{
    const double x = geometry.xOfDay(static_cast<double>(asOf.number));
    if (x < geometry.headerWidth || x >= geometry.size.width())
        return;
    geometry.cursorX = x;
    if (geometry.axisTop > 0)
        placeCursorLabel(geometry, asOf, fonts);
    placeCursorPieces(geometry);
}

} // namespace Dateline
