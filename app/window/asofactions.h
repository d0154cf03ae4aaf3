// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;

namespace Dateline {

class AsOfPlayer;
class Workspace;

/// What moves the day on which the world is looked at: to the days on which a stance changes, to today, or on by
/// itself.
class AsOfActions : public QObject
{
    Q_OBJECT

public:
    /// \p workspace is not owned and lives longer.
    AsOfActions(Workspace *workspace, QObject *parent);

    AsOfPlayer *player() const { return m_player; }
    QAction *previousChange() const { return m_previousChange; }
    QAction *nextChange() const { return m_nextChange; }
    QAction *play() const { return m_play; }
    QAction *today() const { return m_today; }

private:
    QAction *add(const QString &text, const QString &keys, const QString &purpose);
    void offerSteps();

    AsOfPlayer *m_player;
    QAction *m_previousChange;
    QAction *m_nextChange;
    QAction *m_play;
    QAction *m_today;
};

} // namespace Dateline
