// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/countrycode.h"

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace Dateline {

struct MapGeometry;

/// The colours and fonts of the map. The defaults are those of a light ground.
struct MapStyle
{
    QColor ground{0xff, 0xff, 0xff};    ///< sea, and the borders between countries
    QColor land{0xe6, 0xe8, 0xeb};      ///< countries without events
    QColor quietDot{0xb9, 0xbf, 0xc7};  ///< small countries without events
    QColor selection{0x1f, 0x6f, 0xd6}; ///< accent
    QColor text{0x1f, 0x23, 0x28};
    QColor mutedText{0x5c, 0x63, 0x6b};
    /// From few events to many: at least one colour; the classes are spread over them.
    std::vector<QColor> ramp = blues();
    QFont font;          ///< of the legend
    double border = 0.7; ///< px

    /// The fill of class \p fillClass (1 … \p classes); land for 0.
    QColor fill(int fillClass, int classes) const;

    /// Five blues for a light ground, from pale to dark.
    static std::vector<QColor> blues();
};

/// Paints a MapGeometry. Everything is a path or a text: no clipping, no pixmaps, so that SVG and PDF are as good as
/// the screen.
class MapPainter
{
public:
    MapPainter(const MapGeometry &geometry, const MapStyle &style) : m_geometry(geometry), m_style(style) { }

    /// Ground, countries, borders, dots and the outlines of selected countries.
    void paintMap(QPainter &painter) const;

    /// The classes with their colours, at the bottom left of the frame, under \p title; \p emptyText if there is no
    /// class. Nothing where that would cover a third of the height.
    void paintLegend(QPainter &painter, const QString &title, const QString &emptyText) const;

    /// A country under the pointer: a little lighter and outlined.
    void paintHover(QPainter &painter, CountryCode code) const;
    /// The country that has the keyboard focus: a double outline, not to be missed on any fill.
    void paintFocus(QPainter &painter, CountryCode code) const;
    /// A line of text at the top left: what has the focus. The map may lie under it.
    void paintCaption(QPainter &painter, const QString &text) const;

private:
    void paintAreas(QPainter &painter) const;
    void paintBorders(QPainter &painter) const;
    void paintDots(QPainter &painter) const;
    void paintSelection(QPainter &painter) const;
    void strokeCountry(QPainter &painter, CountryCode code, const QColor &colour, double width, double dotGap) const;
    QColor fill(int fillClass) const;

    const MapGeometry &m_geometry;
    const MapStyle &m_style;
};

} // namespace Dateline
