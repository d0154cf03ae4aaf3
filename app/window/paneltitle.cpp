// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/paneltitle.h"

#include "views/common/fonts.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPolygonF>
#include <QToolButton>

namespace Dateline {

namespace {

constexpr int titleButtonSide = 20;

/// Drawn in the colours of now: the styles' own icons are dark on every ground.
class TitleButton : public QToolButton
{
public:
    enum class Sign { Close, Enlarge, Reduce };

    TitleButton(Sign sign, QWidget *parent) : QToolButton(parent), m_sign(sign)
    {
        setAutoRaise(true);
        setFocusPolicy(Qt::NoFocus); // View › Panels does the same
        setFixedSize(titleButtonSide, titleButtonSide);
    }
    void setSign(Sign sign)
    {
        m_sign = sign;
        update();
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QToolButton::paintEvent(event);
        constexpr double side = 8;
        const QPointF corner((width() - side) / 2, (height() - side) / 2);
        const QRectF square(corner + QPointF(0.5, 0.5), QSizeF(side, side));
        QPainter painter(this);
        painter.setPen(QPen(palette().color(QPalette::WindowText), 1.2));
        switch (m_sign) {
        case Sign::Close:
            painter.setRenderHint(QPainter::Antialiasing);
            painter.drawLine(square.topLeft(), square.bottomRight());
            painter.drawLine(square.topRight(), square.bottomLeft());
            break;
        case Sign::Enlarge:
            painter.drawRect(square);
            break;
        case Sign::Reduce:
            painter.drawRect(square.adjusted(0, 3, -3, 0));
            painter.drawPolyline(QPolygonF{square.topLeft() + QPointF(3, 3), square.topLeft() + QPointF(3, 0),
                                           square.topRight(), square.bottomRight() - QPointF(0, 3),
                                           square.bottomRight() - QPointF(3, 3)});
            break;
        }
    }

private:
    Sign m_sign;
};

} // namespace

PanelTitle::PanelTitle(QDockWidget *panel)
    : QWidget(panel), m_row(new QWidget(this)), m_enlarge(new TitleButton(TitleButton::Sign::Enlarge, m_row))
{
    auto *name = new QLabel(panel->windowTitle(), m_row);
    name->setTextFormat(Qt::PlainText);
    name->setFont(semibold(font()));
    name->setMinimumWidth(0);
    name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *close = new TitleButton(TitleButton::Sign::Close, m_row);
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close %1").arg(panel->windowTitle()));
    connect(close, &QToolButton::clicked, panel, &QDockWidget::close);
    connect(m_enlarge, &QToolButton::clicked, this, &PanelTitle::enlargeRequested);
    auto *row = new QHBoxLayout(m_row);
    row->setContentsMargins(8, 1, 2, 1);
    row->setSpacing(0);
    row->addWidget(name, 1);
    row->addWidget(m_enlarge);
    row->addWidget(close);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_row);
    setEnlarged(false);
}

void PanelTitle::setTabbed(bool tabbed)
{
    if (tabbed == m_isTabbed)
        return;
    m_isTabbed = tabbed;
    m_row->setVisible(!tabbed);
    updateGeometry();
}

void PanelTitle::setEnlarged(bool enlarged)
{
    static_cast<TitleButton *>(m_enlarge)->setSign(enlarged ? TitleButton::Sign::Reduce : TitleButton::Sign::Enlarge);
    m_enlarge->setToolTip(enlarged ? tr("Back to its size") : tr("Enlarge (double click)"));
    m_enlarge->setAccessibleName(enlarged ? tr("Back to its size") : tr("Enlarge"));
}

QSize PanelTitle::sizeHint() const { return m_isTabbed ? QSize(0, 0) : QWidget::sizeHint(); }

QSize PanelTitle::minimumSizeHint() const { return {0, sizeHint().height()}; }

void PanelTitle::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept(); // or the panel would float
    emit enlargeRequested();
}

} // namespace Dateline
