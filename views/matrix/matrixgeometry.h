// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/matrixcontents.h"
#include "views/common/fonts.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace Dateline {

/// How wide all that a matrix may write is, in logical pixels.
struct MatrixTextWidths
{
    MatrixTextWidths() = default;
    /// O(length of all names).
    MatrixTextWidths(const MatrixNames &names, const TextFonts &fonts);

    TextFonts fonts;
    std::vector<double> targets; ///< by number, in the label font, semibold
    double countries = 0;        ///< the widest, in the base font
    double word = 0;             ///< the widest stance, in the label font, semibold
    double date = 0;             ///< of a plain day
    double baseLine = 0;         ///< height of a line
    double labelLine = 0;
};

/// Where rows and columns stand: all by arithmetic, so that it costs the same however many there are. The part on the
/// left (name, "any", since when, number of targets) and the head stay in place while the cells move behind them.
struct MatrixLayout
{
    enum Side { Name, Any, Since, Restricted, Sides };

    double sideLeft[Sides] = {};
    double sideWidth[Sides] = {}; ///< 0: left out for want of room
    double bodyLeft = 0;
    double headHeight = 0; ///< of the names of the columns
    double countHeight = 0;
    double bodyTop = 0;
    double cellWidth = 0;
    double rowHeight = 0;
    double overhang = 0;       ///< room for slanted names beyond the last column
    double longestSlanted = 0; ///< slanted names are cut to this length, and to the width of what is shown
    bool slanted = false;      ///< names of columns rise at 45°; otherwise they are level
    bool words = false;        ///< cells hold words; otherwise letters
    bool anyWords = false;     ///< so does the column "any"
    std::size_t rows = 0;
    std::size_t columns = 0;

    double bodyWidth() const { return cellWidth * static_cast<double>(columns); }
    double bodyHeight() const { return rowHeight * static_cast<double>(rows); }
    /// What everything needs.
    QSizeF wholeSize() const { return {bodyLeft + bodyWidth() + overhang, bodyTop + bodyHeight()}; }
};

/// Cells as wide as \p room allows, with words if they fit. The head takes no more than two fifths of its height.
/// O(columns).
MatrixLayout layoutMatrix(const MatrixContents &contents, const MatrixTextWidths &widths, QSizeF room);
/// The width at which cells hold words if there are up to a dozen columns, and letters if there are more.
double naturalMatrixWidth(const MatrixContents &contents, const MatrixTextWidths &widths);

/// Which part of a matrix a point lies in.
struct MatrixPlace
{
    enum class Part {
        Nothing,
        Cell,       ///< row, and column: 0 is "any", 1 the first target
        Row,        ///< the name of a row, or a number beside it
        Column,     ///< the name of a column, 0 "any", or the number below it
        NameHead,   ///< above the names
        SinceHead,  ///< above the dates
        CountHead,  ///< above the numbers of targets
        CountLabel, ///< beside the numbers of countries
    };
    Part part = Part::Nothing;
    std::uint32_t row = noIndex;
    std::uint32_t column = noIndex;
    friend bool operator==(const MatrixPlace &, const MatrixPlace &) = default;
};

/// \p scroll: how far the cells have been moved; \p point in the coordinates of the widget. O(1).
MatrixPlace matrixPlaceAt(const MatrixLayout &layout, QPointF scroll, QPointF point);
/// Where a cell stands, visible or not. O(1).
QRectF matrixCellRect(const MatrixLayout &layout, QPointF scroll, std::uint32_t row, std::uint32_t column);

struct MatrixCell
{
    std::uint32_t row = 0;
    std::uint32_t column = 0;     ///< 0 is "any"
    std::uint32_t pair = noIndex; ///< of the stance index; noIndex: no measure links the two
    Standing standing;
    QRectF rect; ///< the tile; neighbours leave a gap
    QString text;
};

/// A line of text, cut to fit.
struct MatrixText
{
    enum class Style { Name, Quiet, Head, SortedHead, Number };
    QRectF rect;
    QString text;
    Style style = Style::Name;
    Qt::Alignment alignment = Qt::AlignLeft;
};

/// A name that rises at 45° from its foot.
struct MatrixSlantedText
{
    QPointF foot; ///< the left end of its middle line
    QString text;
    bool sorted = false; ///< the rows are sorted by it
};

/// By what it is sorted: a small triangle beside a heading.
struct MatrixArrow
{
    enum class Direction { Down, Up, Right, Left };
    QPointF centre;
    Direction direction = Direction::Down; ///< up and left: the other way round
};

/// The visible part of a matrix as plain rectangles and texts in logical pixels: what is painted, hit, exported and
/// tested.
struct MatrixGeometry
{
    QSizeF size;
    MatrixLayout layout;
    QPointF scroll;
    std::vector<MatrixCell> cells;    ///< row by row; painted first
    std::vector<MatrixCell> anyCells; ///< above the ground of the left part
    std::vector<MatrixText> rowTexts;
    std::vector<MatrixText> columnTexts; ///< above the ground of the head
    std::vector<MatrixSlantedText> slanted;
    std::vector<MatrixText> corner; ///< above both
    std::vector<MatrixArrow> arrows;
};

/// What a picture of a matrix is made from.
struct MatrixScene : MatrixSubject
{
    const MatrixTextWidths &widths;
    const MatrixOrder &order;
};

/// O(visible cells · log targets).
MatrixGeometry matrixGeometry(const MatrixScene &scene, const MatrixLayout &layout, QSizeF size, QPointF scroll);

} // namespace Dateline
