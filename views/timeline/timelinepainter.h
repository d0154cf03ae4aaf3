// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"
#include "views/timeline/timelinegeometry.h"
#include "views/timeline/timelinesprites.h"

class QPainter;

namespace Dateline {

/// Paints all of a timeline but selection and hover. Paints within geometry.size only, without relying on clipping,
/// so that SVG output is what the screen shows. Where many marks are in view, \p sprites saves most of the work.
void paintTimeline(QPainter &painter, const TimelineGeometry &geometry, const Theme &theme, const TextFonts &fonts,
                   TimelineSprites *sprites = nullptr);

/// Paints what changes without the geometry changing: the outline of the \p selected marks and a light over
/// the \p hovered mark (may be null). \p focused adds the focus frame.
void paintTimelineOverlay(QPainter &painter, const TimelineGeometry &geometry, const Theme &theme,
                          const std::vector<const TimelineMark *> &selected, const TimelineMark *hovered, bool focused);

} // namespace Dateline
