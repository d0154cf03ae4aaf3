// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QImage>
#include <QPointF>
#include <QSizeF>

#include <functional>

class QPainter;

namespace Dateline {

/// Glyphs, numbers and labels as pictures, kept between frames: where there are hundreds, filling each shape and
/// shaping each text anew is most of the work. They stand on whole pixels, which nobody sees among so many. Good for
/// one theme, one set of fonts and the raster engine.
class TimelineSprites
{
public:
    /// The pictures are for a screen of this many pixels to a unit; those of another one are forgotten.
    void setPixelRatio(double ratio);
    /// For another theme or other fonts.
    void clear();

    /// What a picture shows; equal keys look alike.
    struct Key
    {
        QString text; ///< a label, empty for a shape
        quint32 number = 0;
        quint32 variant = 0;
        double size = 0;
        friend bool operator==(const Key &, const Key &) = default;
    };

    /// Draws the picture of \p key with its upper left corner nearest to \p corner; when there is none, \p paint makes
    /// it in a transparent rectangle from 0, 0 to \p size.
    void draw(QPainter &painter, QPointF corner, const Key &key, QSizeF size,
              const std::function<void(QPainter &)> &paint);

private:
    static constexpr int mostKilobytes = 32 * 1024;
    double m_ratio = 1;
    QCache<Key, QImage> m_images{mostKilobytes};
};

size_t qHash(const TimelineSprites::Key &key, size_t seed = 0);

} // namespace Dateline
