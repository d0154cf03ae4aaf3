// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/article/happenings.h"

#include <algorithm>

// As what somebody takes part in what a clause tells of.

namespace Dateline {

using namespace Qt::StringLiterals;

bool HappeningFinder::follows(const ArticleSentence &sentence, const Actor &actor, PhraseClass what) const
{
    std::size_t at = actor.range.first;
    if (at > 0 && sentence.tokens[at - 1].word == "the"_L1)
        --at;
    return at > 0 && m_rules.isAt(what, sentence.tokens, at - 1);
}

bool HappeningFinder::followsWord(const ArticleSentence &sentence, const Actor &actor, QLatin1StringView word) const
{
    std::size_t at = actor.range.first;
    constexpr std::size_t farthest = 3; // "by the former British minister"
    for (std::size_t step = 0; step < farthest && at > 0 && !sentence.tokens[at - 1].sign; ++step) {
        if (sentence.tokens[--at].word == word)
            return true;
    }
    return false;
}

/// Those nearest before a verb that act, with those named along with them: "Germany and the UK".
std::vector<std::size_t> HappeningFinder::subjects(const ArticleSentence &sentence, const std::vector<Actor> &actors,
                                                   std::size_t before) const
{
    std::vector<std::size_t> found;
    std::size_t next = 0;
    for (auto actor = actors.rbegin(); actor != actors.rend(); ++actor) {
        if (actor->range.end > before || !actor->acts || follows(sentence, *actor, PhraseClass::Venue)
            || followsWord(sentence, *actor, "on"_L1) || followsWord(sentence, *actor, "of"_L1))
            continue;
        const bool together = !found.empty() && next - actor->range.end <= 2;
        if (!found.empty() && !together)
            break;
        found.insert(found.begin(), actor->who);
        next = actor->range.first;
    }
    return found;
}

void HappeningFinder::cast(Happening &happening, const ArticleSentence &sentence, const std::vector<Actor> &actors,
                           const Trigger &trigger, bool continues)
{
    const HappeningRule &rule = m_rules.happenings()[trigger.value.rule];
    std::vector<std::size_t> issuers;
    const bool restricts = rule.category == "restriction"_L1 || rule.name == "takeover"_L1;
    if (trigger.passive) {
        for (const Actor &actor : actors) {
            if (actor.range.first >= trigger.range.end && followsWord(sentence, actor, "by"_L1))
                issuers.push_back(actor.who);
        }
    } else {
        issuers = subjects(sentence, actors, trigger.range.first);
        if (trigger.value.form == VerbForm::Noun && restricts)
            std::erase_if(issuers, [&](std::size_t who) { return party(who).kind == PartyKind::Company; });
    }
    for (const Actor &actor : actors) { // "visits by US delegations"
        if (trigger.value.form == VerbForm::Noun && actor.range.first >= trigger.range.end
            && followsWord(sentence, actor, "by"_L1))
            issuers.push_back(actor.who);
    }
    if (issuers.empty() && continues && !trigger.passive) {
        issuers = m_subjects;
        happening.inherits = !issuers.empty();
    }
    const bool none = issuers.empty();
    const auto isIssuer = [&](std::size_t who) {
        return std::find(issuers.begin(), issuers.end(), who) != issuers.end();
    };
    for (const std::size_t who : issuers)
        happening.parts.push_back({who, Role::Issuer});
    for (const Actor &actor : actors) {
        if (isIssuer(actor.who))
            continue;
        Role role = Role::Affected;
        const bool country = party(actor.who).kind == PartyKind::Country;
        const bool venue = country
            && (follows(sentence, actor, PhraseClass::Venue)
                || m_rules.isAt(PhraseClass::There, sentence.tokens, actor.range.first));
        if (venue)
            role = none && restricts ? Role::Issuer : Role::Venue;
        else if (followsWord(sentence, actor, "with"_L1))
            role = Role::Partner;
        else if (none && country && actor.acts && !trigger.passive && actor.range.end <= trigger.range.first)
            role = Role::Issuer;
        else if (!country && party(actor.who).kind == PartyKind::Company)
            role = Role::Target;
        happening.parts.push_back({actor.who, role});
    }
    m_subjects = issuers;
    const auto named =
        std::find_if(actors.begin(), actors.end(), [&](const Actor &actor) { return isIssuer(actor.who); });
    if (named != actors.end())
        happening.subject = named->range.first;
}

/// The countries of the sentence, for what is only named in passing: "…, ahead of auctions next year".
void HappeningFinder::addBystanders(Happening &happening, const std::vector<NameMention> &mentions) const
{
    for (const NameMention &mention : mentions) {
        if (party(mention.who).kind == PartyKind::Country && mention.form != NameForm::Adjective && !mention.possessive)
            happening.parts.push_back({mention.who, Role::Affected});
    }
}

} // namespace Dateline
