// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/snapshot.h"

namespace Dateline {

/// From how many independent first reporters on something is well supported. The Admiralty scale asks for as many
/// before it grades a report Credibility::Confirmed.
constexpr std::size_t independentOrigins = 2;

/// How many first reporters (TrackerIndex::firstReporter()) that can confirm something (canConfirm()) the event of
/// \p added has once that is among its attributions, in place of the one with its id if there is one; those that dispute
/// do not count. \p source is whose attribution it is. The event must be in the snapshot. O(attributions of the event).
std::size_t originsWith(const Snapshot &snapshot, const Attribution &added, const Source &source);

/// An id that no attribution of the tracker has, made of those of event and source: "au-5g-ban-ft-2018".
/// O(attributions).
AttributionId newAttributionId(const Snapshot &snapshot, const EventId &event, const SourceId &source);

/// The first reporter as it is kept: empty if \p name is that of the source itself.
QString originBeside(const Source &source, const QString &name);

} // namespace Dateline
