// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/article/happenings.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

bool isFinite(VerbForm form) { return form != VerbForm::Noun && form != VerbForm::Ing; }

} // namespace

/// Whether a row of the class stands at most \p farthest tokens before \p at, within the clause.
bool HappeningFinder::isBefore(PhraseClass what, const std::vector<ArticleToken> &tokens, TokenRange clause,
                               std::size_t at, std::size_t farthest) const
{
    const std::size_t from = std::max(clause.first, at > farthest ? at - farthest : 0);
    for (std::size_t place = from; place < at; ++place) {
        if (std::size_t end = 0; m_rules.isAt(what, tokens, place, end) && end <= at)
            return true;
    }
    return false;
}

/// How much a trigger counts: a verb that somebody does more than one that is only aimed at ("to ban"), and that more
/// than a word that need not be a verb.
HappeningFinder::Trigger HappeningFinder::weighed(const ArticleSentence &sentence, TokenRange clause,
                                                  Trigger trigger) const
{
    const auto &tokens = sentence.tokens;
    const std::size_t at = trigger.range.first;
    trigger.score = 2 * m_rules.happenings()[trigger.value.rule].strength;
    const bool before = at > clause.first && !tokens[at - 1].sign;
    const auto isWordBefore = [&](QLatin1StringView word) { return before && tokens[at - 1].word == word; };
    const bool article = isWordBefore("the"_L1) || isWordBefore("a"_L1) || isWordBefore("an"_L1)
        || isWordBefore("its"_L1) || isWordBefore("their"_L1) || isWordBefore("of"_L1) || isWordBefore("this"_L1);
    constexpr int doubtful = 8;
    const bool be = isBefore(PhraseClass::Be, tokens, clause, at, 3);
    trigger.planned = isBefore(PhraseClass::Planned, tokens, clause, at, 4);
    const bool modal = trigger.planned || isBefore(PhraseClass::Possible, tokens, clause, at, 3)
        || isBefore(PhraseClass::Do, tokens, clause, at, 4);
    switch (trigger.value.form) {
    case VerbForm::Noun:
        trigger.score -= 2;
        break;
    case VerbForm::Base:
        trigger.score -= article ? trigger.score : modal ? 0 : doubtful; // "a ban" is no verb
        break;
    case VerbForm::Third:
        if (article
            || (before && !tokens[at - 1].capital && !m_rules.is(tokens[at - 1], PeopleClass::Authority)
                && tokens[at - 1].word != "which"_L1 && tokens[at - 1].word != "it"_L1
                && tokens[at - 1].word != "also"_L1 && !tokens[at - 1].word.endsWith("ly"_L1)))
            trigger.score -= doubtful;
        break;
    case VerbForm::Past:
    case VerbForm::Participle:
        if (article)
            trigger.score -= doubtful;
        trigger.passive = be;
        break;
    case VerbForm::Ing:
        trigger.score -= be && !article ? 0 : doubtful - 2;
        break;
    }
    return trigger;
}

std::optional<HappeningFinder::Trigger> HappeningFinder::triggerIn(const ArticleSentence &sentence,
                                                                   TokenRange clause) const
{
    constexpr int least = 7;
    std::optional<Trigger> best;
    for (std::size_t at = clause.first; at < clause.end; ++at) {
        m_rules.triggers().forEachAt(
            sentence.tokens, at, clause.end, [&](const HappeningTrigger &value, std::size_t end) {
                if (value.named
                    && (at == clause.first || !sentence.tokens[at].capital || !sentence.tokens[at - 1].capital))
                    return;
                const Trigger trigger = weighed(sentence, clause, {value, {at, end}});
                const bool longer =
                    best && trigger.score == best->score && at == best->range.first && end > best->range.end;
                if (trigger.score >= least && (!best || trigger.score > best->score || longer))
                    best = trigger;
            });
    }
    return best;
}

