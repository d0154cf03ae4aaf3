// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/eventeditcontroller.h"

#include "app/window/documentcontroller.h"
#include "app/window/messages.h"
#include "models/editing/attributiondraft.h"
#include "models/workspace/workspace.h"
#include "views/sources/attributionpanel.h"
#include "views/sources/cardform.h"
#include "views/sources/eventform.h"

#include <QAction>

#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

EventEditController::EventEditController(Workspace *workspace, DocumentController *documents, Editing editing,
                                         QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_documents(documents)
    , m_editing(std::move(editing))
    , m_window(window)
    , m_newEvent(new QAction(tr("&New event…"), this))
    , m_editEvent(new QAction(tr("&Edit event"), this))
    , m_addAttribution(new QAction(tr("Add &attribution…"), this))
{
    m_newEvent->setShortcut(QKeySequence(u"Ctrl+Shift+N"_s));
    m_newEvent->setToolTip(tr("New event"));
    m_addAttribution->setShortcut(QKeySequence(u"Ctrl+Shift+A"_s));
    // F2 edits what has the focus: a cell, a party, a card. This key edits the event, wherever the focus is.
    m_editEvent->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F2));
    connect(m_newEvent, &QAction::triggered, this, [this] { newEvent(); });
    connect(m_editEvent, &QAction::triggered, this, &EventEditController::editEvent);
    connect(m_addAttribution, &QAction::triggered, this, &EventEditController::addAttribution);
    connect(workspace, &Workspace::selectionChanged, this, &EventEditController::refreshActions);
    connect(workspace, &Workspace::snapshotChanged, this, &EventEditController::refreshActions);
    connect(documents, &DocumentController::opened, this, &EventEditController::refreshActions);
    connect(documents, &DocumentController::changed, this, &EventEditController::showAdded);
    connect(documents, &DocumentController::aboutToShow, this, [this] {
        if (m_panel)
            m_panel->settle();
    });
    connect(documents, &DocumentController::failed, this, [this] {
        m_added = {};
        m_attributesAdded = false;
        if (m_panel)
            m_panel->reopenKept();
    });
    refreshActions();
}

void EventEditController::showIn(AttributionPanel *panel, std::function<void()> show)
{
    m_panel = panel;
    m_show = std::move(show);
    panel->setEditable(true);
    connect(panel, &AttributionPanel::editRequested, this, &EventEditController::editEvent);
    connect(panel, &AttributionPanel::attributionRequested, this, &EventEditController::addAttribution);
    connect(panel, &AttributionPanel::attributionEditRequested, this, &EventEditController::editAttribution);
    connect(panel, &AttributionPanel::attributionRemovalRequested, this, &EventEditController::removeAttribution);
    connect(panel, &AttributionPanel::changeMade, this, &EventEditController::make);
    connect(panel, &AttributionPanel::emptied, this, &EventEditController::refreshActions);
}

void EventEditController::refreshActions()
{
    const bool hasTracker = !m_documents->location().isEmpty();
    const bool hasEvent = m_workspace->selected() != noIndex;
    m_newEvent->setEnabled(hasTracker);
    m_editEvent->setEnabled(hasTracker && hasEvent);
    m_addAttribution->setEnabled(hasTracker && (hasEvent || isWritingEvent()));
}

/// Whether the form of an event is open that is not in the tracker yet.
bool EventEditController::isWritingEvent() const
{
    const auto *form = m_panel ? qobject_cast<const EventForm *>(m_panel->form()) : nullptr;
    return form && form->draft().event.id.isEmpty();
}

/// Opens a form, after a copy if need be: before anything is typed.
void EventEditController::open(std::function<void()> form)
{
    m_editing.whenEditable([this, form = std::move(form)] {
        if (!m_panel)
            return;
        m_show();
        form();
        refreshActions();
    });
}

void EventEditController::newEvent()
{
    const Filter &filter = m_workspace->filter();
    const EventRow selected = m_workspace->selected();
    const Snapshot &snapshot = *m_workspace->snapshot();
    const Day asOf = m_workspace->asOf();
    Edtf date = *Edtf::parse(isoDay(asOf));
    if (asOf == m_workspace->today() && selected != noIndex)
        date = snapshot.date(selected);
    newEvent(newEventDraft(snapshot, filter, date, selected));
}

void EventEditController::newEvent(const EventDraft &draft, const std::function<void()> &opened)
{
    open([this, draft, opened] {
        if (m_panel->addEvent(draft) && opened)
            opened();
    });
}

void EventEditController::editEvent()
{
    if (m_workspace->selected() != noIndex)
        open([this] { m_panel->editEvent(); });
}

/// To the selected event, or to the one that is being written: that is kept first.
void EventEditController::addAttribution()
{
    if (isWritingEvent()) {
        m_attributesAdded = true;
        if (!m_panel->form()->keep())
            m_attributesAdded = false;
        return;
    }
    const EventRow selected = m_workspace->selected();
    if (selected == noIndex)
        return;
    AttributionDraft draft;
    draft.attribution.event = m_workspace->snapshot()->eventId(selected);
    open([this, draft] { m_panel->addAttribution(draft, false); });
}

void EventEditController::attribute(const SourceId &source, const Quote &quote)
{
    AttributionDraft draft;
    draft.attribution.source = source;
    draft.attribution.quote = quote;
    if (const EventRow selected = m_workspace->selected(); selected != noIndex)
        draft.attribution.event = m_workspace->snapshot()->eventId(selected);
    open([this, draft] { m_panel->addAttribution(draft, true); });
}

void EventEditController::editAttribution(const AttributionId &attribution)
{
    open([this, attribution] { m_panel->editAttribution(attribution); });
}

void EventEditController::removeAttribution(const AttributionId &attribution)
{
    const Snapshot &snapshot = *m_workspace->snapshot();
    if (m_workspace->selected() == noIndex)
        return;
    const QString location = m_documents->location();
    for (const AttributionRow number : snapshot.attributionsOf(m_workspace->selected())) {
        const Attribution each = snapshot.tracker().attribution(number);
        if (each.id == attribution) {
            m_editing.apply({tr("Remove attribution"), {EntityChange{each, std::nullopt}}}, location);
            return;
        }
    }
}

/// What a form says goes to the tracker that is open: a form closes before another tracker takes its place.
void EventEditController::make(const Change &change, bool inPassing)
{
    const EntityChange &last = change.parts.back();
    const auto *event = last.after ? std::get_if<Event>(&*last.after) : nullptr;
    const auto *attribution = last.after ? std::get_if<Attribution>(&*last.after) : nullptr;
    m_added = {};
    if (!inPassing && event && !last.before)
        m_added = event->id;
    else if (!inPassing && attribution && !last.before)
        m_added = attribution->event; // another one than the selected may have been chosen
    if (!m_editing.apply(change, m_documents->location())) {
        m_added = {};
        m_attributesAdded = false;
        m_panel->reopenKept();
    }
}

void EventEditController::showAdded()
{
    if (m_added.isEmpty())
        return;
    const EventRow row = m_workspace->snapshot()->rowOf(m_added);
    if (row == noIndex)
        return; // a step that was made before
    m_added = {};
    m_workspace->select(row);
    if (std::exchange(m_attributesAdded, false))
        addAttribution();
}

bool EventEditController::mayLeave()
{
    if (!m_panel || m_panel->settle())
        return true;
    if (!askToDiscard(m_window, m_panel->form()->reason()))
        return false;
    m_panel->dropForm();
    return true;
}

} // namespace Dateline
