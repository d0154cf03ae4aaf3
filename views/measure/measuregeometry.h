// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/measurecontent.h"
#include "views/common/fonts.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <optional>
#include <vector>

namespace Dateline {

/// One line of text of a measure's view, cut to fit.
struct MeasureText
{
    enum class Style {
        Title,   ///< title
        Parties, ///< base, semibold
        Now,     ///< base: where it stands
        Body,    ///< base
        Quiet,   ///< label, muted
        Name,    ///< label, semibold
        Disputed ///< label: sources disagree
    };
    QRectF rect;
    QString text;
    Style style = Style::Body;
    Qt::Alignment alignment = Qt::AlignLeft;
};

/// The font of a style.
QFont measureFont(MeasureText::Style style, const TextFonts &fonts);

/// A stretch of the life line on which the measure stands so.
struct MeasureSegment
{
    std::int64_t begin = 0; ///< first day
    std::int64_t end = 0;   ///< day after the last; where the line ends if it goes on
    Standing standing;
    bool planned = false; ///< after the as-of day
    QRectF rect;
    QString text; ///< in the middle; may be empty
};

/// A milestone on the life line.
struct MeasureMark
{
    std::size_t item = 0;           ///< its place in MeasureGeometry::items
    Stance stance = Stance::None;   ///< to which it brings the measure
    QRectF body;                    ///< round for a day, a capsule over its span for a vague date
    bool planned = false;           ///< it cannot have happened by the as-of day
    bool deadline = false;          ///< its date has an open start: some time up to then
    std::optional<QPointF> poleEnd; ///< where the line down to its label ends; none: no room for a label
};

/// A milestone in the list; its title is in one line.
struct MeasureItem : MeasureMilestone
{
    QRectF rect;  ///< in the list; empty: it is not in it
    QPointF mark; ///< centre of its mark there
};

struct MeasureTick
{
    double x = 0;
    QString label;
    bool major = false;
};

/// One measure from proposed to lifted as plain rectangles and texts in logical pixels: what is painted, hit, exported
/// and tested.
struct MeasureGeometry
{
    QSizeF size;
    std::vector<MeasureText> texts;
    QRectF line; ///< of the segments
    double firstDay = 0;
    double pixelsPerDay = 1;
    std::vector<MeasureTick> ticks;
    std::vector<MeasureSegment> segments;
    std::vector<MeasureMark> marks;
    std::optional<double> cursorX; ///< the as-of day
    std::vector<MeasureItem> items;
    double markRadius = 5; ///< of a day

    double xOfDay(double day) const { return line.left() + (day - firstDay) * pixelsPerDay; }
};

/// What of a measure is laid out beside who, where it stands and its life line. A small picture has room for less.
struct MeasureParts
{
    bool title = true;
    bool summary = true;
    bool labels = true; ///< of the milestones on the line
    bool list = true;   ///< of the milestones below it
};

struct MeasureScene
{
    const MeasureContent &content;
    TextFonts fonts;
    MeasureParts parts = {};
};

/// The whole view in \p width (at least 150); as high as it needs to be. O(milestones²).
MeasureGeometry layoutMeasure(const MeasureScene &scene, double width);

/// The item that a point means, on the line or in the list; none if it means none.
std::optional<std::size_t> measureItemAt(const MeasureGeometry &geometry, QPointF point);

} // namespace Dateline
