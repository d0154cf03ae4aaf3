// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/query/snapshot.h"

#include <cstddef>
#include <map>
#include <vector>

/// \file
/// What a tracker says of itself, and its categories, edited as one step.
namespace Dateline {

/// The properties of a tracker as a person wants them. What is in there already has its id; a category without one is
/// new.
struct TrackerProperties
{
    TrackerHeader header;
    std::vector<Category> categories; ///< in the order wanted
    /// Which of `categories` gets the events of one that is not among them any more.
    std::map<CategoryId, std::size_t> heirs;
    friend bool operator==(const TrackerProperties &, const TrackerProperties &) = default;
};

/// As they are.
TrackerProperties propertiesOf(const TrackerColumns &tracker);

/// How many events are of each category, by its place in the tracker's list. O(events).
std::vector<std::size_t> eventsByCategory(const Snapshot &snapshot);

/// Why \p wanted cannot be: Malformed with a place ("/title", "/categories/2/name", "/categories (ban)") if a title or a
/// name is missing or too long, a name stands twice, a colour is none, or a category is gone and has no heir although
/// events are of it. O(events + categories).
Result<void> checkProperties(const Snapshot &snapshot, const TrackerProperties &wanted);

/// The step that makes them so: "Edit tracker properties"; without parts if they are so already. New categories get ids
/// made of their names; those that keep their place among others are not moved. Fails as checkProperties() does.
/// O(events + categories²).
Result<Change> editingProperties(const Snapshot &snapshot, const TrackerProperties &wanted);

} // namespace Dateline
