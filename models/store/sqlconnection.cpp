// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlconnection.h"

#include "models/store/documentfile.h"
#include "models/store/storetr.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QUrl>

#include <sqlite3.h>

#include <atomic>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceInMs = 2000;

QString uniqueName()
{
    static std::atomic<std::uint64_t> counter = 0;
    return "dateline-"_L1 + QString::number(++counter);
}

int extendedCode(const QSqlError &error) { return error.nativeErrorCode().toInt(); }

sqlite3 *nativeHandle(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.data());
}

} // namespace

Result<std::unique_ptr<SqlConnection>> SqlConnection::openSqlite(const QString &file, Mode mode)
{
    std::unique_ptr<SqlConnection> connection(new SqlConnection(uniqueName(), file, mode));
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->m_name);
    if (!database.isValid())
        return Error{ErrorCode::CannotRead, StoreTr::tr("Qt's SQLite driver is not installed"), {}};

    // As a URI, so that no path can be taken for one of SQLite's special names.
    QUrl url = QUrl::fromLocalFile(fileBehind(file));
    QString options = "QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT="_L1 + QString::number(patienceInMs);
    switch (mode) {
    case Mode::Create:
        break;
    case Mode::ReadWrite:
        url.setQuery(u"mode=rw"_s);
        break;
    case Mode::ReadOnly:
        url.setQuery(u"mode=ro"_s);
        options += ";QSQLITE_OPEN_READONLY"_L1;
        break;
    case Mode::Immutable:
        url.setQuery(u"mode=ro&immutable=1"_s);
        options += ";QSQLITE_OPEN_READONLY"_L1;
        break;
    }
    database.setConnectOptions(options);
    database.setDatabaseName(QString::fromLatin1(url.toEncoded(QUrl::FullyEncoded)));
    if (!database.open())
        return errorFromSql(database.lastError());
    if (const auto hardened = connection->harden(); !hardened)
        return hardened.error();
    return connection;
}

Result<std::unique_ptr<SqlConnection>> SqlConnection::openBeside() const
{
    return openSqlite(m_file, m_mode == Mode::Immutable ? Mode::Immutable : Mode::ReadOnly);
}

