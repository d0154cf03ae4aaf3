// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqldialect.h"

namespace Dateline {

using namespace Qt::StringLiterals;

QLatin1StringView integerType(SqlDialect dialect)
{
    switch (dialect) {
    case SqlDialect::Sqlite:
        return "INTEGER"_L1; // 64 bits; the name makes a primary key the row id
    case SqlDialect::PostgreSql:
        return "BIGINT"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView tableOptions(SqlDialect dialect)
{
    switch (dialect) {
    case SqlDialect::Sqlite:
        return " STRICT"_L1;
    case SqlDialect::PostgreSql:
        return {};
    }
    Q_UNREACHABLE();
}

QLatin1StringView beginWriting(SqlDialect dialect)
{
    switch (dialect) {
    case SqlDialect::Sqlite:
        return "BEGIN IMMEDIATE"_L1;
    case SqlDialect::PostgreSql:
        return "BEGIN ISOLATION LEVEL SERIALIZABLE"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView beginReading(SqlDialect dialect)
{
    switch (dialect) {
    case SqlDialect::Sqlite:
        return "BEGIN"_L1;
    case SqlDialect::PostgreSql:
        return "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace Dateline
