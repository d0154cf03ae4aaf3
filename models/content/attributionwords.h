// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/snapshot.h"

#include <QString>

#include <vector>

namespace Dateline {

/// What a source says of an event, with the source.
struct SourcedAttribution
{
    Attribution attribution;
    Source source;
    QString firstReporter; ///< see TrackerIndex::firstReporter()
};

/// All that is said of an event, the weightiest first: what supports it, what disputes it, what mentions it; within
/// these by credibility, then by the source's reliability, the ungraded last. O(its attributions · log).
std::vector<SourcedAttribution> attributionsByWeight(const Snapshot &snapshot, EventRow row);

/// "a German official → Financial Times → Silicon UK": who said it, who reported it first, where it stands; each once.
QString chainInWords(const Attribution &attribution, const Source &source);

/// The Admiralty grade, reliability of the source and credibility of the claim: "B2", "B", "2" or empty.
QString gradeWord(const Attribution &attribution, const Source &source);
/// The same in words.
QString gradeInWords(const Attribution &attribution, const Source &source);

/// Those who take part in an event in one role.
struct RoleParties
{
    Role role = Role::Issuer;
    std::vector<std::size_t> places; ///< into Event::parties, in their order; the tracker has all of them
};

/// In the order of the roles; roles that nobody has are left out. O(participations · roles).
std::vector<RoleParties> partiesByRole(const Snapshot &snapshot, const Event &event);

} // namespace Dateline
