// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QDockWidget;

namespace Dateline {

/// Shows a panel, in front of those that share its place, and gives it the focus.
void showPanel(QDockWidget *panel);

/// Leads to each panel by key, also to one that stands behind a tab: the tabs of panels take no focus.
class PanelKeys : public QObject
{
    Q_OBJECT

public:
    /// Alt+1 goes to \p middle, Alt+2 and so on to the \p panels in their order; from the eleventh on they have no key.
    PanelKeys(QWidget *middle, const QString &middleName, const QList<QDockWidget *> &panels, QObject *parent);

    /// One for each, in this order.
    QList<QAction *> actions() const { return m_actions; }

private:
    QAction *add(const QString &name);

    QList<QAction *> m_actions;
};

} // namespace Dateline
