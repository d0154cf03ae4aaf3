// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/typedletters.h"

#include "models/reading/codepoints.h"

#include <QString>

#include <algorithm>

namespace Dateline {

namespace {

/// The kinds of characters that stand in gaps, and all others.
enum class TypedKind { Letter, Blank, Dash, SoftHyphen, Unseen };

TypedKind kindOf(char32_t c)
{
    if (c > 0x20 && c < 0x7f)
        return c == U'-' ? TypedKind::Dash : TypedKind::Letter;
    switch (c) {
    case 0x00ad:
        return TypedKind::SoftHyphen;
    case 0x0640: // tatweel, which makes Arabic words longer on the line
    case 0x061c: // marks of direction
    case 0x200e:
    case 0x200f:
    case 0x180e: // without width
    case 0x200b:
    case 0x200c:
    case 0x200d:
    case 0x2060:
    case 0xfeff:
        return TypedKind::Unseen;
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212: // minus
    case 0x2e3a:
    case 0x2e3b:
    case 0xfe58:
    case 0xfe63:
        return TypedKind::Dash;
    default:
        if ((c >= 0x202a && c <= 0x202e) || (c >= 0x2061 && c <= 0x2064) || (c >= 0x2066 && c <= 0x2069))
            return TypedKind::Unseen;
        return QChar::isSpace(c) || c < 0x20 ? TypedKind::Blank : TypedKind::Letter;
    }
}

/// The plain form of a quotation mark or apostrophe; 0 for other characters.
char32_t plainQuote(char32_t c)
{
    switch (c) {
    case 0x00ab:
    case 0x00bb:
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x201f:
    case 0x2033:
    case 0x2036:
    case 0x05f4:
        return U'"';
    case U'`':
    case 0x00b4:
    case 0x2018:
    case 0x2019:
    case 0x201a:
    case 0x201b:
    case 0x2032:
    case 0x2035:
    case 0x2039:
    case 0x203a:
    case 0x02bc:
    case 0x05f3:
        return U'\'';
    default:
        return 0;
    }
}

/// What \p c is another way of typing; empty: nothing else.
std::u32string plainForm(char32_t c)
{
    if (const char32_t quote = plainQuote(c); quote != 0)
        return {quote};
    if (c < 0x80)
        return {};
    bool lettersOnly = false;
    switch (QChar::decompositionTag(c)) {
    case QChar::NoBreak:
    case QChar::Initial:
    case QChar::Medial:
    case QChar::Final:
    case QChar::Isolated:
    case QChar::Wide:
    case QChar::Narrow:
    case QChar::Small:
        break;
    case QChar::Compat: // ligatures and dots, but also "⑴" and "㋀"
        lettersOnly = true;
        break;
    case QChar::NoDecomposition:
    case QChar::Canonical:
    case QChar::Font:
    case QChar::Circle:
    case QChar::Super:
    case QChar::Sub:
    case QChar::Vertical:
    case QChar::Square:
    case QChar::Fraction:
        return {};
    }
    std::u32string plain;
    for (const char32_t part : QChar::decomposition(c).toStdU32String()) {
        if (lettersOnly && !QChar::isLetter(part) && !QChar::isMark(part) && part != U'.')
            return {};
        const std::u32string further = plainForm(part);
        plain += further.empty() ? std::u32string{part} : further;
    }
    return plain;
}

/// Of a character that stands in a gap.
char32_t plainGap(char32_t c)
{
    const std::u32string plain = c < 0x80 ? std::u32string() : plainForm(c);
    return plain.empty() ? c : plain.front();
}

bool isDash(char32_t c) { return kindOf(plainGap(c)) == TypedKind::Dash; }

/// What is read of a gap, so that none costs much however often it is looked at.
constexpr std::size_t longestGap = 1000;

/// What stands between two letters.
struct Gap
{
    int dashes = 0; ///< groups of them
    bool isHyphen = false;
    bool isSoft = false;
    bool hasBlank = false;
    bool blankBefore = false; ///< before the first dash or soft hyphen
    bool blankAfter = false;

