// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/hatching.h"

#include "views/common/theme.h"

#include <QColor>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace Dateline {

namespace {

/// Turned coordinates in which hatching lines are level: u runs along a line, v from line to line.
struct Turned
{
    bool rising = false;
    QPointF turn(QPointF p) const
    {
        constexpr double half = 1 / std::numbers::sqrt2;
        return rising ? QPointF((p.x() - p.y()) * half, (p.x() + p.y()) * half)
                      : QPointF((p.x() + p.y()) * half, (p.y() - p.x()) * half);
    }
    QPointF back(double u, double v) const
    {
        constexpr double half = 1 / std::numbers::sqrt2;
        return rising ? QPointF((u + v) * half, (v - u) * half) : QPointF((u - v) * half, (u + v) * half);
    }
};

/// Where an edge of the outline crosses a line.
struct Crossing
{
    std::int64_t line;
    double u;
    bool operator<(const Crossing &other) const { return line != other.line ? line < other.line : u < other.u; }
};

void addCrossings(QPointF a, QPointF b, double spacing, std::vector<Crossing> &crossings)
{
    if (a.y() > b.y())
        std::swap(a, b);
    // Half-open, so that a corner on a line counts once; a level edge not at all.
    const auto first = static_cast<std::int64_t>(std::ceil(a.y() / spacing));
    const auto end = static_cast<std::int64_t>(std::ceil(b.y() / spacing));
    for (std::int64_t line = first; line < end; ++line) {
        const double share = (static_cast<double>(line) * spacing - a.y()) / (b.y() - a.y());
        crossings.push_back({line, a.x() + share * (b.x() - a.x())});
    }
}

} // namespace

StancePattern stancePattern(Stance stance, bool certain)
{
    if (!certain)
        return StancePattern::Rising;
    return stance == Stance::LiftedOrDeclined ? StancePattern::Falling : StancePattern::Plain;
}

QColor patternColour(const QColor &fill)
{
    const QColor light = Theme::mix(QColor(Qt::white), fill, 0.75);
    return Theme::contrast(light, fill) >= 1.6 ? light : Theme::withContrast(fill, QColor(Qt::white), 4.5);
}

std::vector<QLineF> hatchLines(const std::vector<QPolygonF> &rings, StancePattern pattern, double spacing)
{
    std::vector<QLineF> lines;
    if (pattern == StancePattern::Plain || spacing <= 0)
        return lines;
    const Turned turned{pattern == StancePattern::Rising};
    std::vector<Crossing> crossings;
    for (const QPolygonF &ring : rings) {
        for (qsizetype i = 0; i < ring.size(); ++i)
            addCrossings(turned.turn(ring[i]), turned.turn(ring[(i + 1) % ring.size()]), spacing, crossings);
    }
    std::sort(crossings.begin(), crossings.end());
    lines.reserve(crossings.size() / 2);
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
        const double v = static_cast<double>(crossings[i].line) * spacing;
        lines.emplace_back(turned.back(crossings[i].u, v), turned.back(crossings[i + 1].u, v));
    }
    return lines;
}

std::vector<QLineF> hatchLines(const QRectF &rect, StancePattern pattern, double spacing)
{
    return hatchLines(std::vector<QPolygonF>{QPolygonF(rect)}, pattern, spacing);
}

} // namespace Dateline
