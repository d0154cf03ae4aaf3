// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/keyhabits.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMainWindow>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// A field that shows a button to empty it is one to search in.
QLineEdit *searchFieldAt(QObject *object)
{
    auto *field = qobject_cast<QLineEdit *>(object);
    return field && field->isClearButtonEnabled() && !field->isReadOnly() && !field->text().isEmpty() ? field : nullptr;
}

/// The first widget of \p area that Tab would lead to, or null.
QWidget *firstStop(QWidget *area)
{
    for (QWidget *each = area; each->focusProxy();) {
        each = each->focusProxy();
        if (!each->focusProxy() && each->isEnabled() && each->isVisible())
            return each;
    }
    if ((area->focusPolicy() & Qt::TabFocus) && area->isEnabled())
        return area;
    for (QWidget *each = area->nextInFocusChain(); each && each != area; each = each->nextInFocusChain()) {
        if (area->isAncestorOf(each) && (each->focusPolicy() & Qt::TabFocus) && each->isEnabled() && each->isVisible()
            && !each->focusProxy())
            return each;
    }
    return nullptr;
}

} // namespace

KeyHabits::KeyHabits(QMainWindow *window) : QObject(window), m_window(window)
{
    const auto add = [&](const QString &text, const QKeySequence &key, auto what) {
        auto *action = new QAction(text, this);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, what);
        window->addAction(action);
    };
    add(tr("Next panel"), QKeySequence(Qt::Key_F6), [this] { walk(1); });
    add(tr("Previous panel"), QKeySequence(Qt::SHIFT | Qt::Key_F6), [this] { walk(-1); });
    add(tr("Context menu"), QKeySequence(Qt::SHIFT | Qt::Key_F10), [] {
        QWidget *const focus = QApplication::focusWidget();
        if (!focus)
            return;
        QPoint place = focus->inputMethodQuery(Qt::ImCursorRectangle).toRect().bottomLeft();
        if (const auto *list = qobject_cast<QAbstractItemView *>(focus); list && list->currentIndex().isValid())
            place = list->viewport()->mapTo(focus, list->visualRect(list->currentIndex()).bottomLeft());
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, place, focus->mapToGlobal(place));
        QApplication::sendEvent(focus, &asked);
    });
    qApp->installEventFilter(this);
}

QList<QWidget *> KeyHabits::areas() const
{
    QList<QWidget *> all{m_window->menuWidget(), m_window->centralWidget()};
    const QList<QDockWidget *> docks = m_window->findChildren<QDockWidget *>();
    for (QDockWidget *dock : docks)
        all.append(dock->widget());
    all.removeIf([](QWidget *area) { return !area || area->visibleRegion().isEmpty() || !firstStop(area); });
    std::stable_sort(all.begin(), all.end(), [this](const QWidget *a, const QWidget *b) {
        const QPoint ofA = a->mapTo(m_window, QPoint());
        const QPoint ofB = b->mapTo(m_window, QPoint());
        return ofA.y() != ofB.y() ? ofA.y() < ofB.y() : ofA.x() < ofB.x();
    });
    return all;
}

void KeyHabits::walk(int step)
{
    const QList<QWidget *> all = areas();
    if (all.isEmpty())
        return;
    QWidget *const focus = m_window->focusWidget();
    const auto here = std::find_if(all.begin(), all.end(), [focus](const QWidget *area) {
        return focus && (area == focus || area->isAncestorOf(focus));
    });
    const qsizetype count = all.size();
    const qsizetype from = here == all.end() ? (step > 0 ? -1 : count) : here - all.begin();
    firstStop(all[(from + step + count) % count])->setFocus(Qt::ShortcutFocusReason);
}

bool KeyHabits::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_Escape || key->modifiers() != Qt::NoModifier)
        return false;
    QLineEdit *const field = searchFieldAt(watched);
    const bool isOfWindow = field && (field->window() == m_window || field->window()->parentWidget() == m_window)
        && !field->window()->inherits("QDialog");
    if (!isOfWindow)
        return false;
    if (event->type() == QEvent::ShortcutOverride)
        event->accept();
    else
        field->clear();
    return event->type() == QEvent::KeyPress;
}

} // namespace Dateline
