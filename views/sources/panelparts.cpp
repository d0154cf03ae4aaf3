// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/panelparts.h"

#include <QEvent>
#include <QLayout>
#include <QPainter>

#include <algorithm>

namespace Dateline {

QPalette activePalette(const QWidget &widget)
{
    QPalette palette = widget.palette();
    palette.setCurrentColorGroup(QPalette::Active);
    return palette;
}

Hairline::Hairline(const QColor &colour, QWidget *parent) : QWidget(parent), m_colour(colour) { setFixedHeight(1); }

void Hairline::setColour(const QColor &colour)
{
    m_colour = colour;
    update();
}

void Hairline::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), m_colour); }

FittingArea::FittingArea(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FittingArea::setMost(int height)
{
    if (m_most == height)
        return;
    m_most = height;
    updateGeometry();
}

void FittingArea::setContents(QWidget *contents)
{
    if (QWidget *old = takeWidget()) {
        old->removeEventFilter(this);
        old->hide();
        old->deleteLater();
    }
    setWidget(contents);
    contents->installEventFilter(this);
    updateGeometry();
}

int FittingArea::heightForWidth(int width) const
{
    if (!widget() || !widget()->layout())
        return 0;
    return std::min(m_most, widget()->layout()->totalHeightForWidth(width));
}

QSize FittingArea::sizeHint() const { return {fontMetrics().averageCharWidth() * 40, heightForWidth(width())}; }

QSize FittingArea::minimumSizeHint() const { return {0, 0}; }

bool FittingArea::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest && watched == widget())
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace Dateline
