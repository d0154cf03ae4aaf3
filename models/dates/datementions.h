// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/datefinder.h"
#include "models/dates/datematcher.h"
#include "models/dates/datetense.h"

// From what matched to what is meant. Private to models/dates.

namespace Dateline {

/// A date that a match may mean.
struct DateCandidate
{
    Edtf date;  ///< what the words name
    Edtf meant; ///< with what they say about it: a part of it, about
    const DateMatch *match = nullptr;
};

/// All dates that \p matches, which end at the same place, may mean; none if they say no date that exists.
std::vector<DateCandidate> dateCandidates(const std::vector<const DateMatch *> &matches, const DateContext &context);

/// The place in \p candidates, which are not empty, of the likeliest: in that tense, then the nearest. Another order of
/// numbers counts as much as the context's unless it is known which is meant.
std::size_t likeliestDate(const std::vector<DateCandidate> &candidates, DateTense tense, Day reference,
                          bool orderIsKnown);

/// The value that TIMEX3 has for what a match says; \p date is null for what has none.
QString timexValue(const DatePhrase &phrase, const Edtf &date);

/// What a date with words in front of it that make a bound of it means: 2019/.. for "since 2019".
Edtf boundedDate(const Edtf &date, DateBound bound);

/// The day of a date with a time; any other date as it is.
Edtf dayOfTime(const Edtf &date);

} // namespace Dateline
