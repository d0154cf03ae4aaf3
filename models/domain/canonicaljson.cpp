// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/canonicaljson.h"

#include <algorithm>
#include <optional>

namespace Dateline {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// The letter after the backslash where JSON has a short escape for \p c, or 0.
char shortEscape(char c)
{
    switch (c) {
    case '"':
    case '\\':
        return c;
    case '\b':
        return 'b';
    case '\t':
        return 't';
    case '\n':
        return 'n';
    case '\f':
        return 'f';
    case '\r':
        return 'r';
    default:
        return 0;
    }
}

bool isControl(char c) { return static_cast<unsigned char>(c) < 0x20; }

/// Whether a JSON number is larger than any double: it could be written, but not be read again. One that is too near to
/// zero is read as 0.
bool isBeyondDoubles(QByteArrayView number)
{
    bool isDouble = false;
    (void)number.toDouble(&isDouble);
    if (isDouble)
        return false;
    // Too large or too near to zero: where its first digit stands says which.
    const qsizetype mark = std::max(number.indexOf('e'), number.indexOf('E'));
    const QByteArrayView mantissa = mark < 0 ? number : number.first(mark);
    const QByteArrayView exponent = mark < 0 ? QByteArrayView("0") : number.sliced(mark + 1);
    const qsizetype point = mantissa.indexOf('.');
    const auto isSignificant = [](char c) { return c >= '1' && c <= '9'; };
    const qsizetype first = std::find_if(mantissa.begin(), mantissa.end(), isSignificant) - mantissa.begin();
    const qsizetype power = (point < 0 ? mantissa.size() : point) - first;
    bool isShort = false;
    const qlonglong shift = exponent.toLongLong(&isShort);
    return isShort ? shift > -power : !exponent.startsWith('-');
}

/// Walks over text in canonical form and refuses anything else.
class CanonicalScanner
{
public:
    CanonicalScanner(QByteArrayView text, std::size_t deepest) : m_text(text), m_deepest(deepest) { }

    bool object(std::vector<CanonicalMember> *members)
    {
        if (!take('{') || ++m_depth > m_deepest)
            return false;
        QByteArray previous;
        for (bool first = true; !take('}'); first = false) {
            if (!first && !take(','))
                return false;
            const qsizetype nameBegin = m_position + 1;
            QByteArray name;
            if (!string(&name) || (!first && name <= previous))
                return false;
            const qsizetype nameEnd = m_position - 1;
            if (!take(':'))
                return false;
            const qsizetype valueBegin = m_position;
            if (!value())
                return false;
            if (members)
                members->push_back({m_text.sliced(nameBegin, nameEnd - nameBegin),
                                    m_text.sliced(valueBegin, m_position - valueBegin)});
            previous = std::move(name);
        }
        --m_depth;
        return true;
    }

    bool atEnd() const { return m_position == m_text.size(); }

private:
    char peek() const { return atEnd() ? '\0' : m_text[m_position]; }

    bool take(char c)
    {
        if (atEnd() || m_text[m_position] != c)
            return false;
        ++m_position;
        return true;
    }

    bool takeWord(QByteArrayView word)
    {
        if (!m_text.sliced(m_position).startsWith(word))
            return false;
        m_position += word.size();
        return true;
    }

    bool value()
    {
        switch (peek()) {
        case '{':
            return object(nullptr);
        case '[':
            return array();
        case '"':
            return string(nullptr);
        case 't':
            return takeWord("true");
        case 'f':
            return takeWord("false");
        case 'n':
            return takeWord("null");
        default:
            return number();
        }
    }

    bool array()
    {
        if (!take('[') || ++m_depth > m_deepest)
            return false;
        for (bool first = true; !take(']'); first = false) {
            if ((!first && !take(',')) || !value())
                return false;
        }
        --m_depth;
        return true;
    }

    bool digits()
    {
        const qsizetype begin = m_position;
        while (isDigit(peek()))
            ++m_position;
        return m_position > begin;
    }

    bool number()
    {
        const qsizetype begin = m_position;
        take('-');
        if (!take('0') && !digits())
            return false;
        if (take('.') && !digits())
            return false;
        if (take('e') || take('E')) {
            if (!take('+'))
                take('-');
            if (!digits())
                return false;
        }
        return !isBeyondDoubles(m_text.sliced(begin, m_position - begin));
    }

    /// \p content receives the characters meant, escapes resolved.
    bool string(QByteArray *content)
    {
        if (!take('"'))
            return false;
        while (!atEnd()) {
            const char c = m_text[m_position++];
            if (c == '"')
                return true;
            if (isControl(c))
                return false;
            if (c != '\\') {
                if (content)
                    content->append(c);
                continue;
            }
            const std::optional<char> meant = escaped();
            if (!meant)
                return false;
            if (content)
                content->append(*meant);
        }
        return false;
    }

    std::optional<char> escaped()
    {
        const char letter = peek();
        for (const char c : {'"', '\\', '\b', '\t', '\n', '\f', '\r'}) {
            if (letter == shortEscape(c)) {
                ++m_position;
                return c;
            }
        }
        if (!takeWord("u00"))
            return std::nullopt;
        constexpr QByteArrayView hexDigits("0123456789abcdef");
        const bool upper = peek() == '1';
        if (!take('0') && !take('1'))
            return std::nullopt;
        const qsizetype low = atEnd() ? -1 : hexDigits.indexOf(peek());
        if (low < 0)
            return std::nullopt;
        ++m_position;
        const auto code = static_cast<char>((upper ? 16 : 0) + low);
        if (shortEscape(code)) // has a shorter form, so this is not the canonical one
            return std::nullopt;
        return code;
    }

    QByteArrayView m_text;
    std::size_t m_deepest;
    qsizetype m_position = 0;
    std::size_t m_depth = 0;
};

} // namespace

bool isCanonicalJsonObject(QByteArrayView text, std::size_t deepest)
{
    CanonicalScanner scanner(text, deepest);
    return scanner.object(nullptr) && scanner.atEnd() && text.isValidUtf8();
}

std::vector<CanonicalMember> canonicalMembers(QByteArrayView object)
{
    std::vector<CanonicalMember> members;
    if (!object.isEmpty())
        CanonicalScanner(object, static_cast<std::size_t>(object.size())).object(&members);
    return members;
}

void appendJsonString(QByteArray &out, QByteArrayView text)
{
    out.append('"');
    qsizetype plain = 0; // begin of the stretch that needs no escape
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (!isControl(c) && c != '"' && c != '\\')
            continue;
        out.append(text.sliced(plain, i - plain));
        plain = i + 1;
        out.append('\\');
        if (const char letter = shortEscape(c)) {
            out.append(letter);
        } else {
            constexpr char hex[] = "0123456789abcdef";
            out.append("u00").append(hex[(c >> 4) & 1]).append(hex[c & 15]);
        }
    }
    out.append(text.sliced(plain)).append('"');
}

} // namespace Dateline
