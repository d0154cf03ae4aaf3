// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/documentcheck.h"

#include "models/store/documentfile.h"
#include "models/store/sqlconnection.h"

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
    return {ErrorCode::Malformed, "holds "_L1 + what + " that Dateline did not make; it is not opened"_L1, {}};
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
    return {
        ErrorCode::TooNew,
        u"was written by a later version of Dateline (document version %1; this one reads up to %2)"_s.arg(version).arg(
            newestKnown),
        {}};
}

Result<void> checkHeader(const DocumentHeader &header)
{
    if (!header.isSqlite)
        return Error{ErrorCode::Malformed, u"is not a Dateline document"_s, {}};
    if (!header.isComplete)
        return Error{ErrorCode::Malformed, u"is damaged (it ends inside its header)"_s, {}};
    if (header.applicationId != applicationId)
        return Error{ErrorCode::Malformed, u"is an SQLite database of another program, not a Dateline document"_s, {}};
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
        return Error{
            ErrorCode::Malformed, "has no "_L1 + objectOf(*missing.cbegin()) + ", or not as Dateline makes it"_L1, {}};
    return {};
}

Result<void> quickCheck(const SqlConnection &connection)
{
    const auto verdict = connection.value(u"PRAGMA quick_check(1)"_s);
    if (!verdict)
        return verdict.error();
    if (verdict->toString() != "ok"_L1)
        return Error{ErrorCode::Malformed, "is damaged ("_L1 + verdict->toString().simplified().left(200) + u')', {}};
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
