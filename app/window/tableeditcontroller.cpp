// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/tableeditcontroller.h"

#include "app/window/documentcontroller.h"
#include "app/window/manyeventsdialog.h"
#include "app/window/pasterowsdialog.h"
#include "app/window/replacedialog.h"
#include "models/items/eventmodel.h"
#include "models/workspace/workspace.h"
#include "views/table/eventtablewidget.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QLocale>
#include <QMenu>

#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Rows mean something else in a copy that is opened.
std::vector<EventId> idsOf(const Snapshot &snapshot, const std::vector<EventRow> &rows)
{
    std::vector<EventId> ids;
    ids.reserve(rows.size());
    for (const EventRow row : rows)
        ids.push_back(snapshot.eventId(row));
    return ids;
}

} // namespace

TableEditController::TableEditController(Workspace *workspace, DocumentController *documents, EventTableWidget *table,
                                         Editing editing, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_documents(documents)
    , m_table(table)
    , m_editing(std::move(editing))
    , m_window(window)
    , m_editMany(new QAction(tr("Edit selected e&vents…"), this))
    , m_pasteRows(new QAction(tr("Paste ro&ws as events…"), this))
    , m_replace(new QAction(tr("Replace in colu&mn…"), this))
{
    m_editMany->setShortcut(QKeySequence(u"Ctrl+Shift+E"_s));
    m_pasteRows->setShortcut(QKeySequence(u"Ctrl+Alt+V"_s));
    m_replace->setShortcut(QKeySequence(u"Ctrl+H"_s));
    connect(m_editMany, &QAction::triggered, this, &TableEditController::editMany);
    connect(m_pasteRows, &QAction::triggered, this, &TableEditController::pasteRows);
    connect(m_replace, &QAction::triggered, this, &TableEditController::replace);
    connect(table, &EventTableWidget::changeMade, this,
            [this](const Change &change) { m_editing.apply(change, m_documents->location()); });
    connect(table, &EventTableWidget::cellPutAside, this, &TableEditController::told);
    // What is typed in a cell is of the tracker that is still shown.
    connect(documents, &DocumentController::aboutToShow, table, &EventTableWidget::finishEditing);
    connect(table, &EventTableWidget::menuRequested, this, [this](QMenu *menu) {
        menu->addActions({m_editMany, m_pasteRows, m_replace});
    });
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TableEditController::refreshActions);
    refreshActions();
}

void TableEditController::refreshActions() { m_editMany->setEnabled(m_table->selectionModel()->hasSelection()); }

/// A copy of a read-only tracker comes first, and is open then; not within the signal that says so.
void TableEditController::begin(std::function<void()> dialog)
{
    const QString before = m_documents->location();
    m_editing.whenEditable([this, before, dialog = std::move(dialog)] {
        if (m_documents->location() == before)
            dialog();
        else
            QMetaObject::invokeMethod(this, dialog, Qt::QueuedConnection);
    });
}

std::vector<EventRow> TableEditController::rowsOf(const std::vector<EventId> &events) const
{
    std::vector<EventRow> rows;
    for (const EventId &event : events) {
        if (const EventRow row = m_workspace->snapshot()->rowOf(event); row != noIndex)
            rows.push_back(row);
    }
    return rows;
}

EventFields TableEditController::fields() const
{
    DateContext dates;
    dates.reference = m_workspace->today();
    dates.order = dateOrderOf(QLocale());
    return {m_workspace->snapshot(), dates};
}

void TableEditController::editMany()
{
    std::vector<EventId> events = idsOf(*m_workspace->snapshot(), m_table->selectedEvents());
    if (!events.empty())
        begin([this, events = std::move(events)] { editEvents(events); });
}

void TableEditController::editEvents(const std::vector<EventId> &events)
{
    const std::vector<EventRow> rows = rowsOf(events);
    if (rows.empty())
        return;
    const QString location = m_documents->location();
    const auto snapshot = m_workspace->snapshot();
    ManyEventsDialog dialog(fields(), rows, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const Change change = editingMany(*snapshot, rows, dialog.edit());
    if (change.parts.empty())
        emit told(tr("The events are so already."));
    else
        m_editing.apply(change, location);
}

void TableEditController::pasteRows()
{
    const auto rows = readTabbedRows(QGuiApplication::clipboard()->text());
    if (rows.empty())
        emit told(tr("The clipboard has no rows of text. Copy cells in a spreadsheet first."));
    else
        begin([this, rows] { paste(rows); });
}

void TableEditController::paste(const std::vector<QStringList> &rows)
{
    const QString location = m_documents->location(); // another tracker may be opened under the dialog
    PasteRowsDialog dialog(rows, fields(), m_window);
    connect(m_workspace, &Workspace::snapshotChanged, &dialog, [&] {
        if (m_documents->location() == location)
            dialog.setFields(fields());
    });
    connect(&dialog, &PasteRowsDialog::changeMade, this, [&](const Change &change) {
        if (m_editing.apply(change, location))
            dialog.keepFaultyRows();
    });
    dialog.exec();
    if (dialog.wasTaken() && !dialog.rowsLeft().empty()) {
        QGuiApplication::clipboard()->setText(writeTabbedRows(dialog.rowsLeft()));
        emit told(tr("The rows that could not be read are on the clipboard."));
    }
}

void TableEditController::replace()
{
    const std::vector<EventRow> selected = m_table->selectedEvents();
    const bool ofSelected = selected.size() > 1;
    std::vector<EventId> events = idsOf(*m_workspace->snapshot(), ofSelected ? selected : std::vector<EventRow>());
    const auto field = EventModel::fieldOf(m_table->currentIndex().column()).value_or(EventField::Title);
    begin([this, field, events = std::move(events)] { replaceIn(events, field); });
}

/// Among \p events, or all of the table if there are none.
void TableEditController::replaceIn(const std::vector<EventId> &events, EventField field)
{
    const auto *model = qobject_cast<const EventModel *>(m_table->model());
    const QString location = m_documents->location();
    ReplaceDialog dialog(fields(), events.empty() ? model->rows() : rowsOf(events), !events.empty(), field, m_window);
    if (dialog.exec() == QDialog::Accepted)
        m_editing.apply(dialog.change(), location);
}

} // namespace Dateline
