// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/map/mapraster.h"

#include "views/common/hatching.h"
#include "views/map/mapgeometry.h"
#include "views/map/mappainter.h"
#include "views/map/mapstyle.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Dateline {

namespace {

/// \p share (0 … 255) of each channel of \p colour, two channels at a time.
std::uint32_t shareOf(std::uint32_t colour, std::uint32_t share)
{
    constexpr std::uint32_t twoChannels = 0xff00ff;
    const auto scaled = [share](std::uint32_t channels) {
        const std::uint32_t product = channels * share;
        return ((product + ((product >> 8) & twoChannels) + 0x800080) >> 8) & twoChannels;
    };
    return scaled(colour & twoChannels) | scaled((colour >> 8) & twoChannels) << 8;
}

} // namespace

MapRaster::MapRaster(const MapGeometry &geometry, const MapStyle &style, QSize size, double ratio)
    : m_size(size), m_ratio(ratio), m_canvas(size, QImage::Format_ARGB32_Premultiplied)
{
    m_canvas.fill(Qt::transparent);
    for (const MapArea &area : geometry.areas) {
        if (m_areas.size() <= area.shape)
            m_areas.resize(area.shape + 1);
        m_areas[area.shape] =
            runsOf(area.bounds, [&area](QPainter &painter) { painter.fillPath(areaPath(area), Qt::white); });
    }
    m_outlines = runsOf(geometry.frame, [&](QPainter &painter) { paintOutlines(painter, geometry, style, Qt::white); });
}

void MapRaster::paint(QImage &image, const MapGeometry &geometry, const MapLegend &legend, const MapStyle &style)
{
    image.fill(style.theme.ground);
    for (const MapArea &area : geometry.areas) {
        if (!area.value.hasData() || area.shape >= m_areas.size())
            continue;
        const QColor colour = style.fill(area.value.fillClass, legend);
        fill(image, m_areas[area.shape], colour.rgb());
        if (!area.hatching.empty())
            fill(image, hatching(area), patternColour(colour).rgb());
    }
    fill(image, m_outlines, style.theme.outline().rgb());
}

const MapRaster::Runs &MapRaster::hatching(const MapArea &area)
{
    const auto [place, isNew] = m_hatchings.try_emplace({area.shape, area.value.sign});
    if (isNew)
        place->second = runsOf(area.bounds, [&area](QPainter &painter) { paintHatching(painter, area, Qt::white); });
    return place->second;
}

/// What \p paint paints in white within \p bounds (logical pixels).
MapRaster::Runs MapRaster::runsOf(const QRectF &bounds, const std::function<void(QPainter &)> &paint)
{
    QPainter painter(&m_canvas);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(m_ratio, m_ratio);
    paint(painter);
    painter.end();

    Runs runs;
    const QRectF inPixels(bounds.topLeft() * m_ratio, bounds.size() * m_ratio);
    const QRect part = inPixels.toAlignedRect().adjusted(-3, -3, 3, 3).intersected(m_canvas.rect());
    for (int y = part.top(); y <= part.bottom(); ++y) {
        auto *row = reinterpret_cast<QRgb *>(m_canvas.scanLine(y));
        const auto start = static_cast<std::uint32_t>(y) * static_cast<std::uint32_t>(m_size.width());
        for (int x = part.left(); x <= part.right();) {
            const auto coverage = static_cast<std::uint16_t>(qAlpha(row[x]));
            const int first = x;
            while (x <= part.right() && qAlpha(row[x]) == coverage
                   && x - first < std::numeric_limits<std::uint16_t>::max())
                ++x;
            if (coverage > 0)
                runs.push_back(
                    {start + static_cast<std::uint32_t>(first), static_cast<std::uint16_t>(x - first), coverage});
        }
        std::fill(row + part.left(), row + part.right() + 1, 0U);
    }
    return runs;
}

void MapRaster::fill(QImage &image, const Runs &runs, QRgb colour)
{
    auto *pixels = reinterpret_cast<QRgb *>(image.bits()); // rows of 32-bit pixels follow each other without a gap
    for (const Run &run : runs) {
        QRgb *const first = pixels + run.first;
        if (run.coverage == 255) {
            std::fill_n(first, run.length, colour);
            continue;
        }
        const std::uint32_t share = shareOf(colour, run.coverage);
        for (QRgb *pixel = first; pixel != first + run.length; ++pixel)
            *pixel = share + shareOf(*pixel, 255U - run.coverage);
    }
}

} // namespace Dateline
