// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/article/articlenames.h"

// Private to models/article.

namespace Dateline {

/// A row of tokens, half-open.
struct TokenRange
{
    std::size_t first = 0;
    std::size_t end = 0;
    bool holds(std::size_t at) const { return at >= first && at < end; }
};

/// Who is said to say something.
struct Speaker
{
    QString saidBy;               ///< in the article's words
    QString origin;               ///< the first reporter
    std::vector<std::size_t> who; ///< those named among the speakers, in ArticleNames::parties()
    bool isEmpty() const { return saidBy.isEmpty() && origin.isEmpty(); }
};

/// A part of a sentence that may tell of one happening.
struct Clause
{
    TokenRange range;
    bool continues = false; ///< it may have the subject of the one before it
    bool speaks = false;    ///< all of it is what somebody says: "X said that …"
    Speaker speaker;
};

/// What a sentence says, and who says it.
struct ClauseParts
{
    std::vector<Clause> clauses;
    std::vector<std::size_t> reporters; ///< papers whose reports it rests on: "according to reports by the FT"
    TokenRange reportedBy;              ///< where that is said
};

/// Takes sentences apart, one after the other: "the paper" is the one that was named last.
class ClauseReader
{
public:
    ClauseReader(const ArticleRules &rules, const ArticleNames &names, QStringView text)
        : m_rules(rules), m_names(names), m_text(text)
    { }

    /// O(tokens).
    ClauseParts read(const ArticleSentence &sentence, const std::vector<NameMention> &mentions);

private:
    struct Sentence
    {
        const ArticleSentence &whole;
        const std::vector<NameMention> &mentions;
        std::vector<bool> left; ///< tokens that only say who speaks
    };
    void readAccording(Sentence &sentence, ClauseParts &parts, Speaker &speaker);
    void readTail(Sentence &sentence, Speaker &speaker);
    std::size_t segmentEnd(const Sentence &sentence, std::size_t from) const;
    void fill(Speaker &speaker, const Sentence &sentence, TokenRange range) const;
    QString words(const Sentence &sentence, TokenRange range) const;
    void split(const Sentence &sentence, ClauseParts &parts) const;
    bool isBoundary(const Sentence &sentence, std::size_t at) const;
    void readSpeech(const Sentence &sentence, Clause &clause) const;
    bool isPaperAgain(const Sentence &sentence, TokenRange range) const;

    const ArticleRules &m_rules;
    const ArticleNames &m_names;
    QStringView m_text;
    QString m_lastPaper;
};

} // namespace Dateline
