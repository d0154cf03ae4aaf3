// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/store/entityvalues.h"
#include "models/store/sqlconnection.h"

#include <QHash>

#include <functional>
#include <memory>
#include <optional>

namespace Dateline {

/// Rows of a document that are looked up and written one at a time. Statements are prepared once; the first failure
/// stays, and nothing is done after it.
class DocumentRows
{
public:
    explicit DocumentRows(SqlConnection &connection) : m_connection(connection) { }

    const std::optional<Error> &error() const { return m_error; }

    void run(const QString &sql, std::initializer_list<QVariant> values, const StoredRow &more = {})
    {
        forEach(
            sql, values, [](const SqlStatement &) {}, more);
    }
    void forEach(const QString &sql, std::initializer_list<QVariant> values,
                 const std::function<void(const SqlStatement &)> &visit, const StoredRow &more = {});
    /// The first column of the last row; invalid if there is none or it is NULL.
    QVariant value(const QString &sql, std::initializer_list<QVariant> values);

    /// An entity as the document has it.
    template<typename Entity>
    struct Stored
    {
        QVariant key;
        SortKey position = 0;
        Entity entity;
    };
    /// By nameInList(); the header by an empty name. nullopt if there is none, and after a failure. O(log size).
    template<typename Entity>
    std::optional<Stored<Entity>> find(const QString &name);
    /// The row key of the entity called \p name; invalid if there is none.
    template<typename Entity>
    QVariant keyOf(const QString &name);
    /// By what the entity at a row key is known; empty if there is none.
    template<typename Entity>
    QString nameAt(const QVariant &key);

private:
    SqlStatement &statement(const QString &sql);

    SqlConnection &m_connection;
    QHash<QString, std::shared_ptr<SqlStatement>> m_statements;
    std::optional<Error> m_error;
};

/// Finds row keys by asking for each.
class KeysInDocument : public RowKeyLookup
{
public:
    explicit KeysInDocument(DocumentRows &rows) : m_rows(rows) { }

    QVariant keyOf(const CategoryId &id) const override { return key<Category>(id.text); }
    QVariant keyOf(const PartyId &id) const override { return key<Party>(id.text); }
    QVariant keyOf(const MeasureId &id) const override { return key<Measure>(id.text); }
    QVariant keyOf(const EventId &id) const override { return key<Event>(id.text); }
    QVariant keyOf(const SourceId &id) const override { return key<Source>(id.text); }

    template<typename IdType>
    bool has(const IdType &id) const
    {
        return keyOf(id).isValid();
    }

private:
    template<typename Entity>
    QVariant key(const QString &id) const
    {
        return id.isEmpty() ? QVariant() : m_rows.keyOf<Entity>(id);
    }

    DocumentRows &m_rows;
};

} // namespace Dateline
