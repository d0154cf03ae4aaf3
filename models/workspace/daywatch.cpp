// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/daywatch.h"

#include <utility>

namespace Dateline {

DayWatch::DayWatch(Clock clock, std::chrono::milliseconds every, QObject *parent)
    : QObject(parent), m_clock(std::move(clock)), m_today(m_clock())
{
    connect(&m_timer, &QTimer::timeout, this, &DayWatch::check);
    m_timer.setTimerType(Qt::VeryCoarseTimer); // with other timers, so that it wakes no machine of its own
    m_timer.start(every);
}

void DayWatch::check()
{
    const Day today = m_clock();
    if (std::exchange(m_today, today) != today)
        emit dayTurned(today);
}

} // namespace Dateline
