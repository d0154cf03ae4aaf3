// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/migrations.h"

#include "models/store/documentcheck.h"
#include "models/store/sqlconnection.h"
#include "models/store/sqlschema.h"
#include "models/store/storetr.h"

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

Result<void> runAll(SqlConnection &connection, const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (const auto done = connection.execute(statement); !done)
            return done.error();
    }
    return {};
}

/// From an empty database.
Result<void> makeVersion1(SqlConnection &connection)
{
    if (const auto made = runAll(connection, schemaStatements(connection.dialect(), 1)); !made)
        return made.error();
    return connection.execute(u"INSERT INTO \"tracker\" (key, id, title, description, license, language, extra) "
                              "VALUES (1, 'untitled', 'Untitled', '', '', '', '')"_s);
}

/// What attribution work needs: reasons for dates, days of review, digests of texts, roles, accepted findings.
Result<void> makeVersion2(SqlConnection &connection)
{
    return runAll(connection, upgradeStatements(connection.dialect(), 2));
}

/// Measures that hold in the member states of the European Union.
Result<void> makeVersion3(SqlConnection &connection)
{
    return runAll(connection, upgradeStatements(connection.dialect(), 3));
}

/// Figures: pictures that can be made again.
Result<void> makeVersion4(SqlConnection &connection)
{
    return runAll(connection, upgradeStatements(connection.dialect(), 4));
}

/// Other names, identifiers, archived copies, saved views, who made a change; sort keys that stand apart.
Result<void> makeVersion5(SqlConnection &connection)
{
    return runAll(connection, upgradeStatements(connection.dialect(), 5));
}

} // namespace

std::span<const Migration> migrationChain()
{
    static constexpr Migration chain[] = {
        {0, makeVersion1}, {1, makeVersion2}, {2, makeVersion3}, {3, makeVersion4}, {4, makeVersion5}};
    return chain;
}

Result<void> migrate(SqlConnection &connection, std::span<const Migration> chain)
{
    const auto stored = storedVersion(connection);
    if (!stored)
        return stored.error();
    const int last = chain.empty() ? 0 : chain.back().from + 1;
    if (*stored > last)
        return tooNew(*stored, last);
    int version = *stored;
    for (const Migration &step : chain) {
        if (step.from != version)
            continue;
        if (const auto done = step.apply(connection); !done)
            return done.error();
        ++version;
    }
    if (version != last)
        return Error{ErrorCode::Malformed,
                     StoreTr::tr("has the document version %1, which Dateline does not know").arg(version),
                     {}};
    // In a document the version is a number in the file's header and takes part in the transaction.
    return connection.execute(u"PRAGMA user_version = %1"_s.arg(version));
}

Result<int> storedVersion(const SqlConnection &connection)
{
    const auto value = connection.value(u"PRAGMA user_version"_s);
    if (!value)
        return value.error();
    return value->toInt();
}

} // namespace Dateline
