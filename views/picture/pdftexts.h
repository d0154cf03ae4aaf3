// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/picture/picture.h"

#include <QFont>
#include <QTransform>

class QPainter;

namespace Dateline {

/// A letter or sign that QPdfWriter loses: it embeds no coloured glyphs, and its tables of what glyphs mean
/// (ISO 32000-1, 9.10.3) end at U+FFFF.
struct PdfText
{
    QString text; ///< one grapheme
    QRectF box;   ///< where it stands, in the coordinates that were painted in
    double baseline = 0;
    double em = 0;        ///< the size of its font
    QTransform transform; ///< from these to the picture's
    QFont font;
    bool coloured = false;
};

/// What a picture has of these, in the order in which it is painted. Paints the picture, to nowhere.
std::vector<PdfText> textsLostInPdf(const PictureSettings &settings, const PaintBody &paintBody);

/// Paints the coloured ones among \p texts as pixels, four to one of the picture's, onto a \p painter whose coordinates
/// are the picture's; the others are there already.
void paintColouredTexts(QPainter &painter, const std::vector<PdfText> &texts);

/// Runs \p write, which paints a picture with \p lost texts into a PDF. When Qt embeds a typeface it loses the sizes of
/// coloured glyphs, which are blank from then on wherever the thread paints, for typefaces belong to threads: a picture
/// that has some gets a thread of its own. The caller waits.
void whereTypefacesMayBeEmbedded(const std::vector<PdfText> &lost, const std::function<void()> &write);

} // namespace Dateline
