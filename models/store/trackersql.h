// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/domain/packedtracker.h"

/// \file
/// Between the tables of sqlschema.h and the value types. The caller provides the transaction.
namespace Dateline {

class SqlConnection;
struct Change;

/// All content, sound (checkIntegrity()). The error's place is that of the entity (entityPlace()); Cancelled if \p progress, which may
/// be null, says so. O(size).
Result<PackedTracker> readTables(const SqlConnection &connection, Progress *progress);

/// Replaces all content but the change log. \p tracker must be sound. O(size).
Result<void> replaceTables(SqlConnection &connection, const Tracker &tracker);

/// Does \p change to the rows concerned and writes its row of the change log, see TrackerStore::apply(). After a failure the caller
/// rolls back.
Result<void> applyChange(SqlConnection &connection, const Change &change);

} // namespace Dateline
