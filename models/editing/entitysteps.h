// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/editbase.h"

#include <vector>

/// \file
/// Steps of editing about single entities, as a Change each. What is not there is NotFound, what cannot be done is
/// Usage, with the place of the entity. Whether the outcome is sound, checkInTracker() says before, and the document
/// when it is written. Steps in which nothing is another have no parts.
namespace Dateline {

/// Adds \p entity: at the end of its list, or behind the one called \p behind (empty: to the front). Usage if its id
/// is that of another one of its kind, or is none.
Result<Change> addition(const EditBase &tracker, const ChangedEntity &entity,
                        const std::optional<QString> &behind = std::nullopt);

/// Makes the entity called \p name (nameInList()) what \p after says. With another id all that names it follows, and
/// so do findings about it that were accepted; what figures and saved views name does not.
Result<Change> changed(const EditBase &tracker, const QString &name, const ChangedEntity &after);

/// Gives an entity another id, see changed().
Result<Change> renamed(const EditBase &tracker, const ChangedEntity &entity, const QString &id);

/// A copy of an event under the id \p copy, right behind it. What sources say of it is not copied.
Result<Change> duplicated(const EditBase &tracker, const EventId &event, const EventId &copy);

/// Puts \p entity behind the one of its list called \p behind; empty: to the front.
Result<Change> moved(const EditBase &tracker, const ChangedEntity &entity, const QString &behind);

/// Brings categories into the order of \p wanted, which has each of \p categories once. As few are moved as are not
/// where they should be. O(categories²).
Result<Change> inOrder(const std::vector<Category> &categories, const std::vector<CategoryId> &wanted);

} // namespace Dateline
