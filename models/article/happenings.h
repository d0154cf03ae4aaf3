// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/article/clauses.h"
#include "models/article/eventcandidates.h"

// Private to models/article.

namespace Dateline {

/// A happening as one clause tells of it.
struct Happening
{
    std::size_t rule = 0; ///< in ArticleRules::happenings(); noRule: only that somebody says something
    static constexpr std::size_t noRule = static_cast<std::size_t>(-1);
    TokenRange trigger;
    TokenRange clause;
    std::optional<std::size_t> subject; ///< where its first issuer stands in the clause
    bool verb = false;
    bool inherits = false; ///< its issuer is that of the clause before
    Modality modality = Modality::Told;
    bool security = false; ///< the clause speaks of it
    int score = 0;
    struct Part
    {
        std::size_t who = 0; ///< in ArticleNames::parties()
        Role role = Role::Affected;
    };
    std::vector<Part> parts;
    std::vector<std::pair<TokenRange, std::size_t>> meant; ///< "it": whom it stands for
    Speaker speaker;
};

/// Finds what clauses tell of, one sentence after the other: "it" and "the companies" are those of before.
class HappeningFinder
{
public:
    HappeningFinder(const ArticleRules &rules, const ArticleNames &names) : m_rules(rules), m_names(names) { }

    /// In order; none for a clause that tells of nothing. O(tokens).
    std::vector<Happening> find(const ArticleSentence &sentence, const std::vector<NameMention> &mentions,
                                const ClauseParts &parts);

private:
    struct Trigger
    {
        HappeningTrigger value;
        TokenRange range;
        int score = 0;
        bool passive = false;
        bool planned = false;
    };
    /// Somebody in a clause, named or meant.
    struct Actor
    {
        TokenRange range;
        std::size_t who = 0;
        bool acts = true;
        bool possessive = false;
        bool meant = false; ///< by a word that stands for them
    };
    const NamedParty &party(std::size_t who) const { return m_names.parties()[who]; }
    std::optional<Trigger> triggerIn(const ArticleSentence &sentence, TokenRange clause) const;
    Trigger weighed(const ArticleSentence &sentence, TokenRange clause, Trigger trigger) const;
    bool isBefore(PhraseClass what, const std::vector<ArticleToken> &tokens, TokenRange clause, std::size_t at,
                  std::size_t farthest) const;
    Modality modalityOf(const ArticleSentence &sentence, TokenRange clause, const Trigger *trigger) const;
    std::vector<Actor> actorsIn(const ArticleSentence &sentence, const std::vector<NameMention> &mentions,
                                TokenRange clause) const;
    void addMeant(const ArticleSentence &sentence, const std::vector<NameMention> &mentions, TokenRange clause,
                  std::vector<Actor> &actors) const;
    bool isObject(const std::vector<ArticleToken> &tokens, std::size_t at) const;
    std::vector<std::size_t> countryBefore(const std::vector<NameMention> &mentions, std::size_t at) const;
    void addBystanders(Happening &happening, const std::vector<NameMention> &mentions) const;
    void cast(Happening &happening, const ArticleSentence &sentence, const std::vector<Actor> &actors,
              const Trigger &trigger, bool continues);
    std::vector<std::size_t> subjects(const ArticleSentence &sentence, const std::vector<Actor> &actors,
                                      std::size_t before) const;
    bool follows(const ArticleSentence &sentence, const Actor &actor, PhraseClass what) const;
    bool followsWord(const ArticleSentence &sentence, const Actor &actor, QLatin1StringView word) const;
    void addStatement(std::vector<Happening> &found, const Clause &clause, const std::vector<Actor> &actors) const;
    void remember(const ArticleSentence &sentence, const std::vector<NameMention> &mentions, std::size_t end);

    const ArticleRules &m_rules;
    const ArticleNames &m_names;
    std::vector<std::size_t> m_subjects;  ///< of the clause before
    std::vector<std::size_t> m_companies; ///< of the last sentence that named some
    std::vector<std::size_t> m_pair;      ///< two countries that were named together
    std::optional<std::size_t> m_country; ///< the last one
};

} // namespace Dateline
