// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"
#include "views/matrix/matrixgeometry.h"
#include "views/matrix/matrixkey.h"

class QPainter;

namespace Dateline {

/// How tiles are put down.
enum class MatrixTiles {
    Drawn,  ///< each as vectors: pictures, and screens with few
    Stamped ///< each kind drawn once and copied: ten times as fast, on whole pixels only
};

/// Draws the visible part of a matrix, laid out with the same \p fonts, at the painter's origin. It fills the ground of
/// what stays in place, so that cells moved behind it are hidden without clipping; the ground of the cells is the
/// caller's.
void paintMatrix(QPainter &painter, const MatrixGeometry &geometry, const Theme &theme, const TextFonts &fonts,
                 MatrixTiles tiles = MatrixTiles::Drawn);

/// What the tiles mean.
void paintMatrixKey(QPainter &painter, const MatrixKey &key, const Theme &theme, const TextFonts &fonts);

/// A border of 2 px just around a tile: the selected event decides it, or the keyboard is there.
void paintMatrixFrame(QPainter &painter, const QRectF &tile, const QColor &colour);

} // namespace Dateline
