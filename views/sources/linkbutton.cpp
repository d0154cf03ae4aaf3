// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/linkbutton.h"

#include <QKeyEvent>
#include <QPainter>
#include <QUrl>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int linePadding = 3;

} // namespace

LinkButton::LinkButton(const QString &text, const QColor &colour, QWidget *parent)
    : QAbstractButton(parent), m_shown(text), m_colour(colour)
{
    setAccessibleName(text);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_shown) + 2, fontMetrics().height() + 2 * linePadding};
}

QSize LinkButton::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 6, sizeHint().height()}; }

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont lettering = font();
    lettering.setUnderline(underMouse() || isDown());
    painter.setFont(lettering);
    painter.setPen(m_colour);
    painter.drawText(rect(), static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading) | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_shown, Qt::ElideMiddle, width()));
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_colour, 2));
        painter.drawLine(QPointF(0, height() - 1), QPointF(width(), height() - 1));
    }
}

void LinkButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

QString siteName(const QUrl &url)
{
    const QString host = url.host();
    return host.startsWith("www."_L1) ? host.sliced(4) : host;
}

} // namespace Dateline
