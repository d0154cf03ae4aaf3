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
constexpr int mostStepsInProse = 4000;   ///< which is looked at from many places

bool isLiteral(const DateElement &element, const DateToken &token)
{
    return token.id >= 0
        && std::find(element.literals.begin(), element.literals.end(), token.id) != element.literals.end();
}

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
    case DateNumber::ModernYear:
        return token.digits == 4 && token.number >= 1900 && token.number <= 2099;
    case DateNumber::ShortDecade:
        return token.digits == 2 && token.number % 10 == 0;
    case DateNumber::Military:
        return token.digits == 4 && token.number < 2400 && token.number % 100 < 60;
    }
    return false;
}

} // namespace

DateMatcher::DateMatcher(const DateRules &rules, const std::vector<DateToken> &tokens, const DateContext &context)
    : m_rules(rules)
    , m_tokens(tokens)
    , m_context(context)
    , m_comma(rules.words().idOf(u","))
    , m_point(rules.words().idOf(u"."))
    , m_known(static_cast<std::size_t>(rules.kindCount()) * (tokens.size() + 1))
{ }

const std::vector<DateMatch> &DateMatcher::expressionsAt(std::size_t start)
{
    return phrasesAt(m_rules.expressionKind(), start);
}

const std::vector<DateMatch> &DateMatcher::phrasesAt(int kind, std::size_t start)
{
    m_stepsLeft = m_context.prose ? mostStepsInProse : mostStepsAStart;
    return matches(kind, start);
}

const std::vector<DateMatch> &DateMatcher::matches(int kind, std::size_t start)
{
    const std::size_t key = static_cast<std::size_t>(kind) * (m_tokens.size() + 1) + start;
    if (m_known[key])
        return *m_known[key];
    m_farthest = std::max(m_farthest, start);
    const bool known =
        start < m_tokens.size() && (m_tokens[start].kind == DateToken::Kind::Number || m_tokens[start].id >= 0);
    const std::span<const std::uint16_t> rules =
        known ? m_rules.beginningWith(kind, m_tokens[start].id) : std::span<const std::uint16_t>();
    if (rules.empty()) {
        static const std::vector<DateMatch> none;
        return none;
    }
    auto found = std::make_unique<std::vector<DateMatch>>();
    // The rule that asks for this phrase goes on afterwards where it stopped.
    DateCaptures own;
    DateCaptures *const captures = std::exchange(m_captures, &own);
    const DateRule *inner = std::exchange(m_inner, nullptr);
    const bool otherOrder = std::exchange(m_otherOrder, false);
    const std::optional<DateEnds> innerEnds = std::exchange(m_innerEnds, std::nullopt);
    const std::size_t outerStart = std::exchange(m_start, start);
    std::vector<DateMatch> *outer = std::exchange(m_found, found.get());
    for (const std::size_t number : rules) {
        const DateRule &rule = m_rules.rules()[number];
        m_otherOrder = rule.order && *rule.order != m_context.order;
        run(rule, 0, start);
    }
    m_captures = captures;
    m_inner = inner;
    m_innerEnds = innerEnds;
    m_start = outerStart;
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
        if (isLiteral(wanted, m_tokens[place]))
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
        const std::optional<DateEnds> innerEnds = m_innerEnds;
        const bool otherOrder = m_otherOrder;
        for (const DateMatch &match : phrases) {
            const auto number = static_cast<std::size_t>(match.rule - m_rules.rules().data());
            if (std::binary_search(wanted.except.begin(), wanted.except.end(), number))
                continue;
            m_inner = inner ? inner : match.rule;
            m_innerEnds = innerEnds ? innerEnds : match.ends;
            m_otherOrder = otherOrder || match.otherOrder;
            withCapture(wanted.slot, {0, 0, match.phrase, place, match.end}, rule, element, match.end);
        }
        m_inner = inner;
        m_innerEnds = innerEnds;
        m_otherOrder = otherOrder;
        return;
    }
    }
}

void DateMatcher::withCapture(DateSlot slot, DateCapture capture, const DateRule &rule, std::size_t element,
                              std::size_t place)
{
    auto &into = (*m_captures)[static_cast<std::size_t>(slot)];
    auto before = std::exchange(into, std::move(capture));
    run(rule, element + 1, place);
    into = std::move(before);
}

bool DateMatcher::isOneOf(const std::vector<DateElement> &neighbours, std::size_t place) const
{
    return std::any_of(neighbours.begin(), neighbours.end(), [&](const DateElement &element) {
        std::size_t behind = place;
        switch (element.kind) {
        case DateElement::Kind::Literal:
            return isLiteral(element, m_tokens[place]);
        case DateElement::Kind::Word:
            return wordAt(element.index, behind).has_value();
        case DateElement::Kind::Number:
            return numberAt(static_cast<DateNumber>(element.index), behind).has_value();
        case DateElement::Kind::Phrase:
            break;
        }
        return false;
    });
}

/// Whether what stands beside a match of \p rule that ends at \p end allows it.
bool DateMatcher::fitsBetween(const DateRule &rule, std::size_t end) const
{
    if (!rule.behind.empty() && (m_start == 0 || !isOneOf(rule.behind, m_start - 1)))
        return false;
    if (!rule.notBehind.empty() && m_start > 0 && isOneOf(rule.notBehind, m_start - 1))
        return false;
    if (!rule.before.empty() && (end >= m_tokens.size() || !isOneOf(rule.before, end)))
        return false;
    if (rule.notName && end < m_tokens.size() && m_tokens[end].capital && m_tokens[end].id < 0)
        return false;
    return rule.notBefore.empty() || end >= m_tokens.size() || !isOneOf(rule.notBefore, end);
}

void DateMatcher::finish(const DateRule &rule, std::size_t end)
{
    if (m_found->size() >= mostMatches || !fitsBetween(rule, end))
        return;
    auto phrase = madeBy(rule, *m_captures, m_context);
    if (!phrase)
        return;
    const bool passesOn = rule.action == DateAction::Same && m_inner;
    DateMatch match{end, std::move(phrase), passesOn ? m_inner : &rule, m_otherOrder, {}};
    if (passesOn)
        match.ends = m_innerEnds;
    const auto &first = (*m_captures)[static_cast<std::size_t>(DateSlot::A)];
    const auto &last = (*m_captures)[static_cast<std::size_t>(DateSlot::B)];
    if (!passesOn && first && last && first->phrase && last->phrase)
        match.ends = DateEnds{first->begin, first->end, last->begin, last->end};
    m_found->push_back(std::move(match));
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
        return comma + 1 < m_tokens.size() && m_tokens[comma].id == m_comma && m_tokens[comma].glued
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
    const auto value = m_rules.valueOf(wordClass, token.id);
    if (!value || (m_context.prose && !token.capital && m_rules.isCapital(wordClass)))
        return std::nullopt;
    ++place;
    const bool point = place < m_tokens.size() && m_tokens[place].glued && m_tokens[place].id == m_point;
    if (point && m_rules.isAbbreviation(wordClass, token.id))
        ++place;
    return DateCapture{*value, 0, {}};
}

} // namespace Dateline
