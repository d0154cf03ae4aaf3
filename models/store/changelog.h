// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/domain/change.h"

#include <cstdint>
#include <optional>
#include <vector>

/// \file
/// The history of a document, table change_log: a row for each change in the order in which they were made, with who
/// made it and when, what was before and after (json/changejson.h), which row it takes back, and the SHA-256 of the row
/// before it, so that a row that was altered or taken out is noticed.
namespace Dateline {

class SqlConnection;

/// The number of a row of the log; the first is 1.
using LogKey = std::int64_t;

/// What is said of a change in the log beside the change itself.
struct LogNote
{
    QString who;                  ///< who made it; may be empty
    std::optional<LogKey> undoes; ///< the row that it takes back: undo, or redo if that is an undo itself
};

/// A row without its change, which can be large.
struct LogEntry
{
    LogKey key = 0;
    QString time; ///< UTC, ISO 8601
    QString name;
    QString who;
    std::optional<LogKey> undoes;
    bool hasChange = true; ///< whether the change is kept, too: not of rows that the first versions wrote
};

/// Writes \p change, as it was done, at the end of the log. The caller provides the transaction.
Result<LogKey> appendToLog(SqlConnection &connection, const Change &change, const LogNote &note);

/// The last \p most rows, the oldest first; long texts in them are cut.
Result<std::vector<LogEntry>> readLog(const SqlConnection &connection, std::size_t most);

/// The change of a row. NotFound if there is none; Malformed if it is not what appendToLog() writes, as are rows of
/// versions before 2 may be.
Result<Change> readLogged(const SqlConnection &connection, LogKey key);

/// Whether each row has the digest of the row before it, from the first that has one on. Malformed, with the number of
/// the row, if not. O(size).
Result<void> checkLog(const SqlConnection &connection);

} // namespace Dateline
