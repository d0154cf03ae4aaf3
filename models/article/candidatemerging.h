// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/article/eventcandidates.h"

// Private to models/article.

namespace Dateline {

/// A candidate with what tells whether another is the same.
struct DraftCandidate
{
    EventCandidate candidate;
    QString same;         ///< of the rule: what has another is another happening
    bool dated = false;   ///< the article names a time
    bool opinion = false; ///< what one person says
};

/// The same happenings told twice become one with the passages of both, the narrower date and the parties of both: those
/// of one kind, on dates that have days in common, of the same issuers and not aimed at others alone. O(n), as only the
/// last few of a kind are looked at.
std::vector<EventCandidate> mergedCandidates(std::vector<DraftCandidate> drafts);

} // namespace Dateline
