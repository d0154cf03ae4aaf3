// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/typeahead.h"

#include <QKeyEvent>

namespace Dateline {

namespace {

bool isLetter(const QKeyEvent &key)
{
    return !key.text().isEmpty() && key.text().front().isPrint()
        && !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
}

} // namespace

bool TypeAhead::goesOnWith(const QKeyEvent &key) const
{
    return isLetter(key) && !m_text.isEmpty() && key.timestamp() - m_lastTime <= quint64(longestPause);
}

bool TypeAhead::take(const QKeyEvent &key)
{
    const bool goesOn = goesOnWith(key);
    if (!isLetter(key) || (!goesOn && key.text().front().isSpace()))
        return false;
    const bool isSameLetter = goesOn && m_text == key.text();
    m_isNew = !goesOn || isSameLetter;
    m_text = m_isNew ? key.text() : m_text + key.text();
    m_lastTime = key.timestamp();
    return true;
}

} // namespace Dateline
