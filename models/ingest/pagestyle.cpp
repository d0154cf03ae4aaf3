// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/pagestyle.h"

#include "models/ingest/asciitext.h"

#include <algorithm>
#include <cctype>
#include <cstring>
#include <iterator>
#include <tuple>
#include <utility>

namespace Dateline {

namespace {

constexpr std::size_t longestSelector = 1'000;
constexpr std::size_t mostRules = 5'000;

bool isCssNameLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_'
        || static_cast<unsigned char>(c) >= 0x80;
}

std::string_view cssTrimmed(std::string_view text)
{
    while (!text.empty() && isAsciiBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isAsciiBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// Calls \p use(word) for each word between blanks.
template<typename Use>
void forEachWord(std::string_view text, const Use &use)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), isAsciiBlank);
        const auto end = std::find_if(begin, text.end(), isAsciiBlank);
        if (begin != end)
            use(std::string_view(&*begin, static_cast<std::size_t>(end - begin)));
        at = static_cast<std::size_t>(end - text.begin());
    }
}

/// Comments become blanks.
std::string withoutCssComments(std::string_view css)
{
    std::string result;
    result.reserve(css.size());
    char quote = 0;
    for (std::size_t at = 0; at < css.size(); ++at) {
        const char c = css[at];
        if (!quote && c == '/' && css.substr(at, 2) == "/*") {
            const std::size_t end = css.find("*/", at + 2);
            if (end == std::string_view::npos)
                break;
            result += ' ';
            at = end + 1;
            continue;
        }
        result += c;
        if (c == '\\' && at + 1 < css.size())
            result += css[++at];
        else if (quote ? c == quote || c == '\n' : c == '"' || c == '\'')
            quote = quote ? '\0' : c;
    }
    return result;
}

/// Where one of \p stops stands next, outside of strings and brackets; the end if nowhere.
std::size_t nextStop(std::string_view css, std::size_t at, std::string_view stops)
{
    std::size_t brackets = 0;
    char quote = 0;
    for (; at < css.size(); ++at) {
        const char c = css[at];
        if (c == '\\') {
            ++at;
        } else if (quote) {
            if (c == quote || c == '\n')
                quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '(' || c == '[') {
            ++brackets;
        } else if (c == ')' || c == ']') {
            brackets -= brackets > 0;
        } else if (brackets == 0 && stops.find(c) != std::string_view::npos) {
            return at;
        }
    }
    return css.size();
}

/// Past the "}" that closes the block in which \p at is.
std::size_t pastBlock(std::string_view css, std::size_t at)
{
    for (std::size_t depth = 1; depth > 0 && at < css.size(); ++at) {
        at = nextStop(css, at, "{}");
        if (at < css.size())
            depth = css[at] == '{' ? depth + 1 : depth - 1;
    }
    return std::min(at, css.size());
}

/// Whether a media query list is for a window of ordinary size.
bool isForWindows(std::string_view list)
{
    for (std::size_t at = 0; at <= list.size();) {
        const std::size_t end = std::min(list.find(',', at), list.size());
        const std::string query = asciiLowered(cssTrimmed(list.substr(at, end - at)));
        at = end + 1;
        bool fits = true;
        bool isFirst = true;
        forEachWord(query, [&](std::string_view word) {
            fits &= word == "all" || word == "screen" || word == "only" || word == "and"
                || word.starts_with("(min-width")
                || (!isFirst && word.ends_with(')') && word.find('(') == std::string_view::npos);
            isFirst = false;
        });
        if (fits)
            return true;
    }
    return false;
}

const char *nameOf(const GumboElement &element)
{
    const char *written = attributeOf(element, "tag");
    return written ? written : gumbo_normalized_tagname(element.tag);
}

} // namespace

/// Reads what stands in sheets and in attributes, by CSS Syntax Level 3 as far as it matters.
class PageStyle::Parser
{
public:
    /// What is between the braces of a rule, or in an attribute. \p at ends past the closing brace.
    static Block block(std::string_view css, std::size_t &at)
    {
        Block result;
        while (at < css.size()) {
            const std::size_t end = nextStop(css, at, ";{}");
            if (end < css.size() && css[end] == '{') { // a rule within
                at = pastBlock(css, end + 1);
                continue;
            }
            declare(result, css.substr(at, end - at));
            at = std::min(end + 1, css.size());
            if (end < css.size() && css[end] == '}')
                break;
        }
        return result;
    }

