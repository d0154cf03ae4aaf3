// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/datetense.h"

#include "models/dates/datetokens.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// The classes of words that tell a tense.
struct TenseWords
{
    explicit TenseWords(const DateRules &rules)
        : past(rules.wordClass(u"past-tense"_s))
        , future(rules.wordClass(u"future-tense"_s))
        , infinitive(rules.wordClass(u"infinitive"_s))
        , endings(rules.wordClass(u"past-ending"_s))
        , notPast(rules.wordClass(u"not-past-tense"_s))
        , passive(rules.wordClass(u"passive"_s))
        , pastWithInfinitive(rules.wordClass(u"past-with-infinitive"_s))
        , clauseStart(rules.wordClass(u"clause-start"_s))
        , preposition(rules.wordClass(u"date-preposition"_s))
    { }
    int past;               ///< "was", "said"
    int future;             ///< "will", "expected"
    int infinitive;         ///< "to" in front of a verb
    int endings;            ///< "ed" of "announced"
    int notPast;            ///< words with such an ending that are none: "indeed"
    int passive;            ///< "be" of "to be held", which is no past
    int pastWithInfinitive; ///< what "to" follows without looking ahead: "began to fall"
    int clauseStart;        ///< signs and words in front of a clause
    int preposition;        ///< "on" of "on Monday"
};

DateTense tenseOf(const DateToken &token, QStringView text, const DateRules &rules, const TenseWords &words)
{
    if (token.kind != DateToken::Kind::Word || token.capital) // "May", "Will Smith"
        return DateTense::Unknown;
    if (rules.valueOf(words.future, token.id))
        return DateTense::Future;
    if (rules.valueOf(words.past, token.id))
        return DateTense::Past;
    constexpr qsizetype ending = 2;
    const qsizetype length = token.end - token.begin;
    if (length < 5 || rules.valueOf(words.notPast, token.id))
        return DateTense::Unknown;
    const bool ended =
        rules.valueOf(words.endings, rules.words().idOf(text.sliced(token.end - ending, ending))).has_value();
    return ended ? DateTense::Past : DateTense::Unknown;
}

/// Of the words from the last to the first. An infinitive looks ahead unless a verb of the past leads it: "is set to
/// begin", but "began to fall"; so does the passive: "may be signed", "to be held".
DateTense tenseBefore(const std::vector<DateToken> &tokens, QStringView text, const DateRules &rules,
                      const TenseWords &words)
{
    bool infinitive = false;
    for (auto token = tokens.rbegin(); token != tokens.rend(); ++token) {
        if (infinitive)
            return rules.valueOf(words.pastWithInfinitive, token->id) ? DateTense::Past : DateTense::Future;
        const auto before = std::next(token);
        const bool passive = before != tokens.rend() && rules.valueOf(words.passive, before->id);
        const DateTense tense = tenseOf(*token, text, rules, words);
        if (tense == DateTense::Future || (tense == DateTense::Past && !passive))
            return tense;
        if (token == tokens.rbegin() || !rules.valueOf(words.infinitive, token->id))
            continue;
        const DateToken &verb = *std::prev(token); // not "to Monday", "to the day"
        infinitive = verb.kind == DateToken::Kind::Word && !verb.capital
            && (verb.id < 0 || rules.valueOf(words.passive, verb.id));
    }
    return infinitive ? DateTense::Future : DateTense::Unknown;
}

qsizetype wordStart(QStringView text, qsizetype place, qsizetype end)
{
    while (place < end && place > 0 && text[place - 1].isLetterOrNumber() && text[place].isLetterOrNumber())
        ++place;
    return place;
}

DateTense tenseBehind(const std::vector<DateToken> &tokens, QStringView text, const DateRules &rules,
                      const TenseWords &words)
{
    for (const DateToken &token : tokens) {
        if (const DateTense ahead = tenseOf(token, text, rules, words); ahead != DateTense::Unknown)
            return ahead;
    }
    return DateTense::Unknown;
}

/// Whether a date behind \p tokens begins a clause, so that its verb follows: "…; on Monday they will …".
bool beginsClause(const std::vector<DateToken> &tokens, const DateRules &rules, const TenseWords &words)
{
    auto token = tokens.rbegin();
    while (token != tokens.rend() && rules.valueOf(words.preposition, token->id))
        ++token;
    return token == tokens.rend() || rules.valueOf(words.clauseStart, token->id);
}

} // namespace

DateTense tenseAround(QStringView text, TextPart sentence, TextPart mention, const DateRules &rules)
{
    constexpr qsizetype before = 160;
    constexpr qsizetype behind = 100;
    const TenseWords words(rules);
    std::vector<DateToken> tokens;
    const qsizetype from = wordStart(text, std::max(sentence.begin, mention.begin - before), mention.begin);
    readDateTokens(tokens, text, from, mention.begin, rules.words());
    std::vector<DateToken> next;
    readDateTokens(next, text, mention.end, std::max(mention.end, std::min(sentence.end, mention.end + behind)),
                   rules.words());
    const bool begins = beginsClause(tokens, rules, words);
    const DateTense first = begins ? tenseBehind(next, text, rules, words) : tenseBefore(tokens, text, rules, words);
    if (first != DateTense::Unknown)
        return first;
    return begins ? tenseBefore(tokens, text, rules, words) : tenseBehind(next, text, rules, words);
}

} // namespace Dateline
