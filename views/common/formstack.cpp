// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/formstack.h"

#include "views/common/recordform.h"

#include <QBoxLayout>
#include <QScrollArea>

namespace Dateline {

FormStack::FormStack(QWidget *shown, QWidget *parent) : QStackedWidget(parent), m_shown(shown)
{
    addWidget(shown);
    setFocusProxy(shown);
}

void FormStack::open(RecordForm *form)
{
    close();
    constexpr int margin = 12;
    auto *inset = new QWidget;
    auto *layout = new QVBoxLayout(inset);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->addWidget(form);
    layout->addStretch(1);
    inset->setBackgroundRole(QPalette::Base);
    inset->setAutoFillBackground(true);
    m_area = new QScrollArea;
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(inset);
    m_form = form;
    connect(form, &RecordForm::dropped, this, &FormStack::close);
    connect(form, &RecordForm::kept, this, [this](const Change &change) {
        m_isWaiting = true;
        m_form->setEnabled(false);
        emit changeRequested(change);
    });
    addWidget(m_area);
    setCurrentWidget(m_area);
    setFocusProxy(form->firstField());
    form->focusFirst();
}

void FormStack::close()
{
    if (!m_form)
        return;
    m_isWaiting = false;
    m_form = nullptr;
    setFocusProxy(m_shown);
    setCurrentWidget(m_shown);
    removeWidget(m_area);
    m_area->deleteLater(); // it may be its own signal that led here
    m_area = nullptr;
    m_shown->setFocus(Qt::OtherFocusReason);
    emit closed();
}

void FormStack::settle()
{
    if (m_isWaiting)
        close();
}

void FormStack::fail(const QString &notice)
{
    if (!m_isWaiting)
        return;
    m_isWaiting = false;
    m_form->setEnabled(true);
    m_form->setNotice(notice);
    m_form->focusFirst();
}

} // namespace Dateline
