// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panelkeys.h"

#include <QAction>
#include <QDockWidget>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int digitKeys = 10;

} // namespace

void showPanel(QDockWidget *panel)
{
    panel->show();
    panel->raise();
    panel->widget()->setFocus();
}

PanelKeys::PanelKeys(QWidget *middle, const QString &middleName, const QList<QDockWidget *> &panels, QObject *parent)
    : QObject(parent)
{
    connect(add(middleName), &QAction::triggered, middle, [middle] { middle->setFocus(Qt::ShortcutFocusReason); });
    for (QDockWidget *panel : panels)
        connect(add(panel->windowTitle()), &QAction::triggered, panel, [panel] { showPanel(panel); });
}

QAction *PanelKeys::add(const QString &name)
{
    auto *action = new QAction(name, this);
    const auto place = static_cast<int>(m_actions.size()) + 1;
    if (place <= digitKeys)
        action->setShortcut(QKeySequence(u"Alt+%1"_s.arg(place % digitKeys)));
    m_actions.append(action);
    return action;
}

} // namespace Dateline