Modality HappeningFinder::modalityOf(const ArticleSentence &sentence, TokenRange clause, const Trigger *trigger) const
{
    const auto &tokens = sentence.tokens;
    const std::size_t at = trigger ? trigger->range.first : clause.end;
    const std::size_t behind = trigger ? trigger->range.end : clause.first;
    constexpr std::size_t near = 6;
    for (std::size_t place = behind; place < std::min(clause.end, behind + near); ++place) {
        if (m_rules.isAt(PhraseClass::Unlikely, tokens, place))
            return Modality::Negated;
    }
    if (isBefore(PhraseClass::Unlikely, tokens, clause, at, near)
        || isBefore(PhraseClass::Negation, tokens, clause, at, near))
        return Modality::Negated;
    if (isBefore(PhraseClass::Planned, tokens, clause, at, near))
        return Modality::Planned;
    if (isBefore(PhraseClass::Possible, tokens, clause, at, near))
        return Modality::Possible;
    return Modality::Told;
}

std::vector<HappeningFinder::Actor> HappeningFinder::actorsIn(const ArticleSentence &sentence,
                                                              const std::vector<NameMention> &mentions,
                                                              TokenRange clause) const
{
    std::vector<Actor> actors;
    for (const NameMention &mention : mentions) {
        if (clause.holds(mention.first) && !party(mention.who).media)
            actors.push_back({{mention.first, mention.end}, mention.who, mention.acts, mention.possessive, false});
    }
    addMeant(sentence, mentions, clause, actors);
    return actors;
}

/// Whether "it" stands for somebody to whom something is done: not in "made it clear".
bool HappeningFinder::isObject(const std::vector<ArticleToken> &tokens, std::size_t at) const
{
    if (tokens[at].allCapital || !m_rules.isAt(PhraseClass::It, tokens, at))
        return false;
    const bool last = at + 1 >= tokens.size() || tokens[at + 1].sign;
    const auto isNext = [&](QLatin1StringView word) { return tokens[at + 1].word == word; };
    return last || isNext("from"_L1) || isNext("and"_L1) || isNext("or"_L1) || isNext("in"_L1) || isNext("for"_L1);
}

/// The country that was named last.
std::vector<std::size_t> HappeningFinder::countryBefore(const std::vector<NameMention> &mentions, std::size_t at) const
{
    for (auto mention = mentions.rbegin(); mention != mentions.rend(); ++mention) {
        if (mention->end <= at && party(mention->who).kind == PartyKind::Country)
            return {mention->who};
    }
    return m_country ? std::vector{*m_country} : std::vector<std::size_t>();
}

/// "it", "the companies", "both countries", "there".
void HappeningFinder::addMeant(const ArticleSentence &sentence, const std::vector<NameMention> &mentions,
                               TokenRange clause, std::vector<Actor> &actors) const
{
    const std::size_t named = actors.size();
    for (std::size_t at = clause.first; at < clause.end; ++at) {
        std::size_t end = at + 1;
        const auto add = [&](const std::vector<std::size_t> &all, std::size_t most) {
            for (std::size_t i = 0; i < std::min(most, all.size()); ++i)
                actors.push_back({{at, end}, all[i], true, false, true});
        };
        const auto is = [&](PhraseClass what) { return m_rules.isAt(what, sentence.tokens, at, end); };
        if (is(PhraseClass::CompaniesAgain))
            add(m_companies, 4);
        else if (is(PhraseClass::CountriesAgain))
            add(m_pair, 2);
        else if (is(PhraseClass::CompanyAgain) || (at > clause.first + 1 && isObject(sentence.tokens, at)))
            add(m_companies, 1);
        else if (is(PhraseClass::There) || is(PhraseClass::CountryAgain))
            add(countryBefore(mentions, at), 1);
    }
    std::stable_sort(actors.begin(), actors.end(),
                     [](const Actor &a, const Actor &b) { return a.range.first < b.range.first; });
    if (named == actors.size())
        return;
    std::vector<Actor> once;
    for (const Actor &actor : actors) {
        const bool again = actor.meant && std::any_of(once.begin(), once.end(), [&](const Actor &each) {
                               return each.who == actor.who && each.range.first < actor.range.first;
                           });
        if (!again)
            once.push_back(actor);
    }
    actors = std::move(once);
}

