// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filters/popup.h"

#include <QScreen>

#include <algorithm>

namespace Dateline {

Popup::Popup(QWidget *parent) : QFrame(parent, Qt::Popup)
{
    setFrameShape(QFrame::StyledPanel);
    setFrameShadow(QFrame::Plain);
    // A click on the button that opened the panel closes it; replayed, it would open it again at once.
    setAttribute(Qt::WA_NoMouseReplay);
}

void Popup::openAt(const QWidget *anchor)
{
    prepare();
    adjustSize();
    const QRect room = anchor->screen()->availableGeometry();
    QPoint place = anchor->mapToGlobal(QPoint(0, anchor->height() + 2));
    if (anchor->layoutDirection() == Qt::RightToLeft)
        place.rx() += anchor->width() - width();
    if (place.y() + height() > room.bottom())
        place.setY(anchor->mapToGlobal(QPoint(0, -2)).y() - height());
    place.setX(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() + 1 - width())));
    place.setY(std::max(place.y(), room.top()));
    move(place);
    show();
    firstFocus()->setFocus(Qt::PopupFocusReason);
}

void Popup::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    emit closed();
}

} // namespace Dateline
