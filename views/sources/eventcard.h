// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/eventwords.h"
#include "views/common/fonts.h"
#include "views/common/theme.h"

#include <QRectF>

class QPainter;

namespace Dateline {

/// An event with the words of its sources, as one would print it: plain rectangles and texts in logical pixels.
struct EventCardGeometry
{
    enum class Style {
        Date,   ///< base, semibold, muted
        Title,  ///< base + 3, semibold
        Body,   ///< base
        Muted,  ///< label, muted
        Quote,  ///< base, between quotation marks
        Chain,  ///< base, semibold: who says so
        Warning ///< label, semibold, in the colour of what is disputed
    };
    /// One line, already cut to fit.
    struct Text
    {
        QRectF rect;
        QString text;
        Style style = Style::Body;
    };
    /// Beside a source's words: a bar, in the colour of what is disputed if it disputes.
    struct Bar
    {
        QRectF rect;
        bool disputes = false;
    };
    struct Sign ///< the category's
    {
        QPointF centre;
        double radius = 0;
        std::size_t category = 0;
    };

    QSizeF size;
    std::vector<Text> texts;
    std::vector<Bar> bars;
    std::optional<Sign> sign;
    std::size_t hiddenSources = 0; ///< attributions that did not fit; the last text then says how many
};

QFont eventCardFont(EventCardGeometry::Style style, const TextFonts &fonts);

/// Lays out category, date, title, parties, measure, summary, then each attribution, the weightiest first: quote, chain
/// of who said it, source with its date and grade. With \p title false the event's title is left out, for it stands
/// above. Within \p maximumHeight what does not fit is left out from the end. O(length of the texts).
EventCardGeometry layoutEventCard(const EventWords &words, bool title, double width,
                                  std::optional<double> maximumHeight, const TextFonts &fonts);

/// Draws it at the painter's origin. The ground is the caller's.
void paintEventCard(QPainter &painter, const EventCardGeometry &geometry, const Theme &theme, const TextFonts &fonts);

} // namespace Dateline
