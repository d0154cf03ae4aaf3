// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/readers/textext.h"

#include <QHash>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// The combining character of an accent command; 0: it is none.
char16_t accentOf(QStringView command)
{
    static const QHash<QString, char16_t> accents{{u"`"_s, 0x300}, {u"'"_s, 0x301}, {u"^"_s, 0x302}, {u"~"_s, 0x303},
                                                  {u"="_s, 0x304}, {u"u"_s, 0x306}, {u"."_s, 0x307}, {u"\""_s, 0x308},
                                                  {u"r"_s, 0x30a}, {u"H"_s, 0x30b}, {u"v"_s, 0x30c}, {u"d"_s, 0x323},
                                                  {u"c"_s, 0x327}, {u"k"_s, 0x328}, {u"b"_s, 0x331}};
    return accents.value(command.toString());
}

/// The letter or sign of a command; null: it is none.
QString signOf(QStringView command)
{
    static const QHash<QString, QString> signs{{u"ss"_s, u"ß"_s},
                                               {u"o"_s, u"ø"_s},
                                               {u"O"_s, u"Ø"_s},
                                               {u"l"_s, u"ł"_s},
                                               {u"L"_s, u"Ł"_s},
                                               {u"ae"_s, u"æ"_s},
                                               {u"AE"_s, u"Æ"_s},
                                               {u"oe"_s, u"œ"_s},
                                               {u"OE"_s, u"Œ"_s},
                                               {u"aa"_s, u"å"_s},
                                               {u"AA"_s, u"Å"_s},
                                               {u"i"_s, u"i"_s},
                                               {u"j"_s, u"j"_s},
                                               {u"dh"_s, u"ð"_s},
                                               {u"DH"_s, u"Ð"_s},
                                               {u"th"_s, u"þ"_s},
                                               {u"TH"_s, u"Þ"_s},
                                               {u"dj"_s, u"đ"_s},
                                               {u"DJ"_s, u"Đ"_s},
                                               {u"ng"_s, u"ŋ"_s},
                                               {u"S"_s, u"§"_s},
                                               {u"P"_s, u"¶"_s},
                                               {u"pounds"_s, u"£"_s},
                                               {u"copyright"_s, u"©"_s},
                                               {u"dots"_s, u"…"_s},
                                               {u"ldots"_s, u"…"_s},
                                               {u"textellipsis"_s, u"…"_s},
                                               {u"euro"_s, u"€"_s},
                                               {u"texteuro"_s, u"€"_s},
                                               {u"textendash"_s, u"–"_s},
                                               {u"textemdash"_s, u"—"_s},
                                               {u"textquoteleft"_s, u"‘"_s},
                                               {u"textquoteright"_s, u"’"_s},
                                               {u"textquotedblleft"_s, u"“"_s},
                                               {u"textquotedblright"_s, u"”"_s},
                                               {u"textbackslash"_s, u"\\"_s},
                                               {u"textasciitilde"_s, u"~"_s},
                                               {u"textasciicircum"_s, u"^"_s},
                                               {u"textunderscore"_s, u"_"_s},
                                               {u"textbar"_s, u"|"_s},
                                               {u"textdegree"_s, u"°"_s},
                                               {u"textregistered"_s, u"®"_s},
                                               {u"texttrademark"_s, u"™"_s},
                                               {u"textmu"_s, u"µ"_s},
                                               {u"guillemotleft"_s, u"«"_s},
                                               {u"guillemotright"_s, u"»"_s},
                                               {u"LaTeX"_s, u"LaTeX"_s},
                                               {u"TeX"_s, u"TeX"_s},
                                               {u"quad"_s, u" "_s},
                                               {u"qquad"_s, u" "_s},
                                               {u"newline"_s, u" "_s},
                                               {u"par"_s, u" "_s}};
    return signs.value(command.toString());
}

class TexReader
{
public:
    explicit TexReader(QStringView tex) : m_tex(tex) { }

    QString read()
    {
        while (m_at < m_tex.size())
            step();
        return m_text.normalized(QString::NormalizationForm_C);
    }

private:
    bool next(QStringView letters) const { return m_tex.sliced(m_at).startsWith(letters); }

    void step()
    {
        const QChar c = m_tex[m_at];
        if (c == u'\\')
            command();
        else if (c == u'{' || c == u'}' || c == u'$')
            ++m_at;
        else if (c == u'~')
            put(u" "_s, 1);
        else if (next(u"---"))
            put(u"—"_s, 3);
        else if (next(u"--"))
            put(u"–"_s, 2);
        else if (next(u"``"))
            put(u"“"_s, 2);
        else if (next(u"''"))
            put(u"”"_s, 2);
        else
            put(c, 1);
    }

    void put(const QString &text, qsizetype length)
    {
        m_text += text;
        m_at += length;
    }

    /// Behind a command of letters blanks belong to it.
    void command()
    {
        const qsizetype start = ++m_at;
        while (m_at < m_tex.size() && m_tex[m_at].isLetter() && m_tex[m_at] < u'\x7f')
            ++m_at;
        const bool isWord = m_at > start;
        if (!isWord && m_at < m_tex.size())
            ++m_at;
        const QStringView name = m_tex.sliced(start, m_at - start);
        if (const char16_t accent = accentOf(name)) {
            accented(accent, isWord);
            return;
        }
        if (isWord)
            skipBlanks();
        if (const QString sign = signOf(name); !sign.isNull())
            m_text += sign;
        else if (!isWord && name != u"/" && name != u"-" && name != u"\\" && name != u"@")
            m_text += name.toString() == u" "_s || name == u"," ? u" "_s : name.toString();
        else if (name == u"\\")
            m_text += u' ';
    }

    /// The accent of the letter that follows, which may stand in braces or be a dotless i: a combining character comes
    /// behind its letter.
    void accented(char16_t accent, bool isWord)
    {
        if (isWord)
            skipBlanks();
        while (m_at < m_tex.size() && m_tex[m_at] == u'{')
            ++m_at;
        if (m_at >= m_tex.size() || m_tex[m_at] == u'}')
            return;
        const qsizetype before = m_text.size();
        step();
        if (m_text.size() > before)
            m_text.insert(before + (m_text[before].isHighSurrogate() ? 2 : 1), QChar(accent));
    }

    void skipBlanks()
    {
        while (m_at < m_tex.size() && m_tex[m_at].isSpace())
            ++m_at;
    }

    QStringView m_tex;
    qsizetype m_at = 0;
    QString m_text;
};

} // namespace

QString textOfTex(QStringView tex) { return TexReader(tex).read(); }

} // namespace Dateline
