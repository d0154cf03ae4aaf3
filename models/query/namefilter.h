// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/textfold.h"

#include <algorithm>

namespace Dateline {

/// A quick filter of a list: all words of its text must occur in a name, folded (see foldForSearch()).
class NameFilter
{
public:
    explicit NameFilter(const QString &text) : m_words(searchWords(text)) { }

    bool matches(const QString &name) const
    {
        if (m_words.isEmpty())
            return true;
        const QByteArray folded = foldForSearch(name);
        return std::all_of(m_words.cbegin(), m_words.cend(),
                           [&](const QByteArray &word) { return folded.contains(word); });
    }

private:
    QList<QByteArray> m_words;
};

} // namespace Dateline
