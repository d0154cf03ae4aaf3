// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ingest/pdflayout.h"

#include <limits>

/// \file
/// Words of a page as lines. Used by the parts of readPage() alone.
namespace Dateline {

// Lengths are in heights of a line.
constexpr double apartLines = 1.0; ///< between two paragraphs; lines of one have up to half of it between them
constexpr double closeLines = 0.6; ///< between two lines of one paragraph or cell, at most

constexpr double nowhere = std::numeric_limits<double>::infinity();

using Words = std::vector<const PrintedWord *>;

/// Words beside each other, from left to right.
struct PrintedRow
{
    Words words;
    const PrintedWord *tallest = nullptr;

    double top() const { return tallest->top; }
    double bottom() const { return tallest->bottom; }
    double height() const { return tallest->height(); }
    double left() const { return words.front()->left; }
};

/// The median of heights, at least 0.1.
double usualHeight(const Words &words);
/// From top to bottom. O(n log n).
std::vector<PrintedRow> rowsOf(Words words, double usual);

/// Whether more letters of \p words are of scripts that run from right to left.
bool runFromRight(const Words &words);

/// The words of a line (from left to right) in the order in which they are read, with a blank or a wide gap's tab
/// between.
QString lineOf(const Words &words, bool fromRight);
/// The rows from \p from to before \p to, parted where gaps are wider; each in the direction that most of it runs in.
QStringList paragraphsOf(const std::vector<PrintedRow> &rows, std::size_t from, std::size_t to);

} // namespace Dateline
