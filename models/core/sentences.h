// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <vector>

namespace Dateline {

/// Part of a text, in UTF-16 units, half-open.
struct TextPart
{
    qsizetype begin = 0;
    qsizetype end = 0;
    friend bool operator==(const TextPart &, const TextPart &) = default;
};

/// Takes a text apart into sentences, one after the other. A sentence ends with ".", "!", "?", "…" or their like in other
/// scripts and the quotation marks and brackets behind it, if what follows may begin one; not after the point of an
/// abbreviation ("Mr. Smith", "U.S. officials", "J. Smith", "Jan. 5", "am 5. Mai"), and not inside a quotation that goes
/// on in small letters. An empty line ends one, too, and any line does in a text that is not wrapped, of which some line is
/// longer than people wrap lines. Works for English and German; other languages lose only what
/// abbreviations they have of their own.
class SentenceReader
{
public:
    /// O(length), for the lines.
    explicit SentenceReader(QStringView text);

    /// The next sentence, without blanks around it; an empty part at the end of the text. O(its length).
    TextPart next();

private:
    bool endsAt(qsizetype place, qsizetype begin, qsizetype &behind) const;

    QStringView m_text;
    qsizetype m_place = 0;
    bool m_wrapped = true;
};

/// All sentences of a text in order. O(length).
std::vector<TextPart> sentencesOf(QStringView text);

} // namespace Dateline
