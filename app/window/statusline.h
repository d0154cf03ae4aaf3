// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QLabel;
class QProgressBar;
class QStatusBar;
class QTimer;
class QToolButton;

namespace Dateline {

class BackgroundJobs;
class DocumentController;

/// What the program is busy with.
struct Activity
{
    QString text;                  ///< "Opening a.dateline…"; empty: with nothing
    std::function<double()> share; ///< how far it is, from 0 to 1; empty: nobody knows
    bool canCancel = false;
    bool isShort = false; ///< mostly done before anybody could read of it: it is said after a moment only
};

/// Of opening, jobs and writing the one to be shown, in this order.
Activity currentActivity(const DocumentController &documents, const BackgroundJobs &jobs);

/// The status bar: how many events there are, what the program is busy with, and a way to stop that.
class StatusLine : public QObject
{
    Q_OBJECT

public:
    /// How long nothing is said of a short activity, in milliseconds.
    static constexpr int patience = 300;

    /// \p bar is not owned; it is the parent of this object.
    explicit StatusLine(QStatusBar *bar);

    void setCount(const QString &text);
    void setActivity(const Activity &activity);
    /// For a few seconds.
    void showMessage(const QString &message);
    /// The same with a button beside it, which does what \p action says.
    void offer(const QString &message, const QString &action, std::function<void()> act);

signals:
    void cancelRequested();

private:
    void showActivity();
    void showShare();

    QStatusBar *m_bar;
    Activity m_activity;
    QLabel *m_count;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    QToolButton *m_offer;
    std::function<void()> m_act; ///< of m_offer
    QTimer *m_soon;              ///< until a short activity is shown
    QTimer *m_watch;             ///< how far it is
};

} // namespace Dateline
