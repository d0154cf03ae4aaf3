// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/propertiescontroller.h"

#include "app/window/documentcontroller.h"
#include "app/window/trackerpropertiesdialog.h"
#include "models/workspace/workspace.h"

#include <QAction>

namespace Dateline {

using namespace Qt::StringLiterals;

PropertiesController::PropertiesController(Workspace *workspace, DocumentController *documents, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_documents(documents)
    , m_window(window)
    , m_edit(new QAction(tr("Tracker &properties…"), this))
    , m_categories(new QAction(tr("&Categories…"), this))
{
    m_edit->setShortcut(QKeySequence(u"Alt+Return"_s));
    m_edit->setToolTip(tr("Title, description, language, licence and categories"));
    m_categories->setToolTip(tr("Names, colours, glyphs and order of the categories"));
    connect(m_edit, &QAction::triggered, this, [this] { edit(false); });
    connect(m_categories, &QAction::triggered, this, [this] { edit(true); });
    const auto refresh = [this] {
        for (QAction *action : {m_edit, m_categories})
            action->setEnabled(!m_documents->location().isEmpty());
    };
    connect(documents, &DocumentController::opened, this, refresh);
    refresh();
}

void PropertiesController::edit(bool categories)
{
    if (m_gate)
        m_gate([this, categories] { ask(categories); });
    else
        ask(categories);
}

void PropertiesController::ask(bool categories)
{
    const QString location = m_documents->location();
    TrackerPropertiesDialog dialog(m_workspace->snapshot(), m_window);
    if (categories)
        dialog.showCategories();
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const Change change = dialog.change(); !change.parts.empty())
        emit changeMade(change, location);
}

} // namespace Dateline
