// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/article/articlerules.h"

#include <QHash>

#include <memory>
#include <vector>

// Private to models/article.

namespace Dateline {

/// Somebody whom an article names.
struct NamedParty
{
    PartyKind kind = PartyKind::Company;
    CountryCode country; ///< of a country its own, of others where they are at home, if it is said
    QString name;
    PartyId party; ///< in the tracker; empty: it has none
    bool media = false;
};

/// A sentence taken apart.
struct ArticleSentence
{
    TextPart part;
    std::vector<ArticleToken> tokens;
    bool isTitle = false; ///< nearly all of its words have capital letters
};

/// A name at a place of a sentence, in tokens.
struct NameMention
{
    std::size_t first = 0;
    std::size_t end = 0;
    std::size_t who = 0; ///< in ArticleNames::parties()
    NameForm form = NameForm::Name;
    bool possessive = false;
    bool acts = true; ///< it may do something: not "Chinese" of "Chinese companies"
};

/// Who is named in one article: those that the rules and the tracker know, and those that its own words tell of:
/// "chipmaker Qualcomm", "Huawei handsets", "a Ministry of …".
class ArticleNames
{
public:
    /// The rules must outlive it. \p parties are those of the tracker; none: there is no tracker. O(their names).
    ArticleNames(const ArticleRules &rules, const std::vector<Party> &parties);

    /// Learns what the article tells of names that nobody knows. O(length).
    void learn(const std::vector<ArticleSentence> &sentences);

    /// In order; none overlap. O(length).
    std::vector<NameMention> find(const ArticleSentence &sentence) const;

    const std::vector<NamedParty> &parties() const { return m_parties; }

private:
    struct Spelling
    {
        std::size_t who = 0;
        NameForm form = NameForm::Name;
        bool capitals = false;
    };
    void addKnown(const KnownName &name);
    void addParty(const Party &party);
    void addSpelling(const QString &name, Spelling spelling);
    std::size_t partyFor(const KnownName &name);
    bool isNameAt(const ArticleSentence &sentence, std::size_t at, std::size_t end, const Spelling &spelling) const;
    void complete(NameMention &mention, const ArticleSentence &sentence) const;

    const ArticleRules &m_rules;
    std::vector<NamedParty> m_parties;
    QHash<QString, std::size_t> m_byName;
    QHash<CountryCode, std::size_t> m_countries;
    PhraseTable<Spelling> m_spellings;
};

} // namespace Dateline
