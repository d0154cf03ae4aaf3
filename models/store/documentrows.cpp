// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/documentrows.h"

#include "models/domain/fields.h"

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// A condition that one row meets, whose parameters namesOf() gives.
template<typename Entity>
QLatin1StringView condition()
{
    if constexpr (std::is_same_v<Entity, TrackerHeader>)
        return "key = 1"_L1;
    else if constexpr (std::is_same_v<Entity, AcceptedFinding>)
        return "check_id = ? AND subject = ?"_L1;
    else
        return "id = ?"_L1;
}

template<typename Entity>
StoredRow namesOf(const QString &name)
{
    if constexpr (std::is_same_v<Entity, TrackerHeader>)
        return {};
    else if constexpr (std::is_same_v<Entity, AcceptedFinding>)
        return {name.section(u' ', 0, 0), name.section(u' ', 1)};
    else
        return {name};
}

StoredRow valuesOf(const SqlStatement &row, int from, int count)
{
    StoredRow values;
    for (int column = from; column < from + count; ++column)
        values.push_back(row.value(column));
    return values;
}

/// How many columns an expression list has: commas within brackets belong to one.
int countColumns(const QString &columns)
{
    int count = 1;
    int depth = 0;
    for (const QChar c : columns) {
        depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
        count += c == u',' && depth == 0 ? 1 : 0;
    }
    return count;
}

} // namespace

SqlStatement &DocumentRows::statement(const QString &sql)
{
    std::shared_ptr<SqlStatement> &kept = m_statements[sql];
    if (!kept)
        kept = std::make_shared<SqlStatement>(m_connection, sql);
    return *kept;
}

void DocumentRows::forEach(const QString &sql, std::initializer_list<QVariant> values,
                           const std::function<void(const SqlStatement &)> &visit, const StoredRow &more)
{
    if (m_error)
        return;
    SqlStatement &run = statement(sql);
    run.run(values, more);
    while (run.next())
        visit(run);
    run.finish();
    m_error = run.error();
}

QVariant DocumentRows::value(const QString &sql, std::initializer_list<QVariant> values)
{
    QVariant found;
    forEach(sql, values, [&](const SqlStatement &row) { found = row.value(0); });
    return found.isNull() ? QVariant() : found;
}

template<typename Entity>
QVariant DocumentRows::keyOf(const QString &name)
{
    QVariant found;
    forEach(
        "SELECT key FROM \""_L1 + storedKind<Entity>().table + "\" WHERE "_L1 + condition<Entity>(), {},
        [&](const SqlStatement &row) { found = row.value(0); }, namesOf<Entity>(name));
    return found;
}

template<typename Entity>
QString DocumentRows::nameAt(const QVariant &key)
{
    const QLatin1StringView name = std::is_same_v<Entity, AcceptedFinding> ? "check_id || ' ' || subject"_L1 : "id"_L1;
    return value("SELECT "_L1 + name + " FROM \""_L1 + storedKind<Entity>().table + "\" WHERE key = ?"_L1, {key})
        .toString();
}

template<typename Entity>
std::optional<DocumentRows::Stored<Entity>> DocumentRows::find(const QString &name)
{
    const StoredKind &kind = storedKind<Entity>();
    const bool isHeader = std::is_same_v<Entity, TrackerHeader>;
    StoredRows rows;
    Stored<Entity> stored;
    const int columns = countColumns(kind.readColumns);
    forEach(
        "SELECT key, "_L1 + (isHeader ? "0"_L1 : "position"_L1) + ", "_L1 + kind.readColumns + " FROM \""_L1
            + kind.table + "\" WHERE "_L1 + condition<Entity>(),
        {},
        [&](const SqlStatement &row) {
            stored.key = row.value(0);
            stored.position = row.value(1).toLongLong();
            rows.entity = valuesOf(row, 2, columns);
        },
        namesOf<Entity>(name));
    if (!stored.key.isValid())
        return std::nullopt;
    for (const StoredKind::Part &part : kind.parts) {
        std::vector<StoredRow> &values = rows.parts.emplace_back();
        const int partColumns = countColumns(part.readColumns);
        const QString side = part.side.isEmpty() ? QString() : QString(" AND side = '"_L1 + part.side + u'\'');
        forEach("SELECT "_L1 + part.readColumns + " FROM \""_L1 + part.table + "\" WHERE "_L1 + part.owner + " = ?"_L1
                    + side + " ORDER BY "_L1 + part.order,
                {stored.key}, [&](const SqlStatement &row) { values.push_back(valuesOf(row, 0, partColumns)); });
    }
    if (m_error)
        return std::nullopt;
    auto entity = entityFromRows<Entity>(rows);
    if (!entity) {
        m_error = entity.error();
        return std::nullopt;
    }
    stored.entity = std::move(*entity);
    return stored;
}

#define DATELINE_ROWS(Entity)                                                                                          \
    template std::optional<DocumentRows::Stored<Entity>> DocumentRows::find(const QString &);                          \
    template QVariant DocumentRows::keyOf<Entity>(const QString &);                                                    \
    template QString DocumentRows::nameAt<Entity>(const QVariant &);
DATELINE_ROWS(Category)
DATELINE_ROWS(Party)
DATELINE_ROWS(Measure)
DATELINE_ROWS(Event)
DATELINE_ROWS(Source)
DATELINE_ROWS(Attribution)
DATELINE_ROWS(AcceptedFinding)
DATELINE_ROWS(Figure)
DATELINE_ROWS(Publisher)
DATELINE_ROWS(SavedView)
DATELINE_ROWS(TrackerHeader)
#undef DATELINE_ROWS

} // namespace Dateline
