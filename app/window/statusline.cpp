// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/statusline.h"

#include "app/window/backgroundjobs.h"
#include "app/window/documentcontroller.h"
#include "app/window/messages.h"

#include <QDir>
#include <QLabel>
#include <QProgressBar>
#include <QStatusBar>
#include <QTimer>
#include <QToolButton>

#include <utility>

namespace Dateline {

namespace {

constexpr int watchEvery = 100; // ms
constexpr int fullBar = 100;

} // namespace

Activity currentActivity(const DocumentController &documents, const BackgroundJobs &jobs)
{
    if (const QString opening = documents.opening(); !opening.isEmpty())
        return {StatusLine::tr("Opening %1…").arg(QDir::toNativeSeparators(opening)),
                [&documents] { return documents.openingShare(); }, true};
    if (jobs.isBusy())
        return {jobs.title(), [&jobs] { return jobs.share(); }, true};
    if (documents.isWriting())
        return {StatusLine::tr("Writing…"), {}, false, true}; // what was entered is not given up
    return {};
}

StatusLine::StatusLine(QStatusBar *bar)
    : QObject(bar)
    , m_bar(bar)
    , m_count(new QLabel(bar))
    , m_progress(new QProgressBar(bar))
    , m_cancel(new QToolButton(bar))
    , m_offer(new QToolButton(bar))
    , m_soon(new QTimer(this))
    , m_watch(new QTimer(this))
{
    m_progress->setMaximumWidth(120);
    m_progress->setAccessibleName(tr("Progress"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Cancel; nothing that is open or saved changes"));
    connect(m_cancel, &QToolButton::clicked, this, &StatusLine::cancelRequested);
    m_soon->setSingleShot(true);
    m_soon->setInterval(patience);
    connect(m_soon, &QTimer::timeout, this, &StatusLine::showActivity);
    m_watch->setInterval(watchEvery);
    connect(m_watch, &QTimer::timeout, this, &StatusLine::showShare);
    bar->addWidget(m_count);
    bar->addPermanentWidget(m_progress);
    bar->addPermanentWidget(m_cancel);
    bar->addPermanentWidget(m_offer);
    m_offer->setAutoRaise(true);
    m_offer->hide();
    connect(m_offer, &QToolButton::clicked, this, [this] {
        m_bar->clearMessage();
        m_offer->hide();
        m_act();
    });
    connect(bar, &QStatusBar::messageChanged, this, [this](const QString &message) {
        if (message.isEmpty())
            m_offer->hide();
    });
    showActivity();
}

void StatusLine::setCount(const QString &text) { m_count->setText(text); }

void StatusLine::setActivity(const Activity &activity)
{
    const bool isShown = m_progress->isVisibleTo(m_bar);
    m_activity = activity;
    if (!activity.isShort || isShown)
        return showActivity();
    if (!m_soon->isActive())
        m_soon->start();
}

void StatusLine::showMessage(const QString &message)
{
    m_offer->hide();
    m_bar->showMessage(message, messageStays);
}

void StatusLine::offer(const QString &message, const QString &action, std::function<void()> act)
{
    showMessage(message);
    m_act = std::move(act);
    m_offer->setText(action);
    m_offer->show();
}

void StatusLine::showActivity()
{
    const bool isBusy = !m_activity.text.isEmpty();
    const bool wasBusy = m_progress->isVisibleTo(m_bar);
    m_soon->stop();
    m_progress->setRange(0, 0);
    m_progress->setVisible(isBusy);
    m_cancel->setVisible(m_activity.canCancel);
    if (m_activity.share)
        m_watch->start();
    else
        m_watch->stop();
    if (isBusy)
        m_bar->showMessage(m_activity.text);
    else if (wasBusy) // else it may be a message of what was done
        m_bar->clearMessage();
}

/// The bar only moves to and fro as long as nobody knows.
void StatusLine::showShare()
{
    const double share = m_activity.share();
    m_progress->setRange(0, share > 0 ? fullBar : 0);
    m_progress->setValue(static_cast<int>(fullBar * share));
}

} // namespace Dateline
