// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRectF>
#include <QStringList>

class QPainter;

namespace Dateline {

/// The three sizes of text that Dateline draws with. Figures are tabular where the font has them.
struct TextFonts
{
    QFont base;
    QFont label; ///< base − 1
    QFont title; ///< base + 3, semibold

    /// From the desktop's font, for the window.
    static TextFonts forWindow(const QFont &base);
    /// The typeface that ships with Dateline (Inter), for pictures: the same everywhere. \p baseSize is in pixels of
    /// the picture's logical coordinates.
    static TextFonts forPictures(int baseSize = 13);
};

/// Loads the shipped typeface into the application, once; returns its family, empty if that failed.
QString shippedFontFamily();

/// \p text cut with an ellipsis to fit \p width under \p font; empty when not even three characters fit.
QString elided(const QString &text, const QFont &font, double width);

/// \p text broken at word boundaries into at most \p mostLines lines of \p width, the last one elided. A line that
/// begins in a script of the other direction than the text has a mark of direction (U+200E, U+200F) before it, so that
/// each line tells its direction, as \p text does, by its first strong character (Unicode Bidirectional Algorithm, P2).
QStringList wrappedLines(const QString &text, const QFont &font, double width, int mostLines);

/// Paints one line of text as QPainter::drawText() does. A text from right to left begins at the right of \p rect where
/// \p flags have Qt::AlignLeft; what is centred or at the right stays there.
void drawTextLine(QPainter &painter, const QRectF &rect, int flags, const QString &text);

/// The same with the letters on \p baseline, which is faster: QPainter takes as long to lay a text out in a rectangle
/// as to draw it.
void drawTextOnBaseline(QPainter &painter, const QRectF &rect, double baseline, const QString &text);

/// The same font, semibold.
QFont semibold(QFont font);

} // namespace Dateline