    static void sheet(PageStyle &style, std::string_view css)
    {
        for (std::size_t at = 0; at < css.size();) {
            if (isAsciiBlank(css[at]) || css[at] == '}') { // of a group that was entered
                ++at;
            } else if (css.substr(at, 4) == "<!--" || css.substr(at, 3) == "-->") {
                at += css[at] == '<' ? 4 : 3;
            } else if (css[at] == '@') {
                atRule(css, at);
            } else {
                const std::size_t begin = at;
                const std::size_t brace = nextStop(css, at, "{}");
                at = std::min(brace + 1, css.size());
                if (brace == css.size() || css[brace] == '}')
                    continue;
                const Block declared = block(css, at);
                if (declared.line.value || declared.numbers.value)
                    rules(style, css.substr(begin, brace - begin), declared);
            }
        }
    }

private:
    /// Enters a group of rules that apply, and goes past everything else.
    static void atRule(std::string_view css, std::size_t &at)
    {
        const std::size_t begin = at + 1;
        const std::size_t end = nextStop(css, at, ";{}");
        at = std::min(end + 1, css.size());
        if (end == css.size() || css[end] != '{')
            return;
        const std::string_view prelude = css.substr(begin, end - begin);
        const auto nameEnd = std::find_if_not(prelude.begin(), prelude.end(), isCssNameLetter);
        const auto length = static_cast<std::size_t>(nameEnd - prelude.begin());
        const std::string name = asciiLowered(prelude.substr(0, length));
        const bool applies = name == "layer" || (name == "media" && isForWindows(prelude.substr(length)))
            || (name == "supports" && asciiLowered(prelude).find("not") == std::string::npos);
        if (!applies)
            at = pastBlock(css, at);
    }

    static void declare(Block &block, std::string_view declaration)
    {
        const std::size_t colon = declaration.find(':');
        if (colon == std::string_view::npos)
            return;
        std::string property = asciiLowered(cssTrimmed(declaration.substr(0, colon)));
        if (property.starts_with("-webkit-text-decoration"))
            property.erase(0, std::strlen("-webkit-"));
        const bool isLine = property == "text-decoration" || property == "text-decoration-line";
        if (!isLine && property != "list-style" && property != "list-style-type")
            return;
        std::string value = asciiLowered(declaration.substr(colon + 1));
        bool isImportant = false;
        if (const std::size_t mark = value.rfind('!'); mark != std::string::npos) {
            isImportant = cssTrimmed(std::string_view(value).substr(mark + 1)) == "important";
            value.erase(mark);
        }
        if (isLine) {
            bool strikes = false;
            forEachWord(value, [&](std::string_view word) { strikes |= word == "line-through"; });
            set(block.line, strikes, isImportant);
        } else {
            forEachWord(value, [&](std::string_view word) {
                if (const auto numbers = listNumbersOfStyle(word))
                    set(block.numbers, *numbers, isImportant);
            });
        }
    }

    template<typename Value>
    static void set(Declared<Value> &declared, Value value, bool isImportant)
    {
        if (!declared.value || isImportant || !declared.isImportant)
            declared = {value, isImportant};
    }

    /// A rule for each of the selectors in the list.
    static void rules(PageStyle &style, std::string_view list, const Block &block)
    {
        for (std::size_t at = 0; at < list.size();) {
            const std::size_t end = nextStop(list, at, ",");
            Rule rule{{}, 0, block};
            if (end - at <= longestSelector && selector(rule, cssTrimmed(list.substr(at, end - at))))
                style.add(std::move(rule));
            at = end + 1;
        }
    }

    static bool selector(Rule &rule, std::string_view text)
    {
        constexpr std::size_t ofId = 1'000'000;
        constexpr std::size_t ofClass = 1'000;
        while (!text.empty()) {
            Compound compound;
            if (!readCompound(compound, text))
                return false;
            rule.specificity += compound.ids.size() * ofId + compound.classes.size() * ofClass + !compound.name.empty();
            const bool isBlank = !text.empty() && isAsciiBlank(text.front());
            text = cssTrimmed(text);
            compound.isParent = text.starts_with('>');
            if (compound.isParent)
                text = cssTrimmed(text.substr(1));
            else if (!text.empty() && !isBlank)
                return false;
            if (compound.isParent && text.empty())
                return false;
            rule.compounds.push_back(std::move(compound));
        }
        std::reverse(rule.compounds.begin(), rule.compounds.end());
        return !rule.compounds.empty();
    }

    /// Takes the first compound off \p text. False if there is none, or one that asks for what we do not know.
    static bool readCompound(Compound &compound, std::string_view &text)
    {
        const std::size_t before = text.size();
        if (text.starts_with('*'))
            text.remove_prefix(1);
        else
            compound.name = asciiLowered(readName(text));
        while (text.starts_with('.') || text.starts_with('#')) {
            auto &names = text.front() == '.' ? compound.classes : compound.ids;
            text.remove_prefix(1);
            names.push_back(readName(text));
            if (names.back().empty())
                return false;
        }
        return text.size() < before && (text.empty() || isAsciiBlank(text.front()) || text.front() == '>');
    }

