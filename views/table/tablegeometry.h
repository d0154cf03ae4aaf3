// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/snapshot.h"
#include "views/common/fonts.h"

#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace Dateline {

/// How a piece of text of the table is set: its font and its rank among the colours.
enum class TableTextStyle {
    Header, ///< label, semibold, muted
    Title,  ///< base, semibold
    Body,   ///< base
    Summary ///< label, muted
};

/// The font of a style.
QFont tableFont(TableTextStyle style, const TextFonts &fonts);

/// One line of text, already cut to fit its rectangle.
struct TableText
{
    QRectF rect; ///< as high as a line of its font
    QString text;
    TableTextStyle style = TableTextStyle::Body;
};

/// A category's glyph; the outline comes from categoryGlyph().
struct TableGlyph
{
    QPointF centre;
    double radius = 0;
    std::size_t category = 0;
};

struct TableRule
{
    QLineF line;
    bool strong = false; ///< under the header and at the foot
};

/// A table of events as one would print it in a report, as plain rectangles and texts in logical pixels: what is
/// painted, exported and tested alike. Everything lies inside size().
struct TableGeometry
{
    QSizeF size;
    std::vector<TableText> texts; ///< the header first, then row by row
    std::vector<TableGlyph> glyphs;
    std::vector<TableRule> rules;
    std::vector<QRectF> rows;   ///< where the first rows of those asked for stand, in the same order
    std::size_t hiddenRows = 0; ///< rows that did not fit; the last text then says how many
    bool summaries = false;     ///< whether the events' summaries are shown
};

/// Lays out \p rows in the order given, in columns as wide as their contents ask for within \p width (at least 240).
/// Without \p maximumHeight the table is as high as it needs to be, summaries included. With it, summaries are cut
/// and then left out where room is short, then rows, and the last line says how many are missing.
/// O(rows shown · length of their texts).
TableGeometry layoutTable(const Snapshot &snapshot, std::span<const EventRow> rows, double width,
                          std::optional<double> maximumHeight, const TextFonts &fonts);

/// The height at which layoutTable() shows all \p rows with their summaries.
double naturalTableHeight(const Snapshot &snapshot, std::span<const EventRow> rows, double width,
                          const TextFonts &fonts);

} // namespace Dateline
