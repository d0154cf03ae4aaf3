// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/domain/tracker.h"

#include <QLatin1StringView>
#include <QString>
#include <QVariant>

#include <vector>

/// \file
/// Between an entity and its rows in the tables of sqlschema.h, by the table of fields (domain/fields.h): for whole
/// documents and for single entities alike.
namespace Dateline {

/// The tables and columns of one kind of entity.
struct StoredKind
{
    /// Rows that belong to an entity and hold one of its fields that is a list.
    struct Part
    {
        QString table;
        QString owner;       ///< the column with the entity's row key
        QString side;        ///< what the column `side` must be; empty: there is no such column
        QString columns;     ///< those that are written, after `owner` and `side`
        QString readColumns; ///< the same for reading: ids in place of keys
        QString order;       ///< of the rows of one entity
    };

    QString table;
    QString columns;     ///< those after `key` and `position`
    QString readColumns; ///< the same for reading: ids in place of keys, and no days, which only repeat dates
    std::vector<Part> parts;
};

/// For every kind of entity and for the header.
template<typename Entity>
const StoredKind &storedKind();

using StoredRow = std::vector<QVariant>;

/// The values of the columns in StoredKind.
struct StoredRows
{
    StoredRow entity;
    std::vector<std::vector<StoredRow>> parts; ///< for each part its rows, in order

    friend bool operator==(const StoredRows &, const StoredRows &) = default;
};

/// The row keys of what entities refer to.
class RowKeyLookup
{
public:
    virtual ~RowKeyLookup() = default;
    /// NULL for an empty id and for one that is not there.
    virtual QVariant keyOf(const CategoryId &id) const = 0;
    virtual QVariant keyOf(const PartyId &id) const = 0;
    virtual QVariant keyOf(const MeasureId &id) const = 0;
    virtual QVariant keyOf(const EventId &id) const = 0;
    virtual QVariant keyOf(const SourceId &id) const = 0;
};

/// What is written for \p entity.
template<typename Entity>
StoredRows storedRows(const Entity &entity, const RowKeyLookup &keys);

/// The entity whose values stand in StoredKind::readColumns, of itself and of its parts. Malformed, with the place,
/// where a word or date is none.
template<typename Entity>
Result<Entity> entityFromRows(const StoredRows &rows);

/// A text column's value: absent is '', never NULL (a null QString would be bound as NULL).
QVariant storedText(const QString &value);

/// "INSERT INTO "event" (a, b) VALUES (?, ?)"
QString insertStatement(const QString &table, const QString &columns);

} // namespace Dateline
