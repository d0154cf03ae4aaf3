// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstddef>

namespace Dateline {

/// Looks for a folded word (see foldForSearch()) in text as it was written: ASCII bytes are folded (see foldedByte()),
/// all others must be equal. Sixteen places at once are compared in the word's two rarest bytes, as in W. Muła's
/// "SIMD-friendly algorithms for substring searching" with first and last byte.
class WordScan
{
public:
    /// \p word must not be empty, and hold nothing that folding would change.
    explicit WordScan(const QByteArray &word);

    std::size_t size() const { return m_size; } ///< bytes of the word

    /// The first place of the word in [begin, end), or nullptr.
    const char *find(const char *begin, const char *end) const;

private:
    bool isAt(const char *place) const;

    QByteArray m_word;
    QByteArray m_case; ///< the bits that are set before comparing: that of small letters for a letter, otherwise none
    std::size_t m_size;
    std::size_t m_rarest, m_second; ///< the two bytes of the word that are looked at first
};

} // namespace Dateline
