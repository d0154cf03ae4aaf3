// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/formstack.h"

#include "models/editing/outcome.h"
#include "views/common/recordform.h"

#include <QBoxLayout>
#include <QScrollArea>

namespace Dateline {

FormStack::FormStack(QWidget *shown, QWidget *parent) : QStackedWidget(parent), m_shown(shown)
{
    addWidget(shown);
    setFocusProxy(shown);
}

void FormStack::open(RecordForm *form, const QString &tracker)
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
    m_tracker = tracker;
    m_isForeign = false;
    connect(form, &RecordForm::dropped, this, &FormStack::close);
    connect(form, &RecordForm::kept, this, [this](const Change &change) {
        m_awaited = change;
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
    m_awaited.reset();
    m_form = nullptr;
    setFocusProxy(m_shown);
    setCurrentWidget(m_shown);
    removeWidget(m_area);
    m_area->deleteLater(); // it may be its own signal that led here
    m_area = nullptr;
    m_shown->setFocus(Qt::OtherFocusReason);
    emit closed();
}

bool FormStack::isUnfinished() const { return m_form && !m_awaited && m_form->isTouched(); }

void FormStack::follow(const Snapshot &snapshot)
{
    if (!m_form)
        return;
    const bool isForeign = snapshot.tracker().id != m_tracker;
    // What is waited for may be written behind other steps: until then the form stays.
    if (m_awaited ? isForeign || isDone(*m_awaited, snapshot) : isForeign && !m_form->isTouched())
        return close();
    if (isForeign != m_isForeign) {
        m_isForeign = isForeign;
        m_form->setBlocked(isForeign ? tr("This belongs to a tracker that is not open now. Open it again to keep this.")
                                     : QString());
    }
}

bool FormStack::keep() { return !isUnfinished() || (m_form->reason().isEmpty() && m_form->keep()); }

void FormStack::fail(const QString &notice)
{
    if (!m_awaited)
        return;
    m_awaited.reset();
    m_form->setEnabled(true);
    m_form->setNotice(notice);
    m_form->focusFirst();
}

} // namespace Dateline
