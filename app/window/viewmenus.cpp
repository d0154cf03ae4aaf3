// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/viewmenus.h"

#include "app/pictures/viewdescription.h"
#include "app/window/contextmenus.h"
#include "models/workspace/workspace.h"
#include "views/charts/chart.h"
#include "views/charts/chartcanvas.h"
#include "views/map/mapwidget.h"
#include "views/matrix/matrixwidget.h"
#include "views/timeline/overviewstrip.h"
#include "views/timeline/timelinehit.h"

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

void watchMap(ContextMenus &menus, MapWidget *map)
{
    menus.watch(map, [map](QPoint place, bool byKey) {
        return MenuTarget{.view = PictureView::Map,
                          .country = byKey ? map->focusedCountry() : map->geometryOfMap().hitTest(place)};
    });
}

MenuTarget targetOfCell(const Workspace &workspace, const MatrixWidget &matrix, const MatrixPlace &place)
{
    MenuTarget target{.view = PictureView::Matrix};
    if (!matrix.isUpToDate())
        return target;
    const StanceIndex &index = workspace.stances().index();
    const MatrixContents &contents = matrix.contents();
    if (place.row < contents.rows.size())
        target.country = index.countries()[contents.rows[place.row]];
    if (place.column != noIndex && place.column > 0 && place.column <= contents.columns.size()) {
        const std::uint32_t party = index.targets()[contents.columns[place.column - 1]];
        if (party != noIndex)
            target.company = workspace.snapshot()->tracker().parties[party].id;
    }
    if (place.part == MatrixPlace::Part::Cell)
        target.text = matrix.describe(place.row, place.column).join(u'\n');
    return target;
}

void watchMatrix(ContextMenus &menus, Workspace *workspace, MatrixWidget *matrix)
{
    const auto hit = [workspace, matrix](QPoint place, bool byKey) {
        return targetOfCell(*workspace, *matrix, byKey ? matrix->currentCell() : matrix->placeAt(place));
    };
    menus.watch(matrix->viewport(), hit);
    menus.watch(matrix, hit); // which has the focus
}

MenuTarget targetInChart(const ChartCanvas &canvas, QPointF position)
{
    const ChartContent &content = canvas.content();
    const ChartGeometry &geometry = canvas.chart().geometry();
    MenuTarget target{.view = pictureViewFromWord(QString(u"chart:"_s + chartWord(content.kind)))};
    if (const auto row = geometry.rowAt(position); row && *row < content.parties.size()) {
        target.country = content.parties[*row].country;
        target.company = content.parties[*row].company;
    }
    for (const ChartGeometry::Mark &mark : geometry.marks) {
        if (!mark.rect.contains(position))
            continue;
        for (const std::size_t each : mark.marks) {
            if (content.marks[each].event != noIndex)
                target.events.push_back(content.marks[each].event);
        }
    }
    if (!geometry.bounds.empty() && geometry.plot.contains(position))
        target.day = Day{static_cast<std::int64_t>(std::floor(geometry.dayAt(position.x())))};
    return target;
}

void watchChart(ContextMenus &menus, ChartCanvas *canvas)
{
    menus.watch(canvas, [canvas](QPoint place, bool byKey) {
        const QPointF outside(-1, -1); // by key the chart as a whole is meant
        return targetInChart(*canvas,
                             byKey ? outside : QPointF(place) - QPointF(ChartCanvas::margin, ChartCanvas::margin));
    });
}

} // namespace

MenuTarget targetOfHit(const Workspace &workspace, const TimelineHit &hit)
{
    MenuTarget target{.view = PictureView::Timeline, .events = hit.rows, .day = hit.day};
    if (!hit.rows.empty() || hit.laneKey == noIndex)
        return target;
    const EventTable &table = workspace.snapshot()->table();
    switch (hit.grouping) {
    case LaneGrouping::Country:
        target.country = table.countryCodes()[hit.laneKey];
        break;
    case LaneGrouping::Company:
        target.company = table.companyIds()[hit.laneKey];
        break;
    case LaneGrouping::Category:
        target.category = table.categoryIds()[hit.laneKey];
        break;
    case LaneGrouping::None:
        break;
    }
    return target;
}

void watchViews(ContextMenus &menus, Workspace *workspace, QWidget *window)
{
    const QList<MapWidget *> maps = window->findChildren<MapWidget *>();
    for (MapWidget *map : maps)
        watchMap(menus, map);
    const QList<MatrixWidget *> matrices = window->findChildren<MatrixWidget *>();
    for (MatrixWidget *matrix : matrices)
        watchMatrix(menus, workspace, matrix);
    const QList<ChartCanvas *> charts = window->findChildren<ChartCanvas *>();
    for (ChartCanvas *chart : charts)
        watchChart(menus, chart);
    const QList<OverviewStrip *> strips = window->findChildren<OverviewStrip *>();
    for (OverviewStrip *strip : strips)
        menus.watch(strip, [](QPoint, bool) { return MenuTarget{.view = PictureView::Timeline}; });
}

} // namespace Dateline