/// Something said that tells of no happening itself.
void HappeningFinder::addStatement(std::vector<Happening> &found, const Clause &clause,
                                   const std::vector<Actor> &actors) const
{
    if (clause.speaker.saidBy.isEmpty() || !clause.speaks || actors.empty() || clause.continues)
        return;
    const QStringList said = articleWords(clause.speaker.saidBy);
    const bool counts = !clause.speaker.who.empty() || std::any_of(said.begin(), said.end(), [&](const QString &word) {
        ArticleToken token;
        token.word = word;
        return m_rules.is(token, PeopleClass::Speaker);
    });
    if (!counts)
        return;
    Happening happening;
    happening.rule = Happening::noRule;
    happening.clause = happening.trigger = clause.range;
    happening.trigger.end = happening.trigger.first;
    happening.speaker = clause.speaker;
    constexpr int ofStatements = 7;
    happening.score = ofStatements;
    for (const std::size_t who : clause.speaker.who)
        happening.parts.push_back({who, Role::Issuer});
    for (const Actor &actor : actors)
        happening.parts.push_back(
            {actor.who, party(actor.who).kind == PartyKind::Company ? Role::Target : Role::Affected});
    found.push_back(std::move(happening));
}

std::vector<Happening> HappeningFinder::find(const ArticleSentence &sentence, const std::vector<NameMention> &mentions,
                                             const ClauseParts &parts)
{
    std::vector<Happening> found;
    m_subjects.clear();
    for (const Clause &clause : parts.clauses) {
        if (clause.range.first >= clause.range.end) // "…, a minister said"
            continue;
        std::vector<Actor> actors = actorsIn(sentence, mentions, clause.range);
        const bool aside = m_rules.isAt(PhraseClass::Splits, sentence.tokens, clause.range.first);
        const auto trigger = triggerIn(sentence, clause.range);
        if (!trigger) {
            if (auto own = subjects(sentence, actors, clause.range.end); !own.empty())
                m_subjects = {own.front()};
            addStatement(found, clause, actors);
            remember(sentence, mentions, clause.range.end);
            continue;
        }
        Happening happening;
        happening.rule = trigger->value.rule;
        happening.trigger = trigger->range;
        happening.clause = clause.range;
        happening.verb = isFinite(trigger->value.form);
        happening.score = trigger->score;
        happening.modality = modalityOf(sentence, clause.range, &*trigger);
        happening.speaker = clause.speaker;
        for (std::size_t at = clause.range.first; at < clause.range.end; ++at)
            happening.security = happening.security || m_rules.isAt(PhraseClass::SecurityTopic, sentence.tokens, at);
        cast(happening, sentence, actors, *trigger, clause.continues && !aside);
        if (aside && happening.parts.empty())
            addBystanders(happening, mentions);
        for (const Actor &actor : actors) {
            if (actor.meant)
                happening.meant.emplace_back(actor.range, actor.who);
        }
        found.push_back(std::move(happening));
        remember(sentence, mentions, clause.range.end);
    }
    remember(sentence, mentions, sentence.tokens.size());
    return found;
}

void HappeningFinder::remember(const ArticleSentence &sentence, const std::vector<NameMention> &mentions,
                               std::size_t end)
{
    std::vector<std::size_t> companies;
    const NameMention *before = nullptr;
    for (const NameMention &mention : mentions) {
        if (mention.first >= end)
            break;
        const PartyKind kind = party(mention.who).kind;
        if (kind == PartyKind::Company && std::find(companies.begin(), companies.end(), mention.who) == companies.end())
            companies.push_back(mention.who);
        if (kind != PartyKind::Country || mention.form == NameForm::Adjective)
            continue;
        const auto isAnd = [&](std::size_t at) { return sentence.tokens[at].word == "and"_L1; };
        if (before && mention.first - before->end <= 2 && isAnd(before->end))
            m_pair = {before->who, mention.who};
        m_country = mention.who;
        before = &mention;
    }
    if (!companies.empty())
        m_companies = std::move(companies);
}

} // namespace Dateline
