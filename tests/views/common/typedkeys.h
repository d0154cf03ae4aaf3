// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QKeyEvent>
#include <QWidget>

namespace Dateline {

/// Types \p letters into \p widget, all at \p milliseconds by the clock of key events.
inline void typeAt(QWidget *widget, const QString &letters, quint64 milliseconds)
{
    for (const QChar letter : letters) {
        QKeyEvent key(QEvent::KeyPress, letter.toUpper().unicode(), Qt::NoModifier, QString(letter));
        key.setTimestamp(milliseconds);
        QCoreApplication::sendEvent(widget, &key);
    }
}

} // namespace Dateline
