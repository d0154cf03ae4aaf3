// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/charttips.h"

namespace Dateline {

/// \file
/// What charts of lines, rows and marks tell at a point, see charttips.h. For the files of views/charts only.

QString linesTip(const ChartContent &content, const ChartGeometry &geometry, QPointF position);
std::optional<ChartNumber> lineNumber(const ChartContent &content, const ChartGeometry &geometry, QPointF position);
QString rowsTip(const ChartContent &content, const ChartGeometry &geometry, QPointF position);
QString originsTip(const ChartContent &content, const ChartGeometry &geometry, QPointF position);
QString stripTip(const ChartContent &content, const ChartGeometry &geometry, QPointF position);

/// Which keys there are, in a sentence.
QString keysOf(ChartKind kind);

} // namespace Dateline
