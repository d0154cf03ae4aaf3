// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QDockWidget;
class QMainWindow;
class QMenu;
class QTabBar;

namespace Dateline {

class Centre;
class PanelLayout;

/// The menus of the titles of panels, of their tabs, and of the bar above the centre: enlarge, close, and what can be
/// done with the view as a whole.
class TitleMenus : public QObject
{
    Q_OBJECT

public:
    /// Adds what can be done with the view of a panel, or of the centre (null), onto the end of a menu.
    using Fill = std::function<void(QMenu *menu, QDockWidget *panel)>;

    /// \p window is the parent of this object and holds the other two.
    TitleMenus(PanelLayout *layout, Centre *centre, QMainWindow *window, Fill fill);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QDockWidget *panelOfTab(const QTabBar &tabs, QPoint place) const;
    void popup(QDockWidget *panel, QPoint globalPlace);

    PanelLayout *m_layout;
    Centre *m_centre;
    QMainWindow *m_window;
    Fill m_fill;
};

} // namespace Dateline
