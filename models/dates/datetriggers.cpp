// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/datetriggers.h"

#include "models/dates/edtfsyntax.h"

#include <array>
#include <cstdint>

namespace Dateline {

namespace {

enum class TriggerClass : std::uint8_t { Other, Letter, Digit };

constexpr std::array<TriggerClass, 128> asciiClasses = [] {
    std::array<TriggerClass, 128> all{};
    for (std::size_t i = 'a'; i <= 'z'; ++i)
        all[i] = all[i - 32] = TriggerClass::Letter;
    for (std::size_t i = '0'; i <= '9'; ++i)
        all[i] = TriggerClass::Digit;
    return all;
}();

TriggerClass classOf(QChar c)
{
    if (c.unicode() < 128)
        return asciiClasses[c.unicode()];
    return c.isLetter() || c.isMark() || c.isSurrogate() ? TriggerClass::Letter : TriggerClass::Other;
}

} // namespace

qsizetype DateTriggers::next(qsizetype from)
{
    const QChar *const all = m_text.data();
    const qsizetype size = m_text.size();
    for (qsizetype place = from; place < size;) {
        const TriggerClass is = classOf(all[place]);
        if (is == TriggerClass::Other) {
            ++place;
            continue;
        }
        qsizetype end = place + 1;
        while (end < size && classOf(all[end]) == is)
            ++end;
        const bool found = is == TriggerClass::Digit ? isTriggerNumber(place, end)
                                                     : m_words.mayKnow(all[place].unicode(), end - place)
                && m_words.idOf(m_text.sliced(place, end - place)) >= 0;
        if (found) {
            m_end = end;
            return place;
        }
        place = end;
    }
    m_end = size;
    return size;
}

bool DateTriggers::isDigitAt(qsizetype place) const
{
    return place >= 0 && place < m_text.size() && isAsciiDigit(m_text[place]);
}

/// A year; '98; 18:30; 3/4/2019, 3.4.2019 and the like.
bool DateTriggers::isTriggerNumber(qsizetype begin, qsizetype end) const
{
    const qsizetype digits = end - begin;
    const QChar first = m_text[begin];
    if (digits == 4)
        return first == u'1' || first == u'2';
    if (digits > 2)
        return false;
    const auto isApostrophe = [](QChar c) { return c == u'\'' || c == QChar(0x2019) || c == QChar(0x2018); };
    if (digits == 2 && begin > 0 && isApostrophe(m_text[begin - 1]))
        return true;
    if (end + 1 >= m_text.size() || !isDigitAt(end + 1))
        return false;
    const QChar sign = m_text[end];
    if (sign == u':')
        return isDigitAt(end + 2) && !isDigitAt(end + 3);
    if (sign != u'/' && sign != u'.' && sign != u'-')
        return false;
    const qsizetype second = end + (isDigitAt(end + 2) ? 3 : 2);
    return second < m_text.size() && m_text[second] == sign && isDigitAt(second + 1);
}

} // namespace Dateline
