// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/domain/trackercolumns.h"

/// \file
/// Between the tables of sqlschema.h and the value types. The caller provides the transaction.
namespace Dateline {

class SqlConnection;
struct Change;

/// All content, sound (checkIntegrity()). The error's place is that of the entity (entityPlace()); Cancelled if \p
/// progress, which may be null, says so. O(size).
Result<TrackerColumns> readTables(const SqlConnection &connection, Progress *progress);

/// Replaces all content but the change log. \p tracker must be sound. O(size).
Result<void> replaceTables(SqlConnection &connection, const Tracker &tracker);

/// Does \p change to the rows concerned and gives it as it was done: entities as they were and are (others may have
/// changed other fields of them meanwhile), the place of each that was added, removed or moved, and what had to make
/// room. After a failure the caller rolls back. See TrackerStore::apply().
Result<Change> applyChange(SqlConnection &connection, const Change &change);

} // namespace Dateline
