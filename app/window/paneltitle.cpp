// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/paneltitle.h"

#include "views/common/fonts.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QStyle>
#include <QToolButton>

namespace Dateline {

namespace {

constexpr int titleButtonSide = 12;

QToolButton *titleButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setIconSize({titleButtonSide, titleButtonSide});
    button->setFocusPolicy(Qt::NoFocus); // View › Panels does the same
    return button;
}

} // namespace

PanelTitle::PanelTitle(QDockWidget *panel) : QWidget(panel), m_row(new QWidget(this)), m_enlarge(titleButton(m_row))
{
    auto *name = new QLabel(panel->windowTitle(), m_row);
    name->setTextFormat(Qt::PlainText);
    name->setFont(semibold(font()));
    name->setMinimumWidth(0);
    name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *close = titleButton(m_row);
    close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton, nullptr, this));
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
    m_enlarge->setIcon(style()->standardIcon(enlarged ? QStyle::SP_TitleBarNormalButton : QStyle::SP_TitleBarMaxButton,
                                             nullptr, this));
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
