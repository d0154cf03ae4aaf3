// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/timelineeditcontroller.h"

#include "app/window/documentcontroller.h"
#include "models/content/stateddates.h"
#include "models/wording/datewords.h"
#include "models/workspace/workspace.h"
#include "views/timeline/timelinewidget.h"

#include <utility>

namespace Dateline {

TimelineEditController::TimelineEditController(Workspace *workspace, DocumentController *documents,
                                               TimelineWidget *timeline, Apply apply, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_documents(documents), m_timeline(timeline), m_apply(std::move(apply))
{
    connect(timeline, &TimelineWidget::dateMoved, this, &TimelineEditController::moveDate);
    connect(timeline, &TimelineWidget::newEventTitled, this, &TimelineEditController::addEvent);
    connect(workspace, &Workspace::snapshotChanged, this, &TimelineEditController::followDocument);
    connect(documents, &DocumentController::failed, this, &TimelineEditController::forgetWaiting);
}

void TimelineEditController::moveDate(EventRow row, const Edtf &before, const Edtf &after)
{
    const Snapshot &snapshot = *m_workspace->snapshot();
    Event moved = snapshot.event(row);
    moved.date = before; // which an earlier move may still be on its way to
    Event then = moved;
    then.date = after;
    const bool isStretched = before.startSpan() == after.startSpan() || before.endSpan() == after.endSpan();
    const QString name = isStretched ? tr("Change date to %1") : tr("Move event to %1");
    if (!m_apply({name.arg(dateInWords(after)), {EntityChange::changeOf(moved, then)}}, m_documents->location()))
        return m_timeline->dropMoved();
    const auto others = static_cast<int>(sourcesAgainst(statedDates(snapshot, row), after));
    if (others > 0 && moved.dateReason.isEmpty())
        emit told(tr("%Ln source(s) state another date. “Choose the date of the event” in the Tools menu keeps a "
                     "reason.",
                     nullptr, others));
    else if (others > 0)
        emit told(tr("%Ln source(s) state another date. The reason that was given for the old date is still there.",
                     nullptr, others));
}

void TimelineEditController::addEvent(const EventSeed &seed, const QString &title)
{
    const Change change = eventFromSeed(*m_workspace->snapshot(), seed, title);
    m_added = std::get<Event>(*change.parts.back().after).id;
    m_title = title;
    m_addedTo = m_documents->location();
    if (!m_apply(change, m_addedTo))
        askAgain();
}

/// What was typed for an event that is not made after all is not lost, unless another tracker is shown by now.
void TimelineEditController::askAgain()
{
    const EventId added = std::exchange(m_added, {});
    if (!added.isEmpty() && m_addedTo == m_documents->location())
        m_timeline->askAgainForNewEvent(m_title);
}

void TimelineEditController::forgetWaiting()
{
    askAgain();
    m_timeline->dropMoved();
}

/// Selects what was added. The filter may hide it, which is said.
void TimelineEditController::followDocument()
{
    if (m_added.isEmpty())
        return;
    const EventRow row = m_workspace->snapshot()->rowOf(m_added);
    if (row == noIndex)
        return; // an earlier step
    m_added = {};
    m_workspace->select(row);
    if (!m_workspace->result().passing.test(row))
        emit told(tr("The new event is there, but the filter hides it."));
}

} // namespace Dateline
