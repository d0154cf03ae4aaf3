// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chartgeometry.h"
#include "views/common/theme.h"

#include <memory>

class QPainter;

namespace Dateline {

/// A chart of one size, ready to be painted: onto a screen, into a picture, or as lines and areas into a vector format.
/// In whichever thread.
class Chart
{
public:
    Chart(ChartContent content, const Theme &theme, const TextFonts &fonts, QSizeF size, const ChartOptions &options);

    const ChartContent &content() const { return m_content; }
    const ChartGeometry &geometry() const { return m_geometry; }

    /// With the chart's corner at the painter's origin; leaves the painter as it was. What is not drawn stays as it is:
    /// the ground.
    void paint(QPainter &painter) const;

private:
    void paintFrame(QPainter &painter) const;
    void paintKey(QPainter &painter) const;
    void paintKeySign(QPainter &painter, const ChartGeometry::KeyEntry &entry) const;
    void paintAreaNames(QPainter &painter) const;
    void paintLabels(QPainter &painter) const;
    void paintAxisLabels(QPainter &painter) const;
    void paintNames(QPainter &painter) const;

    const ChartContent m_content;
    const Theme m_theme;
    const TextFonts m_fonts;
    const ChartGeometry m_geometry;
};

/// \p size in logical pixels; a chart that has no room for a plot shows its heading and key only. O(columns · bands).
std::unique_ptr<Chart> makeChart(ChartContent content, const Theme &theme, const TextFonts &fonts, QSizeF size,
                                 const ChartOptions &options = {});

} // namespace Dateline
