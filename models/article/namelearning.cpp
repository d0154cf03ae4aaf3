// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/article/namelearning.h"

#include <algorithm>
#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// What an article tells of one name.
struct Evidence
{
    QString name;
    CountryCode country;
    std::array<int, 4> kinds{}; ///< by PartyKind: how often something tells that it is one
    int inside = 0;             ///< how often it stands elsewhere than at the beginning of a sentence
    int of(PartyKind kind) const { return kinds[static_cast<std::size_t>(kind)]; }
    void add(PartyKind kind, int weight = 1) { kinds[static_cast<std::size_t>(kind)] += weight; }
};

/// Collects the evidence of one article.
class NameEvidence
{
public:
    NameEvidence(const ArticleRules &rules, const std::vector<NamedParty> &parties) : m_rules(rules), m_parties(parties)
    { }

    void read(const ArticleSentence &sentence, const std::vector<NameMention> &known);
    std::vector<LearntName> names();

private:
    struct Run
    {
        std::size_t first;
        std::size_t end;
    };
    bool isCapitalWord(std::size_t at) const;
    std::size_t runEnd(std::size_t at) const;
    bool is(std::size_t at, PeopleClass what) const
    {
        return at < m_sentence->tokens.size() && m_rules.is(m_sentence->tokens[at], what);
    }
    bool isWord(std::size_t at, QLatin1StringView word) const
    {
        return at < m_sentence->tokens.size() && m_sentence->tokens[at].word == word;
    }
    const NameMention *knownBefore(std::size_t at) const;
    void weigh(Run run);
    void weighBefore(Run run, Evidence &evidence) const;
    void weighBehind(Run run, Evidence &evidence) const;
    void weighItself(Run run, Evidence &evidence) const;

    const ArticleRules &m_rules;
    const std::vector<NamedParty> &m_parties;
    const ArticleSentence *m_sentence = nullptr;
    const std::vector<NameMention> *m_known = nullptr;
    std::vector<bool> m_covered;
    QHash<QString, std::size_t> m_places;
    std::vector<Evidence> m_all;
    std::vector<std::pair<std::size_t, std::size_t>> m_joined; ///< "Huawei and ZTE"
    std::vector<std::size_t> m_besideCompanies;                ///< joined with a company that is known
};

bool NameEvidence::isCapitalWord(std::size_t at) const
{
    const auto &tokens = m_sentence->tokens;
    return at < tokens.size() && !tokens[at].sign && tokens[at].capital && !m_covered[at]
        && !is(at, PeopleClass::NotName);
}

std::size_t NameEvidence::runEnd(std::size_t at) const
{
    bool organisation = false;
    while (isCapitalWord(at)) {
        organisation = organisation || is(at, PeopleClass::Organisation);
        if (m_sentence->tokens[at].possessive)
            return at + 1;
        ++at;
        const bool joins = isWord(at, "of"_L1) || isWord(at, "for"_L1);
        if (organisation && joins && isCapitalWord(at + 1))
            ++at;
    }
    return at;
}

const NameMention *NameEvidence::knownBefore(std::size_t at) const
{
    const auto found =
        std::find_if(m_known->begin(), m_known->end(), [&](const NameMention &each) { return each.end == at; });
    return found == m_known->end() ? nullptr : &*found;
}

void NameEvidence::weighBefore(Run run, Evidence &evidence) const
{
    if (run.first == 0)
        return;
    const std::size_t before = run.first - 1;
    const bool lower = !m_sentence->tokens[before].capital;
    if (lower && is(before, PeopleClass::CompanyBefore))
        evidence.add(PartyKind::Company, 2);
    if (lower && is(before, PeopleClass::OrganisationBefore))
        evidence.add(PartyKind::Organisation, 2);
    if (is(before, PeopleClass::Title))
        evidence.add(PartyKind::Person, 2);
    if (before >= 2 && isWord(before, "as"_L1) && isWord(before - 1, "such"_L1)
        && is(before - 2, PeopleClass::CompanyBefore))
        evidence.add(PartyKind::Company, 2);
    if (before >= 1 && isWord(before, "of"_L1) && is(before - 1, PeopleClass::CompanyOf))
        evidence.add(PartyKind::Company);
    const NameMention *known = knownBefore(run.first);
    if (!known || m_parties[known->who].kind != PartyKind::Country)
        return;
    const bool attributive = known->possessive || known->form == NameForm::Adjective;
    if (attributive && run.end - run.first <= 2)
        evidence.add(PartyKind::Company);
    evidence.country = m_parties[known->who].country;
}

