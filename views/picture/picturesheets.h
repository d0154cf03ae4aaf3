// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/picture/pdftexts.h"

namespace Dateline {

/// Where sheets of \p sheet high begin in a picture of \p height: each where the one before ends, which is the last of
/// \p ends of rows (from top to bottom) on it, or else, for a row that is higher than a sheet, its foot. All but the
/// first have so much less room as \p heading is high.
std::vector<double> sheetTops(double height, double sheet, const std::vector<double> &ends, double heading = 0);

/// A picture on sheets of paper: as large as one allows, or, if it is far higher than that, as wide as they are and going
/// on over several, which end between rows and begin with their heading.
class PictureSheets
{
public:
    /// \p page: the size of each sheet, in the units that it is painted in. Both others are not owned and live longer.
    /// Paints the picture, to nowhere.
    PictureSheets(const PictureSettings &settings, const PaintBody &body, QSizeF page);

    std::size_t count() const { return m_tops.size(); }
    /// With the sheet's corner at the painter's origin.
    void paint(QPainter &painter, std::size_t sheet) const;
    /// What a printer would not get otherwise, for it is sent a PDF.
    const std::vector<PdfText> &lostTexts() const { return m_lost; }

private:
    bool hasHeading(std::size_t sheet) const;
    void paintPart(QPainter &painter, double from, double to) const;

    const PictureSettings &m_settings;
    const PaintBody &m_body;
    QSizeF m_page;
    double m_scale = 1;
    SheetRows m_rows;
    std::vector<double> m_tops = {0};
    std::vector<PdfText> m_lost;
};

} // namespace Dateline