    bool cutsWord() const { return dashes == 1 && isHyphen && !blankBefore && blankAfter; }
};

Gap gapOf(std::u32string_view text)
{
    Gap gap;
    bool inDash = false;
    for (const char32_t c : text) {
        const char32_t plain = plainGap(c);
        switch (kindOf(plain)) {
        case TypedKind::Blank:
            gap.hasBlank = true;
            (gap.dashes > 0 || gap.isSoft ? gap.blankAfter : gap.blankBefore) = true;
            inDash = false;
            break;
        case TypedKind::Dash:
            gap.isHyphen = !inDash && (plain == U'-' || plain == 0x2010);
            gap.dashes += inDash ? 0 : 1;
            inDash = true;
            break;
        case TypedKind::SoftHyphen:
            gap.isSoft = true;
            break;
        case TypedKind::Unseen:
        case TypedKind::Letter:
            break;
        }
    }
    return gap;
}

bool isOfWords(char32_t c) { return QChar::isLetterOrNumber(c) || QChar::isMark(c); }

/// Whether its script has no blanks between words.
bool isUnspaced(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

/// Whether a blank before letter \p at may be there or not.
bool isBlankFree(std::u32string_view letters, std::size_t at)
{
    const char32_t left = letters[at - 1];
    const char32_t right = letters[at];
    const bool isNumber = at >= 2 && (left == U'.' || left == U',') && QChar::isDigit(letters[at - 2]);
    if (isNumber && QChar::isDigit(right))
        return false; // "1,200" and "1, 200"
    return !isOfWords(left) || !isOfWords(right) || isUnspaced(left) || isUnspaced(right)
        || QChar::isDigit(left) != QChar::isDigit(right);
}

/// Whether two gaps before letter \p at of the same letters mean the same.
bool areAlike(const Gap &a, const Gap &b, std::u32string_view letters, std::size_t at)
{
    if (a.dashes == b.dashes) {
        const bool isCut = (a.isSoft && a.blankAfter && !b.hasBlank) || (b.isSoft && b.blankAfter && !a.hasBlank);
        return a.dashes > 0 || a.hasBlank == b.hasBlank || isCut || isBlankFree(letters, at);
    }
    const Gap &more = a.dashes > b.dashes ? a : b;
    const Gap &less = a.dashes > b.dashes ? b : a;
    if (less.dashes > 0 || less.hasBlank || !isOfWords(letters[at - 1]) || !isOfWords(letters[at]))
        return false;
    return more.cutsWord() || (less.isSoft && more.dashes == 1 && more.isHyphen && !more.hasBlank);
}

/// The code points before letter \p at.
std::u32string_view gapBefore(std::u32string_view text, const TypedLetters &letters, std::size_t at)
{
    const std::size_t begin = at == 0 ? 0 : letters.origins[at - 1] + 1;
    const std::size_t end = at == letters.letters.size() ? text.size() : letters.origins[at];
    return begin < end ? text.substr(begin, end - begin) : std::u32string_view();
}

} // namespace

TypedLetters typedLetters(std::u32string_view text)
{
    TypedLetters typed;
    typed.letters.reserve(text.size());
    typed.origins.reserve(text.size());
    const auto add = [&typed](char32_t c, std::size_t origin) {
        if (kindOf(c) != TypedKind::Letter)
            return;
        typed.letters += c;
        typed.origins.push_back(static_cast<std::uint32_t>(origin));
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::u32string plain = text[i] < 0x80 && text[i] != U'`' ? std::u32string() : plainForm(text[i]);
        if (plain.empty())
            add(text[i], i);
        for (const char32_t c : plain)
            add(c, i);
    }
    return typed;
}

bool isSameTyping(std::u32string_view text, const TypedLetters &textLetters, LettersPlace place,
                  std::u32string_view quote, const TypedLetters &quoteLetters, std::size_t &start, std::size_t &finish)
{
    const std::vector<std::uint32_t> &origins = textLetters.origins;
    const auto isWithin = [&origins](std::size_t at) { // a ligature of which only a part is meant
        return at > 0 && at < origins.size() && origins[at - 1] == origins[at];
    };
    if (place.begin >= place.end || isWithin(place.begin) || isWithin(place.end))
        return false;
    for (std::size_t i = 1; i < place.end - place.begin; ++i) {
        const std::u32string_view here = gapBefore(text, textLetters, place.begin + i);
        const std::u32string_view there = gapBefore(quote, quoteLetters, i);
        if (here.size() > longestGap)
            return false;
        if (here != there && !areAlike(gapOf(here), gapOf(there), quoteLetters.letters, i))
            return false;
    }
    start = origins[place.begin];
    finish = origins[place.end - 1] + 1;
    std::u32string_view before = gapBefore(text, textLetters, place.begin);
    before.remove_prefix(before.size() - std::min(before.size(), longestGap));
    const std::u32string_view behind = gapBefore(text, textLetters, place.end).substr(0, longestGap);
    const Gap first = gapOf(gapBefore(quote, quoteLetters, 0));
    const Gap last = gapOf(gapBefore(quote, quoteLetters, quoteLetters.letters.size()));
    // A quote that has a blank at an end goes on with another word there, or a mark.
    const auto endsThere = [&](const Gap &wanted, std::u32string_view gap, std::size_t at, std::size_t beside) {
        const Gap there = gapOf(gap);
        return !wanted.hasBlank || there.hasBlank || there.dashes > 0 || at == 0 || at == origins.size()
            || QChar::isPunct(textLetters.letters[beside]);
    };
    if (!endsThere(first, before, place.begin, place.begin - 1) || !endsThere(last, behind, place.end, place.end))
        return false;
    if (first.dashes > 0) {
        const auto dash = std::find_if(before.rbegin(), before.rend(), isDash);
        if (dash == before.rend())
            return false;
        start -= static_cast<std::size_t>(dash - before.rbegin()) + 1;
    }
    if (last.dashes > 0) {
        const auto dash = std::find_if(behind.begin(), behind.end(), isDash);
        if (dash == behind.end())
            return false;
        finish += static_cast<std::size_t>(dash - behind.begin()) + 1;
    }
    return isCharacterBoundary(text, start) && isCharacterBoundary(text, finish);
}

} // namespace Dateline
