// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reading/randomtext.h"

#include "models/reading/codepoints.h"
#include "models/reading/normaltext.h"

namespace Dateline {

using namespace Qt::StringLiterals;

RandomText::RandomText(std::uint32_t seed) : m_random(seed)
{
    static const QStringList scripts[] = {
        u"a b c d e f g h i l m n o r s t u"_s.split(u' '),
        u"a e i o n s t r"_s.split(u' '),
        u"e e\u0301 \u00e9 u u\u0308 n q\u0303 q x\u0323\u0302 s t"_s.split(u' '), // q̃ has no composed form
        u"a b \U0001d4b6 \U0001d4b7 \U0001f600 \U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f1e6\U0001f1fa "
        "\U0001f1f3\U0001f1ff \U0001f44d\U0001f3fd c d"_s.split(u' '),
        u"א ב ג ד ה ו ש\u05c1 ל\u05b9 מ נ ר ת"_s.split(u' '),
        u"ا ب ت د ر س ل م ن ه و ي ع\u064e ك\u0651"_s.split(u' '),
        u"中 国 华 为 禁 止 部 长 年 月 日 的 在 五 网 络 公 司"_s.split(u' '),
        u"\u1112\u1161\u11ab 한 국 \u1100\u119e 정 부 가 는"_s.split(u' '),
    };
    m_letters = scripts[seed % std::size(scripts)];
}

QString RandomText::letter()
{
    return m_letters.at(static_cast<qsizetype>(below(static_cast<std::size_t>(m_letters.size()))));
}

QString RandomText::word()
{
    QString word;
    for (std::size_t length = 1 + below(8); length > 0; --length)
        word += letter();
    return word;
}

QString RandomText::sentence()
{
    QString sentence;
    for (std::size_t words = 2 + below(12); words > 0; --words)
        sentence += word() + (words == 1 ? u". "_s : u" "_s);
    return sentence;
}

QString RandomText::raw(std::size_t size)
{
    static const QString ends[] = {u"\n"_s, u"\r\n"_s, u"\r"_s, u"\n\n"_s};
    QString text;
    if (below(4) == 0)
        text += QChar::ByteOrderMark;
    while (static_cast<std::size_t>(text.size()) < size) {
        QString next = sentence();
        const std::size_t kind = below(6);
        if (!m_sentences.isEmpty() && kind < 2) {
            next = m_sentences.at(static_cast<qsizetype>(below(static_cast<std::size_t>(m_sentences.size()))));
            if (kind == 1) // looks like it
                next[static_cast<qsizetype>(below(static_cast<std::size_t>(next.size())))] = letter().front();
        }
        m_sentences.append(next);
        text += next;
        if (below(4) == 0)
            text += ends[below(std::size(ends))];
    }
    return text;
}

std::u32string flipped(const std::u32string &text, std::size_t place, const QString &letter)
{
    const std::u32string points = toCodePoints(normalText(letter));
    std::u32string changed = text;
    changed[place] = points.front();
    const QString asText = fromCodePoints(changed);
    return changed != text && normalText(asText) == asText ? changed : std::u32string();
}

} // namespace Dateline
