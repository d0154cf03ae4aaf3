// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

#include <functional>
#include <vector>

class QAction;

namespace Dateline {

/// Leads to each view and panel by key, also to one that stands behind a tab: the tabs of panels take no focus.
class PanelKeys : public QObject
{
    Q_OBJECT

public:
    struct Place
    {
        QString name;
        std::function<void()> go; ///< shows it and gives it the focus
    };
    /// Alt+1 goes to the first of \p places, and so on; from the eleventh on they have no key.
    PanelKeys(const std::vector<Place> &places, QObject *parent);

    /// One for each, in this order.
    QList<QAction *> actions() const { return m_actions; }

private:
    QList<QAction *> m_actions;
};

} // namespace Dateline
