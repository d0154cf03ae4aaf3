// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/editing/fieldfault.h"
#include "models/query/snapshot.h"

#include <optional>

namespace Dateline {

/// An attribution as it stands in a form, with the source that is made along with it.
struct AttributionDraft
{
    Attribution attribution; ///< without an id: it is not in the tracker yet
    /// Made with it, if the attribution names draftSourceId().
    std::optional<Source> newSource = {};
    // What was typed that could not be read, and stands for nothing: why. Empty: nothing.
    QString sourceProblem = {};
    QString dateProblem = {};
    QString issuedProblem = {};
    friend bool operator==(const AttributionDraft &, const AttributionDraft &) = default;
};

/// The id of a source that a draft makes; no tracker can have it.
SourceId draftSourceId();

/// A source to begin with, of what was typed to find one: an address, or else its title. Its type is that of a page on
/// the web or of a newspaper article.
Source newSourceDraft(const QString &typed);

/// What keeps the attribution from being kept, in the order of its fields. "source/csl/title" and its like are fields
/// of the new source. That Credibility::Confirmed needs independentOrigins is no fault of an attribution that was so
/// \p before.
FieldFaults faultsOf(const AttributionDraft &draft, const std::optional<Attribution> &before, const Snapshot &snapshot);

/// How many first reporters the event has with the attribution, see originsWith(); 0 without event or source.
std::size_t originsWith(const AttributionDraft &draft, const Snapshot &snapshot);

/// The step that makes the attribution what the draft says, as changeOf() of an event's draft.
std::optional<Change> changeOf(const AttributionDraft &draft, const std::optional<Attribution> &before,
                               const Snapshot &snapshot);

} // namespace Dateline
