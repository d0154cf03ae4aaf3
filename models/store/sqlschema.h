// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sqldialect.h"

#include <QStringList>

#include <cstdint>

/// \file
/// The tables of a tracker, the same in a `.dateline` document and in a shared database.
///
/// Every entity has an integer `key` for joins and the text `id` by which people and files know it; `position` is its
/// sort key in its list: the smaller one comes first. They stand far apart (sortKeySpacing), so that an entity can be
/// put between two others without touching these. Texts that are absent are ''; what has an absent state of its own (a
/// date, a measure, a grade) is NULL. What is true or false is 1 or 0. Dates are EDTF texts; `begin_day` and `end_day`
/// repeat their span for queries (days since 1970-01-01, half-open, NULL: open or unknown) and are never read back.
/// `extra` and `csl_rest` are canonical JSON objects or '', `spec` and `look` are one. `change_log` is the history:
/// what each change did, see changelog.h.
///
/// A column that came with a later version stands where SQLite puts it when a table is altered: behind the columns and
/// before the conditions, in the same line; in a table without conditions in the last line. So the text of a table is
/// the same in a new document and in one that was migrated.
namespace Dateline {

/// PRAGMA application_id of a document, "DtLn" in ASCII; big-endian at offset 68 of the file.
constexpr std::uint32_t applicationId = 0x44744C6E;

/// PRAGMA user_version of the documents that this program writes.
constexpr int schemaVersion = 5;

/// Between the sort keys of two entities that are written one after the other.
constexpr std::int64_t sortKeySpacing = std::int64_t{1} << 32;

/// The statements that make the tables and indexes of a version, in order; none for version 0.
QStringList schemaStatements(SqlDialect dialect, int version = schemaVersion);

/// The statements that lead from version \p version - 1 to \p version, in order.
QStringList upgradeStatements(SqlDialect dialect, int version);

/// The tables, those that refer to others after them: in this order they can be emptied.
QStringList tablesChildrenFirst();

} // namespace Dateline
