// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/article/articletokens.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <cstddef>
#include <vector>

// Private to models/article.

namespace Dateline {

/// Rows of words, each with a value, to be found at a place of a sentence. "*" in a row stands for up to three words.
template<typename Value>
class PhraseTable
{
public:
    struct Match
    {
        const Value *value = nullptr;
        std::size_t end = 0; ///< the token behind it
    };

    void add(const QStringList &words, Value value)
    {
        if (!words.isEmpty())
            m_phrases[words.first()].push_back({words, std::move(value)});
    }

    /// The values of all rows that begin at the token \p at, no row longer than to \p end; none behind the last token.
    /// O(rows with that word).
    template<typename Visit>
    void forEachAt(const std::vector<ArticleToken> &tokens, std::size_t at, std::size_t end, const Visit &visit) const
    {
        if (at >= tokens.size())
            return;
        const auto found = m_phrases.constFind(tokens[at].word);
        if (found == m_phrases.constEnd())
            return;
        for (const Phrase &phrase : *found) {
            if (const std::size_t behind = endOf(phrase.words, tokens, at, end); behind > at)
                visit(phrase.value, behind);
        }
    }

    /// The longest of them; the first of equally long ones.
    Match longestAt(const std::vector<ArticleToken> &tokens, std::size_t at, std::size_t end) const
    {
        Match best;
        forEachAt(tokens, at, end, [&](const Value &value, std::size_t behind) {
            if (behind > best.end)
                best = {&value, behind};
        });
        return best;
    }

private:
    struct Phrase
    {
        QStringList words;
        Value value;
    };

    /// The token behind the row that begins at \p at; \p at if it does not stand there.
    static std::size_t endOf(const QStringList &words, const std::vector<ArticleToken> &tokens, std::size_t at,
                             std::size_t end)
    {
        constexpr std::size_t widestGap = 3;
        std::size_t place = at + 1;
        for (qsizetype word = 1; word < words.size(); ++word) {
            const bool gap = words[word] == QLatin1StringView("*");
            const QString &wanted = words[gap ? ++word : word];
            const std::size_t last = std::min(end, gap ? place + widestGap + 1 : place + 1);
            while (place < last && !tokens[place].sign && tokens[place].word != wanted)
                ++place;
            if (place >= last || tokens[place].word != wanted)
                return at;
            ++place;
        }
        return place;
    }

    QHash<QString, std::vector<Phrase>> m_phrases;
};

} // namespace Dateline
