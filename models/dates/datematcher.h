// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/datephrase.h"
#include "models/dates/daterules.h"
#include "models/dates/datetokens.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

// Rules held against tokens. Private to models/dates.

namespace Dateline {

/// What the parts of a rule matched.
struct DateCapture
{
    std::int64_t number = 0;
    int digits = 0; ///< of a number
    std::shared_ptr<const DatePhrase> phrase;
    std::size_t begin = 0; ///< its tokens, of a phrase
    std::size_t end = 0;
};
using DateCaptures = std::array<std::optional<DateCapture>, dateSlotCount>;

/// The tokens of the two ends of a range.
struct DateEnds
{
    std::size_t firstBegin = 0;
    std::size_t firstEnd = 0;
    std::size_t lastBegin = 0;
    std::size_t lastEnd = 0;
};

struct DateMatch
{
    std::size_t end = 0; ///< the token after the last
    std::shared_ptr<const DatePhrase> phrase;
    const DateRule *rule = nullptr; ///< that says most of what was made
    bool otherOrder = false;        ///< made by reading numbers in an order that is not the user's
    std::optional<DateEnds> ends;   ///< of a range that was said with two ends
};

/// Finds what the rules of a language make of the tokens from a place on. Phrases are remembered by place, so that each
/// is matched once; what one start may cost is bounded, whatever the text: a text without end is read place by place.
class DateMatcher
{
public:
    /// All must outlive the matcher.
    DateMatcher(const DateRules &rules, const std::vector<DateToken> &tokens, const DateContext &context);

    /// All expressions that begin at \p start, in the order of the rules; they may end at different tokens.
    const std::vector<DateMatch> &expressionsAt(std::size_t start);
    /// The same for any kind of phrase.
    const std::vector<DateMatch> &phrasesAt(int kind, std::size_t start);

    /// The farthest token that no rule could take, over all that was matched so far.
    std::size_t farthest() const { return m_farthest; }

private:
    const std::vector<DateMatch> &matches(int kind, std::size_t start);
    void run(const DateRule &rule, std::size_t element, std::size_t place);
    void runElement(const DateRule &rule, std::size_t element, std::size_t place);
    void finish(const DateRule &rule, std::size_t end);
    bool fitsBetween(const DateRule &rule, std::size_t end) const;
    bool isOneOf(const std::vector<DateElement> &neighbours, std::size_t place) const;
    void withCapture(DateSlot slot, DateCapture capture, const DateRule &rule, std::size_t element, std::size_t place);
    std::optional<DateCapture> numberAt(DateNumber kind, std::size_t &place) const;
    std::optional<DateCapture> wordAt(int wordClass, std::size_t &place) const;

    const DateRules &m_rules;
    const std::vector<DateToken> &m_tokens;
    const DateContext &m_context;
    int m_comma; ///< numbers of words
    int m_point;
    /// By kind and place; null until matched.
    std::vector<std::unique_ptr<std::vector<DateMatch>>> m_known;
    DateCaptures *m_captures = nullptr; ///< of the rule being run
    const DateRule *m_inner = nullptr; ///< of the phrase that the rule being run passes on
    std::optional<DateEnds> m_innerEnds;
    std::size_t m_start = 0; ///< of the rule being run
    bool m_otherOrder = false;
    std::vector<DateMatch> *m_found = nullptr;
    std::size_t m_farthest = 0;
    int m_stepsLeft = 0;
};

} // namespace Dateline
