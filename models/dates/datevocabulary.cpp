// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/datevocabulary.h"

#include "models/dates/datetokens.h"

namespace Dateline {

namespace {

char16_t foldedLetter(QChar c)
{
    const char16_t unit = c.unicode();
    if (unit < 0x80)
        return unit >= u'A' && unit <= u'Z' ? static_cast<char16_t>(unit + 32) : unit;
    return c.toCaseFolded().unicode();
}

std::size_t hashOf(QStringView word)
{
    std::uint32_t hash = 2166136261U; // FNV-1a
    for (const QChar c : word)
        hash = (hash ^ foldedLetter(c)) * 16777619U;
    return hash ^ (hash >> 15U);
}

bool isSameWord(QStringView word, const QString &folded)
{
    if (word.size() != folded.size())
        return false;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (foldedLetter(word[i]) != folded[i].unicode())
            return false;
    }
    return true;
}

} // namespace

int DateVocabulary::idOf(QStringView word) const
{
    if (m_table.empty())
        return -1;
    const std::size_t mask = m_table.size() - 1;
    for (std::size_t slot = hashOf(word) & mask;; slot = (slot + 1) & mask) {
        const int id = m_table[slot];
        if (id < 0 || isSameWord(word, m_words[static_cast<std::size_t>(id)]))
            return id;
    }
}

int DateVocabulary::add(const QString &word)
{
    if (const int known = idOf(word); known >= 0)
        return known;
    m_words.push_back(foldedDateWord(word));
    const int id = size() - 1;
    if (m_words.size() * 2 > m_table.size())
        grow();
    else {
        const std::size_t mask = m_table.size() - 1;
        std::size_t slot = hashOf(word) & mask;
        while (m_table[slot] >= 0)
            slot = (slot + 1) & mask;
        m_table[slot] = id;
    }
    // Letters outside ASCII fold to others of the same last bits, too, or to neighbours: both are noted.
    const QString &folded = m_words.back();
    const auto bit = folded.size() < 32 ? std::uint32_t{1} << static_cast<unsigned>(folded.size()) : 0U;
    for (const QChar first : {folded.front(), folded.front().toUpper()}) {
        m_lengths[first.unicode() & 63U] |= bit;
        m_lengths[(first.unicode() ^ 32U) & 63U] |= bit;
    }
    return id;
}

void DateVocabulary::grow()
{
    m_table.assign(m_table.empty() ? 256 : m_table.size() * 2, -1);
    const std::size_t mask = m_table.size() - 1;
    for (std::size_t id = 0; id < m_words.size(); ++id) {
        std::size_t slot = hashOf(m_words[id]) & mask;
        while (m_table[slot] >= 0)
            slot = (slot + 1) & mask;
        m_table[slot] = static_cast<int>(id);
    }
}

} // namespace Dateline
