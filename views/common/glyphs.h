// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <QPainterPath>
#include <QPixmap>
#include <QPointF>

namespace Dateline {

/// How many shapes of glyphs there are: the first are those of Glyph, in its order.
constexpr std::size_t glyphShapes = 24;

/// The outline of the glyph of the category at this place in the list of the tracker that \p theme is for; a circle for
/// Theme::noCategory. Its area is about that of a circle of \p radius, so that none looks heavier. From the 25th
/// category on glyphs are cut through, see CategoryLook.
QPainterPath categoryGlyph(const Theme &theme, std::size_t category, QPointF centre, double radius);

/// The one sign for "sources disagree": an exclamation mark in a dot. \p ground is the colour around it, which its edge and
/// the mark have.
void paintDisagreement(QPainter &painter, QPointF centre, double radius, const QColor &colour, const QColor &ground);

/// A category's glyph in its colours, for lists and menus; \p side in device-independent pixels.
QPixmap glyphPixmap(const Theme &theme, std::size_t category, int side, double devicePixelRatio);

} // namespace Dateline
