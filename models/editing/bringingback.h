// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/query/snapshot.h"

#include <vector>

/// \file
/// What a step of the history has removed, and how it comes back.
namespace Dateline {

/// The entities that \p step has removed and the tracker does not have now, in the order in which they can come back:
/// what refers to something stands behind it. An attribution that went with its event or source is not named: it comes
/// back with that. O(parts · look-ups).
std::vector<ChangedEntity> removedBy(const Change &step, const Snapshot &now);

/// What an entity is called in lists: its title or name; of an attribution, its quote or note; else its id.
QString nameInHistory(const ChangedEntity &entity);

/// How a step is told: "Added: Event “…”", a line a part, at most \p most of them, and a last one that says how many
/// more there are.
QStringList partsInWords(const Change &step, std::size_t most);

/// The step that brings \p entity back as it was when \p step removed it, at its place, with what else \p step removed
/// of which it needs or which needs it: a removed event comes back with its attributions, and with its category, measure
/// and parties if they went in the same step. Attributions of what is not there any more stay away. CannotWrite, with
/// the place, if something that it refers to is gone, or something with its id is there.
Result<Change> bringingBack(const Change &step, const ChangedEntity &entity, const Snapshot &now);

} // namespace Dateline
