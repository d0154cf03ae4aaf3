// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shortcuts.h"

#include <QAction>
#include <QSettings>

#include <algorithm>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QString shortcutKey(const NamedAction &named) { return u"shortcuts/"_s + named.action->objectName(); }

/// Whether pressing one leaves the other unreachable or undecided.
bool collide(const QKeySequence &a, const QKeySequence &b)
{
    return !a.isEmpty() && !b.isEmpty()
        && (a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch);
}

} // namespace

Shortcuts::Shortcuts(std::vector<NamedAction> actions, QObject *parent) : QObject(parent), m_actions(std::move(actions))
{
    const QSettings settings;
    for (const NamedAction &named : m_actions) {
        m_usual.push_back(named.action->shortcuts());
        const QVariant kept = settings.value(shortcutKey(named));
        if (kept.isValid())
            named.action->setShortcuts(QKeySequence::listFromString(kept.toString(), QKeySequence::PortableText));
    }
}

QKeySequence Shortcuts::shortcut(std::size_t place) const { return m_actions[place].action->shortcut(); }

bool Shortcuts::isChanged(std::size_t place) const { return m_actions[place].action->shortcuts() != m_usual[place]; }

std::vector<std::size_t> Shortcuts::conflicts(std::size_t place, const QKeySequence &keys) const
{
    std::vector<std::size_t> others;
    for (std::size_t other = 0; other < m_actions.size(); ++other) {
        const QList<QKeySequence> theirs = m_actions[other].action->shortcuts();
        if (other != place
            && std::any_of(theirs.begin(), theirs.end(), [&](const QKeySequence &each) { return collide(each, keys); }))
            others.push_back(other);
    }
    return others;
}

void Shortcuts::set(std::size_t place, const QKeySequence &keys)
{
    for (const std::size_t other : conflicts(place, keys)) {
        QList<QKeySequence> left = m_actions[other].action->shortcuts();
        left.removeIf([&](const QKeySequence &each) { return collide(each, keys); });
        assign(other, left);
    }
    assign(place, keys.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{keys});
    emit changed();
}

void Shortcuts::reset(std::size_t place)
{
    for (const QKeySequence &keys : m_usual[place])
        set(place, keys);
    assign(place, m_usual[place]);
    emit changed();
}

void Shortcuts::resetAll()
{
    for (std::size_t place = 0; place < m_actions.size(); ++place)
        assign(place, m_usual[place]);
    emit changed();
}

void Shortcuts::assign(std::size_t place, const QList<QKeySequence> &keys)
{
    m_actions[place].action->setShortcuts(keys);
    QSettings settings;
    if (keys == m_usual[place])
        settings.remove(shortcutKey(m_actions[place]));
    else
        settings.setValue(shortcutKey(m_actions[place]), QKeySequence::listToString(keys, QKeySequence::PortableText));
}

} // namespace Dateline
