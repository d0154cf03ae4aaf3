// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/categorylook.h"

#include "views/common/glyphs.h"
#include "views/common/hatching.h"

#include <QPainter>

#include <cmath>

namespace Dateline {

namespace {

constexpr std::size_t categoryPatterns = 6;

/// Level lines, cut to the rectangle.
std::vector<QLineF> levelLines(const QRectF &rect, double spacing)
{
    std::vector<QLineF> lines;
    for (double y = std::ceil(rect.top() / spacing) * spacing; y < rect.bottom(); y += spacing)
        lines.emplace_back(rect.left(), y, rect.right(), y);
    return lines;
}

std::vector<QLineF> uprightLines(const QRectF &rect, double spacing)
{
    std::vector<QLineF> lines;
    for (double x = std::ceil(rect.left() / spacing) * spacing; x < rect.right(); x += spacing)
        lines.emplace_back(x, rect.top(), x, rect.bottom());
    return lines;
}

} // namespace

CategoryLook categoryLook(std::size_t category)
{
    static_assert(Theme::categoryColours == glyphShapes);
    if (category == Theme::noCategory)
        return {};
    constexpr std::size_t cycle = Theme::categoryColours * categoryPatterns;
    return {category % Theme::categoryColours, (category + category / cycle) % glyphShapes,
            static_cast<CategoryPattern>(category / Theme::categoryColours % categoryPatterns)};
}

CategoryLook categoryLook(const Theme &theme, std::size_t category)
{
    CategoryLook look = categoryLook(category);
    if (const std::optional<Glyph> glyph = theme.ownGlyph(category))
        look.shape = static_cast<std::size_t>(*glyph);
    if (theme.hasOwnColour(category))
        look.pattern = CategoryPattern::Plain;
    return look;
}

std::vector<QLineF> categoryLines(const Theme &theme, const QRectF &rect, std::size_t category, double spacing)
{
    if (rect.isEmpty() || spacing <= 0)
        return {};
    switch (categoryLook(theme, category).pattern) {
    case CategoryPattern::Plain:
        return {};
    case CategoryPattern::Rising:
        return hatchLines(rect, StancePattern::Rising, spacing);
    case CategoryPattern::Falling:
        return hatchLines(rect, StancePattern::Falling, spacing);
    case CategoryPattern::Level:
        return levelLines(rect, spacing);
    case CategoryPattern::Upright:
        return uprightLines(rect, spacing);
    case CategoryPattern::Crossed: {
        std::vector<QLineF> lines = hatchLines(rect, StancePattern::Rising, spacing);
        const std::vector<QLineF> falling = hatchLines(rect, StancePattern::Falling, spacing);
        lines.insert(lines.end(), falling.begin(), falling.end());
        return lines;
    }
    }
    Q_UNREACHABLE();
}

void fillWithCategory(QPainter &painter, const QRectF &rect, std::size_t category, const Theme &theme)
{
    constexpr double spacing = 4;
    const QColor fill = theme.category(category).fill;
    painter.fillRect(rect, fill);
    const std::vector<QLineF> lines = categoryLines(theme, rect, category, spacing);
    if (lines.empty())
        return;
    painter.setPen(QPen(patternColour(fill), 1));
    painter.drawLines(lines.data(), static_cast<int>(lines.size()));
}

} // namespace Dateline
