// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/vocabulary.h"
#include "views/common/theme.h"
#include "views/table/tablegeometry.h"

class QPainter;

namespace Dateline {

/// Where one country stands, in the words of the table.
struct StandingsRow
{
    QString country;
    Stance stance = Stance::None;
    bool certain = true;
    QString standing; ///< "Banned", "Possibly banned", "No measure"
    QString since;
    QString event; ///< that decided it
    QString events;
    QString sources;
    friend bool operator==(const StandingsRow &, const StandingsRow &) = default;
};

/// The list of countries as one would print it in a report: plain rectangles and texts in logical pixels, everything
/// inside size.
struct StandingsGeometry
{
    struct Swatch
    {
        QRectF rect;
        Stance stance = Stance::None;
        bool certain = true;
    };
    QSizeF size;
    double neededWidth = 0;       ///< in which nothing is cut: more is blank
    std::vector<TableText> texts; ///< the header first, then row by row
    std::vector<Swatch> swatches; ///< one for each row that has a stance
    std::vector<TableRule> rules;
    std::size_t hiddenRows = 0; ///< that did not fit; the last text then says how many
};

/// Lays out \p rows in their order within \p width (at least 240); columns for which there is no room are left out,
/// sources first. Without \p maximumHeight it is as high as it needs to be. O(rows).
StandingsGeometry layoutStandings(const std::vector<StandingsRow> &rows, double width,
                                  std::optional<double> maximumHeight, const TextFonts &fonts);

/// Draws it at the painter's origin, laid out with the same \p fonts. The ground is the caller's.
void paintStandings(QPainter &painter, const StandingsGeometry &geometry, const Theme &theme, const TextFonts &fonts);

} // namespace Dateline
