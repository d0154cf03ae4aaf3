// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/datetokens.h"

#include "models/dates/datevocabulary.h"
#include "models/dates/edtfsyntax.h"

#include <utility>

namespace Dateline {

namespace {

constexpr int mostDigits = 18; ///< that a number of 64 bits holds whatever they are

bool isLetterAt(QStringView text, qsizetype place)
{
    const QChar c = text[place];
    return c.isLetter() || c.isMark() || c.isSurrogate();
}

char16_t signUnit(QChar c)
{
    switch (c.unicode()) {
    case 0x2010: // hyphen, non-breaking hyphen, figure dash, en dash, em dash, bar, minus
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
        return u'-';
    case 0x2018:
    case 0x2019:
        return u'\'';
    default:
        return c.unicode();
    }
}

QString signOf(QChar c) { return QChar(signUnit(c)); }

/// The token that begins at \p place, which is moved behind it. \p words: whether its text is wanted.
DateToken tokenAt(QStringView text, qsizetype &place, qsizetype end, bool words)
{
    const qsizetype begin = place;
    DateToken token;
    if (isAsciiDigit(text[place])) {
        token.kind = DateToken::Kind::Number;
        for (; place < end && isAsciiDigit(text[place]); ++place) {
            if (token.digits++ < mostDigits)
                token.number = token.number * 10 + (text[place].unicode() - u'0');
        }
    } else if (isLetterAt(text, place)) {
        token.kind = DateToken::Kind::Word;
        token.capital = text[place].isUpper();
        while (place < end && isLetterAt(text, place))
            ++place;
        if (words)
            token.word = foldedDateWord(text.sliced(begin, place - begin));
    } else {
        if (words)
            token.word = signOf(text[place]);
        ++place;
    }
    token.begin = begin;
    token.end = place;
    return token;
}

} // namespace

QString foldedDateWord(QStringView word)
{
    QString folded = word.toString();
    for (QChar &c : folded)
        c = c.toCaseFolded();
    return folded;
}

std::vector<DateToken> dateTokens(QStringView text)
{
    std::vector<DateToken> tokens;
    bool glued = false;
    for (qsizetype place = 0; place < text.size();) {
        if (text[place].isSpace()) {
            glued = false;
            ++place;
            continue;
        }
        tokens.push_back(tokenAt(text, place, text.size(), true));
        tokens.back().glued = std::exchange(glued, true);
    }
    return tokens;
}

void readDateTokens(std::vector<DateToken> &into, QStringView text, qsizetype from, qsizetype to,
                    const DateVocabulary &vocabulary)
{
    into.clear();
    bool glued = from > 0 && !text[from - 1].isSpace();
    for (qsizetype place = from; place < to;) {
        if (text[place].isSpace()) {
            glued = false;
            ++place;
            continue;
        }
        into.push_back(tokenAt(text, place, to, false));
        DateToken &token = into.back();
        token.glued = std::exchange(glued, true);
        if (token.kind == DateToken::Kind::Word)
            token.id = vocabulary.idOf(text.sliced(token.begin, token.end - token.begin));
        else if (token.kind == DateToken::Kind::Sign) {
            const char16_t sign = signUnit(text[token.begin]);
            token.id = vocabulary.idOf(QStringView(&sign, 1));
        }
    }
}

} // namespace Dateline
