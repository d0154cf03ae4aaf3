// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/searchterm.h"

#include <QStringList>

#include <algorithm>

namespace Dateline {

/// A quick filter of a list: all words of its text must fit (see SearchTerm) in what a thing is called.
class NameFilter
{
public:
    explicit NameFilter(const QString &text) : m_terms(searchTerms(text)) { }

    bool matches(const QString &name) const { return matches(QStringList(name)); }
    /// \p names are all of one thing (namesOf()): the words may stand in several of them.
    bool matches(const QStringList &names) const
    {
        if (m_terms.empty())
            return true;
        const QByteArray folded = foldForSearch(names.join(u" / "));
        return std::all_of(m_terms.cbegin(), m_terms.cend(),
                           [&](const SearchTerm &term) { return indexOfTerm(folded, term) >= 0; });
    }

private:
    std::vector<SearchTerm> m_terms;
};

} // namespace Dateline
