// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/glyphs.h"

#include <QPainter>

#include <cmath>
#include <numbers>

namespace Dateline {

namespace {

/// A regular polygon, or with \p inner < 1 a star, first corner at the top.
QPainterPath polygon(QPointF centre, double radius, int corners, double inner = 1.0, double turn = 0.0)
{
    const int points = inner < 1.0 ? corners * 2 : corners;
    QPolygonF outline;
    for (int i = 0; i < points; ++i) {
        const double angle = turn - std::numbers::pi / 2 + 2 * std::numbers::pi * i / points;
        const double r = inner < 1.0 && i % 2 == 1 ? radius * inner : radius;
        outline << centre + QPointF(std::cos(angle), std::sin(angle)) * r;
    }
    QPainterPath path;
    path.addPolygon(outline);
    path.closeSubpath();
    return path;
}

} // namespace

QPainterPath glyphPath(Glyph glyph, QPointF centre, double radius)
{
    QPainterPath path;
    switch (glyph) {
    case Glyph::Circle:
        path.addEllipse(centre, radius, radius);
        return path;
    case Glyph::Square:
        return polygon(centre, radius * 1.25, 4, 1.0, std::numbers::pi / 4);
    case Glyph::Diamond:
        return polygon(centre, radius * 1.25, 4);
    case Glyph::Triangle:
        return polygon(centre + QPointF(0, radius * 0.22), radius * 1.35, 3);
    case Glyph::Hexagon:
        return polygon(centre, radius * 1.1, 6);
    case Glyph::Star:
        return polygon(centre + QPointF(0, radius * 0.05), radius * 1.4, 5, 0.5);
    case Glyph::Bar:
        path.addRect(QRectF(centre.x() - radius * 0.55, centre.y() - radius * 1.25, radius * 1.1, radius * 2.5));
        return path;
    case Glyph::Cross: {
        const double arm = radius * 1.2;
        const double half = radius * 0.45;
        QPolygonF outline;
        for (const auto &[x, y] : {std::pair(-half, -arm),
                                   {half, -arm},
                                   {half, -half},
                                   {arm, -half},
                                   {arm, half},
                                   {half, half},
                                   {half, arm},
                                   {-half, arm},
                                   {-half, half},
                                   {-arm, half},
                                   {-arm, -half},
                                   {-half, -half}})
            outline << centre + QPointF(x, y);
        path.addPolygon(outline);
        path.closeSubpath();
        return path;
    }
    }
    Q_UNREACHABLE();
}

QPixmap glyphPixmap(const Theme &theme, std::size_t category, int side, double devicePixelRatio)
{
    const int pixels = static_cast<int>(std::lround(side * devicePixelRatio));
    QPixmap pixmap(pixels, pixels);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const MarkColours colours = theme.category(category);
    painter.setPen(QPen(colours.edge, 1.0));
    painter.setBrush(colours.fill);
    painter.drawPath(glyphPath(Theme::glyph(category), QPointF(side / 2.0, side / 2.0), side * 0.32));
    return pixmap;
}

} // namespace Dateline
