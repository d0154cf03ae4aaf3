// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/datematcher.h"

#include "models/dates/dateactions.h"
#include "models/dates/edtfsyntax.h"

#include <algorithm>
#include <utility>

namespace Dateline {

namespace {

constexpr std::size_t mostMatches = 64;  ///< of one kind of phrase at one place
constexpr int mostStepsAStart = 200'000; ///< far more than any expression of people takes

bool isNumberOf(DateNumber kind, const DateToken &token)
{
    const auto within = [&](std::int64_t low, std::int64_t high, int mostDigits) {
        return token.digits <= mostDigits && token.number >= low && token.number <= high;
    };
    switch (kind) {
    case DateNumber::Day:
        return within(1, 31, 2);
    case DateNumber::LateDay:
        return within(13, 31, 2);
    case DateNumber::Month:
        return within(1, 12, 2);
    case DateNumber::Year:
        return token.digits == 4;
    case DateNumber::ShortYear:
        return token.digits == 2;
    case DateNumber::Any:
        return token.digits <= 13;
    case DateNumber::Quarter:
        return within(1, 4, 1);
    case DateNumber::Half:
        return within(1, 2, 1);
    case DateNumber::Third:
        return within(1, 3, 1);
    case DateNumber::Hour:
        return within(0, 24, 2);
    case DateNumber::Minute:
        return token.digits == 2 && token.number < 60;
    case DateNumber::Fraction:
        return token.digits <= 9;
    case DateNumber::Offset:
        return within(0, 14, 2);
    }
    return false;
}

} // namespace

DateMatcher::DateMatcher(const DateRules &rules, const std::vector<DateToken> &tokens, const DateContext &context)
    : m_rules(rules)
    , m_tokens(tokens)
    , m_context(context)
    , m_known(static_cast<std::size_t>(rules.kindCount()) * (tokens.size() + 1))
{ }

const std::vector<DateMatch> &DateMatcher::expressionsAt(std::size_t start)
{
    m_stepsLeft = mostStepsAStart;
    return matches(m_rules.expressionKind(), start);
}

const std::vector<DateMatch> &DateMatcher::matches(int kind, std::size_t start)
{
    const std::size_t key = static_cast<std::size_t>(kind) * (m_tokens.size() + 1) + start;
    if (m_known[key])
        return *m_known[key];
    auto found = std::make_unique<std::vector<DateMatch>>();
    // The rule that asks for this phrase goes on afterwards where it stopped.
    DateCaptures captures = std::exchange(m_captures, {});
    const DateRule *inner = std::exchange(m_inner, nullptr);
    const bool otherOrder = std::exchange(m_otherOrder, false);
    std::vector<DateMatch> *outer = std::exchange(m_found, found.get());
    for (const std::size_t number : m_rules.making(kind)) {
        const DateRule &rule = m_rules.rules()[number];
        m_otherOrder = rule.order && *rule.order != m_context.order;
        run(rule, 0, start);
    }
    m_captures = std::move(captures);
    m_inner = inner;
    m_otherOrder = otherOrder;
    m_found = outer;
    m_known[key] = std::move(found);
    return *m_known[key];
}

void DateMatcher::run(const DateRule &rule, std::size_t element, std::size_t place)
{
    if (--m_stepsLeft < 0)
        return;
    if (element == rule.pattern.size()) {
        finish(rule, place);
        return;
    }
    m_farthest = std::max(m_farthest, place);
    const DateElement &wanted = rule.pattern[element];
    if (place < m_tokens.size() && (!wanted.glued || m_tokens[place].glued))
        runElement(rule, element, place);
    if (wanted.optional)
        run(rule, element + 1, place);
}

void DateMatcher::runElement(const DateRule &rule, std::size_t element, std::size_t place)
{
    const DateElement &wanted = rule.pattern[element];
    switch (wanted.kind) {
    case DateElement::Kind::Literal:
        if (m_tokens[place].kind != DateToken::Kind::Number && wanted.literals.contains(m_tokens[place].word))
            run(rule, element + 1, place + 1);
        return;
    case DateElement::Kind::Word: {
        std::size_t behind = place;
        if (auto capture = wordAt(wanted.index, behind))
            withCapture(wanted.slot, *std::move(capture), rule, element, behind);
        return;
    }
    case DateElement::Kind::Number: {
        std::size_t behind = place;
        if (auto capture = numberAt(static_cast<DateNumber>(wanted.index), behind))
            withCapture(wanted.slot, *std::move(capture), rule, element, behind);
        return;
    }
    case DateElement::Kind::Phrase: {
        // By number: the vector stays where it is, but the rules that go on may look at it again.
        const std::vector<DateMatch> &phrases = matches(wanted.index, place);
        const DateRule *inner = m_inner;
        const bool otherOrder = m_otherOrder;
        for (const DateMatch &match : phrases) {
            m_inner = inner ? inner : match.rule;
            m_otherOrder = otherOrder || match.otherOrder;
            withCapture(wanted.slot, {0, 0, match.phrase}, rule, element, match.end);
        }
        m_inner = inner;
        m_otherOrder = otherOrder;
        return;
    }
    }
}

void DateMatcher::withCapture(DateSlot slot, DateCapture capture, const DateRule &rule, std::size_t element,
                              std::size_t place)
{
    auto &into = m_captures[static_cast<std::size_t>(slot)];
    auto before = std::exchange(into, std::move(capture));
    run(rule, element + 1, place);
    into = std::move(before);
}

void DateMatcher::finish(const DateRule &rule, std::size_t end)
{
    if (m_found->size() >= mostMatches)
        return;
    auto phrase = madeBy(rule, m_captures, m_context);
    if (!phrase)
        return;
    const bool passesOn = rule.action == DateAction::Same && m_inner;
    m_found->push_back({end, std::move(phrase), passesOn ? m_inner : &rule, m_otherOrder});
}

/// A number of \p kind at \p place, which is moved behind it: of any size also with commas, "170,000,002".
std::optional<DateCapture> DateMatcher::numberAt(DateNumber kind, std::size_t &place) const
{
    const DateToken &token = m_tokens[place];
    if (token.kind != DateToken::Kind::Number || !isNumberOf(kind, token))
        return std::nullopt;
    DateCapture capture{token.number, token.digits, {}};
    ++place;
    if (kind != DateNumber::Any || token.digits > 3)
        return capture;
    const auto isGroup = [&](std::size_t comma) {
        return comma + 1 < m_tokens.size() && m_tokens[comma].word == u"," && m_tokens[comma].glued
            && m_tokens[comma + 1].glued && m_tokens[comma + 1].digits == 3;
    };
    while (isGroup(place) && capture.number <= farthestYear) {
        capture.number = capture.number * 1000 + m_tokens[place + 1].number;
        capture.digits += 3;
        place += 2;
    }
    return capture;
}

/// A word of a class at \p place, which is moved behind it and the point of an abbreviation.
std::optional<DateCapture> DateMatcher::wordAt(int wordClass, std::size_t &place) const
{
    const DateToken &token = m_tokens[place];
    if (token.kind == DateToken::Kind::Number)
        return std::nullopt;
    const auto value = m_rules.valueOf(wordClass, token.word);
    if (!value)
        return std::nullopt;
    ++place;
    const bool point = place < m_tokens.size() && m_tokens[place].glued && m_tokens[place].word == u".";
    if (point && m_rules.isAbbreviation(wordClass, token.word))
        ++place;
    return DateCapture{*value, 0, {}};
}

} // namespace Dateline
