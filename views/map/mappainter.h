// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/countrycode.h"
#include "views/map/maplegend.h"

#include <QStringList>

class QColor;
class QPainter;
class QPainterPath;

namespace Dateline {

struct MapArea;
struct MapGeometry;
struct MapName;
struct MapStyle;

/// Paints a MapGeometry. Everything is a path or a text: no clipping, no pixmaps, so that SVG and PDF are as good as
/// the screen. Neither geometry, legend nor style are owned.
class MapPainter
{
public:
    MapPainter(const MapGeometry &geometry, const MapLegend &legend, const MapStyle &style)
        : m_geometry(geometry), m_legend(legend), m_style(style)
    { }

    /// Everything but names and legend.
    void paintMap(QPainter &painter) const;
    /// The lower part of it: ground, countries with their patterns, and outlines.
    void paintLand(QPainter &painter) const;
    /// The upper part: dots and the outlines of selected countries.
    void paintMarks(QPainter &painter) const;

    /// Names in the colour that reads best on what lies under them.
    void paintNames(QPainter &painter, const std::vector<MapName> &names) const;

    /// A country under the pointer: outlined, for its fill says what it is.
    void paintHover(QPainter &painter, CountryCode code) const;
    /// The countries that the legend's item stands for, and the item itself: outlined.
    void paintClass(QPainter &painter, const MapLegendLayout::Item &item) const;
    /// The country that has the keyboard focus: a double outline, not to be missed on any fill.
    void paintFocus(QPainter &painter, CountryCode code) const;
    /// Lines of text at the top left: what has the focus. The map may lie under them; they take half of the height at
    /// most.
    void paintCaption(QPainter &painter, const QStringList &lines) const;

private:
    void paintDots(QPainter &painter) const;
    void paintSelection(QPainter &painter) const;
    void strokeCountry(QPainter &painter, CountryCode code, const QColor &colour, double width, double dotGap) const;

    const MapGeometry &m_geometry;
    const MapLegend &m_legend;
    const MapStyle &m_style;
};

// The parts of the land, for whoever has to know its pixels.
QPainterPath areaPath(const MapArea &area);
/// The lines of the area's pattern.
void paintHatching(QPainter &painter, const MapArea &area, const QColor &colour);
/// Coasts and borders.
void paintOutlines(QPainter &painter, const MapGeometry &geometry, const MapStyle &style, const QColor &colour);

} // namespace Dateline
