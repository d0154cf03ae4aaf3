// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/pencilbutton.h"

#include <QKeyEvent>
#include <QPainter>

namespace Dateline {

namespace {

constexpr int pencilSide = 22; ///< what takes clicks; the pencil itself is 14 pixels

} // namespace

PencilButton::PencilButton(QWidget *parent) : PencilButton(QColor(), parent) { }

PencilButton::PencilButton(const QColor &colour, QWidget *parent) : QAbstractButton(parent), m_colour(colour)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize PencilButton::sizeHint() const { return {pencilSide, pencilSide}; }

void PencilButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown() || hasFocus()) {
        const QColor accent = palette().color(QPalette::Active, QPalette::Highlight);
        QColor fill = accent;
        fill.setAlphaF(isDown() ? 0.25F : 0.12F);
        painter.setBrush(fill);
        painter.setPen(hasFocus() ? QPen(accent, 2) : QPen(Qt::NoPen));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    }
    // A shaft from the tip at the lower left to the upper right, with the edge of its end.
    painter.translate((width() - 14) / 2.0, (height() - 14) / 2.0);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_colour.isValid() ? m_colour : palette().color(QPalette::WindowText), 1.3, Qt::SolidLine,
                        Qt::RoundCap, Qt::RoundJoin));
    const QPointF outline[] = {{1.5, 12.5}, {2.2, 9.2}, {9.6, 1.8}, {12.2, 4.4}, {4.8, 11.8}};
    painter.drawPolygon(outline, 5);
    painter.drawLine(QPointF(7.8, 3.6), QPointF(10.4, 6.2));
}

void PencilButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace Dateline
