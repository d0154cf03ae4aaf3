// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <cstdint>
#include <vector>

// What the rules of date expressions are matched against. Private to models/dates.

namespace Dateline {

struct DateToken
{
    enum class Kind {
        Word,   ///< letters
        Number, ///< ASCII digits
        Sign    ///< any other character but blanks; all dashes are "-", all apostrophes "'"
    };
    Kind kind = Kind::Sign;
    QString word;            ///< of a word its folded form, of a sign itself
    std::int64_t number = 0; ///< of a number; more than 18 digits have that of the first 18
    int digits = 0;          ///< of a number
    qsizetype begin = 0;     ///< place in the text
    qsizetype end = 0;
    bool glued = false; ///< no blank stands before it
};

/// The tokens of \p text in order. O(length).
std::vector<DateToken> dateTokens(QStringView text);

/// A word as tokens and the files of rules have it: without case.
QString foldedDateWord(QStringView word);

} // namespace Dateline
