// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/historycontroller.h"

#include "app/window/documentcontroller.h"
#include "app/window/historydialog.h"

#include <QAction>

namespace Dateline {

using namespace Qt::StringLiterals;

HistoryController::HistoryController(Workspace *workspace, DocumentController *documents, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_documents(documents)
    , m_window(window)
    , m_show(new QAction(tr("&History…"), this))
{
    m_show->setShortcut(QKeySequence(u"Ctrl+Shift+H"_s));
    m_show->setToolTip(tr("What was changed, when and by whom; brings back what was removed"));
    m_show->setEnabled(false);
    connect(m_show, &QAction::triggered, this, &HistoryController::show);
    connect(documents, &DocumentController::opened, this,
            [this] { m_show->setEnabled(m_documents->canEdit()); }); // others have no history
}

void HistoryController::show()
{
    HistoryDialog dialog(m_workspace, m_documents, m_window);
    connect(&dialog, &HistoryDialog::changeMade, this, &HistoryController::changeMade);
    dialog.exec();
}

} // namespace Dateline
