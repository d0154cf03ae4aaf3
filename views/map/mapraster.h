// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/mapvalue.h"

#include <QImage>

#include <cstdint>
#include <functional>
#include <map>
#include <vector>

namespace Dateline {

struct MapArea;
struct MapGeometry;
struct MapLegend;
struct MapStyle;

/// The pixels of each country and of all outlines, worked out once for a part of the map in sight. As the day moves,
/// colours change and outlines stay: filling known pixels costs a tenth of painting paths, however many countries
/// change. Looks like MapPainter::paintLand(). For the screen only; pictures are painted as paths.
class MapRaster
{
public:
    /// For this geometry, and others with the same outlines, on an image of \p size pixels, \p ratio of them to a
    /// logical one. Paints every outline once.
    MapRaster(const MapGeometry &geometry, const MapStyle &style, QSize size, double ratio);

    QSize size() const { return m_size; }
    double ratio() const { return m_ratio; }

    /// Fills \p image (Format_RGB32, of size()) with ground, countries, patterns and outlines. O(pixels).
    void paint(QImage &image, const MapGeometry &geometry, const MapLegend &legend, const MapStyle &style);

private:
    /// Pixels of one row that are covered alike.
    struct Run
    {
        std::uint32_t first = 0; ///< row · width + column
        std::uint16_t length = 0;
        std::uint16_t coverage = 0; ///< 1 … 255
    };
    using Runs = std::vector<Run>;

    Runs runsOf(const QRectF &bounds, const std::function<void(QPainter &)> &paint);
    const Runs &hatching(const MapArea &area);
    static void fill(QImage &image, const Runs &runs, QRgb colour);

    QSize m_size;
    double m_ratio;
    QImage m_canvas;                                             ///< where runs are read off; clear in between
    std::vector<Runs> m_areas;                                   ///< by MapArea::shape
    std::map<std::pair<std::size_t, MapSign>, Runs> m_hatchings; ///< those that have been needed
    Runs m_outlines;
};

} // namespace Dateline