    static std::string readName(std::string_view &text)
    {
        std::string name;
        while (!text.empty()) {
            const bool isEscaped =
                text.front() == '\\' && text.size() > 1 && !std::isxdigit(static_cast<unsigned char>(text[1]));
            if (!isEscaped && !isCssNameLetter(text.front()))
                break;
            name += isEscaped ? text[1] : text.front();
            text.remove_prefix(isEscaped ? 2 : 1);
        }
        return name;
    }
};

PageStyle::PageStyle(const std::vector<StyleSheet> &sheets)
{
    for (const StyleSheet &sheet : sheets) {
        if (isForWindows(sheet.media.toStdString()))
            Parser::sheet(*this, withoutCssComments(sheet.text.toStdString()));
    }
}

void PageStyle::add(Rule rule)
{
    if (m_rules.size() >= mostRules)
        return;
    const Compound &last = rule.compounds.front();
    auto &places = !last.ids.empty() ? m_byId[last.ids.front()]
        : !last.classes.empty()      ? m_byClass[last.classes.front()]
        : !last.name.empty()         ? m_byName[last.name]
                                     : m_others;
    places.push_back(m_rules.size());
    m_rules.push_back(std::move(rule));
}

bool PageStyle::matches(const Compound &compound, const GumboElement &element)
{
    ++m_work;
    if (!compound.name.empty() && compound.name != nameOf(element))
        return false;
    const char *id = attributeOf(element, "id");
    for (const std::string &asked : compound.ids) {
        if (!id || asked != id)
            return false;
    }
    if (compound.classes.empty())
        return true;
    const char *classes = attributeOf(element, "class");
    if (!classes)
        return false;
    for (const std::string &asked : compound.classes) {
        bool has = false;
        m_work += std::strlen(classes);
        forEachWord(classes, [&](std::string_view word) { has |= word == asked; });
        if (!has)
            return false;
    }
    return true;
}

bool PageStyle::applies(const Rule &rule, const GumboNode *element)
{
    return matches(rule.compounds.front(), element->v.element) && isWithin(rule, 1, element->parent);
}

/// Whether \p around or what is around it fits the compounds from \p next on. Each choice of an ancestor may have to
/// be taken back, so only the bound on all work bounds the time.
bool PageStyle::isWithin(const Rule &rule, std::size_t next, const GumboNode *around)
{
    if (next == rule.compounds.size())
        return true;
    const Compound &compound = rule.compounds[next];
    for (; around && htmlElement(around) && !gaveUp(); around = around->parent) {
        if (matches(compound, around->v.element) && isWithin(rule, next + 1, around->parent))
            return true;
        if (compound.isParent)
            return false;
    }
    return false;
}

PageStyle::Look PageStyle::lookOf(const GumboNode *element)
{
    using Weight = std::tuple<bool, bool, std::size_t, std::size_t>; // important, attribute, specificity, order
    const GumboElement &html = element->v.element;
    Look look;
    Weight lineWeight;
    Weight numbersWeight;
    const auto take = [&](const Block &block, bool isAttribute, std::size_t specificity, std::size_t order) {
        const Weight line(block.line.isImportant, isAttribute, specificity, order);
        if (block.line.value && line >= lineWeight) {
            look.isStruck = *block.line.value;
            lineWeight = line;
        }
        const Weight numbers(block.numbers.isImportant, isAttribute, specificity, order);
        if (block.numbers.value && numbers >= numbersWeight) {
            look.numbers = block.numbers.value;
            numbersWeight = numbers;
        }
    };
    const auto takeAll = [&](const std::vector<std::size_t> &places) {
        for (const std::size_t place : places) {
            const Rule &rule = m_rules[place];
            if (!gaveUp() && applies(rule, element))
                take(rule.block, false, rule.specificity, place);
        }
    };
    const auto takeNamed = [&](const Index &index, std::string_view name) {
        if (const auto found = index.find(std::string(name)); found != index.end())
            takeAll(found->second);
    };
    if (!m_rules.empty() && !gaveUp()) {
        takeAll(m_others);
        takeNamed(m_byName, nameOf(html));
        if (const char *id = attributeOf(html, "id"))
            takeNamed(m_byId, id);
        if (const char *classes = attributeOf(html, "class"); classes && !m_byClass.empty())
            forEachWord(classes, [&](std::string_view word) { takeNamed(m_byClass, word); });
    }
    if (const char *attribute = attributeOf(html, "style")) {
        const std::string css = withoutCssComments(attribute);
        std::size_t at = 0;
        take(Parser::block(css, at), true, 0, 0);
    }
    return look;
}

} // namespace Dateline
