// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/eventactions.h"

#include "app/window/documentcontroller.h"
#include "app/window/messages.h"
#include "models/editing/eventsteps.h"
#include "models/editing/pasting.h"
#include "models/workspace/workspace.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QWidget>

#include <algorithm>
#include <memory>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

EventActions::EventActions(Workspace *workspace, DocumentController *documents, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_documents(documents)
    , m_cut(new QAction(tr("Cu&t"), this))
    , m_copy(new QAction(tr("&Copy"), this))
    , m_paste(new QAction(tr("&Paste"), this))
    , m_duplicate(new QAction(tr("Dup&licate"), this))
    , m_delete(new QAction(tr("&Delete"), this))
{
    m_cut->setShortcut(QKeySequence::Cut);
    m_copy->setShortcut(QKeySequence::Copy);
    m_paste->setShortcut(QKeySequence::Paste);
    m_duplicate->setShortcut(QKeySequence(u"Ctrl+D"_s));
    m_delete->setShortcut(QKeySequence::Delete);
    for (QAction *action : actions())
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_cut, &QAction::triggered, this, &EventActions::cut);
    connect(m_copy, &QAction::triggered, this, &EventActions::copy);
    connect(m_paste, &QAction::triggered, this, &EventActions::paste);
    connect(m_duplicate, &QAction::triggered, this, &EventActions::duplicate);
    connect(m_delete, &QAction::triggered, this, &EventActions::remove);
    connect(workspace, &Workspace::selectionChanged, this, &EventActions::refresh);
    connect(workspace, &Workspace::snapshotChanged, this, &EventActions::refresh);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &EventActions::refresh);
    connect(documents, &DocumentController::changed, this, &EventActions::showAwaited);
    connect(documents, &DocumentController::opened, this, &EventActions::showAwaited);
    connect(documents, &DocumentController::failed, this, &EventActions::forgetAwaited);
    refresh();
}

void EventActions::setOtherPaste(std::function<bool(const QMimeData &, bool)> paste)
{
    m_otherPaste = std::move(paste);
    refresh();
}

void EventActions::addKeysTo(QWidget *view) { view->addActions(actions()); }

void EventActions::fill(QMenu *menu)
{
    refresh();
    menu->addActions({m_cut, m_copy, m_paste});
    menu->addSeparator();
    menu->addActions({m_duplicate, m_delete});
}

void EventActions::refresh()
{
    const bool hasChoice = m_workspace->selected() != noIndex || !choice().rows.empty();
    for (QAction *action : {m_cut, m_copy, m_duplicate, m_delete})
        action->setEnabled(hasChoice);
    const QMimeData *content = QGuiApplication::clipboard()->mimeData();
    const bool holdsEvents = content && content->hasFormat(QLatin1StringView(eventsMimeType));
    m_paste->setEnabled(holdsEvents || (content && m_otherPaste && m_otherPaste(*content, true)));
}

EventActions::Choice EventActions::choice() const
{
    Choice chosen = m_chooser ? m_chooser() : Choice();
    if (chosen.rows.empty() && m_workspace->selected() != noIndex)
        chosen.rows.push_back(m_workspace->selected());
    return chosen;
}

void EventActions::copy()
{
    const Choice chosen = choice();
    if (chosen.rows.empty())
        return;
    const Snapshot &snapshot = *m_workspace->snapshot();
    const std::vector<QStringList> cells = eventsAsCells(snapshot, chosen.rows);
    auto content = std::make_unique<QMimeData>();
    content->setData(QLatin1StringView(eventsMimeType), eventsAsJson(snapshot, chosen.rows));
    content->setText(chosen.text ? chosen.text() : eventsAsText(snapshot, chosen.rows));
    content->setData(u"text/tab-separated-values"_s, cellsAsTabs(cells).toUtf8());
    content->setHtml(cellsAsHtml(cells));
    QGuiApplication::clipboard()->setMimeData(content.release());
    emit told(tr("%Ln event(s) copied", nullptr, static_cast<int>(chosen.rows.size())));
}

