// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/datereading.h"
#include "models/domain/tracker.h"

namespace Dateline {

/// A source whose file does not say all of itself, with what its text suggests: for a person to look at, never to be
/// kept unasked.
struct SourceGuess
{
    Source source;
    bool title = false;  ///< the title is a guess
    bool issued = false; ///< the day of issue is
};

/// Takes for a missing title the first line of the text, if it is no longer than a headline, and for a missing day of
/// issue the first of its first lines that is, or has between its signs, a whole day up to that of \p dates.reference:
/// "Brussels, 21 May 2024", "Published: 23 August 2018". O(length of the first lines).
SourceGuess guessedRecord(const Source &source, const DateContext &dates);

} // namespace Dateline
