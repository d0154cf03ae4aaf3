// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/article/articlenames.h"

#include "models/article/namelearning.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

ArticleNames::ArticleNames(const ArticleRules &rules, const std::vector<Party> &parties) : m_rules(rules)
{
    for (const Party &party : parties)
        addParty(party);
    for (const KnownName &name : rules.knownNames())
        addKnown(name);
}

void ArticleNames::addSpelling(const QString &name, Spelling spelling)
{
    const QStringList words = articleWords(name);
    if (words.isEmpty())
        return;
    m_spellings.add(words, spelling);
    if (words.size() > 1 && words.first() == "the"_L1)
        m_spellings.add(words.mid(1), spelling);
}

/// A party of the tracker answers to its names and aliases (namerule.h); codes and identifiers are no names in prose.
void ArticleNames::addParty(const Party &party)
{
    const std::size_t who = m_parties.size();
    m_parties.push_back({party.kind, party.country, party.name, party.id, false});
    if (party.kind == PartyKind::Country)
        m_countries.insert(party.country, who);
    QStringList names = {party.name};
    for (const Alias &alias : party.aliases)
        names << alias.name;
    for (const QString &name : names) {
        if (!m_byName.contains(name.toLower()))
            m_byName.insert(name.toLower(), who);
        const bool capitals = name == name.toUpper() && name.size() <= 5;
        addSpelling(name, {who, NameForm::Name, capitals});
        const QString withoutCountry = name.section(u' ', 1); // "US Department of Commerce" is named beside its country
        if (party.kind == PartyKind::Organisation && name.startsWith(u"US "_s) && withoutCountry.contains(u' '))
            addSpelling(withoutCountry, {who, NameForm::Name, false});
    }
}

std::size_t ArticleNames::partyFor(const KnownName &name)
{
    if (name.kind == PartyKind::Country) {
        const auto known = m_countries.constFind(name.country);
        if (known != m_countries.constEnd())
            return *known;
        m_countries.insert(name.country, m_parties.size());
    } else {
        const QString key = name.name.toLower();
        const QString withoutArticle = key.startsWith(u"the "_s) ? key.sliced(4) : u"the "_s + key;
        for (const QString &each : {key, withoutArticle}) {
            if (const auto known = m_byName.constFind(each); known != m_byName.constEnd()) {
                m_parties[*known].media = m_parties[*known].media || name.media;
                return *known;
            }
        }
        m_byName.insert(key, m_parties.size());
    }
    m_parties.push_back({name.kind, name.country, name.name, {}, name.media});
    return m_parties.size() - 1;
}

void ArticleNames::addKnown(const KnownName &name)
{
    addSpelling(name.spelt.isEmpty() ? name.name : name.spelt, {partyFor(name), name.form, name.capitals});
}

void ArticleNames::learn(const std::vector<ArticleSentence> &sentences)
{
    std::vector<std::vector<NameMention>> known;
    known.reserve(sentences.size());
    for (const ArticleSentence &sentence : sentences)
        known.push_back(find(sentence));
    for (const LearntName &learnt : learntNames(m_rules, sentences, known, m_parties)) {
        KnownName name;
        name.kind = learnt.kind;
        name.country = learnt.country;
        name.name = learnt.name;
        const std::size_t who = partyFor(name);
        const bool capitals = learnt.name == learnt.name.toUpper();
        addSpelling(learnt.name, {who, NameForm::Name, capitals});
        if (learnt.kind == PartyKind::Person && learnt.name.contains(u' '))
            addSpelling(learnt.name.section(u' ', -1), {who, NameForm::Name, false});
    }
}

bool ArticleNames::isNameAt(const ArticleSentence &sentence, std::size_t at, std::size_t end,
                            const Spelling &spelling) const
{
    const std::vector<ArticleToken> &tokens = sentence.tokens;
    const bool article = tokens[at].word == "the"_L1 && end - at > 1;
    const ArticleToken &first = tokens[article ? at + 1 : at];
    if (!first.capital || (spelling.capitals && !first.allCapital && first.word.size() > 1))
        return false;
    // "Jordan Smith" is no country.
    const bool alone = end - at == 1 && spelling.form == NameForm::Name && !spelling.capitals && !sentence.isTitle
        && m_parties[spelling.who].kind == PartyKind::Country && !tokens[at].possessive;
    if (!alone || end >= tokens.size() || !tokens[end].capital || tokens[end].sign)
        return true;
    return m_rules.is(tokens[end], PeopleClass::Authority) || m_rules.is(tokens[end], PeopleClass::Organisation)
        || m_rules.is(tokens[end], PeopleClass::NotName) || m_rules.is(tokens[end], PeopleClass::Title);
}

/// Whether it acts, by the words around it.
void ArticleNames::complete(NameMention &mention, const ArticleSentence &sentence) const
{
    const std::vector<ArticleToken> &tokens = sentence.tokens;
    const NamedParty &who = m_parties[mention.who];
    mention.possessive = tokens[mention.end - 1].possessive;
    if (who.kind != PartyKind::Country) {
        mention.acts = !mention.possessive;
        return;
    }
    const bool article = mention.first > 0 && tokens[mention.first - 1].word == "the"_L1;
    const bool shortName = tokens[mention.first].allCapital || tokens[mention.first].word.contains(u'.');
    std::size_t behind = mention.end;
    std::size_t authority = 0;
    for (; behind < tokens.size() && behind < mention.end + 4 && !tokens[behind].sign; ++behind) {
        if (m_rules.is(tokens[behind], PeopleClass::Authority))
            authority = behind + 1;
        else if (authority > 0)
            break;
    }
    const bool attributive = mention.form == NameForm::Adjective || mention.possessive || (shortName && !article);
    const bool beforeNoun = mention.end < tokens.size() && !tokens[mention.end].sign
        && !m_rules.isAt(PhraseClass::Be, tokens, mention.end) && !m_rules.isAt(PhraseClass::Have, tokens, mention.end)
        && !m_rules.isAt(PhraseClass::Clause, tokens, mention.end)
        && !m_rules.isAt(PhraseClass::Planned, tokens, mention.end)
        && !m_rules.isAt(PhraseClass::Possible, tokens, mention.end)
        && !m_rules.triggers().longestAt(tokens, mention.end, tokens.size()).value;
    mention.acts =
        !attributive || authority > 0 || (mention.form == NameForm::Name && !mention.possessive && !beforeNoun);
}

std::vector<NameMention> ArticleNames::find(const ArticleSentence &sentence) const
{
    const std::vector<ArticleToken> &tokens = sentence.tokens;
    std::vector<NameMention> mentions;
    for (std::size_t at = 0; at < tokens.size();) {
        NameMention best;
        m_spellings.forEachAt(tokens, at, tokens.size(), [&](const Spelling &spelling, std::size_t behind) {
            // The first of equally long ones: the tracker's.
            if (behind > best.end && isNameAt(sentence, at, behind, spelling))
                best = {at, behind, spelling.who, spelling.form, false, true};
        });
        if (best.end == 0) {
            ++at;
            continue;
        }
        complete(best, sentence);
        mentions.push_back(best);
        at = best.end;
    }
    return mentions;
}

} // namespace Dateline
