// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <span>

namespace Dateline {

class SqlConnection;

/// One step of a document from a version to the next.
struct Migration
{
    int from = 0; ///< leads to from + 1
    Result<void> (*apply)(SqlConnection &connection) = nullptr;
};

/// All steps up to schemaVersion, in order. The first makes the tables in an empty database, so a new document and
/// an old one come to the current schema by the same way.
std::span<const Migration> migrationChain();

/// Brings a document to the version after the last step of \p chain. The caller provides the transaction, so that
/// all steps are done or none. TooNew if the document is beyond that, Malformed if no step starts from its version.
Result<void> migrate(SqlConnection &connection, std::span<const Migration> chain);

/// The document's version (PRAGMA user_version).
Result<int> storedVersion(const SqlConnection &connection);

} // namespace Dateline
