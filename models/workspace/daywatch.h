// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/today.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace Dateline {

/// Tells when a day has turned. It asks the clock again and again, for a timer that aims at midnight misses it where
/// the machine sleeps, the clock is set or the time zone changes.
class DayWatch : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<Day()>;

    explicit DayWatch(Clock clock = Dateline::today, std::chrono::milliseconds every = std::chrono::minutes(1),
                      QObject *parent = nullptr);

    Day today() const { return m_today; } ///< as the clock said when it was last asked
    void check();                         ///< asks the clock now: for when somebody comes back to the window

signals:
    void dayTurned(Dateline::Day today); ///< to another day than before, mostly the next one

private:
    Clock m_clock;
    Day m_today;
    QTimer m_timer;
};

} // namespace Dateline
