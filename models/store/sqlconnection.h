// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/store/sqlcursor.h"
#include "models/store/sqldialect.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <initializer_list>
#include <memory>
#include <vector>

namespace Dateline {

/// One database connection of its own, closed and forgotten with the object. Errors carry no place: the caller
/// knows which file it is.
class SqlConnection
{
public:
    enum class Mode {
        Create,    ///< read and write, the file may not exist yet
        ReadWrite, ///< the file exists
        ReadOnly,  ///< takes part in locking; needs the files that SQLite keeps beside a document in use
        Immutable  ///< reads the file alone, with no lock: for a file that nobody else has open
    };

    /// Opens an SQLite file and hardens the connection before anything is read: no trust in what the schema says,
    /// no extension, limits on sizes, two seconds of patience with locks.
    static Result<std::unique_ptr<SqlConnection>> openSqlite(const QString &file, Mode mode);

    /// Another connection to the same file, for reading. May be called on another thread, to which it then belongs.
    Result<std::unique_ptr<SqlConnection>> openBeside() const;

    ~SqlConnection();
    SqlConnection(const SqlConnection &) = delete;
    SqlConnection &operator=(const SqlConnection &) = delete;

    SqlDialect dialect() const { return SqlDialect::Sqlite; }

    enum class Readability {
        Readable,
        NeedsRecovery ///< SQLite would have to write first: a crash has left a log or journal that it must apply
    };
    /// Tries to read the schema.
    Result<Readability> probe() const;

    Result<void> execute(const QString &sql);
    /// The first column of the first row; invalid if there is no row.
    Result<QVariant> value(const QString &sql) const;
    /// The rows of a query that is run often or has many.
    Result<SqlCursor> cursor(const QString &sql) const;
    /// Lets what runs on this connection end with ErrorCode::Cancelled once \p progress is cancelled; it is not owned
    /// and must outlive the connection.
    void stopWith(const Progress &progress);
    /// A forward-only query, begun.
    Result<QSqlQuery> select(const QString &sql) const;
    /// A statement to be run often, see SqlStatement.
    Result<QSqlQuery> prepare(const QString &sql);

private:
    SqlConnection(QString name, QString file, Mode mode)
        : m_name(std::move(name)), m_file(std::move(file)), m_mode(mode)
    { }
    QSqlDatabase database() const { return QSqlDatabase::database(m_name, false); }
    Result<void> harden();

    QString m_name;
    QString m_file;
    Mode m_mode;
};

/// What \p error means to a person, and its kind.
Error errorFromSql(const QSqlError &error);
/// The same for one of SQLite's extended result codes.
Error errorFromSqlite(int code, const QString &detail);

/// A transaction that is rolled back unless committed.
class SqlTransaction
{
public:
    enum class Purpose { Reading, Writing };
    static Result<std::unique_ptr<SqlTransaction>> begin(SqlConnection &connection, Purpose purpose);
    ~SqlTransaction();
    SqlTransaction(const SqlTransaction &) = delete;
    SqlTransaction &operator=(const SqlTransaction &) = delete;

    Result<void> commit();

private:
    explicit SqlTransaction(SqlConnection &connection) : m_connection(connection) { }

    SqlConnection &m_connection;
    bool m_open = true;
};

/// Runs one prepared statement, often with many rows. After the first failure it does nothing more.
class SqlStatement
{
public:
    SqlStatement(SqlConnection &connection, const QString &sql);

    /// Binds \p values and then \p more to the statement's parameters.
    void run(std::initializer_list<QVariant> values, const std::vector<QVariant> &more = {});
    /// Goes to the next row of a query that has been run; false at the end and after a failure.
    bool next();
    /// Ends the query, so that the statement can run again and holds nothing back meanwhile.
    void finish() { m_query.finish(); }
    /// A column of the row.
    QVariant value(int column) const { return m_query.value(column); }
    const std::optional<Error> &error() const { return m_error; }

private:
    QSqlQuery m_query;
    std::optional<Error> m_error;
};

} // namespace Dateline
