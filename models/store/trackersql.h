// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/domain/tracker.h"

/// \file
/// Between the tables of sqlschema.h and the value types. The caller provides the transaction.
namespace Dateline {

class SqlConnection;

/// All content, sound (checkIntegrity()). The error's place is that of the entity (entityPlace()). O(size).
Result<Tracker> readTables(const SqlConnection &connection);

/// Replaces all content but the change log. \p tracker must be sound. O(size).
Result<void> replaceTables(SqlConnection &connection, const Tracker &tracker);

} // namespace Dateline
