// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

/// \file
/// The order in which the words of a printed page are read: lines, columns, tables, and what stands at the edge. Knows
/// boxes only, and nothing of the format that they come from.
namespace Dateline {

/// A word and where it is printed, in points from the page's upper left corner.
struct PrintedWord
{
    QString text;
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    int turns = 0;           ///< quarters of a turn, clockwise: 3 is text that runs upwards
    bool spaceAfter = false; ///< a blank follows before the next word of the list

    double height() const { return bottom - top; }
    double middle() const { return (top + bottom) / 2; }
};

/// Paragraphs, with their lines, that belong together: a column, a table, what stands across all columns.
struct PrintedBlock
{
    QStringList paragraphs;
    bool isTable = false; ///< one paragraph, a line for each row, cells parted by tabs
};

/// A page that is read.
struct PrintedPage
{
    QStringList header;               ///< at the upper edge: paragraphs of their own
    std::vector<PrintedBlock> blocks; ///< in the order of reading
    QStringList asides; ///< at the other edges, turned, behind the text (watermarks), and notes at the foot: likewise
};

/// Whether \p c may be what a word is cut with at the end of a line.
inline bool isHyphen(QChar c) { return c == u'-' || c == QChar(0x2010) || c == QChar(QChar::SoftHyphen); }

/// Reads a page of \p width and \p height. The direction of most of its letters is upright.
///
/// Lines that leave the same strip of the page free are columns or a table: columns if what stands on each side of the
/// strip fills its lines with words. A row of a table may have cells of several lines. A page with more than 30,000
/// words is read line by line. O(n log n) for n words, with a bounded number of columns and tables.
PrintedPage readPage(const std::vector<PrintedWord> &words, double width, double height);

} // namespace Dateline
