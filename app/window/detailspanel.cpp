// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/detailspanel.h"

#include "app/window/recordpanels.h"
#include "views/measure/measurepanel.h"
#include "views/party/partypanel.h"
#include "views/sources/attributionpanel.h"

#include <QApplication>

namespace Dateline {

DetailsPanel::DetailsPanel(Workspace *workspace, AttributionPanel *event, MeasurePanel *measure, RecordPanels *records)
    : m_workspace(workspace)
    , m_event(event)
    , m_measure(measure)
    , m_party(records->party())
    , m_measurePage(records->measureWidget())
{
    for (QWidget *page : std::initializer_list<QWidget *>{m_event, m_party, m_measurePage}) {
        addWidget(page);
        page->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // the narrowest decides for none
    }
    setAccessibleName(tr("Details"));
    setMinimumWidth(fontMetrics().averageCharWidth() * 32);
    connect(this, &QStackedWidget::currentChanged, this, &DetailsPanel::refreshFollowing);
    connect(workspace, &Workspace::selectionChanged, this, &DetailsPanel::follow);
    connect(records, &RecordPanels::partyShown, this, &DetailsPanel::turnToParty);
    connect(records, &RecordPanels::measureShown, this, [this] { turnTo(m_measurePage); });
    turnTo(m_event);
}

void DetailsPanel::turnTo(QWidget *page)
{
    setCurrentWidget(page);
    setFocusProxy(page);
}

void DetailsPanel::turnToEvent() { turnTo(m_event); }

void DetailsPanel::turnToParty() { turnTo(m_party); }

void DetailsPanel::turnToMeasure(const MeasureId &measure)
{
    const Snapshot &snapshot = *m_workspace->snapshot();
    if (const Measure *found = snapshot.measure(measure))
        m_measure->showMeasure(static_cast<MeasureRow>(found - snapshot.tracker().measures.data()));
    turnTo(m_measurePage);
}

bool DetailsPanel::isShowingEvent() const { return currentWidget() == m_event; }

bool DetailsPanel::isShowingMeasure() const { return currentWidget() == m_measurePage; }

/// Who goes along the milestones of a measure stays with it, and turns to one of them by opening it.
void DetailsPanel::follow()
{
    const Selection &selection = m_workspace->selection();
    if (std::holds_alternative<EventId>(selection)) {
        const QWidget *focus = QApplication::focusWidget();
        if (!isShowingMeasure() || !focus || !m_measurePage->isAncestorOf(focus))
            turnToEvent();
    } else if (const auto *measure = std::get_if<MeasureId>(&selection)) {
        turnToMeasure(*measure);
    }
}

void DetailsPanel::setSeen(bool seen)
{
    m_isSeen = seen;
    refreshFollowing();
}

void DetailsPanel::refreshFollowing() { m_measure->setFollowing(m_isSeen && isShowingMeasure()); }

} // namespace Dateline
