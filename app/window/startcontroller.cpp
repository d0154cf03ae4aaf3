// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/startcontroller.h"

#include "app/settings/settings.h"
#include "app/window/centre.h"
#include "app/window/documentcontroller.h"
#include "app/window/filecontroller.h"
#include "app/window/newtrackercontroller.h"
#include "app/window/panels.h"
#include "app/window/recentfiles.h"
#include "models/wording/datewords.h"
#include "views/start/startpage.h"

#include <QAction>
#include <QActionGroup>
#include <QFileInfo>

namespace Dateline {

using namespace Qt::StringLiterals;

QString locationToStartWith()
{
    const std::optional<QString> last = RecentFiles().last();
    if (!last)
        return u"bundled:huawei-5g"_s;
    const bool isThere = last->startsWith(u"bundled:"_s) || QFileInfo(*last).isFile();
    return isThere && Settings().isOn(SettingKey::openLast) ? *last : QString();
}

StartController::StartController(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_import(new QAction(tr("Import into a new tracker…"), this))
    , m_page(new StartPage({parts.newTrackers->newAction(), parts.files->openAction(), m_import},
                           parts.files->openBundledAction(),
                           tr("Huawei, ZTE and 5G: who restricts Chinese vendors in mobile networks, since when, and "
                              "who says so.")))
{
    m_page->setOpensLast(parts.settings->isOn(SettingKey::openLast));
    parts.centre->setStart(m_page);
    connect(m_import, &QAction::triggered, this, &StartController::importIntoNew);
    connect(m_page, &StartPage::openRequested, parts.documents, &DocumentController::open);
    connect(m_page, &StartPage::opensLastChanged, this,
            [this](bool on) { m_parts.settings->set(SettingKey::openLast, on); });
    connect(parts.settings, &Settings::changed, this,
            [this] { m_page->setOpensLast(m_parts.settings->isOn(SettingKey::openLast)); });
    for (const auto changed : {&DocumentController::opened, &DocumentController::openingChanged})
        connect(parts.documents, changed, this, &StartController::refresh);
    connect(parts.documents, &DocumentController::opened, this, &StartController::importOnceOpen);
    refresh();
}

void StartController::refresh()
{
    const bool isClosed = m_parts.documents->isClosed();
    if (isClosed == m_page->isVisibleTo(m_parts.centre))
        return;
    if (isClosed) {
        std::vector<RecentTracker> recent;
        for (const RecentFile &file : RecentFiles().files())
            recent.push_back({file.path, file.title, file.opened ? dayInWords(*file.opened) : QString()});
        m_page->setRecent(recent);
    }
    m_parts.panels->setAlone(isClosed);
    m_parts.centre->showStart(isClosed);
    for (QWidget *tool : m_parts.tools)
        tool->setVisible(!isClosed);
    for (const QList<QAction *> &actions :
         {m_parts.panels->goActions(), m_parts.panels->toggleActions(), m_parts.centre->actions()->actions()}) {
        for (QAction *action : actions)
            action->setEnabled(!isClosed);
    }
    m_parts.centre->focusView();
}

/// Asks where the tracker is to be, and once it is there, for what is imported.
void StartController::importIntoNew()
{
    m_isImporting = true;
    m_parts.newTrackers->newAction()->trigger();
}

void StartController::importOnceOpen()
{
    // Another tracker may have been opened instead.
    if (m_isImporting && m_parts.documents->canEdit() && m_parts.documents->isEmpty())
        m_parts.files->importAction()->trigger();
    m_isImporting = false;
}

} // namespace Dateline
