// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/fonts.h"
#include "views/matrix/matrixgeometry.h"

#include <vector>

namespace Dateline {

/// The key to the tiles of a matrix, in lines.
struct MatrixKey
{
    static constexpr std::size_t whole = 7;
    static constexpr std::size_t stances = 4; ///< the first so many
    struct Item
    {
        MatrixCell tile; ///< as a cell that stands so
        QRectF text;
        QString words;
    };
    std::vector<Item> items;
    QSizeF size;
};

/// All items, the most important ones first, without their places.
std::vector<MatrixKey::Item> matrixKeyItems();

/// Items side by side in as many lines as \p width asks for.
MatrixKey layoutMatrixKey(const TextFonts &fonts, double width, std::vector<MatrixKey::Item> items);
/// The first \p most of all of them.
MatrixKey layoutMatrixKey(const TextFonts &fonts, double width, std::size_t most = MatrixKey::whole);

} // namespace Dateline
