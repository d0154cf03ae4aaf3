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

TableEditController::TableEditController(Workspace *workspace, DocumentController *documents, EventTableWidget *table,
                                         Apply apply, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_documents(documents)
    , m_table(table)
    , m_apply(std::move(apply))
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
    connect(table, &EventTableWidget::changeMade, this, &TableEditController::apply);
    connect(table, &EventTableWidget::menuRequested, this, [this](QMenu *menu) {
        menu->addActions({m_editMany, m_pasteRows, m_replace});
    });
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TableEditController::refreshActions);
    refreshActions();
}

void TableEditController::refreshActions() { m_editMany->setEnabled(m_table->selectionModel()->hasSelection()); }

bool TableEditController::apply(const Change &change) { return m_apply(change, m_documents->location()); }

EventFields TableEditController::fields() const
{
    DateContext dates;
    dates.reference = m_workspace->today();
    dates.order = dateOrderOf(QLocale());
    return {m_workspace->snapshot(), dates};
}

void TableEditController::editMany()
{
    const std::vector<EventRow> rows = m_table->selectedEvents();
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
        m_apply(change, location);
}

void TableEditController::pasteRows()
{
    const auto rows = readTabbedRows(QGuiApplication::clipboard()->text());
    if (rows.empty()) {
        emit told(tr("The clipboard has no rows of text. Copy cells in a spreadsheet first."));
        return;
    }
    PasteRowsDialog dialog(rows, fields(), m_window);
    connect(m_workspace, &Workspace::snapshotChanged, &dialog, [&] { dialog.setFields(fields()); });
    connect(&dialog, &PasteRowsDialog::changeMade, this, [&](const Change &change) {
        if (apply(change)) // the second time perhaps to the copy that the first one made
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
    const auto *model = qobject_cast<const EventModel *>(m_table->model());
    const bool ofSelected = selected.size() > 1;
    const QString location = m_documents->location();
    const auto field = EventModel::fieldOf(m_table->currentIndex().column()).value_or(EventField::Title);
    ReplaceDialog dialog(fields(), ofSelected ? selected : model->rows(), ofSelected, field, m_window);
    if (dialog.exec() == QDialog::Accepted)
        m_apply(dialog.change(), location);
}

} // namespace Dateline
