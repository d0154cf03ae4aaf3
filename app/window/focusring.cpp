// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/focusring.h"

#include "views/common/theme.h"

#include <QApplication>
#include <QFocusEvent>
#include <QPainter>

namespace Dateline {

namespace {

bool isByKeyboard(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}

/// What of \p widget its parents let through, in coordinates of its window. Not its visibleRegion(), which leaves out
/// what its own children cover.
QRect seenOf(const QWidget &widget)
{
    QRect seen = widget.rect();
    for (const QWidget *each = &widget; !each->isWindow(); each = each->parentWidget()) {
        seen.translate(each->pos());
        seen &= each->parentWidget()->rect();
    }
    return seen;
}

/// The ring itself: a frame whose inside is cut out, so that nothing beneath is painted for it.
class Ring : public QWidget
{
public:
    explicit Ring(QWidget *window) : QWidget(window)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        setFocusPolicy(Qt::NoFocus);
        setObjectName(QStringLiteral("focusRing"));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const QColor accent = palette().color(QPalette::Active, QPalette::Highlight);
        QPainter painter(this);
        painter.fillRect(rect(), Theme::withContrast(accent, palette().color(QPalette::Window), 3));
    }

    void resizeEvent(QResizeEvent *) override
    {
        constexpr int width = FocusRing::width;
        setMask(QRegion(rect()) - rect().adjusted(width, width, -width, -width));
    }
};

} // namespace

FocusRing::FocusRing(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

FocusRing::~FocusRing() { delete m_ring; }

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
        // Comes before focusChanged(). A window that becomes active, or a menu that closes, changes nothing.
        if (const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason(); watched->isWidgetType()
            && reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason
            && reason != Qt::OtherFocusReason) {
            m_byKeyboard = isByKeyboard(reason);
            placeSoon();
        }
        break;
    case QEvent::MouseButtonPress:
        if (watched->isWidgetType() && m_byKeyboard) {
            m_byKeyboard = false;
            placeSoon();
        }
        break;
    case QEvent::KeyPress:
        if (const int key = static_cast<QKeyEvent *>(event)->key();
            !m_byKeyboard && (key == Qt::Key_Tab || key == Qt::Key_Backtab)) {
            m_byKeyboard = true;
            placeSoon();
        }
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::PaletteChange:
        if (m_watched.contains(watched))
            placeSoon();
        break;
    default:
        break;
    }
    return false;
}

void FocusRing::follow(QWidget *target)
{
    m_target = target;
    m_watched.clear();
    for (QWidget *each = target; each; each = each->isWindow() ? nullptr : each->parentWidget())
        m_watched.append(each);
    placeSoon();
}

/// Once all that goes on has settled: layouts move many widgets one after the other.
void FocusRing::placeSoon()
{
    if (m_isPlacing)
        return;
    m_isPlacing = true;
    QMetaObject::invokeMethod(this, &FocusRing::place, Qt::QueuedConnection);
}

void FocusRing::place()
{
    m_isPlacing = false;
    QRect around;
    QWidget *const window = m_target ? m_target->window() : nullptr;
    const bool isShown = window && m_byKeyboard && m_target->isVisible() && m_target != window;
    if (isShown)
        around = seenOf(*m_target);
    if (around.isEmpty()) {
        if (m_ring)
            m_ring->hide();
        return;
    }
    if (!m_ring || m_ring->parentWidget() != window) {
        delete m_ring;
        m_ring = new Ring(window);
    }
    m_ring->setGeometry(around);
    m_ring->raise();
    m_ring->show();
}

} // namespace Dateline
