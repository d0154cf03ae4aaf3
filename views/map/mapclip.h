// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace Dateline {

// Clipping in the geometry, not in the painter: QSvgGenerator ignores clip regions (Qt 6.4), and a picture must
// not run over what stands beside the map.

/// The part of a closed ring that lies in \p frame (Sutherland and Hodgman 1974); empty if there is none.
QPolygonF clippedRing(const QPolygonF &ring, const QRectF &frame);

/// Appends to \p out the parts of an open line that lie in \p frame (Liang and Barsky 1984, segment by segment).
void appendClippedLine(const QPolygonF &line, const QRectF &frame, std::vector<QPolygonF> *out);

/// Appends to \p out the outline of a ring that clippedRing() made, without the pieces along the frame.
void appendOutline(const QPolygonF &ring, const QRectF &frame, std::vector<QPolygonF> *out);

} // namespace Dateline
