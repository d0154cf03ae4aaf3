// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/titlemenus.h"

#include "app/window/centre.h"
#include "app/window/panellayout.h"

#include <QContextMenuEvent>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QTabBar>

namespace Dateline {

TitleMenus::TitleMenus(PanelLayout *layout, Centre *centre, QMainWindow *window, Fill fill)
    : QObject(window), m_layout(layout), m_centre(centre), m_window(window), m_fill(std::move(fill))
{
    const QList<QDockWidget *> panels = layout->all();
    for (QDockWidget *panel : panels)
        panel->titleBarWidget()->installEventFilter(this);
    centre->bar()->installEventFilter(this);
    window->installEventFilter(this); // which makes and removes the bars of tabs
}

bool TitleMenus::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ContextMenu)
        return false;
    const auto *asked = static_cast<QContextMenuEvent *>(event);
    QDockWidget *panel = nullptr;
    if (watched == m_window) {
        const auto *tabs = qobject_cast<const QTabBar *>(m_window->childAt(asked->pos()));
        panel = tabs ? panelOfTab(*tabs, tabs->mapFromGlobal(asked->globalPos())) : nullptr;
        if (!panel)
            return false;
    } else if (watched != m_centre->bar()) {
        panel = qobject_cast<QDockWidget *>(watched->parent());
    }
    popup(panel, asked->globalPos());
    event->accept();
    return true;
}

QDockWidget *TitleMenus::panelOfTab(const QTabBar &tabs, QPoint place) const
{
    const int tab = tabs.tabAt(place);
    const QList<QDockWidget *> panels = m_layout->all();
    for (QDockWidget *panel : panels) {
        if (tab >= 0 && panel->windowTitle() == tabs.tabText(tab))
            return panel;
    }
    return nullptr;
}

void TitleMenus::popup(QDockWidget *panel, QPoint globalPlace)
{
    auto *menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_layout->isEnlarged() ? tr("Back to its size") : tr("Enlarge"), m_layout,
                    [this, panel] { m_layout->toggleEnlarged(panel); });
    if (panel)
        menu->addAction(tr("Close"), panel, &QDockWidget::close);
    m_fill(menu, panel);
    menu->popup(globalPlace);
}

} // namespace Dateline
