// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/wordscan.h"

#include "models/core/textfold.h"

#include <algorithm>
#include <bit>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace Dateline {

namespace {

constexpr char caseBit = 'a' ^ 'A';
constexpr char quoteBits = 'G'; // with them set, all of " ' ` are equal, as are some other bytes: a first look only
static_assert(('"' | quoteBits) == ('\'' | quoteBits) && ('`' | quoteBits) == ('\'' | quoteBits));

bool isLetter(char c) { return c >= 'a' && c <= 'z'; }

/// How rare a byte is in text, roughly: letters as in English, digits and signs between them, other scripts after all.
std::size_t rarity(char c)
{
    constexpr std::string_view byFrequency = "'etaoinsrhlducmfpgwyb.,0129345678vkxjqz"; // first what is looked at twice
    return byFrequency.find(c); // npos, the largest, for what is not there
}

#ifdef __SSE2__
/// Sixteen bytes, compared with one byte of the word.
struct Probe
{
    __m128i value, caseBits;

    Probe(char byte, char bits)
        : value(_mm_set1_epi8(static_cast<char>(byte | bits))), caseBits(_mm_set1_epi8(bits)) { }
    __m128i equal(const char *place) const
    {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(place));
        return _mm_cmpeq_epi8(_mm_or_si128(bytes, caseBits), value);
    }
};
#endif

} // namespace

WordScan::WordScan(const QByteArray &word)
    : m_word(word), m_case(word.size(), '\0'), m_size(static_cast<std::size_t>(word.size())), m_rarest(0), m_second(0)
{
    Q_ASSERT(!word.isEmpty());
    std::transform(word.begin(), word.end(), m_case.begin(), [](char c) {
        if (c == '\'')
            return quoteBits;
        return isLetter(c) ? caseBit : '\0';
    });
    const auto rarest =
        std::max_element(word.begin(), word.end(), [](char a, char b) { return rarity(a) < rarity(b); });
    m_rarest = static_cast<std::size_t>(rarest - word.begin());
    m_second = m_rarest == 0 ? m_size - 1 : 0;
    for (std::size_t i = 0; i < m_size; ++i) {
        if (i != m_rarest
            && rarity(word.at(static_cast<qsizetype>(i))) > rarity(word.at(static_cast<qsizetype>(m_second))))
            m_second = i;
    }
}

bool WordScan::isAt(const char *place) const
{
    for (std::size_t i = 0; i < m_size; ++i) {
        if (foldedByte(place[i]) != m_word.constData()[i])
            return false;
    }
    return true;
}

const char *WordScan::find(const char *begin, const char *end) const
{
    if (static_cast<std::size_t>(end - begin) < m_size)
        return nullptr;
    const char *const behind = end - m_size + 1; // of the places where the word can begin
    const char *place = begin;
#ifdef __SSE2__
    constexpr std::ptrdiff_t width = 16;
    constexpr std::ptrdiff_t stride = 4 * width;
    const Probe rarest(m_word.constData()[m_rarest], m_case.constData()[m_rarest]);
    const Probe second(m_word.constData()[m_second], m_case.constData()[m_second]);
    const auto both = [&](const char *at) {
        return _mm_and_si128(rarest.equal(at + m_rarest), second.equal(at + m_second));
    };
    while (behind - place >= width) {
        if (behind - place >= stride) { // mostly there is nothing: one question for four
            const __m128i any = _mm_or_si128(_mm_or_si128(both(place), both(place + width)),
                                             _mm_or_si128(both(place + 2 * width), both(place + 3 * width)));
            if (_mm_movemask_epi8(any) == 0) {
                place += stride;
                continue;
            }
        }
        const char *const stop = std::min(place + stride, behind - (width - 1));
        for (; place < stop; place += width) {
            for (auto hits = static_cast<unsigned>(_mm_movemask_epi8(both(place))); hits != 0; hits &= hits - 1) {
                const char *const hit = place + std::countr_zero(hits);
                if (isAt(hit))
                    return hit;
            }
        }
    }
#endif
    for (; place < behind; ++place) {
        if (isAt(place))
            return place;
    }
    return nullptr;
}

} // namespace Dateline
