// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/searchterm.h"

#include <algorithm>

namespace Dateline {

namespace {

bool isAsciiByte(char c) { return static_cast<signed char>(c) >= 0; }

bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U; }

/// Whether a character is part of a word that stands between blanks and is found by its beginning. Arabic, Hebrew and
/// Korean words have articles, conjunctions and other words joined to them.
bool isOfSpacedWord(char32_t c)
{
    if (!QChar::isLetterOrNumber(c) && !QChar::isMark(c))
        return false;
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_Tibetan:
    case QChar::Script_Arabic:
    case QChar::Script_Hebrew:
    case QChar::Script_Hangul:
        return false;
    default:
        return true;
    }
}

/// Asked for each hit of a search: ASCII is decided without a table.
bool isAsciiOfWord(char c)
{
    const char folded = foldedByte(c);
    return (folded >= 'a' && folded <= 'z') || (folded >= '0' && folded <= '9');
}

bool endsInWord(QByteArrayView text)
{
    if (text.isEmpty())
        return false;
    if (isAsciiByte(text.back()))
        return isAsciiOfWord(text.back());
    qsizetype start = text.size() - 1;
    while (start > 0 && isContinuation(text.at(start)))
        --start;
    return isOfSpacedWord(QString::fromUtf8(text.sliced(start)).toUcs4().constFirst());
}

bool beginsInWord(QByteArrayView text)
{
    if (text.isEmpty())
        return false;
    if (isAsciiByte(text.front()))
        return isAsciiOfWord(text.front());
    qsizetype size = 1;
    while (size < text.size() && isContinuation(text.at(size)))
        ++size;
    return isOfSpacedWord(QString::fromUtf8(text.first(size)).toUcs4().constFirst());
}

// Marks and invisible characters that folding takes away stand between a letter and the next; no more than a few.
constexpr qsizetype mostBeside = 48;

/// The folded end of what stands before a place: from the last ASCII character on.
QByteArray foldedBefore(QByteArrayView written, qsizetype place)
{
    qsizetype start = place;
    while (start > 0 && place - start < mostBeside) {
        --start;
        if (isAsciiByte(written.at(start)))
            break;
    }
    while (start < place && isContinuation(written.at(start)))
        ++start;
    return foldForSearch(QString::fromUtf8(written.sliced(start, place - start)) + u'.').chopped(1);
}

QByteArray foldedBehind(QByteArrayView written, qsizetype place)
{
    qsizetype end = place;
    while (end < written.size() && end - place < mostBeside && (end == place || !isAsciiByte(written.at(end - 1))))
        ++end;
    while (end < written.size() && isContinuation(written.at(end)))
        ++end;
    return foldForSearch(u'.' + QString::fromUtf8(written.sliced(place, end - place))).sliced(1);
}

} // namespace

SearchTerm searchTerm(const QByteArray &word)
{
    constexpr qsizetype shortest = 4;
    if (word.endsWith("'s") && word.size() >= shortest)
        return {word.chopped(2)};
    const bool isPlural = word.size() >= shortest && word.endsWith('s') && !word.endsWith("ss") && !word.endsWith("us")
        && !word.endsWith("is") && isAsciiOfWord(word.at(word.size() - 2));
    return {isPlural ? word.chopped(1) : word};
}

std::vector<SearchTerm> searchTerms(const QString &text)
{
    std::vector<SearchTerm> terms;
    for (const QByteArray &word : searchWords(text))
        terms.push_back(searchTerm(word));
    return terms;
}

bool fitsAt(QByteArrayView folded, qsizetype place, const SearchTerm &term)
{
    const qsizetype end = place + term.bytes.size();
    const bool begins = !beginsInWord(term.bytes) || !endsInWord(folded.first(place));
    return begins && (!term.whole || !beginsInWord(folded.sliced(end)));
}

bool fitsWritten(QByteArrayView written, qsizetype place, const SearchTerm &term)
{
    const qsizetype end = place + term.bytes.size();
    if (place > 0 && isAsciiByte(written.at(place - 1))) {
        if (isAsciiOfWord(written.at(place - 1)) && beginsInWord(term.bytes))
            return false;
    } else if (place > 0 && beginsInWord(term.bytes) && endsInWord(foldedBefore(written, place))) {
        return false;
    }
    if (!term.whole || end == written.size())
        return true;
    return isAsciiByte(written.at(end)) ? !isAsciiOfWord(written.at(end)) : !beginsInWord(foldedBehind(written, end));
}

bool endsWord(QByteArrayView folded, qsizetype end)
{
    return !beginsInWord(folded.sliced(end)) || (folded.at(end) == 's' && !beginsInWord(folded.sliced(end + 1)));
}

qsizetype indexOfTerm(QByteArrayView folded, const SearchTerm &term, qsizetype from)
{
    for (qsizetype place = folded.indexOf(term.bytes, from); place >= 0;
         place = folded.indexOf(term.bytes, place + 1)) {
        if (fitsAt(folded, place, term))
            return place;
    }
    return -1;
}

std::vector<FoldedText::Place> foundPlaces(const QString &text, const std::vector<SearchTerm> &terms)
{
    std::vector<FoldedText::Place> places;
    if (terms.empty() || text.isEmpty())
        return places;
    const FoldedText folded(text);
    for (const SearchTerm &term : terms) {
        for (auto place = folded.find(term, 0); place; place = folded.find(term, place->start + place->length))
            places.push_back(*place);
    }
    std::sort(places.begin(), places.end(), [](const FoldedText::Place &a, const FoldedText::Place &b) {
        return a.start < b.start || (a.start == b.start && a.length > b.length);
    });
    std::vector<FoldedText::Place> apart;
    for (const FoldedText::Place &place : places) {
        if (apart.empty() || place.start >= apart.back().start + apart.back().length)
            apart.push_back(place);
    }
    return apart;
}

} // namespace Dateline
