// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QStringList>

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

/// \p text broken at word boundaries into at most \p mostLines lines of \p width, the last one elided.
QStringList wrappedLines(const QString &text, const QFont &font, double width, int mostLines);

/// The same font, semibold.
QFont semibold(QFont font);

} // namespace Dateline
