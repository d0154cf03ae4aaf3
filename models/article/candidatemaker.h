// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/article/candidatemerging.h"
#include "models/article/happenings.h"

// Private to models/article.

namespace Dateline {

/// What makes candidates of the happenings of one article.
class CandidateMaker
{
public:
    CandidateMaker(const ArticleRules &rules, const ArticleNames &names, QStringView text,
                   const ArticleReading &reading, const std::vector<DateMention> &dates)
        : m_rules(rules), m_names(names), m_text(text), m_published(reading.published), m_dates(dates)
    { }

    /// The candidates of a sentence; sentences come in their order. None for what names nobody.
    void add(const ArticleSentence &sentence, const ClauseParts &parts, const std::vector<Happening> &happenings);
    std::vector<DraftCandidate> take() { return std::move(m_drafts); }

private:
    struct Dating
    {
        Edtf date;
        QString stated;
        bool named = false;
    };
    void addHappening(const ArticleSentence &sentence, const Happening &happening);
    void addReport(const ArticleSentence &sentence, const ClauseParts &parts);
    Dating datingOf(const ArticleSentence &sentence, const Happening &happening) const;
    const DateMention *nearest(TextPart part, qsizetype to, bool vague) const;
    std::size_t titleStart(const ArticleSentence &sentence, const Happening &happening) const;
    bool isVerbAt(const ArticleSentence &sentence, const Happening &happening, std::size_t at) const;
    void addOpinion(DraftCandidate &draft, const Happening &happening) const;
    const QString &nameOf(std::size_t who) const { return m_names.parties()[who].name; }
    QString titleOf(const ArticleSentence &sentence, const Happening &happening) const;
    CandidatePassage passageOf(const ArticleSentence &sentence);
    CandidateParty partyOf(const Happening::Part &part) const;
    Edtf openDate(bool planned) const;

    const ArticleRules &m_rules;
    const ArticleNames &m_names;
    QStringView m_text;
    Day m_published;
    const std::vector<DateMention> &m_dates;
    std::vector<DraftCandidate> m_drafts;
    qsizetype m_place = 0; ///< up to where code points were counted
    qsizetype m_points = 0;
};

} // namespace Dateline
