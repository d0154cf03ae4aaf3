// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/stickyfoot.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QFrame>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace Dateline {

StickyFoot::StickyFoot(QWidget *form)
    : QWidget(form), m_bar(new QWidget(form)), m_edge(new QFrame(m_bar)), m_lines(new QVBoxLayout(m_bar))
{
    constexpr int margin = 8;
    m_lines->setContentsMargins(0, 0, 0, margin);
    m_lines->setSpacing(margin);
    m_bar->setAutoFillBackground(true);
    m_edge->setFrameStyle(QFrame::HLine | QFrame::Plain);
    m_edge->setForegroundRole(QPalette::Midlight);
    QSizePolicy policy = m_edge->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_edge->setSizePolicy(policy);
    m_lines->addWidget(m_edge);
    m_bar->installEventFilter(this);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && parentWidget()->isAncestorOf(now) && !m_bar->isAncestorOf(now))
            // The area scrolls to it first.
            QMetaObject::invokeMethod(
                this, [this, field = QPointer<QWidget>(now)] { uncover(field); }, Qt::QueuedConnection);
    });
}

bool StickyFoot::isFloating() const { return m_bar->y() < y(); }

int StickyFoot::heightForWidth(int width) const
{
    return m_lines->hasHeightForWidth() ? m_lines->totalHeightForWidth(width) : m_lines->totalSizeHint().height();
}

QSize StickyFoot::sizeHint() const { return m_lines->totalSizeHint(); }

bool StickyFoot::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::Move || event->type() == QEvent::Resize || event->type() == QEvent::Show)
        place();
    return done;
}

/// What moves: the bar's own lines, the contents of the area and its edge.
bool StickyFoot::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_bar && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    else if (watched != m_bar && (event->type() == QEvent::Move || event->type() == QEvent::Resize))
        place();
    return QWidget::eventFilter(watched, event);
}

/// The form comes from one area into another.
void StickyFoot::watch()
{
    m_area = nullptr;
    for (QWidget *each = parentWidget(); each && !m_area; each = each->parentWidget()) {
        auto *const port = each->parentWidget();
        m_area = port ? qobject_cast<QScrollArea *>(port->parentWidget()) : nullptr;
        if (!m_area || m_area->viewport() != port) {
            m_area = nullptr;
            continue;
        }
        each->installEventFilter(this); // once, however often it is asked for
        port->installEventFilter(this);
    }
}

void StickyFoot::place()
{
    watch();
    int top = y();
    if (m_area) {
        const int edge = parentWidget()->mapFrom(m_area->viewport(), QPoint(0, m_area->viewport()->height())).y();
        top = std::clamp(edge - height(), 0, std::max(0, top));
    }
    m_bar->setGeometry(x(), top, width(), height());
    m_bar->raise();
    m_edge->setVisible(isFloating());
}

void StickyFoot::uncover(const QWidget *focus)
{
    if (!focus || !m_area || !isFloating() || !parentWidget()->isAncestorOf(focus))
        return;
    constexpr int gap = 8;
    const int covered = focus->mapTo(parentWidget(), QPoint(0, focus->height())).y() + gap - m_bar->y();
    // A field that is higher than what is seen shows its beginning.
    const int room = focus->mapTo(m_area->viewport(), QPoint()).y();
    if (covered > 0 && room > 0)
        m_area->verticalScrollBar()->setValue(m_area->verticalScrollBar()->value() + std::min(covered, room));
}

} // namespace Dateline
