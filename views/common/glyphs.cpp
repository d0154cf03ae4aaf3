// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/glyphs.h"

#include "views/common/categorylook.h"

#include <QPainter>
#include <QTransform>

#include <cmath>
#include <initializer_list>
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

/// Corners in shares of the radius.
QPainterPath shapeOf(QPointF centre, double radius, std::initializer_list<QPointF> corners)
{
    QPolygonF outline;
    for (const QPointF &corner : corners)
        outline << centre + corner * radius;
    QPainterPath path;
    path.addPolygon(outline);
    path.closeSubpath();
    return path;
}

QPainterPath turned(const QPainterPath &path, QPointF centre, double degrees)
{
    const QTransform turn = QTransform::fromTranslate(-centre.x(), -centre.y()) * QTransform().rotate(degrees)
        * QTransform::fromTranslate(centre.x(), centre.y());
    return turn.map(path);
}

QPainterPath cross(QPointF centre, double radius)
{
    constexpr double arm = 1.2;
    constexpr double half = 0.45;
    return shapeOf(centre, radius,
                   {{-half, -arm},
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
                    {-half, -half}});
}

/// Half of a disc, the flat side down.
QPainterPath dome(QPointF centre, double radius)
{
    const double reach = radius * 1.3;
    const QPointF middle = centre + QPointF(0, reach / 2);
    QPainterPath path(middle + QPointF(reach, 0));
    path.arcTo(QRectF(middle - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)), 0, 180);
    path.closeSubpath();
    return path;
}

QPainterPath crescent(QPointF centre, double radius)
{
    const double reach = radius * 1.25;
    QPainterPath whole;
    whole.addEllipse(centre, reach, reach);
    QPainterPath bite;
    bite.addEllipse(centre + QPointF(reach * 0.75, 0), reach * 0.85, reach * 0.85);
    return whole.subtracted(bite);
}

QPainterPath drop(QPointF centre, double radius)
{
    QPainterPath path(centre + QPointF(0, -1.5 * radius));
    path.cubicTo(centre + QPointF(0.35, -0.7) * radius, centre + QPointF(1.1, -0.2) * radius,
                 centre + QPointF(1.0, 0.45) * radius);
    path.cubicTo(centre + QPointF(0.9, 1.35) * radius, centre + QPointF(-0.9, 1.35) * radius,
                 centre + QPointF(-1.0, 0.45) * radius);
    path.cubicTo(centre + QPointF(-1.1, -0.2) * radius, centre + QPointF(-0.35, -0.7) * radius,
                 centre + QPointF(0, -1.5) * radius);
    path.closeSubpath();
    return path;
}

QPainterPath namedShape(Glyph glyph, QPointF centre, double radius)
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
    case Glyph::Cross:
        return cross(centre, radius);
    }
    Q_UNREACHABLE();
}

constexpr std::size_t namedShapes = 8; // of Glyph

/// Those that trackers cannot name.
QPainterPath furtherShape(std::size_t shape, QPointF centre, double radius)
{
    const QPainterPath triangle = polygon(centre + QPointF(0, radius * 0.22), radius * 1.35, 3);
    const QPainterPath hourglass =
        shapeOf(centre, radius, {{-1.1, -1.25}, {1.1, -1.25}, {0.2, 0}, {1.1, 1.25}, {-1.1, 1.25}, {-0.2, 0}});
    const QPainterPath chevron =
        shapeOf(centre, radius, {{0, -1.25}, {1.3, 0.05}, {1.3, 1.15}, {0, -0.15}, {-1.3, 1.15}, {-1.3, 0.05}});
    QPainterPath ring;
    switch (shape - namedShapes) {
    case 0:
        return turned(triangle, centre, 180);
    case 1:
        return turned(namedShape(Glyph::Bar, centre, radius), centre, 90);
    case 2:
        return turned(cross(centre, radius), centre, 45);
    case 3:
        return dome(centre, radius);
    case 4:
        return hourglass;
    case 5:
        return polygon(centre, radius * 1.6, 4, 0.4);
    case 6:
        return turned(triangle, centre, 90);
    case 7:
        return chevron;
    case 8:
        return crescent(centre, radius);
    case 9: // an L
        return shapeOf(centre, radius, {{-1.1, -1.2}, {-0.1, -1.2}, {-0.1, 0.2}, {1.2, 0.2}, {1.2, 1.2}, {-1.1, 1.2}});
    case 10:
        return turned(hourglass, centre, 90);
    case 11:
        return turned(dome(centre, radius), centre, 180);
    case 12:
        return turned(triangle, centre, 270);
    case 13: // a T
        return shapeOf(centre, radius,
                       {{-1.2, -1.2},
                        {1.2, -1.2},
                        {1.2, -0.3},
                        {0.45, -0.3},
                        {0.45, 1.25},
                        {-0.45, 1.25},
                        {-0.45, -0.3},
                        {-1.2, -0.3}});
    case 14:
        return turned(chevron, centre, 180);
    case 15:
        return drop(centre, radius);
    }
    Q_UNREACHABLE();
}

/// What is cut out of glyphs.
QPainterPath cutsOf(CategoryPattern pattern, QPointF centre, double radius)
{
    const double width = radius * 0.55;
    QPainterPath level;
    level.addRect(QRectF(centre.x() - 3 * radius, centre.y() - width / 2, 6 * radius, width));
    switch (pattern) {
    case CategoryPattern::Plain:
        return {};
    case CategoryPattern::Rising:
        return turned(level, centre, -45);
    case CategoryPattern::Falling:
        return turned(level, centre, 45);
    case CategoryPattern::Level:
        return level;
    case CategoryPattern::Upright:
        return turned(level, centre, 90);
    case CategoryPattern::Crossed:
        return turned(level, centre, 45).united(turned(level, centre, -45));
    }
    Q_UNREACHABLE();
}

} // namespace

QPainterPath categoryGlyph(const Theme &theme, std::size_t category, QPointF centre, double radius)
{
    static_assert(static_cast<std::size_t>(Glyph::Cross) + 1 == namedShapes);
    const CategoryLook look = categoryLook(theme, category);
    const QPainterPath path = look.shape < namedShapes ? namedShape(static_cast<Glyph>(look.shape), centre, radius)
                                                       : furtherShape(look.shape, centre, radius);
    return look.pattern == CategoryPattern::Plain ? path : path.subtracted(cutsOf(look.pattern, centre, radius));
}

void paintDisagreement(QPainter &painter, QPointF centre, double radius, const QColor &colour, const QColor &ground)
{
    constexpr double drawnRadius = 3.6; // the strokes are those of a dot of this size
    const double scale = radius / drawnRadius;
    painter.setPen(QPen(ground, 1));
    painter.setBrush(colour);
    painter.drawEllipse(centre, radius, radius);
    painter.setPen(QPen(ground, 1.1 * scale));
    painter.drawLine(centre + QPointF(0, -2 * scale), centre + QPointF(0, 0.4 * scale));
    painter.drawPoint(centre + QPointF(0, 1.9 * scale));
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
    painter.drawPath(categoryGlyph(theme, category, QPointF(side / 2.0, side / 2.0), side * 0.32));
    return pixmap;
}

} // namespace Dateline
