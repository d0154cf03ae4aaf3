// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelinesprites.h"

#include <QPainter>

#include <cmath>
#include <memory>

namespace Dateline {

size_t qHash(const TimelineSprites::Key &key, size_t seed)
{
    return qHashMulti(seed, key.text, key.number, key.variant, key.size);
}

void TimelineSprites::clear() { m_images.clear(); }

void TimelineSprites::setPixelRatio(double ratio)
{
    if (ratio == m_ratio)
        return;
    m_images.clear();
    m_ratio = ratio;
}

void TimelineSprites::draw(QPainter &painter, QPointF corner, const Key &key, QSizeF size,
                           const std::function<void(QPainter &)> &paint)
{
    // What lies half way goes the same way in every frame, although positions are sums that differ a little.
    const auto nearest = [](double position) { return std::floor(position + 0.5 + 1e-5); };
    const QPointF place(nearest(corner.x()), nearest(corner.y()));
    if (const QImage *image = m_images.object(key)) {
        painter.drawImage(place, *image);
        return;
    }
    const QSize pixels(static_cast<int>(std::ceil(size.width() * m_ratio)),
                       static_cast<int>(std::ceil(size.height() * m_ratio)));
    auto image = std::make_unique<QImage>(pixels, QImage::Format_ARGB32_Premultiplied);
    image->setDevicePixelRatio(m_ratio);
    image->fill(Qt::transparent);
    {
        QPainter stampPainter(image.get());
        stampPainter.setRenderHint(QPainter::Antialiasing);
        paint(stampPainter);
    }
    painter.drawImage(place, *image);
    m_images.insert(key, image.get(), static_cast<int>(image->sizeInBytes() / 1024) + 1);
    static_cast<void>(image.release()); // the cache owns it, or has deleted what is larger than all of it
}

} // namespace Dateline
