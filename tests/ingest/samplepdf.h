// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace Dateline {

/// What a PDF is made of.
struct PdfSettings
{
    /// Content streams of pages of 600 × 800 points; font F1 is Helvetica, in F2 the letters A to G are the ligatures
    /// U+FB00 to U+FB06, and
    /// F3 has what pdfPrinted() makes.
    QByteArrayList pages = {"BT /F1 12 Tf 50 700 Td (Words) Tj ET"};
    QByteArray info; ///< entries of the information dictionary: "/Title (T)"
    QByteArray xmp;
    bool encrypted = false; ///< with a password that nobody knows
    int claimedPages = -1;  ///< what the page tree says; negative: the truth
    int rotation = 0;       ///< of the pages, in degrees clockwise
};

QByteArray makePdf(const PdfSettings &settings);

/// A PDF of some 3 KB that takes ages: each of its forms draws the next one ten times.
QByteArray endlessPdf();

/// A line for font F3, which has Latin, Hebrew and Arabic letters: as it is printed, from left to right. U+FEFB is the
/// sign of lam and alef, of which the file says that it is these two letters.
QByteArray pdfPrinted(const QString &line);
/// How wide a letter of F3 is, in sizes of the font.
double printedWidth(QChar letter);

/// A content stream with these lines beneath each other.
QByteArray pdfLines(const QByteArrayList &lines);

/// A part of a content stream: lines beneath each other, the first \p x and \p y points from the lower left corner.
QByteArray pdfText(int x, int y, const QByteArrayList &lines, int size = 10, int lead = 13);

/// The same for one line that is turned by so many quarters, clockwise.
QByteArray pdfTurned(int x, int y, const QByteArray &line, int quarters, int size = 10);

/// Rows of a table, its columns at \p columns points from \p x on. Cells may have several lines, parted by "|"; the
/// lines of a row are 12 points apart, and \p pad more beneath it.
QByteArray pdfTable(int x, int y, const QList<int> &columns, const QList<QByteArrayList> &rows, int pad = 2);

} // namespace Dateline
