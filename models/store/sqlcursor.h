// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArrayView>

#include <cstdint>
#include <memory>
#include <optional>

struct sqlite3_stmt;

namespace Dateline {

/// The rows of a query one after the other, their values as they lie in the database: through SQLite's C interface,
/// since QtSql makes a QVariant of each. Lives no longer than its connection.
class SqlCursor
{
public:
    /// Takes over \p statement.
    explicit SqlCursor(sqlite3_stmt *statement) : m_statement(statement) { }

    /// Goes to the next row; false at the end and after a failure.
    bool next();
    const std::optional<Error> &error() const { return m_error; }

    /// A column's text in UTF-8, until next(); whether it is valid is for the caller to see. NULL is empty.
    QByteArrayView text(int column) const;
    /// A column's integer; nothing for NULL.
    std::optional<std::int64_t> number(int column) const;

private:
    struct Finalizer
    {
        void operator()(sqlite3_stmt *statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
    std::optional<Error> m_error;
};

} // namespace Dateline
