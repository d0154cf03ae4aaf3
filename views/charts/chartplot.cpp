// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chartplot.h"

#include <QAreaSeries>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLegend>
#include <QLineSeries>
#include <QPainter>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>

namespace Dateline {

namespace {

/// The bands that are drawn, each with its value in every column; hidden ones are left out.
struct Layer
{
    std::size_t band = 0;
    std::vector<std::uint32_t> counts;
};

std::vector<Layer> layersOf(const ChartContent &content, const ChartGeometry &geometry)
{
    std::vector<std::vector<std::uint32_t>> counts(content.bands.size());
    for (const ChartGeometry::Segment &segment : geometry.segments) {
        auto &values = counts[segment.band];
        values.resize(content.columns());
        values[segment.column] = content.count(segment.column, segment.band);
    }
    std::vector<Layer> layers;
    for (std::size_t band = 0; band < counts.size(); ++band) {
        if (!counts[band].empty())
            layers.push_back({band, std::move(counts[band])});
    }
    return layers;
}

/// Two points a column, so that values change at once and not along a slope.
QList<QPointF> stepsOf(const std::vector<Day> &bounds, const std::vector<std::int64_t> &values)
{
    QList<QPointF> points;
    points.reserve(static_cast<qsizetype>(2 * values.size()));
    for (std::size_t column = 0; column < values.size(); ++column) {
        const auto value = static_cast<double>(values[column]);
        points.append({static_cast<double>(bounds[column].number), value});
        points.append({static_cast<double>(bounds[column + 1].number), value});
    }
    return points;
}

} // namespace

ChartPlot::ChartPlot(const ChartContent &content, const ChartGeometry &geometry, const Theme &theme)
    : m_size(geometry.size), m_scene(std::make_unique<QGraphicsScene>()), m_chart(new QChart)
{
    m_scene->setItemIndexMethod(QGraphicsScene::NoIndex); // all of it is painted each time
    m_scene->addItem(m_chart);
    m_scene->setSceneRect(QRectF(QPointF(), m_size));
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setBackgroundRoundness(0);
    m_chart->setBackgroundVisible(false);
    m_chart->setPlotAreaBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->legend()->hide();
    m_chart->resize(m_size);
    m_chart->setPlotArea(geometry.plot);
    addAxes(geometry, theme);
    geometry.even ? addBars(content, geometry, theme) : addAreas(content, geometry, theme);
    m_chart->layout()->activate();
}

ChartPlot::~ChartPlot() = default;

void ChartPlot::addAxes(const ChartGeometry &geometry, const Theme &theme)
{
    auto *time = new QValueAxis;
    if (geometry.even)
        time->setRange(-0.5, static_cast<double>(geometry.bounds.size() - 1) - 0.5);
    else
        time->setRange(static_cast<double>(geometry.bounds.front().number),
                       static_cast<double>(geometry.bounds.back().number));
    time->setGridLineVisible(false);
    auto *value = new QValueAxis;
    value->setRange(0, static_cast<double>(geometry.top));
    value->setTickType(QValueAxis::TicksDynamic);
    value->setTickAnchor(0);
    value->setTickInterval(static_cast<double>(geometry.step));
    value->setGridLinePen(QPen(theme.grid, 1));
    for (QValueAxis *axis : {time, value}) {
        axis->setLabelsVisible(false);
        axis->setLineVisible(false);
    }
    m_chart->addAxis(time, Qt::AlignBottom);
    m_chart->addAxis(value, Qt::AlignLeft);
}

void ChartPlot::addAreas(const ChartContent &content, const ChartGeometry &geometry, const Theme &theme)
{
    std::vector<std::int64_t> sums(content.columns());
    QList<QPointF> below = stepsOf(content.bounds, sums);
    for (const Layer &layer : layersOf(content, geometry)) {
        for (std::size_t column = 0; column < sums.size(); ++column)
            sums[column] += layer.counts[column];
        const QList<QPointF> above = stepsOf(content.bounds, sums);
        auto *lower = new QLineSeries;
        auto *upper = new QLineSeries;
        lower->replace(below);
        upper->replace(above);
        auto *area = new QAreaSeries(upper, lower);
        lower->setParent(area);
        upper->setParent(area);
        const MarkColours colours = seriesColours(content, content.bands[layer.band].series, theme);
        area->setBrush(colours.fill);
        area->setPen(Qt::NoPen);
        m_chart->addSeries(area);
        for (QAbstractAxis *axis : m_chart->axes())
            area->attachAxis(axis);
        below = above;
    }
}

void ChartPlot::addBars(const ChartContent &content, const ChartGeometry &geometry, const Theme &theme)
{
    auto *bars = new QStackedBarSeries;
    bars->setBarWidth(geometry.barWidth);
    for (const Layer &layer : layersOf(content, geometry)) {
        auto *set = new QBarSet(QString());
        QList<double> values;
        std::transform(layer.counts.begin(), layer.counts.end(), std::back_inserter(values),
                       [](std::uint32_t count) { return static_cast<double>(count); });
        set->append(values);
        const MarkColours colours = seriesColours(content, content.bands[layer.band].series, theme);
        set->setBrush(colours.fill);
        // All have an outline, so that those that need one to be seen are no larger than the others.
        set->setPen(geometry.barWidth < 1 ? QPen(colours.edge, 1) : QPen(Qt::NoPen));
        bars->append(set);
    }
    m_chart->addSeries(bars);
    for (QAbstractAxis *axis : m_chart->axes())
        bars->attachAxis(axis);
}

void ChartPlot::paint(QPainter &painter) const
{
    // All edges are level or upright: without smoothing they are sharp, and neighbours leave no seam.
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QRectF whole(QPointF(), m_size);
    m_scene->render(&painter, whole, whole, Qt::IgnoreAspectRatio);
}

} // namespace Dateline
