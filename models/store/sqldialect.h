// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

namespace Dateline {

/// The databases that can hold a tracker. Everything in which their SQL differs is behind the functions below; the
/// schema and the statements are written once.
enum class SqlDialect { Sqlite, PostgreSql };

/// The type of 64-bit integers.
QLatin1StringView integerType(SqlDialect dialect);

/// What follows the closing bracket of CREATE TABLE: SQLite must be told to check the types of what it stores.
QLatin1StringView tableOptions(SqlDialect dialect);

/// Begins a transaction that will write, and that fails here rather than later if somebody else is writing.
QLatin1StringView beginWriting(SqlDialect dialect);

/// Begins a transaction that sees one state of the database throughout.
QLatin1StringView beginReading(SqlDialect dialect);

} // namespace Dateline
