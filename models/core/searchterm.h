// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/textfold.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <vector>

namespace Dateline {

/// A word of a search as it is looked for in texts: it fits where a word begins with it ("huaw" in "Huawei", not "ban"
/// in "urban"). In scripts that put no blanks between words it fits anywhere, as a sign that is no letter does.
struct SearchTerm
{
    QByteArray bytes;   ///< folded, not empty
    bool whole = false; ///< the word must end with it, too
    friend bool operator==(const SearchTerm &, const SearchTerm &) = default;
};

/// The term for one of searchWords(): a final s of English plurals, verbs and possessives is left out, so that "bans"
/// finds "ban" and "banned"; not from short words, nor from "access", "virus" and "crisis".
SearchTerm searchTerm(const QByteArray &word);

/// The terms of a search as it was typed, none of them whole.
std::vector<SearchTerm> searchTerms(const QString &text);

/// Where \p term first fits in a folded text, from \p from on; −1: nowhere. O(text).
qsizetype indexOfTerm(QByteArrayView folded, const SearchTerm &term, qsizetype from = 0);

/// Whether \p term, which stands at \p place of a folded text, fits there.
bool fitsAt(QByteArrayView folded, qsizetype place, const SearchTerm &term);

/// The same for a text in UTF-8 as it was written, where folding the word gave the same bytes. Folds a few characters
/// beside the place, if they are not ASCII.
bool fitsWritten(QByteArrayView written, qsizetype place, const SearchTerm &term);

/// Whether a word ends at \p end of a folded text, with or without the s that searchTerm() leaves out.
bool endsWord(QByteArrayView folded, qsizetype end);

/// Where \p terms fit in \p text, in order and without overlaps: what is shown as found. O(text · terms).
std::vector<FoldedText::Place> foundPlaces(const QString &text, const std::vector<SearchTerm> &terms);

} // namespace Dateline
