// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace Dateline {

/// Which part of the map is seen, and how large. A value: every gesture makes a new one.
///
/// Screen positions are device-independent pixels from the top left corner; map positions are those of EqualEarth.
class MapViewport
{
public:
    static constexpr double leastZoom = 1; ///< everything fits
    static constexpr double mostZoom = 80; ///< Singapore is about 20 pixels wide in a small panel

    MapViewport() = default;
    /// All of \p world, as large as fits into \p size with a small margin; in the middle, but for what the legend
    /// at the foot needs of a height that is not used up.
    MapViewport(QSizeF size, QRectF world);

    QSizeF size() const { return m_size; }
    QRectF world() const { return m_world; }
    double zoom() const { return m_zoom; }
    QPointF centre() const { return m_centre; }
    bool isFitted() const { return m_zoom <= leastZoom; }

    /// Pixels per map unit.
    double scale() const;
    QPointF toScreen(QPointF map) const;
    QRectF toScreen(QRectF map) const;
    QPointF toMap(QPointF screen) const;

    /// \p factor times larger; what lies under \p anchor stays under it as far as the edges of the map allow.
    MapViewport zoomed(double factor, QPointF anchor) const;
    /// The map moved along with \p pixels, as when it is dragged.
    MapViewport panned(QPointF pixels) const;
    /// The same middle and zoom in a window of another size.
    MapViewport resized(QSizeF size) const;
    /// As near as \p part (in map units) just fits.
    MapViewport zoomedTo(QRectF part) const;
    /// Moved just so far that \p place (in map units) is seen, with some surroundings.
    MapViewport showing(QPointF place) const;

    friend bool operator==(const MapViewport &, const MapViewport &) = default;

private:
    void clamp();
    /// Where centre() is on the screen.
    QPointF pivot() const;

    QSizeF m_size;
    QRectF m_world;
    double m_zoom = leastZoom;
    QPointF m_centre;
};

} // namespace Dateline
