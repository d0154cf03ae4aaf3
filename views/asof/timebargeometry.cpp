// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/asof/timebargeometry.h"

#include "models/dates/calendarticks.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace Dateline {

namespace {

constexpr double sideMargin = 10; ///< half of the thumb, and a little
constexpr double trackHeight = 14;
constexpr double labelDistance = 8;

void addLabels(TimeBarGeometry &geometry, const QFontMetricsF &metrics, double top, double width)
{
    const auto widthOf = [&metrics](const QString &text) { return std::ceil(metrics.horizontalAdvance(text)); };
    const double pixelsPerDay =
        geometry.track.width() / static_cast<double>(std::max<std::int64_t>(1, (geometry.last - geometry.first).count));
    const double spacing = widthOf(QStringLiteral("0000")) + labelDistance;
    const FittingTicks fitting =
        fittingTicks(geometry.first, geometry.last + Days{1}, {pixelsPerDay, spacing, labelDistance, widthOf});
    double right = 0;
    for (const Tick &tick : fitting.ticks) {
        // A month or a day alone does not say of which year.
        const QString text = tick.context.isEmpty() || tick.label == tick.context
            ? tick.label
            : QStringLiteral("%1 %2").arg(tick.label, tick.context);
        const double room = widthOf(text);
        const double left = std::round(geometry.xOf(tick.day) - room / 2);
        if (left < right || left < 0 || left + room > width)
            continue;
        geometry.calendar.push_back({text, QRectF(left, top, room, metrics.height())});
        right = left + room + labelDistance;
    }
}

} // namespace

double TimeBarGeometry::xOf(Day day) const
{
    const auto length = static_cast<double>((last - first).count);
    if (length <= 0)
        return track.center().x();
    const double share = static_cast<double>((std::clamp(day, first, last) - first).count) / length;
    return track.left() + share * track.width();
}

Day TimeBarGeometry::dayAt(double x) const
{
    if (track.width() <= 0)
        return first;
    const double share = std::clamp((x - track.left()) / track.width(), 0.0, 1.0);
    return first + Days{std::llround(share * static_cast<double>((last - first).count))};
}

Day TimeBarGeometry::changeOrDayAt(double x) const
{
    constexpr double reach = 3;
    const Day day = dayAt(x);
    std::optional<Day> nearest;
    const auto after = std::lower_bound(changes.begin(), changes.end(), day);
    for (const auto change : {after, after == changes.begin() ? after : after - 1}) {
        if (change != changes.end() && std::abs(xOf(*change) - x) <= reach
            && (!nearest || std::abs(xOf(*change) - x) < std::abs(xOf(*nearest) - x)))
            nearest = *change;
    }
    return nearest.value_or(day);
}

int timeBarHeight(const QFont &font)
{
    return static_cast<int>(std::ceil(2 * QFontMetricsF(font).height() + trackHeight + 4));
}

TimeBarGeometry layoutTimeBar(Day first, Day last, std::vector<Day> changes, QSizeF size, const QFont &font)
{
    const QFontMetricsF metrics(font);
    TimeBarGeometry geometry;
    geometry.first = first;
    geometry.last = std::max(first, last);
    std::erase_if(changes, [&](Day day) { return day < geometry.first || day > geometry.last; });
    geometry.changes = std::move(changes);
    geometry.track =
        QRectF(sideMargin, std::ceil(metrics.height()) + 2, std::max(0.0, size.width() - 2 * sideMargin), trackHeight);
    if (geometry.track.width() <= 0)
        return geometry;
    for (const Day day : geometry.changes) {
        const double x = std::round(geometry.xOf(day)) + 0.5;
        if (geometry.ticks.empty() || geometry.ticks.back() < x)
            geometry.ticks.push_back(x);
    }
    addLabels(geometry, metrics, geometry.track.bottom() + 1, size.width());
    return geometry;
}

QRectF timeBarDayBox(const TimeBarGeometry &geometry, Day day, const QString &words, double width, const QFont &font)
{
    const QFontMetricsF metrics(font);
    const double room = std::ceil(metrics.horizontalAdvance(words));
    const double left = std::clamp(geometry.xOf(day) - room / 2, 0.0, std::max(0.0, width - room));
    return {std::round(left), 1, room, metrics.height()};
}

} // namespace Dateline
