// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/datemoves.h"
#include "views/common/theme.h"
#include "views/timeline/timelinegeometry.h"

#include <optional>

class QPainter;

namespace Dateline {

/// What of an event's date a press on its \p mark takes hold of: an end of a bar or capsule that is wide enough, else
/// all of it. None on the label, and on what stands for several events.
std::optional<DatePart> gripAt(const TimelineMark &mark, QPointF point);

/// Where an event would stand whose date is being moved, and what is said of it. In the coordinates of the geometry.
struct TimelineGhost
{
    QRectF body; ///< cut to the visible part; empty: out of view
    std::uint32_t category = noIndex;
    QString label;
    QString remark; ///< a second line; may be empty
    bool isRefused = false;
    QRectF box; ///< around both lines, within the visible part
};

/// \p middle is the height of the event's mark. O(1).
TimelineGhost ghostOf(const TimelineGeometry &geometry, const Edtf &date, double middle, std::uint32_t category);
/// Gives \p ghost its texts, and the room for them beside its body.
void placeGhostTexts(TimelineGhost &ghost, const TimelineGeometry &geometry, const TextFonts &fonts,
                     const QString &label, const QString &remark);

void paintTimelineGhost(QPainter &painter, const TimelineGeometry &geometry, const TimelineGhost &ghost,
                        const Theme &theme, const TextFonts &fonts);
/// Handles at the ends of \p mark, which is the selected one: there it can be taken hold of.
void paintTimelineHandles(QPainter &painter, const TimelineGeometry &geometry, const TimelineMark &mark,
                          const Theme &theme);

} // namespace Dateline
