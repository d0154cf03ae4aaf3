// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ingest/printedrows.h"

/// \file
/// What stands beside each other on a page. Used by the parts of readPage() alone.
namespace Dateline {

/// A strip of the page that several rows leave free.
struct Strip
{
    double left = -nowhere;
    double right = nowhere;
    std::size_t first = 0; ///< rows
    std::size_t last = 0;
    std::size_t leftRows = 0; ///< those that have words to the left of it
    std::size_t rightRows = 0;
    std::size_t bothRows = 0;

    double width() const { return right - left; }
};

/// The strip between columns or cells that most rows share; none: there are no columns. O(words · strips followed).
bool findStrip(const std::vector<PrintedRow> &rows, std::size_t from, std::size_t to, double usual, Strip &best);

/// A column of a zone: the words of each row, many of them none.
struct PrintedColumn
{
    double left = 0;
    double right = 0;
    std::vector<Words> cells; ///< by row
};

/// How the lines of a column look.
struct ColumnLook
{
    std::size_t rows = 0; ///< that have something
    double words = 0;     ///< in a line
    double fullness = 0;  ///< the share of the longest line that a line has
    double fullRows = 0;  ///< the share of lines that are nearly full
    double width = 0;

    std::size_t small = 0;    ///< lines that begin with a small letter
    std::size_t capitals = 0; ///< lines that begin with a capital

    /// Nearly each line begins anew.
    bool isCells() const { return capitals >= 3 && capitals >= 3 * small; }
    /// It may be a text that goes on from line to line.
    bool isText() const { return words >= 4 && fullness >= 0.6 && !isCells(); }
    /// It certainly is one.
    bool isRunning() const { return rows >= 4 && words >= 5 && fullRows >= 0.7 && !isCells(); }
};

ColumnLook lookOf(const PrintedColumn &column);

/// Whether most of the text in them runs from right to left.
bool fromRightIn(const std::vector<PrintedColumn> &columns);

/// The columns that strips through all rows leave, in the order in which they are read.
std::vector<PrintedColumn> columnsOf(const std::vector<PrintedRow> &rows, std::size_t first, std::size_t last,
                                     double usual);
/// The numbers, letters or dots of a list belong to the text behind them.
std::vector<PrintedColumn> withLabels(std::vector<PrintedColumn> columns, double usual);
/// Numbers of lines beside a text are no part of it: each line has one, or each fifth. Takes their column away and
/// returns them, if there are any.
QString takeLineNumbers(std::vector<PrintedColumn> &columns);

} // namespace Dateline
