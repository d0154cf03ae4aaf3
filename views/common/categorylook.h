// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <QLineF>
#include <QRectF>

#include <vector>

class QPainter;

namespace Dateline {

/// What lies over a category's colour, and is cut out of its glyph, where there are more categories than colours.
enum class CategoryPattern { Plain, Rising, Falling, Level, Upright, Crossed };

/// By what the marks of a category are told from those of all others.
struct CategoryLook
{
    std::size_t colour = 0; ///< which of Theme::categoryColours
    std::size_t shape = 0;  ///< which of glyphShapes
    CategoryPattern pattern = CategoryPattern::Plain;
    friend bool operator==(const CategoryLook &, const CategoryLook &) = default;
};

/// That of the category at this place in the tracker's list. The first 24 have a colour and a shape of their own each;
/// the others share them under five patterns. Colour and pattern together, as bars and columns have them, repeat after
/// 144; with the shape after 3,456, more than a tracker can have.
CategoryLook categoryLook(std::size_t category);
/// That of a category of the tracker that \p theme is for: a glyph that it names takes the place of its shape, and one
/// that names a colour has no pattern over it.
CategoryLook categoryLook(const Theme &theme, std::size_t category);

/// The pattern's lines across \p rect, \p spacing px apart; none for Plain. They lie on a grid that starts at the
/// origin, so that neighbouring areas match.
std::vector<QLineF> categoryLines(const Theme &theme, const QRectF &rect, std::size_t category, double spacing);

/// Fills \p rect with the category's colour and pattern.
void fillWithCategory(QPainter &painter, const QRectF &rect, std::size_t category, const Theme &theme);

} // namespace Dateline
