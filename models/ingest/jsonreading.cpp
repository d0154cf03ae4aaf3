// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/jsonreading.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace Dateline {

namespace {

constexpr qsizetype longestScript = 2'000'000;
constexpr std::size_t deepestJson = 64;

/// Whether lists and objects are nested deeper than we read. The parser could leave out what lies too deep, but takes
/// time that grows with the square of a list's length then.
bool isTooDeep(const QByteArray &script)
{
    std::size_t depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < script.size() && depth <= deepestJson; ++i) {
        const char c = script[i];
        if (inString && c == '\\')
            ++i;
        else if (c == '"')
            inString = !inString;
        else if (!inString && (c == '[' || c == '{'))
            ++depth;
        else if (!inString && (c == ']' || c == '}') && depth > 0)
            --depth;
    }
    return depth > deepestJson;
}

bool isJsonBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Whether \p token is a number of JSON.
bool isJsonNumber(std::string_view token)
{
    std::size_t at = 0;
    const auto digits = [&] {
        const std::size_t begin = at;
        while (at < token.size() && isDigit(token[at]))
            ++at;
        return at - begin;
    };
    at += token.starts_with('-');
    const bool isZeroFirst = at < token.size() && token[at] == '0';
    const std::size_t whole = digits();
    if (whole == 0 || (isZeroFirst && whole > 1))
        return false;
    if (at < token.size() && token[at] == '.') {
        ++at;
        if (digits() == 0)
            return false;
    }
    if (at < token.size() && (token[at] == 'e' || token[at] == 'E')) {
        ++at;
        at += at < token.size() && (token[at] == '+' || token[at] == '-');
        if (digits() == 0)
            return false;
    }
    return at == token.size();
}

/// Reads tokens and writes them down again with the commas where they belong: those of the page say nothing.
class JsonMender
{
public:
    JsonMender(std::string_view script, std::size_t deepest) : m_script(script), m_deepest(deepest)
    {
        m_mended.reserve(script.size() + 2);
    }

    std::optional<QByteArray> mended()
    {
        while (m_at < m_script.size() && !m_failed)
            token();
        while (!m_open.empty() && !m_failed)
            close(m_open.back().bracket == '{' ? '}' : ']');
        if (m_failed)
            return std::nullopt;
        if (m_values > 1)
            m_mended = '[' + m_mended + ']';
        return QByteArray::fromStdString(m_mended);
    }

private:
    struct Level
    {
        char bracket = 0;
        bool hasValue = false;
        bool awaitsValue = false; ///< after a colon
    };

    Level &level() { return m_open.empty() ? m_top : m_open.back(); }
    std::string_view rest() const { return m_script.substr(m_at); }

    void token()
    {
        const char c = m_script[m_at];
        if (isJsonBlank(c) || c == ';') {
            ++m_at;
        } else if (const std::size_t noise = noiseLength(); noise > 0) {
            m_at += noise;
        } else if (c == ',') {
            endWithoutValue();
            ++m_at;
        } else if (c == ':') {
            colon();
        } else if (c == '{' || c == '[') {
            open(c);
        } else if (c == '}' || c == ']') {
            ++m_at;
            close(c);
        } else if (const std::string_view quote = quoteHere(); !quote.empty()) {
            string(quote);
        } else {
            bareWord();
        }
    }

    /// How long what stands here is, if it is a comment or what hides a script from old programs.
    std::size_t noiseLength() const
    {
        const std::string_view here = rest();
        if (here.starts_with("//")) {
            // Some comments hide a mark, and what comes after it in the line is meant.
            const std::size_t mark = std::min(here.find_first_not_of(" \t", 2), here.size());
            if (const std::size_t length = markLength(here.substr(mark)); length > 0)
                return mark + length;
            return std::min(here.find('\n'), here.size());
        }
        if (here.starts_with("/*")) {
            const std::size_t end = here.find("*/", 2);
            return end == std::string_view::npos ? here.size() : end + 2;
        }
        return markLength(here);
    }

    std::size_t markLength(std::string_view here) const
    {
        for (const std::string_view mark : {"<!--", "-->", "<![CDATA[", "\xef\xbb\xbf"}) {
            if (here.starts_with(mark))
                return mark.size();
        }
        return m_open.empty() && here.starts_with("]]>") ? 3 : 0;
    }

    std::string_view quoteHere() const
    {
        for (const std::string_view quote : {"\"", "'", "&quot;", "&#34;", "&#034;", "&#x22;", "&#39;", "&#039;"}) {
            if (rest().starts_with(quote))
                return quote;
        }
        return {};
    }

    void beginValue()
    {
        Level &here = level();
        if (here.hasValue && !here.awaitsValue)
            m_mended += ',';
        here.hasValue = true;
        here.awaitsValue = false;
    }

    void endWithoutValue()
    {
        if (level().awaitsValue)
            m_mended += "null";
        level().awaitsValue = false;
    }

    void colon()
    {
        ++m_at;
        if (m_open.empty() || level().awaitsValue)
            return;
        m_mended += ':';
        level().awaitsValue = true;
    }

    void open(char bracket)
    {
        ++m_at;
        beginValue();
        m_values += m_open.empty();
        m_mended += bracket;
        m_open.push_back({bracket});
        m_failed = m_open.size() > m_deepest;
    }

