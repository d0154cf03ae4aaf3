// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QKeyEvent;

namespace Dateline {

/// The beginning of a name, typed letter by letter to find what has that name. A pause of more than a second begins
/// another name. Time is that of the key events, so it does not matter how late they are handled.
class TypeAhead
{
public:
    /// How long a pause within a name may be, in milliseconds.
    static constexpr qint64 longestPause = 1000;

    /// Adds the letter of \p key. False if it has none, is a shortcut, or is a blank that no letter goes before.
    bool take(const QKeyEvent &key);
    /// Whether the letter of \p key would go on with what was typed before. For keys that do something else otherwise.
    bool goesOnWith(const QKeyEvent &key) const;

    const QString &text() const { return m_text; }
    /// Whether the letter taken last began a name, or is the only letter so far, typed again: what is meant then is the
    /// next match after the current one.
    bool isNew() const { return m_isNew; }

private:
    QString m_text;
    quint64 m_lastTime = 0; ///< of the key event before, as QInputEvent::timestamp()
    bool m_isNew = false;
};

} // namespace Dateline
