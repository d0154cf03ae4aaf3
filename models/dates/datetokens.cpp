// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/datetokens.h"

#include "models/dates/edtfsyntax.h"

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostDigits = 18; ///< that a number of 64 bits holds whatever they are

bool isLetterAt(QStringView text, qsizetype place)
{
    const QChar c = text[place];
    return c.isLetter() || c.isMark() || c.isSurrogate();
}

QString signOf(QChar c)
{
    switch (c.unicode()) {
    case 0x2010: // hyphen, non-breaking hyphen, figure dash, en dash, em dash, bar, minus
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
        return u"-"_s;
    case 0x2018:
    case 0x2019:
        return u"'"_s;
    default:
        return c;
    }
}

} // namespace

QString foldedDateWord(QStringView word) { return word.toString().toCaseFolded(); }

std::vector<DateToken> dateTokens(QStringView text)
{
    std::vector<DateToken> tokens;
    bool glued = false;
    for (qsizetype place = 0; place < text.size();) {
        const qsizetype begin = place;
        if (text[place].isSpace()) {
            glued = false;
            ++place;
            continue;
        }
        DateToken token;
        if (isAsciiDigit(text[place])) {
            token.kind = DateToken::Kind::Number;
            for (; place < text.size() && isAsciiDigit(text[place]); ++place) {
                if (token.digits++ < mostDigits)
                    token.number = token.number * 10 + (text[place].unicode() - u'0');
            }
        } else if (isLetterAt(text, place)) {
            token.kind = DateToken::Kind::Word;
            while (place < text.size() && isLetterAt(text, place))
                ++place;
            token.word = foldedDateWord(text.sliced(begin, place - begin));
        } else {
            token.word = signOf(text[place]);
            ++place;
        }
        token.begin = begin;
        token.end = place;
        token.glued = glued;
        glued = true;
        tokens.push_back(token);
    }
    return tokens;
}

} // namespace Dateline
