// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tracker.h"

#include <QLatin1StringView>
#include <QString>
#include <QVariant>

#include <vector>

/// \file
/// What is written into the tables of sqlschema.h for an entity, whether a whole document is written or one entity changed.
namespace Dateline {

/// The tables and columns of one kind of entity.
struct StoredKind
{
    /// A table whose rows belong to entities.
    struct Part
    {
        QLatin1StringView table;
        QLatin1StringView owner;   ///< the column with the entity's row key
        QLatin1StringView columns; ///< the others
        QLatin1StringView order;   ///< of the rows of one entity
    };

    QLatin1StringView list; ///< in messages
    QLatin1StringView table;
    QLatin1StringView columns; ///< those after `key` and `position`
    std::vector<Part> parts;
};

/// Specialised for all kinds of entities and for accepted findings.
template<typename Entity>
const StoredKind &storedKind();

using StoredRow = std::vector<QVariant>;

/// The values of the columns in StoredKind.
struct StoredRows
{
    StoredRow entity;
    std::vector<std::vector<StoredRow>> parts; ///< for each part its rows, in order
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

StoredRows storedRows(const Category &category, const RowKeyLookup &keys);
StoredRows storedRows(const Party &party, const RowKeyLookup &keys);
StoredRows storedRows(const Measure &measure, const RowKeyLookup &keys);
StoredRows storedRows(const Event &event, const RowKeyLookup &keys);
StoredRows storedRows(const Source &source, const RowKeyLookup &keys);
StoredRows storedRows(const Attribution &attribution, const RowKeyLookup &keys);
StoredRows storedRows(const AcceptedFinding &finding, const RowKeyLookup &keys);
StoredRows storedRows(const Figure &figure, const RowKeyLookup &keys);

/// A text column's value: absent is '', never NULL (a null QString would be bound as NULL).
QVariant storedText(const QString &value);

/// "INSERT INTO "event" (a, b) VALUES (?, ?)"
QString insertStatement(QLatin1StringView table, const QString &columns);

} // namespace Dateline
