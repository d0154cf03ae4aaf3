// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <QPainterPath>
#include <QPixmap>
#include <QPointF>

namespace Dateline {

/// The outline of a glyph whose area is about that of a circle of \p radius, so that none looks heavier.
QPainterPath glyphPath(Glyph glyph, QPointF centre, double radius);

/// A category's glyph in its colours, for lists and menus; \p side in device-independent pixels.
QPixmap glyphPixmap(const Theme &theme, std::size_t category, int side, double devicePixelRatio);

} // namespace Dateline