void NameEvidence::weighBehind(Run run, Evidence &evidence) const
{
    const auto &tokens = m_sentence->tokens;
    constexpr std::size_t farthest = 7;
    if (run.end + 1 >= tokens.size())
        return;
    const bool several = run.end - run.first > 1;
    const std::size_t reach = run.end + (tokens[run.end - 1].possessive ? 2 : 1); // "Acme's hostile takeover"
    for (std::size_t at = run.end; at < std::min(reach, tokens.size()) && !tokens[at].sign; ++at) {
        if (!tokens[at].capital && is(at, PeopleClass::CompanyAfter)) {
            evidence.add(PartyKind::Company);
            break;
        }
    }
    if (several && m_rules.isAt(PhraseClass::Speech, tokens, run.end))
        evidence.add(PartyKind::Person);
    const auto does = m_rules.triggers().longestAt(
        tokens, run.end + (m_rules.isAt(PhraseClass::Have, tokens, run.end) ? 1 : 0), tokens.size());
    const bool deals = does.value && does.value->form != VerbForm::Noun && does.value->form != VerbForm::Base
        && (m_rules.happenings()[does.value->rule].category == "market"_L1
            || m_rules.happenings()[does.value->rule].category == "trade"_L1);
    if (!several && deals) // "Acme has unveiled"
        evidence.add(PartyKind::Company);
    const bool apposition = isWord(run.end, ","_L1) || isWord(run.end, "is"_L1);
    for (std::size_t at = run.end + 1; apposition && at < std::min(tokens.size(), run.end + farthest); ++at) {
        if (tokens[at].sign)
            break;
        const bool article =
            isWord(run.end + 1, "the"_L1) || isWord(run.end + 1, "a"_L1) || isWord(run.end + 1, "one"_L1);
        if (article && is(at, PeopleClass::CompanyAppositive)) {
            evidence.add(PartyKind::Company);
            break;
        }
        if (several && isWord(run.end, ","_L1) && at <= run.end + 3 && is(at, PeopleClass::Role)) {
            evidence.add(PartyKind::Person, 2);
            break;
        }
    }
}

void NameEvidence::weighItself(Run run, Evidence &evidence) const
{
    if (run.end - run.first > 1 && is(run.end - 1, PeopleClass::CompanySuffix))
        evidence.add(PartyKind::Company, 2);
    for (std::size_t at = run.first; at < run.end && run.end - run.first > 1; ++at) {
        if (is(at, PeopleClass::Organisation))
            evidence.add(PartyKind::Organisation, 3);
    }
}

void NameEvidence::weigh(Run run)
{
    const auto &tokens = m_sentence->tokens;
    bool titled = false;
    while (run.end - run.first > 1 && is(run.first, PeopleClass::Title) && !is(run.first, PeopleClass::Organisation)) {
        ++run.first;
        titled = true;
    }
    const auto last = m_rules.triggers().longestAt(tokens, run.end - 1, run.end);
    if (last.value && last.value->named)
        return; // the name of a law
    QStringList words;
    for (std::size_t at = run.first; at < run.end; ++at)
        words << m_sentence->tokens[at].text;
    const QString name = words.join(u' ');
    const QString key = name.toLower();
    auto place = m_places.constFind(key);
    if (place == m_places.constEnd()) {
        place = m_places.insert(key, m_all.size());
        m_all.push_back({name, {}, {}, 0});
    }
    const std::size_t number = *place;
    Evidence &evidence = m_all[number];
    evidence.inside += run.first > 0 ? 1 : 0;
    if (titled)
        evidence.add(PartyKind::Person, 2);
    weighBefore(run, evidence);
    weighBehind(run, evidence);
    weighItself(run, evidence);
    if (isWord(run.end, "and"_L1) && run.end + 1 < tokens.size()) {
        const std::size_t behind = run.end + 1;
        if (isCapitalWord(behind)) {
            QStringList next;
            for (std::size_t at = behind; at < runEnd(behind); ++at)
                next << m_sentence->tokens[at].text;
            m_joined.emplace_back(number, m_places.value(next.join(u' ').toLower(), m_all.size()));
        }
    }
    if (run.first > 1 && isWord(run.first - 1, "and"_L1)) {
        const NameMention *known = knownBefore(run.first - 1);
        if (known && m_parties[known->who].kind == PartyKind::Company)
            m_besideCompanies.push_back(number);
    }
}

void NameEvidence::read(const ArticleSentence &sentence, const std::vector<NameMention> &known)
{
    m_sentence = &sentence;
    m_known = &known;
    m_covered.assign(sentence.tokens.size(), false);
    for (const NameMention &mention : known)
        std::fill(m_covered.begin() + static_cast<std::ptrdiff_t>(mention.first),
                  m_covered.begin() + static_cast<std::ptrdiff_t>(mention.end), true);
    for (std::size_t at = 0; at < sentence.tokens.size(); ++at) {
        if (!isCapitalWord(at))
            continue;
        const std::size_t end = runEnd(at);
        constexpr std::size_t longest = 8;
        if (end - at <= longest)
            weigh({at, end});
        at = end - 1;
    }
}

std::vector<LearntName> NameEvidence::names()
{
    for (const std::size_t number : m_besideCompanies)
        m_all[number].add(PartyKind::Company);
    for (const auto &[one, other] : m_joined) {
        if (other >= m_all.size())
            continue;
        const int companies = m_all[one].of(PartyKind::Company) + m_all[other].of(PartyKind::Company);
        if (companies > 0 && m_all[one].of(PartyKind::Person) + m_all[other].of(PartyKind::Person) == 0) {
            m_all[one].add(PartyKind::Company);
            m_all[other].add(PartyKind::Company);
        }
    }
    std::vector<LearntName> learnt;
    for (const Evidence &each : m_all) {
        const auto best = std::max_element(each.kinds.begin(), each.kinds.end());
        const bool sure = *best > 1 || (*best == 1 && each.inside > 0);
        if (sure && each.name.size() > 1)
            learnt.push_back({each.name, static_cast<PartyKind>(best - each.kinds.begin()), each.country});
    }
    return learnt;
}

} // namespace

std::vector<LearntName> learntNames(const ArticleRules &rules, const std::vector<ArticleSentence> &sentences,
                                    const std::vector<std::vector<NameMention>> &known,
                                    const std::vector<NamedParty> &parties)
{
    NameEvidence evidence(rules, parties);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        if (!sentences[i].isTitle)
            evidence.read(sentences[i], known[i]);
    }
    return evidence.names();
}

} // namespace Dateline