SqlConnection::~SqlConnection()
{
    database().close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> SqlConnection::harden()
{
    sqlite3 *handle = nativeHandle(database());
    if (!handle)
        return Error{
            ErrorCode::CannotRead, StoreTr::tr("Qt's SQLite driver is not the one that Dateline was built for"), {}};

    constexpr std::pair<int, int> switches[] = {
        {SQLITE_DBCONFIG_DEFENSIVE, 1},   {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_ENABLE_VIEW, 0}, {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0},     {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
        {SQLITE_DBCONFIG_ENABLE_FKEY, 1}, {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
    };
    for (const auto &[option, value] : switches) {
        if (sqlite3_db_config(handle, option, value, nullptr) != SQLITE_OK)
            return Error{
                ErrorCode::CannotRead, StoreTr::tr("SQLite does not offer the protections that Dateline needs"), {}};
    }

    constexpr std::pair<int, int> limits[] = {
        // A source's text of Limits::sourceText, four bytes a character, and the rest.
        {SQLITE_LIMIT_LENGTH, 128'000'000}, {SQLITE_LIMIT_SQL_LENGTH, 1'000'000}, {SQLITE_LIMIT_COLUMN, 100},
        {SQLITE_LIMIT_EXPR_DEPTH, 100},     {SQLITE_LIMIT_COMPOUND_SELECT, 10},   {SQLITE_LIMIT_FUNCTION_ARG, 10},
        {SQLITE_LIMIT_ATTACHED, 0},         {SQLITE_LIMIT_TRIGGER_DEPTH, 1},      {SQLITE_LIMIT_WORKER_THREADS, 0},
    };
    for (const auto &[limit, value] : limits)
        sqlite3_limit(handle, limit, value);

    // In KiB. Who reads goes through each table once, and the pages kept meanwhile would tear holes into what is read.
    const int cache = m_mode == Mode::Create || m_mode == Mode::ReadWrite ? 64'000 : 4'000;
    for (const QString &pragma :
         {u"PRAGMA cell_size_check = ON"_s, u"PRAGMA synchronous = FULL"_s, u"PRAGMA cache_size = -%1"_s.arg(cache)}) {
        if (const auto done = execute(pragma); !done)
            return done.error();
    }
    return {};
}

Result<SqlConnection::Readability> SqlConnection::probe() const
{
    QSqlQuery query(database());
    if (query.exec(u"SELECT count(*) FROM sqlite_schema"_s))
        return Readability::Readable;
    const int code = extendedCode(query.lastError()) & 0xff;
    if (code == SQLITE_READONLY || code == SQLITE_CANTOPEN)
        return Readability::NeedsRecovery;
    return errorFromSql(query.lastError());
}

Result<void> SqlConnection::execute(const QString &sql)
{
    QSqlQuery query(database());
    if (!query.exec(sql))
        return errorFromSql(query.lastError());
    return {};
}

Result<QVariant> SqlConnection::value(const QString &sql) const
{
    auto query = select(sql);
    if (!query)
        return query.error();
    if (query->next())
        return query->value(0);
    if (query->lastError().isValid())
        return errorFromSql(query->lastError());
    return QVariant();
}

Result<QSqlQuery> SqlConnection::select(const QString &sql) const
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return errorFromSql(query.lastError());
    return query;
}

Result<QSqlQuery> SqlConnection::prepare(const QString &sql)
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return errorFromSql(query.lastError());
    return query;
}

Result<SqlCursor> SqlConnection::cursor(const QString &sql) const
{
    sqlite3 *const handle = nativeHandle(database());
    sqlite3_stmt *statement = nullptr;
    const QByteArray text = sql.toUtf8();
    const int outcome =
        sqlite3_prepare_v2(handle, text.constData(), static_cast<int>(text.size()), &statement, nullptr);
    if (outcome != SQLITE_OK)
        return errorFromSqlite(outcome, QString::fromUtf8(sqlite3_errmsg(handle)));
    return SqlCursor(statement);
}

void SqlConnection::stopWith(const Progress &progress)
{
    constexpr int stepsBetween = 20'000; // of SQLite's virtual machine: about a millisecond
    const auto isCancelled = [](void *asked) { return static_cast<const Progress *>(asked)->isCancelled() ? 1 : 0; };
    sqlite3_progress_handler(nativeHandle(database()), stepsBetween, isCancelled, const_cast<Progress *>(&progress));
}

Error errorFromSql(const QSqlError &error)
{
    return errorFromSqlite(extendedCode(error),
                           error.databaseText().isEmpty() ? error.driverText() : error.databaseText());
}

Error errorFromSqlite(int code, const QString &detail)
{
    switch (code & 0xff) {
    case SQLITE_INTERRUPT:
        return Progress::cancelled();
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Locked, StoreTr::tr("is locked by another program; try again when that is done"), {}};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorCode::Malformed, StoreTr::tr("is damaged (%1)").arg(detail), {}};
    case SQLITE_READONLY:
    case SQLITE_FULL:
        return {ErrorCode::CannotWrite, StoreTr::tr("cannot be written (%1)").arg(detail), {}};
    case SQLITE_TOOBIG:
        return {ErrorCode::TooLarge, StoreTr::tr("holds something too large (%1)").arg(detail), {}};
    case SQLITE_IOERR:
    case SQLITE_NOMEM:
        return {ErrorCode::CannotRead, StoreTr::tr("cannot be accessed (%1)").arg(detail), {}};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return {ErrorCode::CannotRead, StoreTr::tr("cannot be opened (%1)").arg(detail), {}};
    default:
        return {ErrorCode::Malformed, StoreTr::tr("cannot be used as a Dateline document (%1)").arg(detail), {}};
    }
}

Result<std::unique_ptr<SqlTransaction>> SqlTransaction::begin(SqlConnection &connection, Purpose purpose)
{
    const SqlDialect dialect = connection.dialect();
    const auto begun = connection.execute(purpose == Purpose::Writing ? beginWriting(dialect) : beginReading(dialect));
    if (!begun)
        return begun.error();
    return std::unique_ptr<SqlTransaction>(new SqlTransaction(connection));
}

SqlTransaction::~SqlTransaction()
{
    if (m_open)
        (void)m_connection.execute(u"ROLLBACK"_s); // SQLite has rolled back by itself after some errors
}

Result<void> SqlTransaction::commit()
{
    auto done = m_connection.execute(u"COMMIT"_s);
    m_open = !done.ok();
    return done;
}

SqlStatement::SqlStatement(SqlConnection &connection, const QString &sql)
{
    if (auto prepared = connection.prepare(sql))
        m_query = std::move(*prepared);
    else
        m_error = prepared.error();
}

void SqlStatement::run(std::initializer_list<QVariant> values, const std::vector<QVariant> &more)
{
    if (m_error)
        return;
    int column = 0;
    for (const QVariant &value : values)
        m_query.bindValue(column++, value);
    for (const QVariant &value : more)
        m_query.bindValue(column++, value);
    if (!m_query.exec())
        m_error = errorFromSql(m_query.lastError());
}

bool SqlStatement::next()
{
    if (m_error)
        return false;
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        m_error = errorFromSql(m_query.lastError());
    return false;
}

} // namespace Dateline
