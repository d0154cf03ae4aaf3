// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/store/sqlschema.h"

#include <cstdint>

namespace Dateline {

class SqlConnection;
struct DocumentHeader;

/// That a document has a version that this program does not know.
Error tooNew(std::int64_t version, int newestKnown);

/// Whether a file's header is that of a document this program can read. Malformed or TooNew if not, without a place.
Result<void> checkHeader(const DocumentHeader &header);

/// Whether SQLite finds the file undamaged. O(size).
Result<void> quickCheck(const SqlConnection &connection);

/// That the schema is exactly ours of a version: every table and index as we make it, and no trigger, view,
/// index or table of anybody else's, which could run code of theirs when we read or write.
Result<void> checkSchema(const SqlConnection &connection, int version = schemaVersion);

/// checkSchema(), then quickCheck().
Result<void> checkDocument(const SqlConnection &connection, int version = schemaVersion);

} // namespace Dateline
