// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/sentences.h"

#include <algorithm>
#include <array>

namespace Dateline {

namespace {

/// Words whose point does not end a sentence even if a capital letter follows.
constexpr std::array<QStringView, 66> abbreviations{
    u"adm",    u"apr",  u"art",  u"aug",  u"ave", u"bd",   u"brig", u"bzw", u"ca",   u"capt", u"cf",
    u"cmdr",   u"col",  u"dec",  u"dept", u"dr",  u"ed",   u"eds",  u"est", u"evtl", u"feb",  u"fig",
    u"gen",    u"ggf",  u"gov",  u"hon",  u"hr",  u"jan",  u"jul",  u"jun", u"lt",   u"maj",  u"mar",
    u"messrs", u"mr",   u"mrs",  u"ms",   u"mt",  u"nos",  u"nov",  u"nr",  u"oct",  u"okt",  u"op",
    u"pp",     u"pres", u"prof", u"pvt",  u"rep", u"reps", u"rev",  u"sen", u"sens", u"sep",  u"sept",
    u"sgt",    u"st",   u"str",  u"supt", u"tel", u"v",    u"vgl",  u"vol", u"vs",   u"z",    u"zb"};

/// Those that end sentences as well: they do if a word follows that begins one.
constexpr std::array<QStringView, 10> mayEndSentence{u"al", u"co",  u"corp", u"etc", u"inc",
                                                     u"jr", u"ltd", u"no",   u"sr",  u"usw"};
constexpr std::array<QStringView, 48> sentenceBeginners{
    u"a",   u"after", u"all",  u"also", u"an",    u"and",  u"as",    u"at",      u"but",  u"by",   u"das", u"der",
    u"die", u"ein",   u"er",   u"es",   u"for",   u"he",   u"his",   u"however", u"i",    u"if",   u"im",  u"in",
    u"it",  u"its",   u"last", u"many", u"more",  u"on",   u"or",    u"others",  u"our",  u"she",  u"sie", u"since",
    u"so",  u"some",  u"that", u"the",  u"their", u"then", u"there", u"these",   u"they", u"this", u"we",  u"when"};
/// Words in front of an ordinal, whose point ends no sentence in German: "am 5. Mai".
constexpr std::array<QStringView, 8> beforeOrdinals{u"am", u"dem", u"den", u"der", u"des", u"im", u"vom", u"zum"};

constexpr std::array<QStringView, 13> germanMonths{u"januar",  u"jänner",   u"februar", u"märz",   u"april",
                                                   u"mai",     u"juni",     u"juli",    u"august", u"september",
                                                   u"oktober", u"november", u"dezember"};

template<std::size_t size>
bool isIn(const std::array<QStringView, size> &words, QStringView word)
{
    return std::any_of(words.begin(), words.end(),
                       [word](QStringView known) { return word.compare(known, Qt::CaseInsensitive) == 0; });
}

bool isEndMark(char16_t c)
{
    switch (c) {
    case u'.':
    case u'!':
    case u'?':
    case 0x2026: // …
    case 0x3002: // 。
    case 0xFF01: // ！
    case 0xFF1F: // ？
    case 0x061F: // ؟
    case 0x06D4: // ۔
    case 0x0964: // ।
        return true;
    default:
        return false;
    }
}

/// Whether no blank is needed behind a mark: Chinese and Japanese have none.
bool endsAlone(char16_t c) { return c == 0x3002 || c == 0xFF01 || c == 0xFF1F; }

bool isClosing(QChar c)
{
    return c == u'"' || c == u'\'' || c == u')' || c == u']' || c == u'»' || c == u'«'
        || c.category() == QChar::Punctuation_FinalQuote || c.category() == QChar::Punctuation_Close
        || c == QChar(0x201C);
}

/// Whether a sentence may begin so.
bool mayBegin(QStringView text, qsizetype place)
{
    while (place < text.size() && (text[place].isPunct() || text[place].isSymbol()))
        ++place;
    return place >= text.size() || !text[place].isLower();
}

bool isEmptyLine(QStringView text, qsizetype lineEnd)
{
    for (qsizetype place = lineEnd + 1; place < text.size(); ++place) {
        if (text[place] == u'\n')
            return true;
        if (!text[place].isSpace())
            return false;
    }
    return false;
}

/// The word that ends before \p end.
QStringView wordBefore(QStringView text, qsizetype begin, qsizetype end)
{
    qsizetype from = end;
    while (from > begin && (text[from - 1].isLetter() || text[from - 1].isMark()))
        --from;
    return text.sliced(from, end - from);
}

QStringView wordAfter(QStringView text, qsizetype begin)
{
    qsizetype end = begin;
    while (end < text.size() && text[end].isLetter())
        ++end;
    return text.sliced(begin, end - begin);
}

/// Whether the point behind a number in \p text from \p begin on is that of an ordinal, which \p next follows.
bool isOrdinalPoint(QStringView text, qsizetype begin, qsizetype place, QStringView next)
{
    qsizetype from = place;
    while (from > begin && text[from - 1].isDigit() && place - from < 3)
        --from;
    const bool day = from < place && place - from < 3 && from > begin && text[from - 1].isSpace();
    return day && !next.isEmpty()
        && (isIn(germanMonths, next) || isIn(beforeOrdinals, wordBefore(text, begin, from - 1)));
}

/// Whether the point at \p place belongs to the word in front of it; what follows begins at \p next.
bool isAbbreviationPoint(QStringView text, qsizetype begin, qsizetype place, qsizetype next)
{
    const QStringView word = wordBefore(text, begin, place);
    if (word.isEmpty())
        return isOrdinalPoint(text, begin, place, wordAfter(text, next));
    const qsizetype from = place - word.size();
    const bool inside = word.size() == 1 && from > begin && text[from - 1] == u'.'; // of "U.S.", "a.m.", "z.B."
    if (inside || isIn(mayEndSentence, word))
        return !isIn(sentenceBeginners, wordAfter(text, next));
    const bool ofNumber = from > begin && text[from - 1].isDigit(); // "5G" is no initial
    return (word.size() == 1 && word.front().isUpper() && !ofNumber) || isIn(abbreviations, word);
}

} // namespace

SentenceReader::SentenceReader(QStringView text) : m_text(text)
{
    constexpr qsizetype longestWrapped = 100;
    for (qsizetype begin = 0; m_wrapped && begin < text.size();) {
        const qsizetype found = text.indexOf(u'\n', begin);
        const qsizetype end = found < 0 ? text.size() : found;
        m_wrapped = end - begin <= longestWrapped;
        begin = end + 1;
    }
}

/// Whether the mark at \p place ends the sentence; \p behind becomes the place behind all that belongs to it.
bool SentenceReader::endsAt(qsizetype place, qsizetype begin, qsizetype &behind) const
{
    behind = place + 1;
    while (behind < m_text.size() && (isEndMark(m_text[behind].unicode()) || isClosing(m_text[behind])))
        ++behind;
    if (behind >= m_text.size() || endsAlone(m_text[place].unicode()))
        return true;
    if (!m_text[behind].isSpace())
        return false;
    qsizetype next = behind;
    while (next < m_text.size() && m_text[next].isSpace())
        ++next;
    if (next >= m_text.size() || !mayBegin(m_text, next))
        return next >= m_text.size();
    return m_text[place] != u'.' || behind > place + 1 || !isAbbreviationPoint(m_text, begin, place, next);
}

TextPart SentenceReader::next()
{
    while (m_place < m_text.size() && m_text[m_place].isSpace())
        ++m_place;
    const qsizetype begin = m_place;
    for (; m_place < m_text.size(); ++m_place) {
        const char16_t c = m_text[m_place].unicode();
        qsizetype behind = m_place;
        if (isEndMark(c)) {
            if (endsAt(m_place, begin, behind)) {
                m_place = behind;
                return {begin, behind};
            }
            m_place = behind - 1; // a run of marks is looked at once
            continue;
        }
        if (c == 0x2029 || (c == u'\n' && (!m_wrapped || isEmptyLine(m_text, m_place))))
            break;
    }
    qsizetype end = m_place;
    while (end > begin && m_text[end - 1].isSpace())
        --end;
    return {begin, end};
}

std::vector<TextPart> sentencesOf(QStringView text)
{
    std::vector<TextPart> sentences;
    SentenceReader reader(text);
    for (TextPart part = reader.next(); part.begin < part.end; part = reader.next())
        sentences.push_back(part);
    return sentences;
}

} // namespace Dateline
