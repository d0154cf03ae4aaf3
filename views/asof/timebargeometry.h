// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/day.h"

#include <QFont>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

namespace Dateline {

/// A piece of time as a line from side to side, with a tick at each change: what painting, mouse and tests read.
/// Logical pixels.
struct TimeBarGeometry
{
    struct Label
    {
        QString text;
        QRectF box;
    };

    static constexpr double thumbRadius = 6;

    QRectF track; ///< the line; of no width if there is no room
    Day first;
    Day last;                    ///< not before first
    std::vector<Day> changes;    ///< within, ascending
    std::vector<double> ticks;   ///< where they stand; those that cannot be told apart once
    std::vector<Label> calendar; ///< below the line: years, or months of a short piece

    /// Before the first day it is the left end, after the last one the right end.
    double xOf(Day day) const;
    /// The nearest day.
    Day dayAt(double x) const;
    /// The same, or the change that is nearest, where one is near enough to be meant.
    Day changeOrDayAt(double x) const;
};

/// O(changes + labels).
TimeBarGeometry layoutTimeBar(Day first, Day last, std::vector<Day> changes, QSizeF size, const QFont &font);

/// How high a bar is whose labels have this font.
int timeBarHeight(const QFont &font);

/// Where the words for a day stand: above the line and over its place, as far as the width allows.
QRectF timeBarDayBox(const TimeBarGeometry &geometry, Day day, const QString &words, double width, const QFont &font);

} // namespace Dateline
