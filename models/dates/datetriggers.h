// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/datevocabulary.h"

#include <QStringView>

// Private to models/dates.

namespace Dateline {

/// Finds the words and numbers of a text at which an expression of time may be, so that nearly all of a text is passed
/// over at the cost of a look at each character.
class DateTriggers
{
public:
    /// \p words must outlive the reader.
    DateTriggers(QStringView text, const DateVocabulary &words) : m_text(text), m_words(words) { }

    /// Where the next one begins, at \p from or behind it, which is not inside a word; the end of the text if none does.
    qsizetype next(qsizetype from);
    /// Where the last one that was found ends.
    qsizetype end() const { return m_end; }

private:
    bool isTriggerNumber(qsizetype begin, qsizetype end) const;
    bool isDigitAt(qsizetype place) const;

    QStringView m_text;
    const DateVocabulary &m_words;
    qsizetype m_end = 0;
};

} // namespace Dateline