    void close(char bracket)
    {
        if (m_open.empty())
            return;
        endWithoutValue();
        m_failed = m_open.back().bracket != (bracket == '}' ? '{' : '[');
        m_open.pop_back();
        m_mended += bracket;
    }

    void bareWord()
    {
        const std::size_t begin = m_at++;
        while (m_at < m_script.size() && !isJsonBlank(m_script[m_at])
               && std::string_view(",:;{}[]\"'/").find(m_script[m_at]) == std::string_view::npos)
            ++m_at;
        if (m_open.empty()) // "var data ="
            return;
        const std::string_view word = m_script.substr(begin, m_at - begin);
        beginValue();
        if (word == "true" || word == "false" || word == "null" || isJsonNumber(word)) {
            m_mended += word;
        } else if (word == "undefined" || word == "NaN") {
            m_mended += "null";
        } else {
            m_mended += '"';
            for (const char c : word)
                letter(c);
            m_mended += '"';
        }
    }

    void string(std::string_view quote)
    {
        m_at += quote.size();
        const bool isKept = !m_open.empty();
        const std::size_t before = m_mended.size();
        const bool isName = isKept && level().bracket == '{' && !level().awaitsValue;
        const Level levelBefore = level();
        beginValue();
        m_mended += '"';
        for (;;) {
            if (m_at >= m_script.size()) {
                m_failed = isKept;
                break;
            }
            if (rest().starts_with(quote) && (quote.size() > 1 || isEnd(m_at + 1, isName))) {
                m_at += quote.size();
                break;
            }
            if (m_script[m_at] == '\\')
                escape();
            else
                letter(m_script[m_at++]);
        }
        m_mended += '"';
        if (!isKept) {
            m_mended.resize(before);
            m_top = levelBefore;
        }
    }

    /// Whether a quotation mark before \p at ends its string: what follows must make sense then.
    bool isEnd(std::size_t at, bool isName) const
    {
        const std::size_t next = afterBlanks(at);
        if (next == m_script.size())
            return true;
        switch (m_script[next]) {
        case ':':
            return isName;
        case '}':
        case ']':
        case ';':
        case '<':
            return true;
        case '/':
            return next + 1 < m_script.size() && (m_script[next + 1] == '/' || m_script[next + 1] == '*');
        case '"': // only the comma between two lines is missing
        case '\'':
            return m_script.substr(at, next - at).find('\n') != std::string_view::npos;
        case ',': {
            const std::size_t after = afterBlanks(next + 1);
            if (after == m_script.size())
                return true;
            const bool isList = !m_open.empty() && m_open.back().bracket == '[';
            const char c = m_script[after];
            return std::string_view("\"'}],/<").find(c) != std::string_view::npos
                || (isList && (c == '{' || c == '[' || c == '-' || isDigit(c)));
        }
        default:
            return false;
        }
    }

    std::size_t afterBlanks(std::size_t at) const
    {
        while (at < m_script.size() && isJsonBlank(m_script[at]))
            ++at;
        return at;
    }

    void escape()
    {
        const char next = m_at + 1 < m_script.size() ? m_script[m_at + 1] : '\n';
        const std::string_view code = m_script.substr(m_at, 6);
        const bool isCode = next == 'u' && code.size() == 6 && std::all_of(code.begin() + 2, code.end(), [](char c) {
                                return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
                            });
        if (isCode) {
            m_mended += code;
            m_at += code.size();
        } else {
            m_at = std::min(m_at + 2, m_script.size());
            if (std::string_view("\"\\/bfnrt").find(next) != std::string_view::npos)
                (m_mended += '\\') += next;
            else if (next != '\n')
                letter(next);
        }
    }

    /// As it may stand in a string.
    void letter(char c)
    {
        if (c == '"' || c == '\\')
            m_mended += '\\';
        if (c == '\n')
            m_mended += "\\n";
        else if (c == '\t')
            m_mended += ' ';
        else if (static_cast<unsigned char>(c) >= 0x20)
            m_mended += c;
    }

    std::string_view m_script;
    std::size_t m_deepest;
    std::size_t m_at = 0;
    std::string m_mended;
    Level m_top;
    int m_values = 0; ///< at the top
    std::vector<Level> m_open;
    bool m_failed = false;
};

} // namespace

std::optional<QByteArray> mendedJson(QByteArrayView script, std::size_t deepest)
{
    return JsonMender({script.data(), static_cast<std::size_t>(script.size())}, deepest).mended();
}

std::optional<nlohmann::json> readPageJson(const QByteArray &script)
{
    constexpr bool throws = false;
    constexpr bool skipsComments = true;
    const auto parsed = [](const QByteArray &text) {
        return isTooDeep(text) ? nlohmann::json(nlohmann::json::value_t::discarded)
                               : nlohmann::json::parse(text.begin(), text.end(), nullptr, throws, skipsComments);
    };
    if (script.size() > longestScript)
        return std::nullopt;
    nlohmann::json document = parsed(script);
    if (document.is_discarded()) {
        const auto mended = mendedJson(script, deepestJson);
        if (!mended || mended->isEmpty())
            return std::nullopt;
        document = parsed(*mended);
    }
    return document.is_discarded() ? std::nullopt : std::optional(std::move(document));
}

} // namespace Dateline