void EventActions::cut()
{
    const Choice chosen = choice();
    copy();
    removeChosen(chosen.rows.size() == 1
                     ? tr("Cut “%1”").arg(m_workspace->snapshot()->title(chosen.rows.front()).left(60))
                     : tr("Cut %n event(s)", nullptr, static_cast<int>(chosen.rows.size())));
}

void EventActions::remove() { removeChosen({}); }

void EventActions::removeChosen(const QString &name)
{
    const Choice chosen = choice();
    if (chosen.rows.empty())
        return;
    Change change = removingEvents(*m_workspace->snapshot(), chosen.rows);
    if (!name.isEmpty())
        change.name = name;
    selectNext(chosen.rows);
    emit changeMade(change, m_documents->location());
}

/// So that one can go on from there, and delete the next: the event behind those that leave, or else before them.
void EventActions::selectNext(const std::vector<EventRow> &leaving)
{
    const EventTable &table = m_workspace->snapshot()->table();
    const auto leaves = [&](EventRow row) { return std::find(leaving.begin(), leaving.end(), row) != leaving.end(); };
    EventRow before, after;
    bool isPast = false;
    table.forEachInOrder(m_workspace->result().passing, [&](EventRow row) {
        if (leaves(row)) {
            isPast = true;
            after = EventRow();
        } else if (!isPast) {
            before = row;
        } else if (after == noIndex) {
            after = row;
        }
    });
    const EventRow next = after != noIndex ? after : before;
    selectWhenThere(next == noIndex ? EventId() : m_workspace->snapshot()->eventId(next));
}

void EventActions::duplicate()
{
    const Choice chosen = choice();
    if (chosen.rows.empty())
        return;
    const Duplication twice = duplicatingEvents(*m_workspace->snapshot(), chosen.rows);
    selectWhenThere(twice.made.front());
    emit changeMade(twice.change, m_documents->location());
}

void EventActions::paste()
{
    const QMimeData *content = QGuiApplication::clipboard()->mimeData();
    if (!content)
        return;
    if (!content->hasFormat(QLatin1StringView(eventsMimeType))) {
        if (m_otherPaste)
            m_otherPaste(*content, false);
        return;
    }
    const QString failed = tr("The events could not be pasted.");
    auto *window = qobject_cast<QWidget *>(parent());
    const Result<Tracker> clip = eventsFromJson(content->data(QLatin1StringView(eventsMimeType)));
    if (!clip)
        return showError(window, failed, clip.error());
    const Result<Pasting> pasting = pastingEvents(*m_workspace->snapshot(), *clip);
    if (!pasting)
        return showError(window, failed, pasting.error());
    if (pasting->events.empty())
        return;
    selectWhenThere(pasting->events.front());
    const auto count = [](std::size_t number) { return static_cast<int>(number); };
    const QString events = tr("%Ln event(s) pasted", nullptr, count(pasting->events.size()));
    const QString parties = tr("%Ln new party(s)", nullptr, count(pasting->newParties));
    const QString sources = tr("%Ln new source(s)", nullptr, count(pasting->newSources));
    m_toTell = tr("%1: %2, %3", "3 events pasted: 1 new party, 2 new sources").arg(events, parties, sources);
    if (!pasting->unclear.isEmpty())
        m_toTell = tr("%1. Several parties here are called %2, so it was added as a new one.",
                      "%1: 3 events pasted: 1 new party, 2 new sources")
                       .arg(m_toTell, pasting->unclear.join(u", "_s));
    emit changeMade(pasting->change, m_documents->location());
}

void EventActions::selectWhenThere(const EventId &event)
{
    m_awaited = event;
    m_toTell.clear();
}

void EventActions::forgetAwaited() { selectWhenThere({}); }

void EventActions::showAwaited()
{
    if (m_awaited.isEmpty())
        return;
    const EventRow row = m_workspace->snapshot()->rowOf(m_awaited);
    if (row == noIndex)
        return;
    m_awaited = {};
    m_workspace->select(row);
    if (!m_toTell.isEmpty())
        emit told(std::exchange(m_toTell, {}));
}

} // namespace Dateline
