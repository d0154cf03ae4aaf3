// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ingest/htmldocument.h"
#include "models/ingest/listnumbers.h"
#include "models/ingest/plainhtml.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace Dateline {

/// What a page's style sheets and `style` attributes say about what we read: whether an element strikes its text out
/// (`line-through`), and how lists are numbered. By CSS 2.2, 6.4.1: what is important, then attributes, then what is
/// more specific, then what comes later. Selectors are of elements, classes and ids, with descendants and children;
/// a rule that asks for more is left out, as are those for paper, small windows and the like.
class PageStyle
{
public:
    /// O(size).
    explicit PageStyle(const std::vector<StyleSheet> &sheets);

    struct Look
    {
        bool isStruck = false; ///< by its own line; one of an element around it strikes it out as well
        std::optional<ListNumbers> numbers;
    };

    /// The look of \p element, which is in the tree of plainHtml(). All calls together take bounded time; see
    /// gaveUp().
    Look lookOf(const GumboNode *element);

    /// Whether the sheets were too intricate to be followed to the end of the page.
    bool gaveUp() const { return m_work > mostWork; }

private:
    template<typename Value>
    struct Declared
    {
        std::optional<Value> value;
        bool isImportant = false;
    };
    struct Block
    {
        Declared<bool> line;
        Declared<ListNumbers> numbers;
    };
    /// Conditions on one element.
    struct Compound
    {
        std::string name; ///< empty: any
        std::vector<std::string> ids;
        std::vector<std::string> classes;
        bool isParent = false; ///< of what stands right of it, and not only around it
    };
    struct Rule
    {
        std::vector<Compound> compounds; ///< from right to left
        std::size_t specificity;
        Block block;
    };
    using Index = std::unordered_map<std::string, std::vector<std::size_t>>;
    class Parser;

    static constexpr std::size_t mostWork = 100'000'000; ///< letters compared, and elements looked at

    void add(Rule rule);
    bool applies(const Rule &rule, const GumboNode *element);
    bool isWithin(const Rule &rule, std::size_t next, const GumboNode *around);
    bool matches(const Compound &compound, const GumboElement &element);

    std::vector<Rule> m_rules;
    Index m_byId; ///< of the rightmost compound
    Index m_byClass;
    Index m_byName;
    std::vector<std::size_t> m_others;
    std::size_t m_work = 0;
};

} // namespace Dateline
