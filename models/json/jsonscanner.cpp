// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/json/jsonscanner.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <utility>

#include <locale.h>

namespace Dateline {

namespace {

/// Whether a byte of a string stands for itself and is a whole character.
constexpr std::array<bool, 256> plainInStrings = [] {
    std::array<bool, 256> plain{};
    for (unsigned byte = 0x20; byte < 0x80; ++byte)
        plain[byte] = byte != '"' && byte != '\\';
    return plain;
}();

/// How many bytes the character has that begins at \p at, which is not ASCII; 0 if it is not well-formed (Unicode
/// 15, table 3-7).
std::ptrdiff_t lengthOfUtf8(const char *at, const char *end)
{
    const auto byte = [at](std::ptrdiff_t i) { return static_cast<unsigned char>(at[i]); };
    const unsigned lead = byte(0);
    const std::ptrdiff_t length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length == 0 || end - at < length)
        return 0;
    // No longer than needed, no surrogates, nothing beyond U+10FFFF.
    const unsigned least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    const unsigned most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    if (byte(1) < least || byte(1) > most)
        return 0;
    for (std::ptrdiff_t i = 2; i < length; ++i) {
        if ((byte(i) & 0xc0) != 0x80)
            return 0;
    }
    return length;
}

void appendUtf8(std::string &out, char32_t point)
{
    const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (point < 0x80) {
        put(point);
        return;
    }
    if (point < 0x800) {
        put(0xc0 | (point >> 6));
    } else {
        if (point < 0x10000) {
            put(0xe0 | (point >> 12));
        } else {
            put(0xf0 | (point >> 18));
            put(0x80 | ((point >> 12) & 0x3f));
        }
        put(0x80 | ((point >> 6) & 0x3f));
    }
    put(0x80 | (point & 0x3f));
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// One text on its way through the grammar. Functions return whether to go on.
class JsonScanner
{
public:
    JsonScanner(QByteArrayView json, JsonEvents &events)
        : m_begin(json.begin()), m_at(json.begin()), m_end(json.end()), m_events(events)
    { }

    JsonScan run()
    {
        skipBlanks();
        const bool complete = value() && isAtEnd();
        const auto end = complete ? JsonScan::End::Complete
            : m_stopped           ? JsonScan::End::Stopped
                                  : JsonScan::End::Faulty;
        return {end, static_cast<std::size_t>(m_at - m_begin)};
    }

private:
    bool tell(bool goOn)
    {
        m_stopped = !goOn;
        return goOn;
    }

    char next() const { return m_at == m_end ? '\0' : *m_at; } // which nothing in JSON begins with

    void skipBlanks()
    {
        while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
            ++m_at;
    }

    bool skip(char expected)
    {
        if (next() != expected)
            return false;
        ++m_at;
        return true;
    }

    bool isAtEnd()
    {
        skipBlanks();
        return m_at == m_end;
    }

    bool value()
    {
        switch (next()) {
        case '{':
            return object();
        case '[':
            return list();
        case '"': {
            std::string text;
            return string(text) && tell(m_events.string(std::move(text)));
        }
        case 't':
            return literal("true") && tell(m_events.boolean(true));
        case 'f':
            return literal("false") && tell(m_events.boolean(false));
        case 'n':
            return literal("null") && tell(m_events.null());
        default:
            return number();
        }
    }

    bool literal(std::string_view word)
    {
        if (!std::string_view(m_at, static_cast<std::size_t>(m_end - m_at)).starts_with(word))
            return false;
        m_at += word.size();
        return true;
    }

    bool list()
    {
        ++m_at;
        if (!tell(m_events.beginList()))
            return false;
        skipBlanks();
        if (!skip(']')) {
            do {
                skipBlanks();
                if (!value())
                    return false;
                skipBlanks();
            } while (skip(','));
            if (!skip(']'))
                return false;
        }
        return tell(m_events.endList());
    }

    bool object()
    {
        ++m_at;
        if (!tell(m_events.beginObject()))
            return false;
        skipBlanks();
        if (!skip('}')) {
            do {
                skipBlanks();
                if (!member())
                    return false;
                skipBlanks();
            } while (skip(','));
            if (!skip('}'))
                return false;
        }
        return tell(m_events.endObject());
    }

    bool member()
    {
        std::string name;
        if (next() != '"' || !string(name) || !tell(m_events.key(std::move(name))))
            return false;
        skipBlanks();
        if (!skip(':'))
            return false;
        skipBlanks();
        return value();
    }

    bool string(std::string &text)
    {
        const char *run = ++m_at; // what stands for itself
        while (m_at != m_end) {
            const auto byte = static_cast<unsigned char>(*m_at);
            if (plainInStrings[byte]) {
                ++m_at;
            } else if (byte >= 0x80) {
                const std::ptrdiff_t length = lengthOfUtf8(m_at, m_end);
                if (length == 0)
                    return false;
                m_at += length;
            } else if (byte == '"' || byte == '\\') {
                text.append(run, m_at);
                ++m_at;
                if (byte == '"')
                    return true;
                if (!escape(text))
                    return false;
                run = m_at;
            } else {
                return false; // a control character
            }
        }
        return false;
    }

    bool escape(std::string &text)
    {
        constexpr std::string_view signs = "\"\\/bfnrtu";
        constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        const std::size_t which = signs.find(next());
        if (m_at == m_end || which == std::string_view::npos)
            return false;
        ++m_at;
        if (which < meanings.size()) {
            text.push_back(meanings[which]);
            return true;
        }
        auto point = fourDigits();
        if (point && *point >= 0xd800 && *point < 0xdc00 && literal("\\u")) {
            const auto second = fourDigits();
            if (!second || *second < 0xdc00 || *second > 0xdfff)
                return false;
            point = 0x10000 + ((*point - 0xd800) << 10) + (*second - 0xdc00);
        }
        if (!point || (*point >= 0xd800 && *point < 0xe000))
            return false;
        appendUtf8(text, *point);
        return true;
    }

    std::optional<char32_t> fourDigits()
    {
        std::uint32_t value = 0;
        if (m_end - m_at < 4)
            return std::nullopt;
        const auto parsed = std::from_chars(m_at, m_at + 4, value, 16);
        if (parsed.ec != std::errc() || parsed.ptr != m_at + 4)
            return std::nullopt;
        m_at += 4;
        return static_cast<char32_t>(value);
    }

    bool digits()
    {
        const char *const first = m_at;
        while (isDigit(next()))
            ++m_at;
        return m_at != first;
    }

    bool number()
    {
        const char *const first = m_at;
        skip('-');
        if (!skip('0') && !digits())
            return false;
        bool isWhole = true;
        if (skip('.')) {
            isWhole = false;
            if (!digits())
                return false;
        }
        if (next() == 'e' || next() == 'E') {
            isWhole = false;
            ++m_at;
            if (!skip('-'))
                skip('+');
            if (!digits())
                return false;
        }
        std::string written(first, m_at);
        constexpr std::size_t surelySmall = 300; // digits: the largest double has 309
        if ((!isWhole || written.size() > surelySmall) && !isWithinDoubles(written))
            return false;
        if (written == "-0")
            written = "0";
        return tell(m_events.number(std::move(written)));
    }

    static bool isWithinDoubles(const std::string &number)
    {
        // The system's locale may want a decimal comma, and Qt gives 0 for what is too large.
        static const locale_t plain = ::newlocale(LC_ALL_MASK, "C", nullptr);
        return std::isfinite(::strtod_l(number.c_str(), nullptr, plain));
    }

    const char *const m_begin;
    const char *m_at;
    const char *const m_end;
    JsonEvents &m_events;
    bool m_stopped = false;
};

} // namespace

JsonScan scanJson(QByteArrayView json, JsonEvents &events) { return JsonScanner(json, events).run(); }

} // namespace Dateline
