// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/asof/asofplayer.h"

#include "models/stances/stancescope.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Dateline {

namespace {

constexpr int tick = 33;                      // ms: as often as anybody sees
constexpr double changesASecond = 1;          // time to read what has changed
constexpr double mostMillisecondsATick = 250; // after a pause of the machine the day goes on, it does not leap

/// In days a second, or in changes.
double paceOf(PlaySpeed speed)
{
    switch (speed) {
    case PlaySpeed::ChangeByChange:
        return changesASecond;
    case PlaySpeed::MonthASecond:
        return 365.25 / 12;
    case PlaySpeed::QuarterASecond:
        return 365.25 / 4;
    case PlaySpeed::YearASecond:
        return 365.25;
    }
    Q_UNREACHABLE();
}

} // namespace

AsOfPlayer::AsOfPlayer(Workspace *workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    m_timer.setInterval(tick);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        advance(std::min(static_cast<double>(m_clock.nsecsElapsed()) / 1e6, mostMillisecondsATick));
        m_clock.restart();
    });
    connect(workspace, &Workspace::snapshotChanged, this, &AsOfPlayer::pause);
    // Somebody else chose a day: that is where they want to be.
    connect(workspace, &Workspace::asOfChanged, this, [this] {
        if (!m_moving)
            pause();
    });
}

std::vector<std::uint32_t> AsOfPlayer::countries() const
{
    return countriesOf(m_workspace->filter(), m_workspace->stances().index());
}

std::optional<Day> AsOfPlayer::nextChange() const
{
    return m_workspace->stances().nextChange(m_workspace->stanceTargets(), countries());
}

std::optional<Day> AsOfPlayer::previousChange() const
{
    return m_workspace->stances().previousChange(m_workspace->stanceTargets(), countries());
}

void AsOfPlayer::toNextChange()
{
    pause();
    if (const std::optional<Day> day = nextChange())
        moveTo(*day);
}

void AsOfPlayer::toPreviousChange()
{
    pause();
    if (const std::optional<Day> day = previousChange())
        moveTo(*day);
}

void AsOfPlayer::setSpeed(PlaySpeed speed)
{
    if (speed == m_speed)
        return;
    m_speed = speed;
    m_rest = 0;
    emit speedChanged();
}

void AsOfPlayer::play()
{
    if (isPlaying() || firstDay() >= lastDay())
        return;
    if (m_workspace->asOf() >= lastDay())
        moveTo(firstDay());
    m_rest = 0;
    m_clock.start();
    m_timer.start();
    emit playingChanged(true);
}

void AsOfPlayer::pause()
{
    if (!isPlaying())
        return;
    m_timer.stop();
    emit playingChanged(false);
}

void AsOfPlayer::advance(double milliseconds)
{
    m_rest += milliseconds / 1000 * paceOf(m_speed);
    const double whole = std::floor(m_rest);
    if (whole < 1)
        return;
    m_rest -= whole;
    Day day = m_workspace->asOf();
    if (m_speed == PlaySpeed::ChangeByChange)
        day = nextChange().value_or(lastDay());
    else
        day = day + Days{static_cast<std::int64_t>(whole)};
    moveTo(std::min(day, lastDay()));
    if (day >= lastDay())
        pause();
}

void AsOfPlayer::moveTo(Day day)
{
    m_moving = true;
    m_workspace->setAsOf(day);
    m_moving = false;
}

Day AsOfPlayer::firstDay() const
{
    std::int64_t first = std::numeric_limits<std::int64_t>::max();
    if (const Span extent = m_workspace->snapshot()->table().extent(); extent.begin && extent.begin != extent.end)
        first = extent.begin->number;
    if (const auto steps = m_workspace->stances().index().steps(); !steps.empty())
        first = std::min(first, steps.front().day);
    return first == std::numeric_limits<std::int64_t>::max() ? m_workspace->asOf() : Day{first - 1};
}

Day AsOfPlayer::lastDay() const
{
    std::int64_t last = std::numeric_limits<std::int64_t>::min();
    if (const Span extent = m_workspace->snapshot()->table().extent(); extent.end && extent.begin != extent.end)
        last = extent.end->number - 1;
    if (const auto steps = m_workspace->stances().index().steps(); !steps.empty())
        last = std::max(last, steps.back().day);
    return last == std::numeric_limits<std::int64_t>::min() ? m_workspace->asOf() : Day{last};
}

} // namespace Dateline
