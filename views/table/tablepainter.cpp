// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/table/tablepainter.h"

#include "views/common/glyphs.h"

#include <QFontMetricsF>
#include <QPainter>

namespace Dateline {

namespace {

constexpr double hairline = 1.0;
constexpr double margin = 8; // letters may be higher than their line

QColor colourOf(TableTextStyle style, const Theme &theme)
{
    switch (style) {
    case TableTextStyle::Header:
    case TableTextStyle::Summary:
        return theme.mutedText;
    case TableTextStyle::Title:
    case TableTextStyle::Body:
        return theme.text;
    }
    Q_UNREACHABLE();
}

} // namespace

void paintTable(QPainter &painter, const TableGeometry &geometry, const Theme &theme, const TextFonts &fonts)
{
    painter.save();
    // A long table on paper is painted for each sheet: what is not on it is left out.
    const QRectF shown = painter.hasClipping() ? painter.clipBoundingRect() : QRectF();
    const auto isShown = [&shown](double top, double bottom) {
        return shown.isNull() || (bottom >= shown.top() - margin && top <= shown.bottom() + margin);
    };

    // Rules are filled rectangles rather than strokes: crisp at every scale without antialiasing tricks.
    for (const TableRule &rule : geometry.rules) {
        if (!isShown(rule.line.y1(), rule.line.y1()))
            continue;
        painter.fillRect(QRectF(rule.line.x1(), rule.line.y1(), rule.line.dx(), hairline),
                         rule.strong ? theme.strongGrid : theme.grid);
    }

    painter.setRenderHint(QPainter::Antialiasing);
    for (const TableGlyph &glyph : geometry.glyphs) {
        if (!isShown(glyph.centre.y() - glyph.radius, glyph.centre.y() + glyph.radius))
            continue;
        const MarkColours colours = theme.category(glyph.category);
        painter.setPen(QPen(colours.edge, hairline));
        painter.setBrush(colours.fill);
        painter.drawPath(categoryGlyph(theme, glyph.category, glyph.centre, glyph.radius));
    }

    for (const TableText &text : geometry.texts) {
        if (!isShown(text.rect.top(), text.rect.bottom()))
            continue;
        const QFont font = tableFont(text.style, fonts);
        painter.setFont(font);
        painter.setPen(colourOf(text.style, theme));
        drawTextOnBaseline(painter, text.rect, text.rect.top() + QFontMetricsF(font).ascent(), text.text);
    }
    painter.restore();
}

} // namespace Dateline
