// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chartmarks.h"

#include <memory>

class QChart;
class QGraphicsScene;
class QPainter;

namespace Dateline {

/// The stacked bands of a chart with the horizontal lines behind them, and nothing else, drawn by Qt Charts: stepped
/// areas or bars. No other file knows of Qt Charts.
class ChartPlot
{
public:
    /// \p geometry must have a plot. O(columns · bands).
    ChartPlot(const ChartContent &content, const ChartGeometry &geometry, const Theme &theme);
    ~ChartPlot();

    void paint(QPainter &painter) const;
    const QGraphicsScene &scene() const { return *m_scene; }

private:
    void addAxes(const ChartGeometry &geometry, const Theme &theme);
    void addAreas(const ChartContent &content, const ChartGeometry &geometry, const Theme &theme);
    void addBars(const ChartContent &content, const ChartGeometry &geometry, const Theme &theme);

    QSizeF m_size;
    std::unique_ptr<QGraphicsScene> m_scene;
    QChart *m_chart; ///< the scene's
};

} // namespace Dateline
