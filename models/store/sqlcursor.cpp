// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlcursor.h"

#include "models/store/sqlconnection.h"

#include <sqlite3.h>

namespace Dateline {

void SqlCursor::Finalizer::operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }

bool SqlCursor::next()
{
    if (m_error)
        return false;
    const int outcome = sqlite3_step(m_statement.get());
    if (outcome == SQLITE_ROW)
        return true;
    if (outcome != SQLITE_DONE) {
        sqlite3 *const database = sqlite3_db_handle(m_statement.get());
        m_error = errorFromSqlite(sqlite3_extended_errcode(database), QString::fromUtf8(sqlite3_errmsg(database)));
    }
    return false;
}

QByteArrayView SqlCursor::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    return {bytes, sqlite3_column_bytes(m_statement.get(), column)};
}

std::optional<std::int64_t> SqlCursor::number(int column) const
{
    if (sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL)
        return std::nullopt;
    return sqlite3_column_int64(m_statement.get(), column);
}

} // namespace Dateline
