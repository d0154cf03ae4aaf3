// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/article/candidatematching.h"
#include "models/editing/columnsbase.h"

namespace Dateline {

/// A candidate that somebody accepted, and what becomes of it.
struct AcceptedCandidate
{
    EventCandidate candidate;
    CandidateMatch match; ///< new: an event is made; otherwise the article becomes a source of that event
};

/// The one step that brings accepted candidates into a tracker: the article as a source, unless it has it already; the
/// categories and parties that it lacks; the events; and for each passage an attribution with its quote, who said it, who
/// reported it first and the date in the article's words. A rival date becomes the date that the source gives the event.
/// \p article has its text (a normalText()), which the passages are places of; a title that is missing is its first line.
/// Nothing accepted: no parts. Fails as addition() and checkInTracker() do.
Result<Change> stepOfCandidates(const ColumnsBase &tracker, const Source &article,
                                const std::vector<AcceptedCandidate> &accepted, Day published);

} // namespace Dateline
