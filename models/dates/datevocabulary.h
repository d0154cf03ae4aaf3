// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <cstdint>
#include <vector>

// The words that rules for dates know, as numbers. Private to models/dates.

namespace Dateline {

/// Words and signs, each with a number from 0 on; case does not matter. Looking up allocates nothing.
class DateVocabulary
{
public:
    /// The number of \p word, which is new if it was not known.
    int add(const QString &word);
    /// −1 for a word that is not known. O(length).
    int idOf(QStringView word) const;
    /// Whether a word of this first letter and length may be known: far quicker than idOf() for most of a text.
    bool mayKnow(char16_t first, qsizetype length) const
    {
        return length < 32 && (m_lengths[first & 63U] >> static_cast<unsigned>(length) & 1U) != 0;
    }
    /// A word by its number, folded.
    const QString &word(int id) const { return m_words[static_cast<std::size_t>(id)]; }
    int size() const { return static_cast<int>(m_words.size()); }

private:
    void grow();

    std::vector<QString> m_words; ///< folded
    std::vector<int> m_table;     ///< open addressing: numbers of words, −1 where free; its size is a power of 2
    /// By the last six bits of a first letter, in both cases, the lengths of the words that begin so.
    std::array<std::uint32_t, 64> m_lengths{};
};

} // namespace Dateline
