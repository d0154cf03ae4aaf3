// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/matrix/matrixkey.h"

#include "models/stances/stancewords.h"
#include "views/matrix/matrixtr.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Dateline {

namespace {

constexpr double textGap = 6;
constexpr double itemGap = 16;
constexpr double lineGap = 4;

MatrixCell tile(Stance stance, Stance atLeast)
{
    MatrixCell cell;
    cell.pair = 0; // some measure links the two
    cell.standing.stance = stance;
    cell.standing.atLeast = atLeast;
    cell.text = stanceLetter(stance);
    return cell;
}

} // namespace

std::vector<MatrixKey::Item> matrixKeyItems()
{
    std::vector<MatrixKey::Item> items;
    for (const Stance stance :
         {Stance::Banned, Stance::PartlyRestricted, Stance::UnderReview, Stance::LiftedOrDeclined})
        items.push_back({tile(stance, stance), {}, nameFor(stance)});
    MatrixCell possible = tile(Stance::Banned, Stance::None);
    possible.text.clear();
    items.push_back({possible, {}, MatrixTr::tr("Possibly: dates are vague")});
    items.push_back({tile(Stance::None, Stance::None), {}, MatrixTr::tr("No measure on this day")});
    items.push_back({MatrixCell(), {}, MatrixTr::tr("None on any day")});
    return items;
}

MatrixKey layoutMatrixKey(const TextFonts &fonts, double width, std::vector<MatrixKey::Item> items)
{
    const QFontMetricsF metrics(fonts.label);
    const double height = std::ceil(metrics.height()) + 2;
    MatrixKey key;
    key.items = std::move(items);
    double x = 0;
    double y = 0;
    for (MatrixKey::Item &item : key.items) {
        const double words = std::ceil(metrics.horizontalAdvance(item.words)) + 1;
        const double whole = height + textGap + words;
        if (x > 0 && x + whole > width) {
            x = 0;
            y += height + lineGap;
        }
        item.tile.rect = QRectF(x, y, height, height);
        item.text = QRectF(x + height + textGap, y, words, height);
        key.size = QSizeF(std::max(key.size.width(), x + whole), y + height);
        x += whole + itemGap;
    }
    return key;
}

MatrixKey layoutMatrixKey(const TextFonts &fonts, double width, std::size_t most)
{
    std::vector<MatrixKey::Item> items = matrixKeyItems();
    items.resize(std::min(most, items.size()));
    return layoutMatrixKey(fonts, width, std::move(items));
}

} // namespace Dateline
