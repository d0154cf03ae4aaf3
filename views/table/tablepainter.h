// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"
#include "views/table/tablegeometry.h"

class QPainter;

namespace Dateline {

/// Draws a table laid out with the same \p fonts at the painter's origin. The ground is the caller's.
void paintTable(QPainter &painter, const TableGeometry &geometry, const Theme &theme, const TextFonts &fonts);

} // namespace Dateline
