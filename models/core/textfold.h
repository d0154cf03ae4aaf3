// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace Dateline {

struct SearchTerm;

/// What folding makes of a byte: ASCII letters become small, ASCII quotation marks an apostrophe, white space and the
/// hyphen a blank, for "5G-ban" and "5G ban" are the same words.
inline constexpr std::array<char, 256> foldedBytes = [] {
    std::array<char, 256> all{};
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = static_cast<char>(i);
    for (std::size_t i = 'A'; i <= 'Z'; ++i)
        all[i] = static_cast<char>(i + ('a' - 'A'));
    all['"'] = all['`'] = '\'';
    for (const char blank : {'\t', '\n', '\v', '\f', '\r', '-'})
        all[static_cast<std::size_t>(blank)] = ' ';
    return all;
}();

inline char foldedByte(char c) { return foldedBytes[static_cast<unsigned char>(c)]; }
/// Whether folding takes \p c for white space.
inline bool isBlank(char c) { return foldedByte(c) == ' '; }

/// \p text as it is compared in searches and in what is typed to find an item of a list, as UTF-8:
/// - compatibility decomposition (Unicode NFKD); non-spacing marks, invisible format characters and the Arabic
///   tatweel removed; case folded, ß as ss; both kinds of kana as hiragana; decimal digits of all scripts as ASCII,
/// - letters that Unicode does not decompose as plain keyboards have them: foldedLetters(),
/// - all quotation marks, apostrophes and primes as "'",
/// - white space, hyphens and dashes as one blank a run, none at the ends.
/// "Straße", "STRASSE" and "strasse" fold alike, so do "5G‑Łódź’s" and "5g lodz's". Folding twice is folding once.
QByteArray foldForSearch(const QString &text);

/// Appends what foldForSearch() makes of a text in UTF-8 to \p to: no allocation of its own for ASCII text and for most
/// text in Latin, Greek and Cyrillic letters.
void appendFolded(QByteArray &to, QByteArrayView utf8);

/// The same without quotation marks in front: what a list is searched by when the beginning of a name is typed.
QByteArray foldedStart(const QString &text);

/// The words of a search: \p text cut at white space, each word folded, without quotation marks around it. A word with
/// a hyphen holds a blank ("5g ban"). No words: no condition.
QList<QByteArray> searchWords(const QString &text);

/// The letters that folding replaces on its own account: entries separated by blanks, each a small letter and what
/// comes in its place.
QStringView foldedLetters();
/// The characters that folding takes for quotation marks, beside those of the Unicode categories Pi and Pf.
QStringView foldedQuotationMarks();

/// A text folded for search that knows where its parts stood.
class FoldedText
{
public:
    struct Place
    {
        qsizetype start, length; ///< in UTF-16 units of the text; all marks of the last letter belong to it
        friend bool operator==(const Place &, const Place &) = default;
    };

    FoldedText() = default;
    explicit FoldedText(const QString &text); ///< O(text), 5 bytes a byte of it

    /// The first place of \p folded (see foldForSearch()) that starts at \p from or later. O(text).
    std::optional<Place> find(const QByteArray &folded, qsizetype from) const;
    /// The first place where \p term fits (fitsAt()). O(text).
    std::optional<Place> find(const SearchTerm &term, qsizetype from) const;
    /// The last place that starts at \p from or before.
    std::optional<Place> findLast(const QByteArray &folded, qsizetype from) const;

private:
    Place placeOf(qsizetype byte, qsizetype size) const;
    qsizetype byteFrom(qsizetype from) const;

    QByteArray m_folded;
    std::vector<std::uint32_t> m_origins; ///< per byte the unit it was made of; at last the size of the text
};

} // namespace Dateline
