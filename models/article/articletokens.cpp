// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/article/articletokens.h"

namespace Dateline {

namespace {

bool isApostrophe(QChar c) { return c == u'\'' || c == QChar(0x2019) || c == QChar(0x02BC); }

bool isLetter(QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSurrogate(); }

bool isQuotation(QChar c)
{
    return c == u'"' || isApostrophe(c) || c.category() == QChar::Punctuation_InitialQuote
        || c.category() == QChar::Punctuation_FinalQuote || c == QChar(0x201E);
}

/// Reads one token after the other.
class TokenReader
{
public:
    TokenReader(QStringView text, TextPart part) : m_text(text), m_place(part.begin), m_end(part.end) { }

    bool next(ArticleToken &token)
    {
        while (m_place < m_end && (m_text[m_place].isSpace() || isQuotation(m_text[m_place])))
            ++m_place;
        if (m_place >= m_end)
            return false;
        token = ArticleToken{};
        token.begin = m_place;
        if (!isLetter(m_text[m_place])) {
            token.end = ++m_place;
            token.sign = true;
            token.word = QString(m_text[token.begin]);
            return true;
        }
        readWord(token);
        return true;
    }

private:
    bool letterAt(qsizetype place) const { return place < m_end && isLetter(m_text[place]); }
    bool isAllCapital(qsizetype from, qsizetype to) const
    {
        for (qsizetype place = from; place < to; ++place) {
            if (m_text[place].isLower())
                return false;
        }
        return to - from > 1;
    }
    /// Whether the sign at the place stands inside of a word.
    bool joins(qsizetype begin) const
    {
        const QChar c = m_text[m_place];
        if (!letterAt(m_place + 1))
            return false;
        const QChar next = m_text[m_place + 1];
        if (c == u'-' || c == QChar(0x2010) || c == QChar(0x2011))
            return !next.isUpper() && !(isAllCapital(begin, m_place) && m_place - begin < 4);
        if (c == u'&')
            return next.isUpper() && m_text[m_place - 1].isUpper();
        if (isApostrophe(c))
            return !(next == u's' && !letterAt(m_place + 2)); // the possessive is no part of a name
        return c == u'.' && isInitial(m_place - 1, begin) && next.isUpper() && !letterAt(m_place + 2);
    }
    /// Whether a single letter stands there, as in "U.S.".
    bool isInitial(qsizetype place, qsizetype begin) const
    {
        return m_text[place].isUpper() && (place == begin || m_text[place - 1] == u'.');
    }

    void readWord(ArticleToken &token)
    {
        const qsizetype begin = m_place;
        while (m_place < m_end && (isLetter(m_text[m_place]) || joins(begin)))
            ++m_place;
        const QStringView read = m_text.sliced(begin, m_place - begin);
        if (read.contains(u'.') && m_place < m_end && m_text[m_place] == u'.')
            ++m_place;
        token.end = m_place;
        if (m_place < m_end && isApostrophe(m_text[m_place])) {
            const bool ofOne = m_place + 1 < m_end && m_text[m_place + 1] == u's' && !letterAt(m_place + 2);
            const bool ofMany = m_text[m_place - 1] == u's' && m_place + 1 < m_end && m_text[m_place + 1].isSpace();
            token.possessive = ofOne || ofMany;
            m_place += ofOne ? 2 : 0;
        }
        token.capital = m_text[begin].isUpper();
        token.allCapital = token.capital && isAllCapital(begin, token.end);
        token.text = m_text.sliced(begin, token.end - begin).toString();
        token.word = token.text.toLower();
        token.word.replace(QChar(0x2019), u'\'');
    }

    QStringView m_text;
    qsizetype m_place;
    qsizetype m_end;
};

} // namespace

std::vector<ArticleToken> articleTokens(QStringView text, TextPart part)
{
    std::vector<ArticleToken> tokens;
    tokens.reserve(static_cast<std::size_t>((part.end - part.begin) / 6 + 1));
    TokenReader reader(text, part);
    for (ArticleToken token; reader.next(token);)
        tokens.push_back(std::move(token));
    return tokens;
}

QStringList articleWords(const QString &text)
{
    QStringList words;
    for (const ArticleToken &token : articleTokens(text, {0, text.size()})) {
        if (!token.sign)
            words << token.word;
    }
    return words;
}

} // namespace Dateline
