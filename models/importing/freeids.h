// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <utility>

namespace Dateline {

/// Ids for many entities of one kind that are added to a tracker at once. O(1) each, even if all have one name.
class FreeIds
{
public:
    /// Whether something of the tracker has \p id is asked by \p isTaken.
    template<typename IsTaken>
    QString make(const QString &words, const QString &otherwise, const IsTaken &isTaken)
    {
        const QString id = newId(words, otherwise, [](const QString &) { return false; });
        int &next = m_next[id];
        QString free = next == 0 ? id : numbered(id, next + 1);
        while (m_given.contains(free) || isTaken(free))
            free = numbered(id, ++next + 1);
        ++next;
        m_given.insert(free);
        return free;
    }

    /// Takes \p id as it is if it can be one and is free.
    template<typename IsTaken>
    bool take(const QString &id, const IsTaken &isTaken)
    {
        if (!isValidId(id) || m_given.contains(id) || isTaken(id))
            return false;
        m_given.insert(id);
        return true;
    }

private:
    static QString numbered(const QString &id, int number) { return id + u'-' + QString::number(number); }

    QHash<QString, int> m_next; ///< by what an id is made of: how many have it
    QSet<QString> m_given;
};

} // namespace Dateline
