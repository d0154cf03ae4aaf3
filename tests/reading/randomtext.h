// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <cstddef>
#include <random>
#include <string>

namespace Dateline {

/// Texts of one script each, chosen by \p seed: Latin with marks that compose and that do not, characters beyond the
/// basic plane, flags and families, Hebrew, Arabic, Chinese; with repeated sentences, sentences that differ in one
/// letter, and all kinds of line ends.
class RandomText
{
public:
    explicit RandomText(std::uint32_t seed);

    std::size_t below(std::size_t bound) { return bound == 0 ? 0 : m_random() % bound; }

    /// About \p size code points, as it may come from a file: not normal.
    QString raw(std::size_t size);
    QString sentence();
    /// A letter of the script, with its marks.
    QString letter();

private:
    QString word();

    std::mt19937 m_random;
    QStringList m_letters;
    QStringList m_sentences;
};

/// \p text with one character at \p place replaced by another so that nothing else changes; empty if \p letter makes no
/// difference or changes more than itself.
std::u32string flipped(const std::u32string &text, std::size_t place, const QString &letter);

} // namespace Dateline
