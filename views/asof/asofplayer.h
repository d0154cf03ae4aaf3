// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"

#include <QElapsedTimer>
#include <QTimer>

namespace Dateline {

/// How fast the day moves while it plays.
enum class PlaySpeed { ChangeByChange, MonthASecond, QuarterASecond, YearASecond };

/// Moves a workspace's as-of day: to the change before or after it, or on and on. What counts as a change is a stance
/// towards the filter's companies (any, without such), of its countries only if it has some.
class AsOfPlayer : public QObject
{
    Q_OBJECT

public:
    /// \p workspace is not owned and must live longer.
    explicit AsOfPlayer(Workspace *workspace, QObject *parent = nullptr);

    std::optional<Day> nextChange() const;
    std::optional<Day> previousChange() const;
    /// Stops playing first; nothing where there is no such change.
    void toNextChange();
    void toPreviousChange();

    bool isPlaying() const { return m_timer.isActive(); }
    PlaySpeed speed() const { return m_speed; }
    void setSpeed(PlaySpeed speed);
    /// From the as-of day on; from firstDay() if it is lastDay() or later. Stops on lastDay(), and when another tracker
    /// is shown.
    void play();
    void pause();
    void toggle() { isPlaying() ? pause() : play(); }

    /// The day before anything happens: of the first event or change.
    Day firstDay() const;
    /// The day of the last event or change.
    Day lastDay() const;

    /// What the clock does, for tests: moves the day as after so many milliseconds.
    void advance(double milliseconds);

signals:
    void playingChanged(bool playing);
    void speedChanged();

private:
    std::vector<std::uint32_t> countries() const;
    void moveTo(Day day);

    Workspace *m_workspace;
    PlaySpeed m_speed = PlaySpeed::QuarterASecond;
    QTimer m_timer{this};
    QElapsedTimer m_clock;
    double m_rest = 0; ///< what has gone by since the last step: days, or changes
    bool m_moving = false;
};

} // namespace Dateline
