// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/readers/bibtexentries.h"
#include "models/exchange/exchangetr.h"

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestValue = 10'000'000;

class BibtexParser
{
public:
    explicit BibtexParser(QStringView text) : m_text(text)
    {
        static constexpr const char16_t *months[] = {u"jan", u"feb", u"mar", u"apr", u"may", u"jun",
                                                     u"jul", u"aug", u"sep", u"oct", u"nov", u"dec"};
        for (int i = 0; i < 12; ++i)
            m_abbreviations.insert(QString::fromUtf16(months[i]), QString::number(i + 1));
    }

    std::vector<BibtexEntry> read()
    {
        std::vector<BibtexEntry> entries;
        for (qsizetype at = m_text.indexOf(u'@'); at >= 0; at = m_text.indexOf(u'@', m_at)) {
            countLines(at);
            m_at = at + 1;
            const QString type = name().toLower();
            skipBlanks();
            if (type.isEmpty() || m_at >= m_text.size() || (m_text[m_at] != u'{' && m_text[m_at] != u'('))
                continue; // an address in a remark between entries
            m_close = m_text[m_at++] == u'{' ? u'}' : u')';
            if (type == "string"_L1)
                abbreviation();
            else if (type == "preamble"_L1 || type == "comment"_L1)
                skipBraces();
            else
                entries.push_back(entry(type));
        }
        return entries;
    }

private:
    static bool isNameLetter(QChar c) { return !c.isSpace() && c > u' ' && !QStringView(u"{}(),=\"#%").contains(c); }

    QString name()
    {
        skipBlanks();
        const qsizetype start = m_at;
        while (m_at < m_text.size() && isNameLetter(m_text[m_at]))
            ++m_at;
        return m_text.sliced(start, m_at - start).toString();
    }

    /// Blanks, and remarks in the manner of TeX up to the end of their line.
    void skipBlanks()
    {
        while (m_at < m_text.size() && (m_text[m_at].isSpace() || m_text[m_at] == u'%')) {
            if (m_text[m_at] == u'%') {
                while (m_at < m_text.size() && m_text[m_at] != u'\n')
                    ++m_at;
            } else {
                ++m_at;
            }
        }
    }

    void countLines(qsizetype to)
    {
        for (; m_counted < to; ++m_counted)
            m_line += m_text[m_counted] == u'\n' ? 1 : 0;
    }

    bool accept(QChar c)
    {
        skipBlanks();
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    /// Whether a new entry begins in the line at \p at: "@" and a name and a brace in front of it.
    bool entryBeginsAt(qsizetype at) const
    {
        if (at == 0 || m_text[at] != u'@' || m_text[at - 1] != u'\n')
            return false;
        qsizetype end = at + 1;
        while (end < m_text.size() && m_text[end].isLetter())
            ++end;
        return end > at + 1 && end < m_text.size() && (m_text[end] == u'{' || m_text[end] == u'(');
    }

    void skipBraces()
    {
        int depth = m_close == u'}' ? 1 : 0;
        for (; m_at < m_text.size() && !entryBeginsAt(m_at); ++m_at) {
            const QChar c = m_text[m_at];
            if (depth == 0 && c == m_close)
                break;
            depth += c == u'{' ? 1 : c == u'}' ? -1 : 0;
            if (m_close == u'}' && depth == 0)
                break;
        }
        if (m_at < m_text.size() && m_text[m_at] == m_close)
            ++m_at;
    }

    void abbreviation()
    {
        const QString word = name().toLower();
        QString text;
        if (accept(u'=') && value(text) && !word.isEmpty())
            m_abbreviations.insert(word, text);
        skipBraces();
    }

    /// Up to the quotation mark or brace that ends it, with the braces in it. False if it does not end.
    bool delimited(QChar close, QString &text)
    {
        const qsizetype start = m_at;
        int depth = 0;
        for (; m_at < m_text.size() && m_at - start < longestValue && !entryBeginsAt(m_at); ++m_at) {
            const QChar c = m_text[m_at];
            if (c == u'\\') {
                ++m_at; // the next letter is no brace
                continue;
            }
            if (depth == 0 && c == close) {
                text += m_text.sliced(start, m_at++ - start);
                return true;
            }
            depth += c == u'{' ? 1 : c == u'}' ? -1 : 0;
            if (depth < 0)
                return false;
        }
        m_at = std::min(m_at, m_text.size());
        return false;
    }

    bool value(QString &text)
    {
        do {
            skipBlanks();
            if (m_at >= m_text.size())
                return false;
            const QChar c = m_text[m_at];
            if (c == u'{' || c == u'"') {
                ++m_at;
                if (!delimited(c == u'{' ? u'}' : u'"', text))
                    return false;
            } else {
                const QString word = name();
                if (word.isEmpty())
                    return false;
                text += m_abbreviations.value(word.toLower(), word);
            }
        } while (accept(u'#'));
        return true;
    }

    BibtexEntry entry(const QString &type)
    {
        BibtexEntry entry;
        entry.line = m_line;
        entry.type = type;
        skipBlanks();
        const qsizetype start = m_at;
        while (m_at < m_text.size() && m_text[m_at] != u',' && m_text[m_at] != m_close && m_text[m_at] != u'\n'
               && m_text[m_at] != u'=')
            ++m_at;
        entry.key = m_text.sliced(start, m_at - start).trimmed().toString();
        if (m_at < m_text.size()
            && m_text[m_at] == u'=') { // no key, as "@misc{title = ...": what stands there is a field
            m_at = start;
            entry.key.clear();
        }
        while (true) {
            while (accept(u',')) { }
            skipBlanks();
            if (m_at >= m_text.size() || m_text[m_at] == m_close || entryBeginsAt(m_at))
                break;
            const QString field = name().toLower();
            QString text;
            if (field.isEmpty() || !accept(u'=') || !value(text)) {
                entry.fault = field.isEmpty()
                    ? ExchangeTr::tr("a field is expected")
                    : ExchangeTr::tr("the value of “%1” has no end or no beginning").arg(field);
                resume();
                return entry;
            }
            entry.fields.insert(field, text);
        }
        if (m_at < m_text.size() && m_text[m_at] == m_close)
            ++m_at;
        else
            entry.fault = ExchangeTr::tr("has no end");
        return entry;
    }

    /// To the next line that begins an entry.
    void resume()
    {
        while (m_at < m_text.size() && !entryBeginsAt(m_at))
            ++m_at;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    QChar m_close = u'}';
    std::uint64_t m_line = 1;
    qsizetype m_counted = 0;
    QHash<QString, QString> m_abbreviations;
};

} // namespace

std::vector<BibtexEntry> bibtexEntries(QStringView text) { return BibtexParser(text).read(); }

void inherit(std::vector<BibtexEntry> &entries)
{
    QHash<QString, std::size_t> byKey;
    for (std::size_t i = 0; i < entries.size(); ++i)
        byKey.insert(entries[i].key.toLower(), i);
    for (BibtexEntry &entry : entries) {
        const auto parent = byKey.constFind(entry.fields.value(u"crossref"_s).trimmed().toLower());
        if (parent == byKey.constEnd() || &entries[*parent] == &entry)
            continue;
        const QHash<QString, QString> inherited = entries[*parent].fields; // a copy: a loop would change it meanwhile
        for (auto field = inherited.begin(); field != inherited.end(); ++field) {
            const QString name = field.key() == "title"_L1 ? u"booktitle"_s : field.key();
            if (name != "crossref"_L1 && !entry.fields.contains(name))
                entry.fields.insert(name, field.value());
        }
    }
}

} // namespace Dateline
