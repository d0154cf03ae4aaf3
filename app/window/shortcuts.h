// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/namedactions.h"

#include <QKeySequence>
#include <QList>
#include <QObject>

namespace Dateline {

/// The shortcuts of the menus: as the program has them, and as a person has changed them. What was changed is kept in
/// the settings under the action's name.
class Shortcuts : public QObject
{
    Q_OBJECT

public:
    /// Takes over what was changed before. The actions are not owned and live longer.
    explicit Shortcuts(std::vector<NamedAction> actions, QObject *parent = nullptr);

    const std::vector<NamedAction> &actions() const { return m_actions; }
    QKeySequence shortcut(std::size_t place) const;
    bool isChanged(std::size_t place) const;

    /// The places of other actions that have \p keys or begin with them, so that one of them would never come.
    std::vector<std::size_t> conflicts(std::size_t place, const QKeySequence &keys) const;

    /// Gives \p keys to the action, none if empty, and takes them from those that conflict.
    void set(std::size_t place, const QKeySequence &keys);
    /// As the program has it; taken from whoever has it now.
    void reset(std::size_t place);
    void resetAll();

signals:
    void changed();

private:
    void assign(std::size_t place, const QList<QKeySequence> &keys);

    std::vector<NamedAction> m_actions;
    std::vector<QList<QKeySequence>> m_usual;
};

} // namespace Dateline
