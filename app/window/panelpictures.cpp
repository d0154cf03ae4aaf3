// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which picture is made of what the panels show.
#include "app/window/contextmenus.h"
#include "app/window/panellayout.h"
#include "app/window/panels.h"
#include "models/workspace/workspace.h"
#include "views/charts/chartpanel.h"
#include "views/map/mappanel.h"
#include "views/matrix/matrixpanel.h"
#include "views/matrix/matrixwidget.h"
#include "views/measure/measurepanel.h"
#include "views/sources/attributionpanel.h"
#include "views/table/eventtablewidget.h"

#include <QDockWidget>
#include <QMainWindow>

namespace Dateline {

using namespace Qt::StringLiterals;

PictureView Panels::viewInCentre() const
{
    switch (m_centre->view()) {
    case CentreView::Timeline:
    case CentreView::Sources: // of which there is no picture
        return PictureView::Timeline;
    case CentreView::Map:
        return PictureView::Map;
    case CentreView::Matrix:
        return PictureView::Matrix;
    case CentreView::Charts:
        return pictureViewFromWord(QString(u"chart:"_s + chartWord(m_charts->kind())))
            .value_or(PictureView::StanceChart);
    }
    Q_UNREACHABLE();
}

/// What the menu of a title is about: the view as a whole, of a panel or of the centre (null).
MenuTarget Panels::targetOfTitle(const QDockWidget *panel) const
{
    if (!panel)
        return m_centre->view() == CentreView::Sources ? MenuTarget() : MenuTarget{.view = viewInCentre()};
    if (panel == m_layout->map())
        return {.view = PictureView::Map};
    if (panel == m_layout->countries())
        return {.view = PictureView::Countries};
    if (panel == m_layout->table())
        return {.view = PictureView::Table};
    if (panel != m_layout->details())
        return {};
    if (m_measure->isVisibleTo(panel) && !m_measure->measure().isEmpty())
        return {.view = PictureView::Measure, .measure = m_measure->measure()};
    if (m_attributions->isVisibleTo(panel) && m_workspace->selected() != noIndex)
        return {.view = PictureView::Event, .events = {m_workspace->selected()}};
    return {};
}

PictureView Panels::currentView() const
{
    const QWidget *focus = m_window->focusWidget();
    const auto holds = [focus](const QWidget *panel) { return focus && panel->isAncestorOf(focus); };
    if (holds(m_map))
        return PictureView::Map;
    if (holds(m_layout->countries()))
        return PictureView::Countries;
    if (holds(m_table))
        return PictureView::Table;
    if (holds(m_measure) && !m_measure->measure().isEmpty())
        return PictureView::Measure;
    if (holds(m_attributions) && m_workspace->selected() != noIndex)
        return PictureView::Event;
    return viewInCentre();
}

ViewPictureRequest Panels::requestFor(PictureView view) const
{
    ViewPictureRequest request;
    request.view = view;
    request.look() = m_workspace->look();
    request.selection = {}; // which pictures do not show
    request.filter.asOf = m_workspace->asOf();
    request.mapMode = m_map->mode();
    // All of it is said by saying nothing: a figure then shows what is added later, too.
    const TimeRange all = m_workspace->fullRange();
    if (request.range && request.range->begin <= all.begin && request.range->end >= all.end)
        request.range.reset();
    request.matrix = m_matrix->matrix()->order();
    request.measure = m_measure->measure();
    request.period = m_charts->period();
    if (m_workspace->selected() != noIndex)
        request.event = m_workspace->snapshot()->eventId(m_workspace->selected());
    if (!hasNaturalSize(view))
        request.size = QSizeF(1600, 900);
    request.scale = 2;
    return request;
}

} // namespace Dateline
