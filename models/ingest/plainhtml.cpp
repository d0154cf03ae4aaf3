// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/plainhtml.h"

#include "models/ingest/asciitext.h"
#include "models/ingest/htmlelements.h"
#include "models/ingest/sourcedocument.h"

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace Dateline {

namespace {

/// What we read of a tag.
constexpr std::string_view attributeNames[] = {
    "class", "content", "datetime", "hidden", "href",     "id",   "itemid", "itemprop", "itemscope", "itemtype", "lang",
    "media", "name",    "property", "rel",    "reversed", "role", "start",  "style",    "type",      "value"};

constexpr std::string_view strikingElements[] = {"del", "s", "strike"};

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Whether \p word, which is lower-case, stands somewhere in \p html.
bool mentions(std::string_view html, std::string_view word)
{
    return std::search(html.begin(), html.end(), word.begin(), word.end(),
                       [](char a, char b) { return asciiLower(a) == b; })
        != html.end();
}

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isTablePart(std::string_view name)
{
    return isOneOf(name, {"caption", "tbody", "td", "tfoot", "th", "thead", "tr"});
}

/// As it is written out.
std::string writtenAttribute(std::string_view name, std::string_view value)
{
    std::string written = " ";
    (written += name) += "=\"";
    for (const char c : value) {
        if (c == '"')
            written += "&quot;";
        else if (c != '\0')
            written += c;
    }
    return written += '"';
}

/// What is longer is nothing that we know.
constexpr std::size_t longestName = 64;

class Reducer
{
public:
    explicit Reducer(std::string_view html)
        : m_html(html)
        , m_styled(mentions(html, "<style") && (mentions(html, "line-through") || mentions(html, "list-style")))
    {
        m_plain.html.reserve(static_cast<qsizetype>(html.size()));
    }

    PlainHtml reduced()
    {
        while (m_at < m_html.size()) {
            const std::size_t tag = std::min(m_html.find('<', m_at), m_html.size());
            text(m_html.substr(m_at, tag - m_at));
            m_at = tag;
            if (m_at < m_html.size())
                markup();
        }
        closeStruckRun();
        return std::move(m_plain);
    }

private:
    struct Tag
    {
        std::string name;
        std::string attributes; ///< as they are written out
        std::string type;
        std::string media;
        bool isOpen = false; ///< has the attribute
        bool isHidden = false;
        bool closed = false; ///< ends in "/>"
    };
    struct Open
    {
        std::string name;
        std::string_view written; ///< empty: lies too deep
        bool isBlock;
    };

    /// What stands in `<del>`, `<s>` or `<strike>`. Formatting goes on over the ends of paragraphs and of other
    /// formatting, which no tree of elements shows, so each run of text is wrapped and not the element. The number
    /// tells which runs are of one passage.
    void text(std::string_view content)
    {
        if (isStruck() && !m_inStruckRun && std::any_of(content.begin(), content.end(), std::not_fn(isAsciiBlank))) {
            write("del", writtenAttribute("value", std::to_string(m_struckPassages)));
            m_inStruckRun = true;
        }
        plainText(content);
    }

    void closeStruckRun()
    {
        if (m_inStruckRun)
            append("</del>");
        m_inStruckRun = false;
    }

    bool isStruck() const
    {
        return std::any_of(std::begin(m_strikes), std::end(m_strikes), [](const auto &open) { return !open.empty(); });
    }

    static std::size_t strikeIndex(std::string_view name)
    {
        return static_cast<std::size_t>(std::find(std::begin(strikingElements), std::end(strikingElements), name)
                                        - std::begin(strikingElements));
    }

    void beginStrike(std::string_view name)
    {
        closeStruckRun();
        if (!isStruck())
            ++m_struckPassages;
        m_strikes[strikeIndex(name)].push_back(m_blocks);
    }

    void endStrike(std::string_view name)
    {
        closeStruckRun();
        if (auto &open = m_strikes[strikeIndex(name)]; !open.empty())
            open.pop_back();
    }

    /// Ends all strikes that began inside of more than \p blocks blocks.
    void endStrikesInside(std::size_t blocks)
    {
        for (auto &open : m_strikes) {
            while (!open.empty() && open.back() > blocks)
                open.pop_back();
        }
    }

    void plainText(std::string_view content)
    {
        for (std::size_t at = 0; at < content.size();) {
            const std::size_t end = std::min(content.find_first_of(std::string_view("<\0", 2), at), content.size());
            append(content.substr(at, end - at));
            if (end < content.size() && content[end] == '<')
                append("&lt;");
            at = end + 1;
        }
    }

    void append(std::string_view content)
    {
        m_plain.html.append(content.data(), static_cast<qsizetype>(content.size()));
    }

    char peek(std::size_t ahead) const { return m_at + ahead < m_html.size() ? m_html[m_at + ahead] : '\0'; }

    void skipPast(std::string_view end)
    {
        const std::size_t found = m_html.find(end, m_at);
        m_at = found == std::string_view::npos ? m_html.size() : found + end.size();
    }

    /// What begins with "<".
    void markup()
    {
        const char next = peek(1);
        if (isLetter(next)) {
            ++m_at;
            start(readTag());
        } else if (next == '/' && isLetter(peek(2))) {
            m_at += 2;
            end(readTag().name);
        } else if (m_html.substr(m_at, 4) == "<!--") {
            m_at += 2; // "<!-->" is a whole comment
            skipPast("-->");
        } else if (next == '!' || next == '?' || next == '/') {
            skipPast(">");
        } else {
            text("<");
            ++m_at;
        }
    }

    /// From the name on, past the ">".
    Tag readTag()
    {
        Tag tag;
        for (; m_at < m_html.size() && !isAsciiBlank(m_html[m_at]) && m_html[m_at] != '/' && m_html[m_at] != '>';
             ++m_at) {
            if (tag.name.size() < longestName)
                tag.name += asciiLower(m_html[m_at]);
        }
        std::vector<std::string_view> seen;
        while (m_at < m_html.size() && m_html[m_at] != '>') {
            if (isAsciiBlank(m_html[m_at]) || m_html[m_at] == '/') {
                tag.closed = m_html[m_at] == '/' && peek(1) == '>';
                ++m_at;
            } else {
                attribute(tag, seen);
            }
        }
        m_at = std::min(m_at + 1, m_html.size());
        return tag;
    }

    void attribute(Tag &tag, std::vector<std::string_view> &seen)
    {
        std::string name;
        do { // a "=" that comes first belongs to the name
            if (name.size() < longestName)
                name += asciiLower(m_html[m_at]);
            ++m_at;
        } while (m_at < m_html.size() && !isAsciiBlank(m_html[m_at]) && m_html[m_at] != '/' && m_html[m_at] != '>'
                 && m_html[m_at] != '=');
        const std::string_view value = attributeValue();

        const auto *known = std::lower_bound(std::begin(attributeNames), std::end(attributeNames), name);
        tag.isOpen |= name == "open";
        if (known == std::end(attributeNames) || *known != name
            || std::find(seen.begin(), seen.end(), *known) != seen.end())
            return;
        seen.push_back(*known);
        tag.isHidden |= name == "hidden";
        if (name == "type")
            tag.type = asciiLowered(value);
        else if (name == "media")
            tag.media = asciiLowered(value);
        const bool numbersLists = tag.name == "ol" || tag.name == "li";
        const bool isRead = name == "class" || name == "id"         ? m_styled
            : isOneOf(name, {"type", "value", "start", "reversed"}) ? numbersLists
                                                                    : name != "media";
        if (!isRead)
            return;
        tag.attributes += writtenAttribute(name, value);
    }

    /// What follows a name, after "=".
    std::string_view attributeValue()
    {
        const auto skipBlanks = [this] {
            while (m_at < m_html.size() && isAsciiBlank(m_html[m_at]))
                ++m_at;
        };
        skipBlanks();
        if (peek(0) != '=')
            return {};
        ++m_at;
        skipBlanks();
        const char quote = peek(0);
        const bool quoted = quote == '"' || quote == '\'';
        m_at += quoted;
        const std::size_t begin = m_at;
        while (m_at < m_html.size()
               && (quoted ? m_html[m_at] != quote : !isAsciiBlank(m_html[m_at]) && m_html[m_at] != '>'))
            ++m_at;
        const std::string_view value = m_html.substr(begin, m_at - begin);
        m_at = std::min(m_at + quoted, m_html.size());
        return value;
    }

    void start(const Tag &tag)
    {
        const HtmlElementKind *kind = htmlElementKind(tag.name);
        switch (kind ? kind->fate : ElementFate::Inline) {
        case ElementFate::Gone:
            if (!tag.closed)
                skipElement(tag.name);
            break;
        case ElementFate::Raw: {
            const std::string_view content = rawContent(tag.name);
            if (tag.name == "script" && tag.type.starts_with("application/ld+json"))
                m_plain.jsonLd.emplace_back(content.data(), static_cast<qsizetype>(content.size()));
            if (tag.name == "style" && m_styled && (tag.type.empty() || tag.type == "text/css"))
                m_plain.styles.push_back({QByteArray(content.data(), static_cast<qsizetype>(content.size())),
                                          QByteArray::fromStdString(tag.media)});
            break;
        }
        case ElementFate::Title:
            closeStruckRun();
            append("<title>");
            plainText(rawContent(tag.name));
            append("</title>");
            break;
        case ElementFate::Lone:
        case ElementFate::OptionalEnd:
            if (isTablePart(tag.name))
                endStrikesOfCell();
            write(tag.name, tag.attributes);
            break;
        case ElementFate::Nested:
            open(tag, kind->name);
            break;
        case ElementFate::Void:
            break;
        case ElementFate::Block:
            open(tag, "div");
            break;
        case ElementFate::List:
            open(tag, "ul");
            break;
        case ElementFate::Struck:
            if (!tag.closed)
                beginStrike(tag.name);
            break;
        case ElementFate::Inline:
            if (!tag.closed) // foreign elements and custom ones may end themselves, whatever the standard says
                open(tag, "span");
            break;
        }
    }

    /// A strike ends with the cell that it began in.
    void endStrikesOfCell()
    {
        if (!m_tables.empty()) {
            closeStruckRun();
            endStrikesInside(m_tables.back() - 1);
        }
    }

    void write(std::string_view name, std::string_view attributes)
    {
        closeStruckRun();
        append("<");
        append(name);
        append(attributes);
        append(">");
    }

    void open(const Tag &tag, std::string_view written)
    {
        const bool fits = m_depth < deepestWebPage;
        if (fits) {
            std::string attributes = tag.attributes;
            if (tag.name == "dialog" && !tag.isOpen && !tag.isHidden)
                attributes += " hidden";
            if (m_styled && written != tag.name)
                attributes += writtenAttribute("tag", tag.name);
            write(written, attributes);
            ++m_depth;
        }
        const bool isBlock = written != "span" && written != "q";
        m_open.push_back({tag.name, fits ? written : std::string_view(), isBlock});
        ++m_openByName[tag.name];
        m_blocks += isBlock;
        if (tag.name == "table")
            m_tables.push_back(m_blocks);
    }

    void end(const std::string &name)
    {
        const HtmlElementKind *kind = htmlElementKind(name);
        const ElementFate fate = kind ? kind->fate : ElementFate::Inline;
        if (fate == ElementFate::OptionalEnd || name == "br") {
            closeStruckRun();
            if (isTablePart(name))
                endStrikesOfCell();
            append("</" + name + '>');
            return;
        }
        if (fate == ElementFate::Struck) {
            endStrike(name);
            return;
        }
        const auto count = m_openByName.find(name);
        if (count == m_openByName.end() || count->second == 0)
            return;
        closeStruckRun();
        for (bool found = false; !found;) {
            const Open last = std::move(m_open.back());
            m_open.pop_back();
            --m_openByName[last.name];
            found = last.name == name;
            if (last.name == "table")
                m_tables.pop_back();
            if (last.isBlock)
                endStrikesInside(--m_blocks);
            if (!last.written.empty()) {
                append("</");
                append(last.written);
                append(">");
                --m_depth;
            }
        }
    }

    /// Where the next tag `<name` (or `</name` if \p ends) begins from \p from on; npos if there is none.
    std::size_t findTag(const std::string &name, bool ends, std::size_t from) const
    {
        const std::string_view begin = ends ? "</" : "<";
        for (std::size_t at = m_html.find(begin, from); at != std::string_view::npos; at = m_html.find(begin, at + 1)) {
            const std::string_view here = m_html.substr(std::min(at + begin.size(), m_html.size()));
            const bool named = here.size() > name.size()
                && std::equal(name.begin(), name.end(), here.begin(),
                              [](char a, char b) { return a == asciiLower(b); });
            if (named && (isAsciiBlank(here[name.size()]) || here[name.size()] == '/' || here[name.size()] == '>'))
                return at;
        }
        return std::string_view::npos;
    }

    /// Takes what is up to the end tag, and that; all there is if there is none.
    std::string_view rawContent(const std::string &name)
    {
        const std::size_t begin = m_at;
        const std::size_t end = std::min(findTag(name, true, m_at), m_html.size());
        m_at = end;
        skipPast(">");
        return m_html.substr(begin, end - begin);
    }

    /// Goes past the end tag that belongs to the start tag just read. If there is none, only the tag is left out: the
    /// rest of the page must not vanish for it. That is looked for once for each name, since a page may have any number
    /// of them.
    void skipElement(const std::string &name)
    {
        if (std::find(m_unclosed.begin(), m_unclosed.end(), name) != m_unclosed.end())
            return;
        std::size_t at = m_at;
        std::size_t nextStart = findTag(name, false, at);
        for (std::size_t depth = 1; depth > 0;) {
            const std::size_t nextEnd = findTag(name, true, at);
            if (nextEnd == std::string_view::npos) {
                m_unclosed.push_back(name);
                return;
            }
            for (; nextStart < nextEnd; nextStart = findTag(name, false, nextStart + 1))
                ++depth;
            --depth;
            at = nextEnd + 2;
        }
        m_at = at;
        skipPast(">");
    }

    std::string_view m_html;
    bool m_styled; ///< style sheets may say something about what we read, and ask for names, classes and ids
    std::size_t m_at = 0;
    PlainHtml m_plain;
    std::vector<Open> m_open;
    std::unordered_map<std::string, std::size_t> m_openByName;
    std::size_t m_depth = 0; ///< of what is written
    std::vector<std::string> m_unclosed;
    std::size_t m_blocks = 0;                                             ///< of m_open
    std::vector<std::size_t> m_tables;                                    ///< the blocks open inside of each
    std::vector<std::size_t> m_strikes[std::size(strikingElements)] = {}; ///< the blocks open where each began
    std::size_t m_struckPassages = 0;
    bool m_inStruckRun = false;
};

} // namespace

PlainHtml plainHtml(const QByteArray &html)
{
    return Reducer({html.constData(), static_cast<std::size_t>(html.size())}).reduced();
}

} // namespace Dateline
