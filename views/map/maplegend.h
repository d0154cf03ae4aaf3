// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/mapvalue.h"

#include <QFont>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace Dateline {

struct MapStyle;

/// Where everything stands in the legend, in pixels: at the bottom left of the map. Strong classes come first; a list
/// on large maps, in lines on small ones.
struct MapLegendLayout
{
    struct Item
    {
        static constexpr int aSign = -1;
        int fillClass = aSign; ///< place in MapLegend::classes
        MapClass entry;
        QRectF swatch;
        QRectF label;
        QString count;   ///< empty: not counted
        QRectF countBox; ///< figures are right-aligned
    };
    struct Text
    {
        QString text;
        QRectF box;
        bool strong = false;
    };
    QRectF box; ///< around all; null: no room
    std::vector<Text> texts;
    std::vector<Item> items;

    /// The item at a point of the map, or null.
    const Item *itemAt(QPointF point) const;
};

/// Whether the item stands for what the map shows of a country.
bool isOf(const MapLegendLayout::Item &item, const MapValue &value);

/// The legend in a map of this frame. Where all of it would cover more than a part of the height, the note goes first,
/// then everything but the title, then that too: the map is worth more than its legend.
MapLegendLayout layoutMapLegend(const MapLegend &legend, const QRectF &frame, const QFont &font);

/// Over a veil, for zoomed in there is land underneath.
void paintMapLegend(QPainter &painter, const MapLegendLayout &layout, const MapStyle &style);

} // namespace Dateline
