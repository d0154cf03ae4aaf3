// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/map/mapclip.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace Dateline {

namespace {

/// Keeps what is inside of one edge. \p inside is positive or zero for the points to keep.
template<typename Inside>
QPolygonF cutRing(const QPolygonF &ring, Inside inside)
{
    QPolygonF result;
    if (ring.isEmpty())
        return result;
    result.reserve(ring.size() + 4);
    QPointF previous = ring.constLast();
    double before = inside(previous);
    for (const QPointF &point : ring) {
        const double now = inside(point);
        if ((before < 0) != (now < 0))
            result.append(previous + (point - previous) * (before / (before - now)));
        if (now >= 0)
            result.append(point);
        previous = point;
        before = now;
    }
    return result;
}

/// The stretch of the segment a + t (b - a) inside of the frame, as the two t.
std::optional<std::pair<double, double>> stretchInside(QPointF a, QPointF b, const QRectF &frame)
{
    double from = 0;
    double to = 1;
    const auto narrow = [&from, &to](double step, double room) {
        if (step == 0)
            return room >= 0;
        const double t = room / step;
        if (step < 0)
            from = std::max(from, t);
        else
            to = std::min(to, t);
        return from <= to;
    };
    const QPointF d = b - a;
    if (narrow(-d.x(), a.x() - frame.left()) && narrow(d.x(), frame.right() - a.x())
        && narrow(-d.y(), a.y() - frame.top()) && narrow(d.y(), frame.bottom() - a.y()))
        return std::pair(from, to);
    return std::nullopt;
}

} // namespace

QPolygonF clippedRing(const QPolygonF &ring, const QRectF &frame)
{
    QPolygonF result = cutRing(ring, [&frame](QPointF p) { return p.x() - frame.left(); });
    result = cutRing(result, [&frame](QPointF p) { return frame.right() - p.x(); });
    result = cutRing(result, [&frame](QPointF p) { return p.y() - frame.top(); });
    result = cutRing(result, [&frame](QPointF p) { return frame.bottom() - p.y(); });
    return result.size() < 3 ? QPolygonF() : result;
}

void appendClippedLine(const QPolygonF &line, const QRectF &frame, std::vector<QPolygonF> *out)
{
    QPolygonF part;
    const auto finish = [&part, out] {
        if (part.size() > 1)
            out->push_back(part);
        part.clear();
    };
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF a = line[i - 1];
        const QPointF b = line[i];
        const auto inside = stretchInside(a, b, frame);
        if (!inside) {
            finish();
            continue;
        }
        const auto [from, to] = *inside;
        if (from > 0)
            finish();
        if (part.isEmpty())
            part.append(a + (b - a) * from);
        part.append(a + (b - a) * to);
        if (to < 1)
            finish();
    }
    finish();
}

void appendOutline(const QPolygonF &ring, const QRectF &frame, std::vector<QPolygonF> *out)
{
    // Interpolation puts the cut points on the frame but for rounding.
    const auto near = [](double a, double b) { return qAbs(a - b) < 1e-6; };
    const auto alongFrame = [&](QPointF a, QPointF b) {
        return (near(a.x(), frame.left()) && near(b.x(), frame.left()))
            || (near(a.x(), frame.right()) && near(b.x(), frame.right()))
            || (near(a.y(), frame.top()) && near(b.y(), frame.top()))
            || (near(a.y(), frame.bottom()) && near(b.y(), frame.bottom()));
    };
    QPolygonF part;
    for (qsizetype i = 0; i <= ring.size(); ++i) {
        const QPointF point = ring[i % ring.size()];
        if (!part.isEmpty() && alongFrame(part.constLast(), point)) {
            if (part.size() > 1)
                out->push_back(part);
            part.clear();
        }
        part.append(point);
    }
    if (part.size() > 1)
        out->push_back(part);
}

} // namespace Dateline
