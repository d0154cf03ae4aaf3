// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chartstacks.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <iterator>

namespace Dateline {

namespace {

/// A band's parts, from left to right.
using BandParts = std::vector<const ChartGeometry::Segment *>;

/// By band.
std::vector<BandParts> partsOfBands(const ChartContent &content, const ChartGeometry &geometry)
{
    std::vector<BandParts> parts(content.bands.size());
    for (const ChartGeometry::Segment &segment : geometry.segments)
        parts[segment.band].push_back(&segment);
    return parts;
}

/// One outline for each run of columns, so that what draws it smoothly leaves no seam between them.
QPainterPath outlineOf(const BandParts &parts)
{
    QPainterPath path;
    auto begin = parts.begin();
    while (begin != parts.end()) {
        const auto gap = std::adjacent_find(begin, parts.end(),
                                            [](const auto *a, const auto *b) { return b->column != a->column + 1; });
        const auto end = gap == parts.end() ? gap : std::next(gap);
        path.moveTo((*begin)->rect.bottomLeft());
        for (auto part = begin; part != end; ++part) {
            path.lineTo((*part)->rect.topLeft());
            path.lineTo((*part)->rect.topRight());
        }
        for (auto part = std::make_reverse_iterator(end); part != std::make_reverse_iterator(begin); ++part) {
            path.lineTo((*part)->rect.bottomRight());
            path.lineTo((*part)->rect.bottomLeft());
        }
        path.closeSubpath();
        begin = end;
    }
    return path;
}

} // namespace

void paintStacks(QPainter &painter, const ChartContent &content, const ChartGeometry &geometry, const Theme &theme)
{
    // All edges are level or upright: without smoothing they are sharp.
    painter.setRenderHint(QPainter::Antialiasing, false);
    const std::vector<BandParts> bands = partsOfBands(content, geometry);
    for (std::size_t band = 0; band < bands.size(); ++band) {
        if (bands[band].empty())
            continue;
        const MarkColours colours = seriesColours(content, content.bands[band].series, theme);
        painter.setBrush(colours.fill);
        // All bars have an outline, so that those that need one to be seen are no larger than the others.
        painter.setPen(geometry.even && geometry.barWidth < 1 ? QPen(colours.edge, 1) : QPen(Qt::NoPen));
        if (!geometry.even) {
            painter.drawPath(outlineOf(bands[band]));
            continue;
        }
        for (const ChartGeometry::Segment *bar : bands[band])
            painter.drawRect(bar->rect);
    }
}

} // namespace Dateline
