// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chartgeometry.h"

namespace Dateline {

/// \file
/// What charts of lines, rows and marks say, see chartwords.h. For the files of views/charts only.

QString linesTip(const ChartContent &content, const ChartGeometry &geometry, QPointF position);
QString rowsTip(const ChartContent &content, const ChartGeometry &geometry, QPointF position);
QString originsTip(const ChartContent &content, const ChartGeometry &geometry, QPointF position);
QString stripTip(const ChartContent &content, const ChartGeometry &geometry, QPointF position);

QString lineWords(const ChartContent &content, std::size_t line);
QString originsWords(const ChartContent &content, std::size_t group);
QString stripRowWords(const ChartContent &content, std::size_t row);

/// The heading and all rows or lines.
QString rowsDescription(const ChartContent &content);
/// Which keys there are, in a sentence.
QString keysOf(ChartKind kind);

} // namespace Dateline
