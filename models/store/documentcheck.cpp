// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/documentcheck.h"

#include "models/store/documentfile.h"
#include "models/store/sqlconnection.h"
#include "models/store/storetr.h"

#include <QSet>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// "a table "event"" for the statement that makes it.
QString objectOf(const QString &statement)
{
    return statement.section(u'(', 0, 0).section(u' ', 1, 2).trimmed().toLower();
}

Error foreign(const QString &what)
{
    return {ErrorCode::Malformed, StoreTr::tr("holds %1 that Dateline did not make; it is not opened").arg(what), {}};
}

/// SQLite's own: indexes behind UNIQUE and PRIMARY KEY (they have no statement), and statistics of ANALYZE.
bool isInternal(const QString &type, const QString &name, const QString &statement)
{
    return (type == "index"_L1 && statement.isEmpty() && name.startsWith("sqlite_autoindex_"_L1))
        || (type == "table"_L1 && (name == "sqlite_stat1"_L1 || name == "sqlite_stat4"_L1));
}

} // namespace

Error tooNew(std::int64_t version, int newestKnown)
{
    return {ErrorCode::TooNew,
            StoreTr::tr("was written by a later version of Dateline (document version %1; this one reads up to %2)")
                .arg(version)
                .arg(newestKnown),
            {}};
}

Result<void> checkHeader(const DocumentHeader &header)
{
    if (!header.isSqlite)
        return Error{ErrorCode::Malformed, StoreTr::tr("is not a Dateline document"), {}};
    if (!header.isComplete)
        return Error{ErrorCode::Malformed, StoreTr::tr("is damaged (it ends inside its header)"), {}};
    if (header.applicationId != applicationId)
        return Error{
            ErrorCode::Malformed, StoreTr::tr("is an SQLite database of another program, not a Dateline document"), {}};
    if (header.userVersion > static_cast<std::uint32_t>(schemaVersion))
        return tooNew(header.userVersion, schemaVersion);
    return {};
}

Result<void> checkSchema(const SqlConnection &connection, int version)
{
    const QStringList statements = schemaStatements(connection.dialect(), version);
    QSet<QString> missing(statements.cbegin(), statements.cend());
    auto rows = connection.select(u"SELECT type, name, sql FROM sqlite_schema"_s);
    if (!rows)
        return rows.error();
    while (rows->next()) {
        const QString type = rows->value(0).toString();
        const QString name = rows->value(1).toString();
        const QString statement = rows->value(2).toString();
        if (!missing.remove(statement) && !isInternal(type, name, statement))
            return foreign("a "_L1 + type.left(20) + " \""_L1 + name.left(60) + u'"');
    }
    if (rows->lastError().isValid())
        return errorFromSql(rows->lastError());
    if (!missing.isEmpty())
        return Error{ErrorCode::Malformed,
                     StoreTr::tr("has no %1, or not as Dateline makes it").arg(objectOf(*missing.cbegin())),
                     {}};
    return {};
}

Result<void> quickCheck(const SqlConnection &connection)
{
    const auto verdict = connection.value(u"PRAGMA quick_check(1)"_s);
    if (!verdict)
        return verdict.error();
    if (verdict->toString() != "ok"_L1)
        return Error{
            ErrorCode::Malformed, StoreTr::tr("is damaged (%1)").arg(verdict->toString().simplified().left(200)), {}};
    return {};
}

Result<void> checkDocument(const SqlConnection &connection, int version)
{
    // The schema first: a check of the content runs the expressions in it.
    if (const auto schema = checkSchema(connection, version); !schema)
        return schema.error();
    return quickCheck(connection);
}

} // namespace Dateline
