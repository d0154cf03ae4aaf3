// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/query/snapshot.h"

#include <optional>
#include <span>
#include <vector>

/// \file
/// One edit of several events.
namespace Dateline {

/// What all of several events are to have; what is not set stays as it is in each.
struct ManyEventsEdit
{
    std::optional<CategoryId> category;
    QStringList addedTags;
    QStringList removedTags;
    std::vector<Participation> addedParties;
    std::vector<PartyId> removedParties; ///< in whatever role
    std::optional<MeasureId> measure;    ///< an empty id: of none
    std::optional<Milestone> milestone;  ///< for events that have a measure then
    std::optional<Edtf> reviewOn;        ///< a null date: none
    bool isEmpty() const;
};

/// In what several events agree; none where they differ.
struct CommonFields
{
    std::optional<CategoryId> category;
    std::optional<MeasureId> measure;
    std::optional<Milestone> milestone; ///< none, too, where none has one
    std::optional<Edtf> reviewOn;
    QStringList tags;             ///< of any of them, by how many have them, then by name
    std::vector<PartyId> parties; ///< of any of them, in the order in which they come
};

/// O(rows).
CommonFields commonFields(const Snapshot &snapshot, std::span<const EventRow> rows);

/// Why the edit cannot be done: it would take a party out of an event of which an attribution makes a claim about that
/// party. Empty: it can. O(rows).
QString faultOf(const Snapshot &snapshot, std::span<const EventRow> rows, const ManyEventsEdit &edit);

/// The step "Edit n events", without those that are so already. An event that gets a measure and has no milestone gets
/// \p edit's, else "announced"; an event without a measure gets no milestone. O(rows).
Change editingMany(const Snapshot &snapshot, std::span<const EventRow> rows, const ManyEventsEdit &edit);

} // namespace Dateline
