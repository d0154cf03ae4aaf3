// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/codepoints.h"

namespace Dateline {

namespace {

bool isRegionalIndicator(char32_t c) { return c >= 0x1f1e6 && c <= 0x1f1ff; }

/// What a character is in a Korean syllable: leading consonants, vowels, final consonants, in this order; or a composed
/// one.
enum class Hangul { None, Leading, Vowel, Final, OpenSyllable, ClosedSyllable };

Hangul hangulOf(char32_t c)
{
    if (c < 0x1100 || c > 0xd7fb)
        return Hangul::None;
    if (c <= 0x115f || (c >= 0xa960 && c <= 0xa97c))
        return Hangul::Leading;
    if (c <= 0x11a7 || (c >= 0xd7b0 && c <= 0xd7c6))
        return Hangul::Vowel;
    if (c <= 0x11ff || c >= 0xd7cb)
        return Hangul::Final;
    if (c >= 0xac00 && c <= 0xd7a3)
        return (c - 0xac00) % 28 == 0 ? Hangul::OpenSyllable : Hangul::ClosedSyllable;
    return Hangul::None;
}

bool splitsHangul(char32_t before, char32_t after)
{
    const Hangul next = hangulOf(after);
    switch (hangulOf(before)) {
    case Hangul::None:
        return false;
    case Hangul::Leading:
        return next != Hangul::None && next != Hangul::Final;
    case Hangul::Vowel:
    case Hangul::OpenSyllable:
        return next == Hangul::Vowel || next == Hangul::Final;
    case Hangul::Final:
    case Hangul::ClosedSyllable:
        return next == Hangul::Final;
    }
    return false;
}

/// Belongs to the character in front of it.
bool isExtending(char32_t c)
{
    if (c < 0x300)
        return false;
    const bool joiner = c == 0x200c || c == 0x200d;
    const bool skinColour = c >= 0x1f3fb && c <= 0x1f3ff;
    const bool tag = c >= 0xe0020 && c <= 0xe007f;
    const bool halfwidthVoicing = c == 0xff9e || c == 0xff9f;
    return joiner || skinColour || tag || halfwidthVoicing || QChar::isMark(c);
}

bool isControl(char32_t c)
{
    if (c < 0x300)
        return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xad;
    if (isExtending(c))
        return false;
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Format || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph;
}

bool isPictograph(char32_t c)
{
    const bool maybe = c >= 0x1f000 || (c >= 0x203c && c <= 0x3299);
    return maybe && QChar::category(c) == QChar::Symbol_Other;
}

/// Families and professions are pictographs in a row, with joiners between and at most a few marks on each.
bool joinsPictograph(std::u32string_view text, std::size_t joiner)
{
    constexpr std::size_t mostMarks = 4;
    std::size_t at = joiner;
    while (at > 0 && joiner - at < mostMarks && isExtending(text[at - 1]) && text[at - 1] != 0x200d)
        --at;
    return at > 0 && isPictograph(text[at - 1]);
}

/// Flags are pairs of regional indicators, counted from where their row begins; a row longer than any of flags is cut.
bool splitsFlag(std::u32string_view text, std::size_t place)
{
    constexpr std::size_t longestRow = 512;
    std::size_t before = 0;
    while (before < place && before < longestRow && isRegionalIndicator(text[place - 1 - before]))
        ++before;
    return before % 2 == 1;
}

} // namespace

std::u32string toCodePoints(const QString &text)
{
    std::u32string points;
    points.resize(static_cast<std::size_t>(text.size()));
    char32_t *to = points.data();
    const char16_t *at = QStringView(text).utf16();
    const char16_t *const end = at + text.size();
    while (at != end) {
        char32_t c = *at++;
        if (QChar::isHighSurrogate(c) && at != end && QChar::isLowSurrogate(*at))
            c = QChar::surrogateToUcs4(static_cast<char16_t>(c), *at++);
        *to++ = c;
    }
    points.resize(static_cast<std::size_t>(to - points.data()));
    return points;
}

QString fromCodePoints(std::u32string_view text)
{
    // QString::fromUcs4() would take away a byte order mark.
    QString units;
    units.reserve(static_cast<qsizetype>(text.size()));
    for (const char32_t c : text)
        units.append(QChar::fromUcs4(c));
    return units;
}

bool isCharacterBoundary(std::u32string_view text, std::size_t place)
{
    if (place == 0 || place >= text.size())
        return true;
    const char32_t before = text[place - 1];
    const char32_t after = text[place];
    if (after < 0x300 && before != 0x200d)
        return true;
    if (isControl(before))
        return true;
    if (isExtending(after))
        return false;
    if (splitsHangul(before, after))
        return false;
    if (isRegionalIndicator(after))
        return !splitsFlag(text, place);
    return before != 0x200d || !isPictograph(after) || !joinsPictograph(text, place - 1);
}

} // namespace Dateline
