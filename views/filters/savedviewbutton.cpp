// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filters/savedviewbutton.h"

#include <QMenu>
#include <QTextDocument>

namespace Dateline {

using namespace Qt::StringLiterals;

SavedViewButton::SavedViewButton(QWidget *parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QToolButton::clicked, this, &SavedViewButton::openMenu);
    setCurrent({}, false);
}

void SavedViewButton::setCurrent(const QString &title, bool isChanged)
{
    constexpr int roomForTitle = 24; // in digits: chips want room, too
    QString text = tr("Views");
    QString name = tr("Saved views");
    if (!title.isEmpty()) {
        const QString shown =
            fontMetrics().elidedText(title, Qt::ElideRight, fontMetrics().horizontalAdvance(u'0') * roomForTitle);
        text = isChanged ? tr("%1 (changed)", "name of a saved view").arg(shown) : shown;
        name = isChanged ? tr("Saved view: %1, changed since").arg(title) : tr("Saved view: %1").arg(title);
    }
    setText(tr("%1 ▾", "button that opens a list").arg(text.replace(u'&', u"&&"_s)));
    setAccessibleName(name);
    setToolTip(Qt::convertFromPlainText(tr("%1. Filter, days, lanes and time range under a name").arg(name)));
}

void SavedViewButton::setViews(QMenu *menu)
{
    m_menu = menu;
    connect(menu, &QMenu::aboutToHide, this, [this] { setDown(false); });
}

void SavedViewButton::openMenu()
{
    if (!m_menu)
        return;
    setDown(true);
    m_menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}

} // namespace Dateline
