// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/article/candidatematching.h"

#include <nlohmann/json_fwd.hpp>

namespace Dateline {

/// An expression of time as `dateline read` prints it, offsets in code points.
nlohmann::ordered_json mentionAsJson(const DateMention &mention);

/// A candidate: title, category, date, countries (codes), companies (names), quote, start, length and rule; with
/// \p inFull all else that is known of it.
nlohmann::ordered_json candidateAsJson(const EventCandidate &candidate, bool inFull);

/// What a tracker has of it: kind and event.
nlohmann::ordered_json matchAsJson(const CandidateMatch &match);

} // namespace Dateline
