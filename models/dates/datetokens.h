// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <cstdint>
#include <vector>

// What the rules of date expressions are matched against. Private to models/dates.

namespace Dateline {

class DateVocabulary;

struct DateToken
{
    enum class Kind {
        Word,   ///< letters
        Number, ///< ASCII digits
        Sign    ///< any other character but blanks; all dashes are "-", all apostrophes "'"
    };
    Kind kind = Kind::Sign;
    QString word;            ///< of a word its folded form, of a sign itself; empty if only its number was asked for
    int id = -1;             ///< of a word or sign in the vocabulary of the rules; -1 if they do not know it
    std::int64_t number = 0; ///< of a number; more than 18 digits have that of the first 18
    int digits = 0;          ///< of a number
    qsizetype begin = 0;     ///< place in the text
    qsizetype end = 0;
    bool glued = false;   ///< no blank stands before it
    bool capital = false; ///< a word that begins with a capital letter
};

/// The tokens of \p text in order, without numbers of words. O(length).
std::vector<DateToken> dateTokens(QStringView text);

/// The tokens of \p text, which is read from \p from up to \p to, with numbers of words and without the words. A letter or
/// digit at \p from is not the rest of a longer word. O(to - from).
void readDateTokens(std::vector<DateToken> &into, QStringView text, qsizetype from, qsizetype to,
                    const DateVocabulary &vocabulary);

/// A word as tokens and the files of rules have it: without case.
QString foldedDateWord(QStringView word);

} // namespace Dateline
